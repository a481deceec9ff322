import { BotTurns } from './BotTurns.ts';
import type { BotTable } from './bots.ts';
import { takeTurn } from './bots.ts';
import type { Cancel, Clock } from './clock.ts';

/** Lets the bots of one table negotiate: one act in a turn, and one turn after the other. */
export class NegotiatingBots {
  readonly #table: BotTable;
  readonly #clock: Clock;
  readonly #inTurn: (play: () => Promise<void>) => void;
  readonly #turns = new BotTurns();
  #cancelTimer: Cancel | null = null;

  /** @param inTurn carries a turn out when the table has nothing else to do, and what is overdue has happened */
  constructor(table: BotTable, clock: Clock, inTurn: (play: () => Promise<void>) => void) {
    this.#table = table;
    this.#clock = clock;
    this.#inTurn = inTurn;
  }

  /** To be called after every change, and with `resumed` where the table has just been taken up again. */
  follow(resumed = false): void {
    this.stop();
    if (this.#table.stopped()) return;
    this.#turns.follow(this.#table.state(), this.#clock.now(), resumed);
    const due = this.#turns.due();
    if (due !== null) this.#cancelTimer = this.#clock.at(due, () => this.#inTurn(() => this.#play()));
  }

  stop(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
  }

  async #play(): Promise<void> {
    if (this.#table.stopped()) return;
    const seat = this.#turns.take(this.#table.state(), this.#clock.now());
    if (seat !== null && (await takeTurn(this.#table, seat)) === 'broken') this.#turns.dismiss(seat);
    this.follow();
  }
}
