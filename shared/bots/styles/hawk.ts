import { struckLastRound } from '../attitudes.ts';
import type { StyleRules } from '../style.ts';

const WEIGHTS = {
  cyber: 2,
  measure: -1.5,
  /** A system that decides by itself, where a shield covers it. */
  delegated: 2.5,
  retaliation: 1.5,
} as const;

/** A hazard under this is one that a shield or strong institutions cover; 0–1. */
const COVERED = 0.4;

/**
 * Counts the leader's loss as its own gain. Usually one cyber and one AI card, delegated when shielded; ignores tension,
 * and contributes only where that decides.
 */
export const HAWK: StyleRules = {
  tension: 0,
  rivalry: { leader: 1, others: 0.45 },
  duty: 0,
  noise: 1.4,
  refuses: () => false,
  likes(play) {
    if (play.kind === 'cyber') return WEIGHTS.cyber;
    if (play.kind === 'cbm') return WEIGHTS.measure;
    return play.posture === 'delegated' && play.hazard < COVERED ? WEIGHTS.delegated : 0;
  },
  likesInvesting: (invest) => (invest === 'cyber' ? 0.5 : 0),
  retaliation: (target, situation) => (struckLastRound(situation, target) ? WEIGHTS.retaliation : 0),
};
