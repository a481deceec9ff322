import { kindnessOf, struckInSecret, struckLastRound } from '../attitudes.ts';
import type { StyleRules } from '../style.ts';

const WEIGHTS = {
  ai: 0.4,
  /** Renting the system, more than what its autonomy is worth, while there is more than a remnant of it. */
  vendor: 2.2,
  kindness: 0.8,
  retaliation: 3,
} as const;

/** Autonomy at which it stops renting. */
const REMNANT = 3;

/** Buys what it lacks: mostly rented AI while its autonomy lasts. It answers kindness, and strikes only when struck. */
export const MODERNISER: StyleRules = {
  tension: 0.08,
  rivalry: { leader: 0, others: 0 },
  duty: 1,
  noise: 0.6,
  refuses: (play, situation) =>
    play.kind === 'cyber' && !struckLastRound(situation, play.target) && !struckInSecret(situation),
  likes(play, situation) {
    if (play.kind === 'cbm') return WEIGHTS.kindness * kindnessOf(situation, play.partners);
    if (play.kind === 'cyber') return 0;
    const rents = play.posture === 'vendor' && situation.own.autonomy > REMNANT;
    return WEIGHTS.ai + (rents ? WEIGHTS.vendor : 0);
  },
  likesInvesting: () => 0,
  retaliation: (target, situation) => (struckLastRound(situation, target) ? WEIGHTS.retaliation : 0),
};
