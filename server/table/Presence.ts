import type { SeatId } from '../../shared/rules/state.ts';
import type { PersonId, PersonRecord } from '../store/store.ts';
import type { TableHost } from './TableHost.ts';
import { TableClosed } from './TableHost.ts';

interface Connection {
  readonly onReplaced: () => void;
}

/** One who comes in; null for a seat stands for one who plays none. */
type Visitor = Pick<PersonRecord, 'id' | 'seat'>;

/**
 * Who is connected to a table now. Each person has one connection at a time; a newer one puts the older one out, so
 * that nobody acts from two places.
 */
export class Presence {
  readonly #host: TableHost;
  readonly #onFault: (error: unknown) => void;
  readonly #open = new Map<PersonId, Connection>();
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
   * @param onReplaced called when the same person connects from elsewhere
   * @returns to be called when the connection has ended; harmless if it was replaced before
   */
  enter({ id, seat }: Visitor, onReplaced: () => void): () => void {
    const connection = { onReplaced };
    const former = this.#open.get(id);
    this.#open.set(id, connection);
    if (former) former.onReplaced();
    else if (seat !== null) this.#report('connect', seat, id);
    return () => {
      if (this.#open.get(id) !== connection) return;
      this.#open.delete(id);
      if (seat !== null) this.#report('lose', seat, id);
    };
  }

  /** After a restart: whoever the log has connected, and who is not here yet, was lost. */
  settle(): void {
    const { setup, seats } = this.#host.state;
    for (const { id: seat } of setup.seats)
      for (const { id, connected } of seats[seat]?.delegates ?? [])
        if (connected && !this.#open.has(id)) this.#report('lose', seat, id);
  }

  #report(type: 'connect' | 'lose', seat: SeatId, delegate: PersonId): void {
    this.#host.submit({ kind: 'host' }, { type, seat, delegate }).then(
      (refused) => {
        if (refused !== null && refused !== 'session-over')
          this.#onFault(new Error(`Presence at ${seat} was not recorded: ${type}, ${refused}`));
      },
      (error: unknown) => {
        // Whoever takes the table up again finds nobody there, and says so.
        if (!(error instanceof TableClosed)) this.#onFault(error);
      },
    );
  }
}
