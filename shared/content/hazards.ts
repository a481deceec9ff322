import type { Domain } from './domains.ts';

/** What a hazard does besides turning the move's gain into a loss. */
export type HazardEffect =
  /** The state that the actor trusts most gains what the actor loses. */
  | { readonly type: 'loss-to-most-trusted' }
  | { readonly type: 'influence'; readonly by: number }
  | { readonly type: 'capital'; readonly by: number }
  | { readonly type: 'capability'; readonly capability: 'cyber' | 'ai' | 'institutions'; readonly by: number }
  | { readonly type: 'tension'; readonly by: number }
  /** Trust in the actor, of: all others; those with less AI; one at random; the move's pair; partners in open accords. */
  | {
      readonly type: 'trust';
      readonly of: 'all' | 'less-ai' | 'one' | 'pair' | 'open-partners';
      readonly by: number;
    }
  /** The actor's mandate is shown to all. */
  | { readonly type: 'mandate-shown' }
  /** Cyber moves against the actor succeed more often next round. */
  | { readonly type: 'over-reliance' }
  /** The move's contribution to the incident counts this much instead. */
  | { readonly type: 'contribution-counts'; readonly as: number };

interface Hazard {
  readonly domain: Domain;
  readonly effects: readonly HazardEffect[];
}

/** The eighteen risks of the paper's Table 1, in the rules' order (1–18). */
export const HAZARDS = {
  'interests-misaligned': { domain: 'bilateral', effects: [{ type: 'loss-to-most-trusted' }] },
  'sensitive-leak': { domain: 'bilateral', effects: [{ type: 'mandate-shown' }] },
  'unequal-access': { domain: 'bilateral', effects: [{ type: 'trust', of: 'less-ai', by: -5 }] },
  'coordination-breakdown': { domain: 'multilateral', effects: [{ type: 'tension', by: 6 }] },
  'privacy-breach': {
    domain: 'multilateral',
    effects: [{ type: 'trust', of: 'open-partners', by: -6 }],
  },
  'biased-terms': { domain: 'economic', effects: [{ type: 'capital', by: -2 }] },
  'data-misread': { domain: 'economic', effects: [{ type: 'influence', by: -2 }] },
  'nuance-lost': { domain: 'cultural', effects: [{ type: 'trust', of: 'all', by: -3 }] },
  'culture-misrepresented': { domain: 'cultural', effects: [{ type: 'trust', of: 'one', by: -15 }] },
  misinformation: { domain: 'public', effects: [{ type: 'trust', of: 'all', by: -4 }] },
  'audiences-alienated': { domain: 'public', effects: [{ type: 'influence', by: -2 }] },
  'over-reliance': { domain: 'security', effects: [{ type: 'over-reliance' }] },
  escalation: { domain: 'security', effects: [{ type: 'tension', by: 8 }] },
  'bad-data': { domain: 'environmental', effects: [{ type: 'contribution-counts', as: -1 }] },
  'ethical-dilemma': { domain: 'humanitarian', effects: [{ type: 'trust', of: 'all', by: -4 }] },
  'security-breach': { domain: 'digital', effects: [{ type: 'capability', capability: 'cyber', by: -1 }] },
  'ethical-backlash': { domain: 'digital', effects: [{ type: 'trust', of: 'all', by: -3 }] },
  'no-empathy': { domain: 'mediation', effects: [{ type: 'trust', of: 'pair', by: -8 }] },
} as const satisfies Record<string, Hazard>;

export type HazardId = keyof typeof HAZARDS;

/** The hazards from which one is drawn, evenly, when an AI move of this domain goes wrong. */
export function hazardsOf(domain: Domain): HazardId[] {
  return (Object.keys(HAZARDS) as HazardId[]).filter((id) => HAZARDS[id].domain === domain);
}
