import { mischief, struckLastRound } from '../attitudes.ts';
import type { StyleRules } from '../style.ts';

const WEIGHTS = {
  cyber: 2.1,
  /** More for what is a disgrace when it is traced: it hits hardest where nobody looks for it. */
  brazen: 0.6,
  /** More where a CBM would take in everybody: that is what it would rather see spoilt. */
  spoiling: 0.8,
  measure: 0.4,
  /** Any system, beside its cyber card. */
  ai: 0.7,
  /** A system that decides by itself, where a shield covers it. */
  delegated: 0.9,
  retaliation: 1.5,
  /** A promise not to strike, besides what it would cost. */
  ban: -0.5,
  /** Being watched. */
  watched: -2,
  /** A CBM owed, which takes the place of a system. */
  pledge: -3,
} as const;

/** A hazard under this is one that a shield or strong institutions cover; 0–1. */
const COVERED = 0.32;

/**
 * Counts the leader's loss as its own gain. Usually one cyber and one AI card, delegated when shielded; ignores tension,
 * and contributes where that pays it or decides. It breaks what it has signed where the gain beats the fine by its odds.
 */
export const HAWK: StyleRules = {
  tension: 0,
  rivalry: { leader: 1, others: 0.45 },
  duty: 0.7,
  noise: 1.4,
  diplomacy: {
    trustFloor: 15,
    keepsAccords: false,
    word: 0,
    offers: [
      { parties: 2, clauses: ['joint-research'], secret: 1 },
      { parties: 2, clauses: ['joint-research', 'early-warning'], secret: 1 },
      { parties: 2, clauses: ['early-warning'], secret: 1 },
    ],
    tables: 0,
    habits: { posture: 'delegated', cyber: 0.8 },
    likesClause(clause) {
      if (clause === 'cbm-pledge') return WEIGHTS.pledge;
      if (clause === 'inspection') return WEIGHTS.watched;
      return clause === 'no-cyber' ? WEIGHTS.ban : 0;
    },
    likesNorm: () => 0,
  },
  refuses: () => false,
  likes(play) {
    if (play.kind === 'cyber') return mischief(play.move, WEIGHTS);
    if (play.kind === 'cbm') return WEIGHTS.measure;
    return WEIGHTS.ai + (play.posture === 'delegated' && play.hazard < COVERED ? WEIGHTS.delegated : 0);
  },
  likesInvesting: (invest) => (invest === 'cyber' ? 0.5 : 0),
  retaliation: (target, situation) => (struckLastRound(situation, target) ? WEIGHTS.retaliation : 0),
};
