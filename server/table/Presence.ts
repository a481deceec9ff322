import { ROLES } from '../../shared/protocol/roles.ts';
import type { SeatId } from '../../shared/rules/state.ts';
import type { PersonId, PersonRecord } from '../store/store.ts';
import type { TableHost } from './TableHost.ts';
import { TableClosed } from './TableHost.ts';

/** Why a connection is ended from here. */
export type Ended = 'open-elsewhere' | 'left' | 'stopped' | 'removed' | 'reseated';

/** Where somebody comes in from: the tab's name for itself, and what to do when the connection is to end. */
export interface Arrival {
  readonly tab: string;
  readonly onEnd: (why: Ended) => void;
}

/** One who has come in. */
export interface Visit {
  /** Whether it is still this connection that acts for the person: of two at most one does. */
  readonly current: boolean;
  /** To be called when the connection has ended; harmless if it was replaced before. */
  leave(): void;
}

/** Where somebody is: in one place as a person, in as many as there are tabs as what is shared. */
function placeOf({ id, role }: Pick<PersonRecord, 'id' | 'role'>, tab: string): string {
  return ROLES[role].shared ? `${id} ${tab}` : id;
}

/** Who is connected to a table now. Each person has one connection at a time, so that nobody acts from two places. */
export class Presence {
  readonly #host: TableHost;
  readonly #onFault: (error: unknown) => void;
  readonly #open = new Map<string, Arrival>();
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

  /** Whether the person is connected from another tab or device. The same tab may come back before it was missed. */
  isElsewhere(id: PersonId, tab: string): boolean {
    const open = this.#open.get(id);
    return open !== undefined && open.tab !== tab;
  }

  /** Lets a connection act for a person, in place of any before. */
  enter(person: Pick<PersonRecord, 'id' | 'seat' | 'role'>, arrival: Arrival): Visit {
    const { id, seat } = person;
    const place = placeOf(person, arrival.tab);
    const former = this.#open.get(place);
    this.#open.set(place, arrival);
    if (former) former.onEnd('open-elsewhere');
    else if (seat !== null) this.#report('connect', seat, id);
    const isCurrent = () => this.#open.get(place) === arrival;
    return {
      get current() {
        return isCurrent();
      },
      leave: () => {
        if (!isCurrent()) return;
        this.#open.delete(place);
        if (seat !== null) this.#report('lose', seat, id);
      },
    };
  }

  /** Ends the connection of a person, who acts no more from that moment on, or all of what is shared. */
  end(id: PersonId, why: Ended): void {
    for (const [place, open] of [...this.#open]) {
      if (place !== id && !place.startsWith(`${id} `)) continue;
      this.#open.delete(place);
      open.onEnd(why);
    }
  }

  /** Reports the one whom `end` cut off as lost, where its seat still has it. */
  lost({ id, seat }: Pick<PersonRecord, 'id' | 'seat'>): void {
    if (seat !== null && !this.#open.has(id)) this.#report('lose', seat, id);
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
        // Whoever was removed or moved meanwhile is nobody's loss at that seat.
        if (refused !== null && refused !== 'session-over' && refused !== 'unknown-delegate')
          this.#onFault(new Error(`Presence at ${seat} was not recorded: ${type}, ${refused}`));
      },
      (error: unknown) => {
        // Whoever takes the table up again finds nobody there, and says so.
        if (!(error instanceof TableClosed)) this.#onFault(error);
      },
    );
  }
}
