import { notorious } from '../attitudes.ts';
import type { Situation } from '../situation.ts';
import type { StyleRules } from '../style.ts';

const WEIGHTS = {
  measure: 0,
  /** A contribution, before anybody has asked. */
  contribution: 1.2,
  /** Good offices, for each point by which the pair's trust is below the indifferent; and for the worst pair at all. */
  discord: 0.05,
  indifferent: 50,
  goodOffices: 1.4,
  transparency: 0.4,
  /** Any norm: it votes for all that do not harm it. */
  norm: 0.7,
  /** A partner who was named lately. */
  notorious: -2,
} as const;

/** Rounds for which a bad name lasts. */
const FORGIVES_AFTER = 3;

/** Trust between two states, both ways; 0–100. */
function between({ view }: Situation, a: string, b: string): number {
  return ((view.trust[a]?.[b] ?? 0) + (view.trust[b]?.[a] ?? 0)) / 2;
}

/** Contributes first, brings together those who trust each other least, and makes no cyber move at all. */
export const NORM_ENTREPRENEUR: StyleRules = {
  tension: 0.04,
  rivalry: { leader: 0, others: 0 },
  duty: 1,
  noise: 0.6,
  diplomacy: {
    trustFloor: 32,
    keepsAccords: true,
    word: 10,
    offers: [{ parties: 3, clauses: ['inspection', 'early-warning'], secret: 0 }],
    tables: 1,
    habits: { posture: 'assisted', cyber: 0 },
    likesClause: (clause) => (clause === 'inspection' ? WEIGHTS.transparency : 0),
    likesNorm: () => WEIGHTS.norm,
  },
  refuses: (play) => play.kind === 'cyber' || (play.kind === 'ai' && play.posture === 'delegated'),
  likes(play, situation) {
    const helps = play.contribution > 0 ? WEIGHTS.contribution : 0;
    const measure =
      play.kind === 'cbm'
        ? WEIGHTS.measure + WEIGHTS.notorious * notorious(situation, play.partners, FORGIVES_AFTER)
        : 0;
    const [a, b] = play.card.targets;
    if (play.move.aim !== 'pair' || a === undefined || b === undefined) return helps + measure;
    const discord = WEIGHTS.indifferent - between(situation, a, b);
    return helps + measure + WEIGHTS.goodOffices + WEIGHTS.discord * discord;
  },
  likesInvesting: () => 0,
  retaliation: () => 0,
};
