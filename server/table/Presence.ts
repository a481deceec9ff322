import type { SeatId } from '../../shared/rules/state.ts';
import type { TableHost } from './TableHost.ts';
import { TableClosed } from './TableHost.ts';

interface Connection {
  readonly onReplaced: () => void;
}

/**
 * Who is connected to a table now. Each seat and the desk have one connection at a time; a newer one puts the older
 * one out, so that nobody plays the same seat from two places.
 */
export class Presence {
  readonly #host: TableHost;
  readonly #onFault: (error: unknown) => void;
  readonly #open = new Map<SeatId | typeof DESK, Connection>();
  #rooms = 0;

  constructor(host: TableHost, onFault: (error: unknown) => void) {
    this.#host = host;
    this.#onFault = onFault;
  }

  /** Nobody is connected, and no room stands open through which somebody could come back. */
  get empty(): boolean {
    return this.#open.size === 0 && this.#rooms === 0;
  }

  /** Counts a room of this table. @returns to be called when the room is closed */
  openRoom(): () => void {
    this.#rooms++;
    return () => {
      this.#rooms--;
    };
  }

  /**
   * @param seat null for the desk
   * @param onReplaced called when the same key connects from elsewhere
   * @returns to be called when the connection has ended; harmless if it was replaced before
   */
  enter(seat: SeatId | null, onReplaced: () => void): () => void {
    const who = seat ?? DESK;
    const connection = { onReplaced };
    const former = this.#open.get(who);
    this.#open.set(who, connection);
    if (former) former.onReplaced();
    else if (seat !== null) this.#report('connect', seat);
    return () => {
      if (this.#open.get(who) !== connection) return;
      this.#open.delete(who);
      if (seat !== null) this.#report('lose', seat);
    };
  }

  /** After a restart: whoever the log has connected, and who is not here yet, was lost. */
  settle(): void {
    const { setup, seats } = this.#host.state;
    for (const { id } of setup.seats)
      if (seats[id]?.holder.kind === 'people' && seats[id].connected && !this.#open.has(id))
        this.#report('lose', id);
  }

  #report(type: 'connect' | 'lose', seat: SeatId): void {
    this.#host.submit({ kind: 'host' }, { type, seat }).then(
      (refused) => {
        if (refused !== null && refused !== 'session-over')
          this.#onFault(new Error(`Presence of ${seat} was not recorded: ${type}, ${refused}`));
      },
      (error: unknown) => {
        // Whoever takes the table up again finds nobody there, and says so.
        if (!(error instanceof TableClosed)) this.#onFault(error);
      },
    );
  }
}

/** Stands for the desk; no seat has such an id. */
const DESK = Symbol('desk');
