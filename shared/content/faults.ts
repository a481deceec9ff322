/** What can be wrong at a place of a scenario; `fault.wrong.<id>` has the words. */
export const WRONGS = [
  'missing',
  'empty',
  'value',
  'long',
  'unknown-key',
  'reserved-key',
  'too-deep',
  'too-much',
  'seat-id-twice',
  'emblem-twice',
  'no-emblem',
  'no-seat',
  'incident-twice',
  'incident-shipped',
  'domain-missing',
  'mandate-twice',
  'mandates-few',
  'norm-twice',
  'norms-few',
  'preset-twice',
  'preset-long',
  'file-name',
] as const;

/** What would be right there; `fault.right.<id>` has the words. */
export const RIGHTS = [
  'object',
  'array',
  'string',
  'int',
  'number',
  'boolean',
  'at-least',
  'at-most',
  'entries-at-least',
  'entries-at-most',
  'characters-at-least',
  'characters-at-most',
  'one-of',
  'key',
  'preset-key',
  'colour',
  'language-tag',
  'plain',
  'other-spelling',
  'nothing',
  'smaller',
  'other-id',
  'other-emblem',
  'incident-once',
  'incident-id',
  'each-domain',
  'mandate-once',
  'deck',
  'norm-once',
  'norm-deck',
  'preset-id',
  'at-most-rounds',
  'file-of-id',
  'guide',
] as const;

/** A sentence by its id, with what stands in it. */
export interface Said<Id extends string> {
  readonly id: Id;
  readonly values: Readonly<Record<string, string | number>>;
}

/** One mistake in a scenario: where it is, what is wrong, and what would be right. */
export interface ScenarioFault {
  /** As in `seats[2].cyber`; empty for the whole. */
  readonly path: string;
  readonly wrong: Said<(typeof WRONGS)[number]>;
  readonly right: Said<(typeof RIGHTS)[number]>;
}

type Values = Readonly<Record<string, string | number>>;

/** A mistake; `values` go into both of its sentences. */
export function fault(
  path: string,
  wrong: ScenarioFault['wrong']['id'],
  right: ScenarioFault['right']['id'],
  values: Values = {},
): ScenarioFault {
  return { path, wrong: { id: wrong, values }, right: { id: right, values } };
}

/** `['seats', 2, 'cyber']` as `seats[2].cyber`. */
export function written(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}
