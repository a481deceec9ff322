import { setTimeout as waited } from 'node:timers/promises';
import type { Chance } from './chance.ts';

/** So many of ten kills follow a request; the others come at any moment. */
const FOLLOWING = 7;
/** Kills that follow a request come so many milliseconds after it went out, at most. */
const AFTER_SENDING = 3;
/** Such a request is one of the next so many. */
const NEXT_REQUESTS = 40;
/** Other kills come within so many milliseconds, and those that wait for a request in vain after so many. */
const ANY_MOMENT = 300;
const PATIENCE = 2000;

/** Chooses the moments at which the server is killed: mostly just after a request went out. */
export class FatalMoment {
  readonly #chance: Chance;
  #onSent: () => void = () => undefined;

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  /** To be called whenever a request goes out. */
  sent(): void {
    this.#onSent();
  }

  /** Resolves when the server is to be killed. */
  async next(): Promise<void> {
    if (this.#chance.below(10) >= FOLLOWING) return waited(this.#chance.below(ANY_MOMENT));
    const delay = this.#chance.fraction() * AFTER_SENDING;
    await this.#request(1 + this.#chance.below(NEXT_REQUESTS));
    if (delay >= 1) await waited(delay);
  }

  #request(nth: number): Promise<void> {
    let left = nth;
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(patience);
        this.#onSent = () => undefined;
        resolve();
      };
      const patience = setTimeout(done, PATIENCE);
      this.#onSent = () => {
        left -= 1;
        if (left === 0) done();
      };
    });
  }
}
