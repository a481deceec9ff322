import type { RejectionCode } from '../../shared/rules/rejections.ts';
import type { SeatId } from '../../shared/rules/state.ts';
import { BotTurns } from './BotTurns.ts';
import type { BotTable } from './bots.ts';
import type { Cancel, Clock } from './clock.ts';

/** What a bot could not know before it asked: it turns on what others keep to themselves. */
const UNFORESEEN: readonly string[] = [
  'party-over-limit',
  'payer-short',
  'cannot-lift',
] satisfies RejectionCode[];

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
    if (seat !== null && !(await this.#act(seat))) this.#turns.dismiss(seat);
    this.follow();
  }

  /** @returns false for a bot that is broken */
  async #act(seat: SeatId): Promise<boolean> {
    const { state, history, bots, submit, onFault } = this.#table;
    try {
      for (const intent of bots(state(), seat, () => history({ kind: 'seat', seat }))) {
        const refused = await submit(seat, intent);
        if (refused === null) return true;
        if (UNFORESEEN.includes(refused)) continue;
        onFault(new Error(`The bot at ${seat} was refused: ${intent.type}, ${refused}`));
        return false;
      }
      return true;
    } catch (error) {
      onFault(error);
      return false;
    }
  }
}
