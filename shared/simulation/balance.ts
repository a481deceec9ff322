import type { SimulationReport } from './report.ts';

/** What the rules promise of a mixed table: shares of games that end in war, and of wins against a fair share. */
export const PROMISED = { war: { min: 0.1, max: 0.3 }, seat: { min: 0.7, max: 1.35 } } as const;

/** A measured value with how far chance alone may have moved it. */
export interface Measured {
  readonly value: number;
  /** Half of the interval in which the true value lies nineteen times out of twenty. */
  readonly margin: number;
}

export interface Balance {
  readonly games: number;
  readonly war: Measured;
  /** Wins of each seat against a fair share; 1 is fair. Null where no game without war was played. */
  readonly seats: readonly { readonly seat: string; readonly times: Measured | null }[];
}

/** Of a normal distribution. */
const NINETEEN_OF_TWENTY = 1.96;

/** One game more on either side, so that a handful of games that agree is not taken for certainty. */
function marginOf(share: number, games: number): number {
  const careful = (share * games + 1) / (games + 2);
  return NINETEEN_OF_TWENTY * Math.sqrt((careful * (1 - careful)) / (games + 2));
}

/** How a scenario is balanced, and how sure that is. */
export function balanceOf({ games, wars, seats }: SimulationReport): Balance {
  const without = games - wars.count;
  const all = Object.entries(seats);
  return {
    games,
    war: { value: wars.share, margin: marginOf(wars.share, games) },
    seats: all.map(([seat, { wins, times }]) => ({
      seat,
      times: times === null ? null : { value: times, margin: marginOf(wins / without, without) * all.length },
    })),
  };
}

export type Verdict = 'inside' | 'outside' | 'unsure';

/** Whether a measured value keeps to what is promised; unsure where chance alone may have put it where it is. */
export function verdictOf({ value, margin }: Measured, { min, max }: { min: number; max: number }): Verdict {
  if (value + margin < min || value - margin > max) return 'outside';
  return value - margin >= min && value + margin <= max ? 'inside' : 'unsure';
}
