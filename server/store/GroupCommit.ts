import { setImmediate as nextTurn } from 'node:timers/promises';

interface Asked<Work> {
  readonly work: Work;
  readonly done: () => void;
  readonly failed: (reason: unknown) => void;
}

/**
 * Makes one durable write of all that is asked for in one turn of the event loop; while one is under way, the next
 * gathers.
 */
export class GroupCommit<Work> {
  readonly #commit: (works: readonly Work[]) => Promise<readonly (Error | null)[]>;
  #waiting: Asked<Work>[] = [];
  #running: Promise<void> | null = null;

  /** @param commit does all durably and says of each why it was left out, or null; where it throws, nothing was done */
  constructor(commit: (works: readonly Work[]) => Promise<readonly (Error | null)[]>) {
    this.#commit = commit;
  }

  /** Resolves when the work is durable. @throws what `commit` says against it */
  ask(work: Work): Promise<void> {
    return new Promise((done, failed) => {
      this.#waiting.push({ work, done, failed });
      this.#running ??= this.#run();
    });
  }

  /** Resolves when all that was asked for is durable or refused. */
  async settled(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    await nextTurn();
    while (this.#waiting.length > 0) {
      const group = this.#waiting;
      this.#waiting = [];
      await this.#settle(group);
    }
    this.#running = null;
  }

  async #settle(group: readonly Asked<Work>[]): Promise<void> {
    try {
      const refusals = await this.#commit(group.map(({ work }) => work));
      group.forEach(({ done, failed }, i) => {
        const refusal = refusals[i];
        if (refusal) failed(refusal);
        else done();
      });
    } catch (error) {
      for (const { failed } of group) failed(error);
    }
  }
}
