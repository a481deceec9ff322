import { kindnessOf, notorious, struckLastRound } from '../attitudes.ts';
import type { StyleRules } from '../style.ts';

const WEIGHTS = {
  measure: 0,
  /** More for a measure that takes in everybody. */
  forAll: 0.6,
  kindness: 0.5,
  institutions: 2.2,
  /** A partner who was named lately. */
  notorious: -2,
  retaliation: 3,
  /** A rule that binds others as it binds itself. */
  rule: 0.3,
  /** More for watching over one another. */
  inspection: 2.5,
} as const;

/** Rounds for which a bad name lasts. */
const FORGIVES_AFTER = 3;

/**
 * Never the first to make a cyber move, never leaves a decision to a machine, and invests in its institutions. Prefers
 * measures that take in everybody.
 */
export const INSTITUTIONALIST: StyleRules = {
  tension: 0.04,
  rivalry: { leader: 0, others: 0 },
  duty: 1,
  noise: 0.6,
  diplomacy: {
    trustFloor: 32,
    keepsAccords: true,
    word: 10,
    offers: [
      { parties: 3, clauses: ['inspection', 'no-cyber', 'human-in-the-loop'], secret: 0 },
      { parties: 2, clauses: ['inspection', 'no-cyber', 'joint-research'], secret: 0 },
    ],
    tables: 0.5,
    habits: { posture: 'assisted', cyber: 0.05 },
    likesClause(clause) {
      if (clause === 'inspection') return WEIGHTS.rule + WEIGHTS.inspection;
      return clause === 'human-in-the-loop' ? WEIGHTS.rule : 0;
    },
    likesNorm: () => WEIGHTS.rule,
  },
  refuses(play, situation) {
    if (play.kind === 'cyber') return !struckLastRound(situation, play.target);
    return play.kind === 'ai' && play.posture === 'delegated';
  },
  likes(play, situation) {
    if (play.kind !== 'cbm') return 0;
    const answer = WEIGHTS.kindness * kindnessOf(situation, play.partners);
    const shame = WEIGHTS.notorious * notorious(situation, play.partners, FORGIVES_AFTER);
    return WEIGHTS.measure + shame + answer + (play.move.aim === 'all' ? WEIGHTS.forAll : 0);
  },
  likesInvesting: (invest) => (invest === 'institutions' ? WEIGHTS.institutions : 0),
  retaliation: (target, situation) => (struckLastRound(situation, target) ? WEIGHTS.retaliation : 0),
};
