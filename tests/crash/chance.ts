import { fraction } from '../../shared/rules/random.ts';

/** Chance that a seed repeats: the same seed decides the same, though processes take their own time. */
export class Chance {
  readonly #seed: string;
  #draws = 0;

  constructor(seed: string) {
    this.#seed = seed;
  }

  /** 0…1, without 1. */
  fraction(): number {
    this.#draws += 1;
    return fraction(this.#seed, { round: this.#draws, step: 'crash', purpose: 'draw' });
  }

  /** A whole number from 0 to below `end`. */
  below(end: number): number {
    return Math.floor(this.fraction() * end);
  }

  /** @throws where there is nothing to pick from */
  pick<T>(list: readonly T[]): T {
    const picked = list[this.below(list.length)];
    if (picked === undefined) throw new Error('Nothing to pick from');
    return picked;
  }
}
