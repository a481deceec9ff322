import type { SeenEvent } from '../../shared/projection/seen.ts';
import { seedHash } from '../../shared/rules/random.ts';
import { coinRoll } from '../../shared/rules/resolution/coin.ts';
import { byRound } from './chronicle.ts';

/** What came of checking the seed that was published at the end. */
export interface SeedCheck {
  readonly seed: string;
  /** SHA-256 of the seed as this client was shown it while the seed was secret. */
  readonly hash: string;
  readonly fits: boolean;
  /** How many coins fell. */
  readonly coins: number;
  /** Rounds whose coin did not fall as the seed says. */
  readonly strange: readonly number[];
}

/** @returns null while the seed is secret */
export function checkSeed(events: readonly SeenEvent[], hash: string): SeedCheck | null {
  const published = events.find((event) => event.type === 'seed-published');
  if (!published) return null;
  const { seed } = published;
  const flips = byRound(events).flatMap(({ round, events: told }) =>
    told.flatMap((event) => (event.type === 'coin-flipped' ? [{ round, ...event }] : [])),
  );
  const strange = flips.filter(({ round, roll, tension, face }) => {
    const due = coinRoll(seed, round);
    return roll !== due || face !== (due < tension * 100 ? 'conflict' : 'peace');
  });
  return {
    seed,
    hash,
    fits: seedHash(seed) === hash,
    coins: flips.length,
    strange: strange.map(({ round }) => round),
  };
}
