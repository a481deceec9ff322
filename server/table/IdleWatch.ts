import { isAwaited } from '../../shared/rules/help.ts';
import type { HostIntent } from '../../shared/rules/intents.ts';
import { seatIds } from '../../shared/rules/seats.ts';
import type { SeatId, TableState } from '../../shared/rules/state.ts';
import type { Cancel, Clock } from './clock.ts';

/**
 * When something was last heard of each seat, and what follows where nothing is: first a warning, then a stand-in. It
 * counts only while the table waits for the seat. A server that starts anew begins to count anew.
 */
export class IdleWatch {
  readonly #clock: Clock;
  readonly #report: (intent: HostIntent) => void;
  readonly #heard = new Map<SeatId, number>();
  /** Since when the table waits for a sign of a seat; seats that it does not wait for are left out. */
  readonly #waitsSince = new Map<SeatId, number>();
  readonly #warned = new Set<SeatId>();
  #cancelTimer: Cancel | null = null;

  constructor(clock: Clock, report: (intent: HostIntent) => void) {
    this.#clock = clock;
    this.#report = report;
  }

  /** When something was last heard of each seat that has given a sign; milliseconds of the table's clock. */
  heardOf(): Readonly<Record<SeatId, number>> {
    return Object.fromEntries(this.#heard);
  }

  /** A person of this seat did something, or touched its page. */
  heard(seat: SeatId, state: TableState): void {
    const now = this.#clock.now();
    this.#heard.set(seat, now);
    if (this.#waitsSince.has(seat)) this.#waitsSince.set(seat, now);
    this.#warned.delete(seat);
    this.follow(state);
  }

  /** To be called after every change of the table. */
  follow(state: TableState): void {
    for (const seat of seatIds(state))
      if (!isAwaited(state, seat)) {
        this.#waitsSince.delete(seat);
        this.#warned.delete(seat);
      } else if (!this.#waitsSince.has(seat)) this.#waitsSince.set(seat, this.#clock.now());
    this.#schedule(state);
  }

  stop(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
  }

  #schedule(state: TableState): void {
    this.stop();
    const due = [...this.#waitsSince.keys()].map((seat) => this.#dueOf(seat, state));
    const next = Math.min(...due);
    if (Number.isFinite(next)) this.#cancelTimer = this.#clock.at(next, () => this.#ring(state));
  }

  #dueOf(seat: SeatId, { setup }: TableState): number {
    const { warnAfter = 0, standInAfter = 0 } = setup.idle ?? {};
    const since = this.#waitsSince.get(seat) ?? 0;
    if (warnAfter > 0 && !this.#warned.has(seat)) return since + warnAfter;
    return standInAfter > 0 ? since + standInAfter : Number.POSITIVE_INFINITY;
  }

  #ring(state: TableState): void {
    const { warnAfter = 0 } = state.setup.idle ?? {};
    for (const seat of [...this.#waitsSince.keys()]) {
      if (this.#dueOf(seat, state) > this.#clock.now()) continue;
      const warns = warnAfter > 0 && !this.#warned.has(seat);
      if (warns) this.#warned.add(seat);
      // Where it is refused or the disk is full, it is not tried again before the whole time has passed once more.
      else this.#waitsSince.set(seat, this.#clock.now());
      this.#report({ type: warns ? 'warn-idle' : 'take-over', seat });
    }
    this.#schedule(state);
  }
}
