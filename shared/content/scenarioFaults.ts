import type * as z from 'zod/mini';
import type { ScenarioFault } from './scenario.ts';

type Issue = z.core.$ZodIssue;

/** `['seats', 2, 'cyber']` as `seats[2].cyber`; the whole file where the path is empty. */
function written(path: readonly PropertyKey[]): string {
  const text = path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
  return text === '' ? 'the file' : text;
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      value !== null && typeof value === 'object' && Object.hasOwn(value, step)
        ? Reflect.get(value, step)
        : undefined,
    json,
  );
}

function shown(value: unknown): string {
  if (value === undefined) return 'it is missing';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function kindOf(expected: string): string {
  const kinds: Record<string, string> = {
    object: 'an object in { }',
    array: 'a list in [ ]',
    string: 'a text in quotes',
    int: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
  };
  return kinds[expected] ?? expected;
}

/** The patterns of the schema, in words. */
const WORDS_OF: Readonly<Record<string, string>> = {
  '/^[a-z][a-z0-9-]{0,39}$/': 'at most 40 small letters, digits and dashes, a letter first',
  '/^[a-z0-9][a-z0-9-]{0,39}$/': 'at most 40 small letters, digits and dashes',
  '/^#[0-9A-Fa-f]{6}$/': 'a colour such as #1F4E79',
};

function limit(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): string {
  const bound = issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
  if (issue.origin === 'array') return `${bound} entries`;
  if (issue.origin === 'string') return `${bound} characters`;
  return bound;
}

function right(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return kindOf(issue.expected);
    case 'too_small':
    case 'too_big':
      return limit(issue);
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      return WORDS_OF[issue.pattern ?? ''] ?? `a text like ${issue.pattern ?? issue.format}`;
    default:
      return 'what the scenario guide describes';
  }
}

/** One complaint of the schema in words; several where it lumps mistakes together. */
export function faultOf(issue: Issue, json: unknown): ScenarioFault[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: written([...issue.path, key]),
      wrong: 'nothing of this name is known here',
      right: 'another spelling, or leave it out',
    }));
  // Of the alternatives of a union, the one that was meant is the one whose complaint lies deepest.
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const depth = (issues: readonly Issue[]) => Math.max(...issues.map(({ path }) => path.length));
    const meant = issue.errors.reduce((best, other) => (depth(other) > depth(best) ? other : best));
    return meant.flatMap((inner) => faultOf({ ...inner, path: [...issue.path, ...inner.path] }, json));
  }
  return [{ path: written(issue.path), wrong: shown(valueAt(json, issue.path)), right: right(issue) }];
}
