import { lots } from '../../shared/rules/random.ts';
import type { SeatId, TableState } from '../../shared/rules/state.ts';
import { seatsOfBots } from './bots.ts';

/** However many bots sit there, a person has time to read what one has done. Milliseconds. */
const READING = 2_500;

/**
 * Whose turn it is in negotiation. Bots speak at a person's pace: each has one turn every `botPace`, and no two have
 * theirs at once. Who comes first is drawn by lot for each round. Turns that come late are not made up for, and while
 * the table is paused they wait.
 */
export class BotTurns {
  /** When each bot has its next turn, on the table's clock. */
  readonly #next = new Map<SeatId, number>();
  /** Before then it is nobody's turn: somebody has just had one. */
  #quietUntil = 0;
  #negotiation: string | null = null;
  #pausedAt: number | null = null;

  /** @param resumed the table has just been taken up again: when its bots had their last turns is not known */
  follow(state: TableState, now: number, resumed = false): void {
    const negotiation = state.phase === 'negotiation' ? `${state.seed} ${state.round}` : null;
    if (negotiation !== this.#negotiation) {
      this.#next.clear();
      this.#quietUntil = 0;
      this.#negotiation = negotiation;
      this.#pausedAt = null;
    }
    if (negotiation === null) return;
    this.#seat(state, now + (resumed ? state.setup.botPace : 0));
    this.#wait(state.paused, now);
  }

  /** When the next turn is due; null where none is. */
  due(): number | null {
    const next = Math.min(...this.#next.values());
    return this.#pausedAt === null && Number.isFinite(next) ? Math.max(this.#quietUntil, next) : null;
  }

  /** Gives the turn that is due to whoever has waited longest. @returns null where none is due */
  take(state: TableState, now: number): SeatId | null {
    const due = this.due();
    if (due === null || due > now) return null;
    const [first] = [...this.#next].sort(([, a], [, b]) => a - b);
    if (!first) return null;
    const { botPace } = state.setup;
    this.#quietUntil = now + Math.max(botPace / this.#next.size, Math.min(botPace, READING));
    this.#next.set(first[0], now + botPace);
    return first[0];
  }

  /** No more turns in this negotiation. */
  dismiss(seat: SeatId): void {
    this.#next.set(seat, Number.POSITIVE_INFINITY);
  }

  #seat(state: TableState, from: number): void {
    const bots = seatsOfBots(state).filter((id) => state.seats[id]?.holder.kind === 'bot');
    for (const id of this.#next.keys()) if (!bots.includes(id)) this.#next.delete(id);
    const key = { round: state.round, step: 'bot', purpose: 'turns' };
    lots(state.seed, key, bots).forEach((id, place) => {
      const first = from + (state.setup.botPace * (place + 1)) / bots.length;
      if (!this.#next.has(id)) this.#next.set(id, first);
    });
  }

  #wait(paused: boolean, now: number): void {
    if (paused) this.#pausedAt ??= now;
    else if (this.#pausedAt !== null) {
      const waited = now - this.#pausedAt;
      for (const [id, time] of this.#next) this.#next.set(id, time + waited);
      this.#quietUntil += waited;
      this.#pausedAt = null;
    }
  }
}
