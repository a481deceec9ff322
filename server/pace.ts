/** How often something may be done: `burst` times at once, and then so often a second. */
interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** Counts one asker against a rate, on the monotonic clock: a corrected wall clock must throw nobody out. */
export class Pace {
  readonly #rate: Rate;
  #left: number;
  #at: number;

  constructor(rate: Rate, now = performance.now()) {
    this.#rate = rate;
    this.#left = rate.burst;
    this.#at = now;
  }

  /** Whether one more would be within the rate. */
  allows(now = performance.now()): boolean {
    const { burst, perSecond } = this.#rate;
    this.#left = Math.min(burst, this.#left + ((now - this.#at) / 1000) * perSecond);
    this.#at = now;
    return this.#left >= 1;
  }

  /** Counts one more. @returns whether it was within the rate */
  take(now = performance.now()): boolean {
    const within = this.allows(now);
    if (within) this.#left -= 1;
    return within;
  }

  get untouched(): boolean {
    return this.allows() && this.#left >= this.#rate.burst;
  }
}

/** More askers than this are not remembered one by one. */
const MOST_KEPT = 10_000;

/** One pace for each asker, such as each address. */
export class Paces {
  readonly #rate: Rate;
  readonly #paces = new Map<string, Pace>();

  constructor(rate: Rate) {
    this.#rate = rate;
  }

  of(asker: string): Pace {
    const known = this.#paces.get(asker);
    if (known) return known;
    if (this.#paces.size >= MOST_KEPT) this.#forget();
    const pace = new Pace(this.#rate);
    this.#paces.set(asker, pace);
    return pace;
  }

  /** Drops those who have been quiet, or all where everybody is busy. */
  #forget(): void {
    for (const [asker, pace] of this.#paces) if (pace.untouched) this.#paces.delete(asker);
    if (this.#paces.size >= MOST_KEPT) this.#paces.clear();
  }
}
