import { kindnessOf, notorious, struckLastRound, trustIn } from '../attitudes.ts';
import type { StyleRules } from '../style.ts';

const WEIGHTS = {
  /** Any CBM. */
  measure: 0.2,
  /** More for each CBM of the partner towards it, older ones counting less. */
  kindness: 0.7,
  /** More for each point by which it trusts the partner above the indifferent. */
  trust: 0.03,
  indifferent: 50,
  /** A partner who was named lately. */
  notorious: -1.5,
  retaliation: 7,
  pledge: 0.3,
} as const;

/** Rounds for which a bad name lasts. */
const FORGIVES_AFTER = 1;

/**
 * Opens with confidence-building measures, pairs with those whom it trusts most, answers kindness with kindness. It
 * strikes back once at whoever was named against it in the round before, then forgives.
 */
export const RECIPROCATOR: StyleRules = {
  tension: 0.04,
  rivalry: { leader: 0, others: 0 },
  duty: 1,
  noise: 0.6,
  diplomacy: {
    trustFloor: 32,
    keepsAccords: true,
    word: 10,
    offers: [
      { parties: 2, clauses: ['cbm-pledge', 'no-cyber'], secret: 0 },
      { parties: 2, clauses: ['no-cyber', 'joint-research'], secret: 0 },
      { parties: 3, clauses: ['no-cyber', 'early-warning'], secret: 0 },
    ],
    tables: 0,
    habits: { posture: 'assisted', cyber: 0.05 },
    likesClause: (clause) => (clause === 'cbm-pledge' ? WEIGHTS.pledge : 0),
    likesNorm: () => 0,
  },
  refuses(play, situation) {
    if (play.kind === 'cyber') return !struckLastRound(situation, play.target);
    return play.kind === 'ai' && play.posture === 'delegated';
  },
  likes(play, situation) {
    if (play.kind !== 'cbm') return 0;
    const kindness = WEIGHTS.kindness * kindnessOf(situation, play.partners);
    const trust = WEIGHTS.trust * (trustIn(situation, play.partners) - WEIGHTS.indifferent);
    const shame = WEIGHTS.notorious * notorious(situation, play.partners, FORGIVES_AFTER);
    return WEIGHTS.measure + kindness + trust + shame;
  },
  likesInvesting: () => 0,
  retaliation: (target, situation) => (struckLastRound(situation, target) ? WEIGHTS.retaliation : 0),
};
