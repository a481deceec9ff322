import { kindnessOf, struckInSecret, struckLastRound } from '../attitudes.ts';
import type { StyleRules } from '../style.ts';

const WEIGHTS = {
  ai: 0.4,
  /** Renting the system, more than what its autonomy is worth, while there is more than a remnant of it. */
  vendor: 1.7,
  /** Renting on when nothing but that remnant is left. */
  remnant: -3,
  kindness: 0.8,
  retaliation: 3,
  /** A capability bought, more than what it brings. */
  lift: 1.5,
} as const;

/** Autonomy at which it stops renting. */
const REMNANT = 3;

/** Buys what it lacks: mostly rented AI while its autonomy lasts. It answers kindness, and strikes only when struck. */
export const MODERNISER: StyleRules = {
  tension: 0.08,
  rivalry: { leader: 0, others: 0 },
  duty: 1,
  noise: 0.6,
  diplomacy: {
    trustFloor: 32,
    keepsAccords: false,
    word: 3,
    offers: [
      { parties: 2, clauses: ['joint-research', 'inspection'], secret: 0 },
      { parties: 2, clauses: [], secret: 0, buys: ['ai', 'institutions', 'cyber'] },
    ],
    tables: 0,
    habits: { posture: 'vendor', cyber: 0.05 },
    likesClause: (clause) => (clause === 'transfer' ? WEIGHTS.lift : 0),
    likesNorm: () => 0,
  },
  refuses: (play, situation) =>
    play.kind === 'cyber' && !struckLastRound(situation, play.target) && !struckInSecret(situation),
  likes(play, situation) {
    if (play.kind === 'cbm') return WEIGHTS.kindness * kindnessOf(situation, play.partners);
    if (play.kind === 'cyber') return 0;
    if (play.posture !== 'vendor') return WEIGHTS.ai;
    return WEIGHTS.ai + (situation.own.autonomy > REMNANT ? WEIGHTS.vendor : WEIGHTS.remnant);
  },
  likesInvesting: () => 0,
  retaliation: (target, situation) => (struckLastRound(situation, target) ? WEIGHTS.retaliation : 0),
};
