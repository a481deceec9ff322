import type { Easing } from '../motion/easing.ts';

interface Run {
  readonly length: number;
  readonly step: (share: number) => void;
  readonly ease: Easing;
  readonly done: () => void;
  elapsed: number;
}

/** The longest time that one frame may account for: after a hitch, motion goes on instead of jumping. */
const LONGEST_FRAME = 120;

/** Everything that moves, on one clock that can be sped up or cut short. Knows neither canvas nor page. */
export class Timeline {
  /** 1 is real time. */
  speed = 1;
  readonly #runs = new Set<Run>();
  readonly #started: () => void;
  #last: number | null = null;
  #skipping = false;

  /** `started` is called when something begins to move. */
  constructor(started: () => void) {
    this.#started = started;
  }

  get idle(): boolean {
    return this.#runs.size === 0;
  }

  /** Calls `step` with 0…1 over so many milliseconds; resolves at the end, or at once while skipping. */
  run(length: number, step: (share: number) => void, ease: Easing = (share) => share): Promise<void> {
    if (this.#skipping || length <= 0) {
      step(ease(1));
      return Promise.resolve();
    }
    step(ease(0));
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#runs.add({ length, step, ease, done: resolve, elapsed: 0 });
    this.#started();
    return promise;
  }

  wait(length: number): Promise<void> {
    return this.run(length, () => {});
  }

  /** Moves all on to `now`, in milliseconds. */
  tick(now: number): void {
    const passed = this.#last === null ? 0 : Math.min(LONGEST_FRAME, now - this.#last) * this.speed;
    for (const run of [...this.#runs]) {
      run.elapsed += passed;
      const share = Math.min(1, run.elapsed / run.length);
      run.step(run.ease(share));
      if (share === 1) {
        this.#runs.delete(run);
        run.done();
      }
    }
    this.#last = this.idle ? null : now;
  }

  /** Puts all that moves at its end, and what is started from now on too, until `resume`. */
  skip(): void {
    this.#skipping = true;
    for (const run of [...this.#runs]) {
      this.#runs.delete(run);
      run.step(run.ease(1));
      run.done();
    }
  }

  resume(): void {
    this.#skipping = false;
  }
}
