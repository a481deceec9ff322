/** How often something may be done: `burst` times at once, and then so often a second. */
interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** Milliseconds of a clock that nobody corrects: a corrected wall clock must throw nobody out. */
export type Monotonic = () => number;

const sinceStart: Monotonic = () => performance.now();

/** Counts one asker against a rate. */
export class Pace {
  readonly #rate: Rate;
  readonly #clock: Monotonic;
  #left: number;
  #at: number;

  constructor(rate: Rate, clock: Monotonic = sinceStart) {
    this.#rate = rate;
    this.#clock = clock;
    this.#left = rate.burst;
    this.#at = clock();
  }

  /** Whether one more would be within the rate. */
  allows(): boolean {
    const { burst, perSecond } = this.#rate;
    const now = this.#clock();
    this.#left = Math.min(burst, this.#left + ((now - this.#at) / 1000) * perSecond);
    this.#at = now;
    return this.#left >= 1;
  }

  /** Counts one more. @returns whether it was within the rate */
  take(): boolean {
    const within = this.allows();
    if (within) this.#left -= 1;
    return within;
  }

  get untouched(): boolean {
    return this.allows() && this.#left >= this.#rate.burst;
  }
}

/** Askers who have been quiet are forgotten so often: nobody's address is kept for longer than it is needed. Milliseconds. */
const FORGET = 60 * 60_000;

/** More askers than this are not remembered one by one. */
const MOST_KEPT = 10_000;

/** One pace for each asker, such as each address. */
export class Paces {
  readonly #rate: Rate;
  readonly #clock: Monotonic;
  readonly #paces = new Map<string, Pace>();

  constructor(rate: Rate, clock: Monotonic = sinceStart) {
    this.#rate = rate;
    this.#clock = clock;
    setInterval(() => this.#forgetQuiet(), FORGET).unref();
  }

  /** How many askers are remembered. */
  get size(): number {
    return this.#paces.size;
  }

  of(asker: string): Pace {
    const known = this.#paces.get(asker);
    if (known) return known;
    if (this.#paces.size >= MOST_KEPT) this.#forget();
    const pace = new Pace(this.#rate, this.#clock);
    this.#paces.set(asker, pace);
    return pace;
  }

  /** Drops those who have been quiet, or all where everybody is busy. */
  #forget(): void {
    this.#forgetQuiet();
    if (this.#paces.size >= MOST_KEPT) this.#paces.clear();
  }

  #forgetQuiet(): void {
    for (const [asker, pace] of this.#paces) if (pace.untouched) this.#paces.delete(asker);
  }
}
