import type { Delegate, HttpRefusal, SessionSeat } from '../../shared/protocol/messages.ts';
import type { SeatId, TableState } from '../../shared/rules/state.ts';
import type { HolderRecord } from '../store/store.ts';
import { hashOf, sameHash } from './keys.ts';

/**
 * Who sits where at one table. The rules know only that people hold a seat; who they are stands here, apart from the
 * log.
 */
export class Roster {
  readonly #holders = new Map<SeatId, HolderRecord>();

  constructor(holders: readonly HolderRecord[]) {
    for (const holder of holders) this.#holders.set(holder.seat, holder);
  }

  add(holder: HolderRecord): void {
    this.#holders.set(holder.seat, holder);
  }

  remove(seat: SeatId): void {
    this.#holders.delete(seat);
  }

  /** The seat whose key this is; null where it is nobody's. */
  seatOf(key: string): SeatId | null {
    const hash = hashOf(key);
    for (const { seat, keyHash } of this.#holders.values()) if (sameHash(keyHash, hash)) return seat;
    return null;
  }

  /** Names of all who sit here; public. */
  delegates(): readonly Delegate[] {
    return [...this.#holders.values()].map(({ seat, name }) => ({ seat, name }));
  }

  /** In scenario order. A seat that nobody holds plays on as a bot or stand-in, and can be taken at any time. */
  seats(state: TableState): readonly SessionSeat[] {
    return state.setup.seats.map(({ id }) => {
      if (this.#holders.has(id)) return { id, state: 'taken' };
      return { id, state: state.seats[id]?.holder.kind === 'bot' ? 'bot' : 'free' };
    });
  }

  /** @param wanted null for any: free ones first, then those of bots */
  choose(state: TableState, wanted: SeatId | null): { readonly seat: SeatId } | HttpRefusal {
    const seats = this.seats(state);
    if (wanted !== null) {
      const seat = seats.find(({ id }) => id === wanted);
      if (!seat) return { error: 'unknown-seat', path: 'seat' };
      return seat.state === 'taken' ? { error: 'seat-taken', path: 'seat' } : { seat: seat.id };
    }
    const any = seats.find((seat) => seat.state === 'free') ?? seats.find((seat) => seat.state === 'bot');
    return any ? { seat: any.id } : { error: 'table-full' };
  }
}
