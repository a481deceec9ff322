import type * as z from 'zod/mini';
import type { ScenarioFault } from './faults.ts';
import { fault, written } from './faults.ts';
import { LANGUAGE_TAG, PLAIN, PLAIN_LINES } from './texts.ts';

type Issue = z.core.$ZodIssue;
type Right = Pick<ScenarioFault, 'right'>['right'];

const SHOWN = 60;

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      value !== null && typeof value === 'object' && Object.hasOwn(value, step)
        ? Reflect.get(value, step)
        : undefined,
    json,
  );
}

function wrongValue(value: unknown, tooLong: boolean): ScenarioFault['wrong'] {
  if (value === undefined) return { id: 'missing', values: {} };
  if (tooLong && typeof value === 'string') return { id: 'long', values: { length: value.length } };
  if (value === '') return { id: 'empty', values: {} };
  const text = JSON.stringify(value);
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN - 3)}…` : text;
  return { id: 'value', values: { value: shown } };
}

const KINDS = ['object', 'array', 'string', 'int', 'number', 'boolean'] as const;

/** The patterns of the schema, by what their words are about. */
const PATTERNS: Readonly<Record<string, Right['id']>> = {
  '/^[a-z][a-z0-9-]{0,39}$/': 'key',
  '/^[a-z0-9][a-z0-9-]{0,39}$/': 'preset-key',
  '/^#[0-9A-Fa-f]{6}$/': 'colour',
  [String(LANGUAGE_TAG)]: 'language-tag',
  [String(PLAIN)]: 'plain',
  [String(PLAIN_LINES)]: 'plain',
};

function limit(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): Right {
  const small = issue.code === 'too_small';
  const values = { limit: Number(small ? issue.minimum : issue.maximum) };
  if (issue.origin === 'array') return { id: small ? 'entries-at-least' : 'entries-at-most', values };
  if (issue.origin === 'string') return { id: small ? 'characters-at-least' : 'characters-at-most', values };
  return { id: small ? 'at-least' : 'at-most', values };
}

function rightOf(issue: Issue): Right {
  switch (issue.code) {
    case 'invalid_type': {
      const kind = issue.expected === 'record' ? 'object' : issue.expected;
      return { id: KINDS.find((id) => id === kind) ?? 'guide', values: {} };
    }
    case 'too_small':
    case 'too_big':
      return limit(issue);
    case 'invalid_value':
      return { id: 'one-of', values: { list: issue.values.map(String).join(', ') } };
    case 'invalid_format':
      return { id: PATTERNS[issue.pattern ?? ''] ?? 'guide', values: {} };
    default:
      return { id: 'guide', values: {} };
  }
}

/** One complaint of the schema; several where it lumps mistakes together. */
export function faultsOf(issue: Issue, json: unknown): ScenarioFault[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => fault(written([...issue.path, key]), 'unknown-key', 'other-spelling'));
  if (issue.code === 'invalid_key') {
    const value = JSON.stringify(issue.path.at(-1));
    return [fault(written(issue.path), 'value', 'language-tag', { value })];
  }
  // Of the alternatives of a union, the one that was meant is the one whose complaint lies deepest.
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const depth = (issues: readonly Issue[]) => Math.max(...issues.map(({ path }) => path.length));
    const meant = issue.errors.reduce((best, other) => (depth(other) > depth(best) ? other : best));
    return meant.flatMap((inner) => faultsOf({ ...inner, path: [...issue.path, ...inner.path] }, json));
  }
  const value = valueAt(json, issue.path);
  return [
    { path: written(issue.path), wrong: wrongValue(value, issue.code === 'too_big'), right: rightOf(issue) },
  ];
}
