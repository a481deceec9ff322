import type { Domain } from './domains.ts';

/** What a norm in force changes. All of it is read in rules/normEffects.ts and nowhere else. */
export type NormEffect =
  /** Cyber moves in these domains, named by attribution, are violations. */
  | { readonly type: 'violation'; readonly domains: readonly Domain[] }
  /** Ten-thousandths added to every chance of being named. */
  | { readonly type: 'attribution'; readonly by: number }
  /** Ten-thousandths added to every hazard. */
  | { readonly type: 'hazard'; readonly by: number }
  /** Ten-thousandths added to the chance that a backdoor is found. */
  | { readonly type: 'backdoor-found'; readonly by: number }
  /** Delegated AI in this domain costs more capital. */
  | { readonly type: 'delegated-cost'; readonly domain: Domain; readonly by: number }
  /** Each round the richest in capital give to the poorest. */
  | { readonly type: 'capacity-fund' };

/** The eight norms that a table can adopt. */
export const NORMS = {
  'aid-off-limits': [{ type: 'violation', domains: ['humanitarian'] }],
  'attribution-body': [{ type: 'attribution', by: 1500 }],
  'transparency-code': [{ type: 'hazard', by: -500 }],
  'human-control': [{ type: 'delegated-cost', domain: 'security', by: 2 }],
  'vulnerability-equities': [{ type: 'backdoor-found', by: 3000 }],
  'data-protection': [{ type: 'violation', domains: ['bilateral', 'economic'] }],
  'election-non-interference': [{ type: 'violation', domains: ['public'] }],
  'capacity-fund': [{ type: 'capacity-fund' }],
} as const satisfies Record<string, readonly NormEffect[]>;

export type NormId = keyof typeof NORMS;

export const NORM_IDS = Object.keys(NORMS) as [NormId, ...NormId[]];
