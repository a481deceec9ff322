import { fraction } from '../rules/random.ts';
import type { SeatId } from '../rules/state.ts';

/** A keyed whim, 0–1: the same purpose gives the same in a round. */
export type Noise = (purpose: string) => number;

/** The whims of a seat in a round. A bot asks for the same ones again and again while it negotiates; each is drawn once. */
export function noiseOf(seed: string, round: number, seat: SeatId): Noise {
  const drawn = new Map<string, number>();
  return (purpose) => {
    const known = drawn.get(purpose);
    if (known !== undefined) return known;
    const fresh = fraction(seed, { round, step: 'bot', purpose, seat });
    drawn.set(purpose, fresh);
    return fresh;
  };
}
