/** What parties of an accord may promise one another, in the order in which the rules list them. */
export const CLAUSE_KINDS = [
  'no-cyber',
  'cbm-pledge',
  'human-in-the-loop',
  'inspection',
  'early-warning',
  'joint-research',
  'transfer',
] as const;

export type ClauseKind = (typeof CLAUSE_KINDS)[number];

/** How a clause is written, and when it may be. */
interface ClauseRule {
  /** How many domains it may name; null where it takes none. With `min` 0, naming none means all. */
  readonly domains: { readonly min: number; readonly max: number } | null;
  /** Cannot stand in a secret accord. */
  readonly openOnly: boolean;
  /** How a breach would be found; null where there is nothing to breach. */
  readonly verified: 'attribution' | 'resolution' | null;
  /** Which of the two waves of unlocking brings it. */
  readonly wave: 'accords' | 'clauses';
}

const PROMISE: ClauseRule = { domains: null, openOnly: false, verified: null, wave: 'clauses' };

/** The seven clauses. What each does stands in rules/clauseEffects.ts. */
export const CLAUSES: Readonly<Record<ClauseKind, ClauseRule>> = {
  'no-cyber': { ...PROMISE, domains: { min: 0, max: 10 }, verified: 'attribution', wave: 'accords' },
  'cbm-pledge': { ...PROMISE, verified: 'resolution', wave: 'accords' },
  'human-in-the-loop': { ...PROMISE, domains: { min: 0, max: 10 }, verified: 'resolution' },
  inspection: { ...PROMISE, openOnly: true, wave: 'accords' },
  'early-warning': PROMISE,
  'joint-research': { ...PROMISE, domains: { min: 1, max: 2 } },
  transfer: PROMISE,
};

/** Why a proposal is refused, as its refuser says it to the other parties. */
export const REFUSAL_REASONS = [
  'not-enough-trust',
  'too-little-for-us',
  'asks-too-much',
  'too-long',
  'enough-accords',
  'not-now',
] as const;

export type RefusalReason = (typeof REFUSAL_REASONS)[number];
