import type { DrawKey } from '../../rules/random.ts';
import { fraction } from '../../rules/random.ts';

/** A lognormal time: half of the people need less than the median, nine of ten less than the 90th percentile. */
export interface Spread {
  /** Seconds, or a factor where it stretches a planned time. */
  readonly median: number;
  readonly p90: number;
}

/**
 * What people need, in seconds. An assumption, stated so that it can be doubted: nobody has been timed for it. Times are
 * those of newcomers who have heard the explanation; the command can make all of them slower.
 */
export const PEOPLE = {
  /** From the code on the wall to a seat: each person. */
  join: { median: 25, p90: 60 },
  /** Reads the agenda and the incident. */
  briefing: { median: 12, p90: 25 },
  /** Talks with one other delegation, up to so many of them a round. */
  talk: { median: 35, p90: 75 },
  talksARound: 3,
  /** Chooses something that would do; what is drafted counts at the deadline. */
  draft: { median: 22, p90: 42 },
  /** Thinks it over, and seals. */
  seal: { median: 12, p90: 30 },
  /** Watches what came of it: for each seat at the table. */
  watch: { median: 5, p90: 9 },
  reflection: { median: 15, p90: 35 },
  /** Everything takes so many times as long in the first rounds, the first of them first. */
  newness: [1.5, 1.2],
  /** For each further person in a delegation. */
  perTeammate: 0.15,
  /** The facilitator's own parts, as a factor of what is planned. */
  teach: { median: 1, p90: 1.15 },
  debrief: { median: 1, p90: 1.1 },
  /** A question to the whole room or a phone that fails: each person stops the clock in this share of the rounds. */
  interrupted: 0.04,
  interruption: { median: 30, p90: 90 },
} as const;

/** So many standard deviations above the median is the 90th percentile of a normal distribution. */
const P90 = 1.281_551_565_5;

/** A time drawn from a spread. The same seed and key give the same. */
export function draw(seed: string, key: DrawKey, { median, p90 }: Spread): number {
  // Box and Muller; 1 − u is never 0.
  const radius = Math.sqrt(-2 * Math.log(1 - fraction(seed, { ...key, step: `${key.step} radius` })));
  const normal = radius * Math.cos(2 * Math.PI * fraction(seed, { ...key, step: `${key.step} angle` }));
  return median * Math.exp((Math.log(p90 / median) / P90) * normal);
}
