import type { Delegate, HttpRefusal, SessionSeat } from '../../shared/protocol/messages.ts';
import type { SeatId, TableState } from '../../shared/rules/state.ts';
import type { People } from '../people/People.ts';
import type { TableId } from '../store/store.ts';

/** Who sits where at one table. The rules know people by their ids alone; their names stand here, apart from the log. */
export class Roster {
  readonly #people: People;
  readonly #table: TableId;

  constructor(people: People, table: TableId) {
    this.#people = people;
    this.#table = table;
  }

  /** Names of all who sit here; public. */
  delegates(): readonly Delegate[] {
    return this.#people
      .all()
      .flatMap(({ id, table, seat, name }) =>
        table === this.#table && seat !== null ? [{ id, seat, name }] : [],
      );
  }

  /** In scenario order. A seat that nobody holds plays on as a bot or stand-in. */
  seats(state: TableState): readonly SessionSeat[] {
    const all = this.delegates();
    return state.setup.seats.map(({ id }) => {
      const delegates = all.filter(({ seat }) => seat === id).map(({ name }) => name);
      if (delegates.length >= state.setup.delegatesPerSeat) return { id, state: 'taken', delegates };
      if (delegates.length > 0) return { id, state: 'open', delegates };
      return { id, state: state.seats[id]?.holder.kind === 'bot' ? 'bot' : 'free', delegates };
    });
  }

  /** @param wanted null for any: free ones first, then the smallest delegation, then those of bots */
  choose(state: TableState, wanted: SeatId | null): { readonly seat: SeatId } | HttpRefusal {
    const seats = this.seats(state);
    if (wanted !== null) {
      const seat = seats.find(({ id }) => id === wanted);
      if (!seat) return { error: 'unknown-seat', path: 'seat' };
      return seat.state === 'taken' ? { error: 'seat-taken', path: 'seat' } : { seat: seat.id };
    }
    const [smallest] = seats
      .filter((seat) => seat.state === 'open')
      .toSorted((a, b) => a.delegates.length - b.delegates.length);
    const any =
      seats.find((seat) => seat.state === 'free') ?? smallest ?? seats.find((seat) => seat.state === 'bot');
    return any ? { seat: any.id } : { error: 'table-full' };
  }
}
