import { kindnessOf, mischief } from '../attitudes.ts';
import type { StyleRules } from '../style.ts';

const WEIGHTS = {
  kindness: 0.3,
  /** A system that decides by itself, where a shield covers it. */
  delegated: 2,
  /** A move that nobody is likely to trace. */
  cyber: 4.5,
  /** More for what is a disgrace when it is traced: nobody looks for it there. */
  brazen: 1,
  /** More where a CBM would take in everybody, and all look the other way. */
  spoiling: 0.8,
  /** Being watched while it would rather not be. */
  watched: -3,
} as const;

/** Strikes only where it would be named less often than this; 0–1. */
const DARES = 0.35;

/** A hazard under this is one that a shield or strong institutions cover; 0–1. */
const COVERED = 0.4;

/** Contributes and answers while it pays, strikes in secret where it is unlikely to be named, delegates when shielded. */
export const OPPORTUNIST: StyleRules = {
  tension: 0.04,
  rivalry: { leader: 0.3, others: 0.1 },
  duty: 1,
  noise: 1.2,
  diplomacy: {
    trustFloor: 15,
    keepsAccords: false,
    word: 0.5,
    offers: [{ parties: 2, clauses: ['no-cyber', 'joint-research'], secret: 0.5 }],
    tables: 0,
    habits: { posture: 'delegated', cyber: 0.25 },
    likesClause: (clause) => (clause === 'inspection' ? WEIGHTS.watched : 0),
    likesNorm: () => 0,
  },
  refuses: (play) => play.kind === 'cyber' && play.named >= DARES,
  likes(play, situation) {
    if (play.kind === 'cbm') return WEIGHTS.kindness * kindnessOf(situation, play.partners);
    if (play.kind === 'cyber') return mischief(play.move, WEIGHTS);
    return play.posture === 'delegated' && play.hazard < COVERED ? WEIGHTS.delegated : 0;
  },
  likesInvesting: () => 0,
  retaliation: () => 0,
};
