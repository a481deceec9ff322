import type { Reader } from '../../shared/projection/seen.ts';
import type { SeatId } from '../../shared/rules/state.ts';
import type { Session } from '../table/Session.ts';

/** A desk reads as the facilitator only where the session has one: an opener who plays reads no more than its seat. */
export function readerOf({ host }: Pick<Session, 'host'>, seat: SeatId | null): Reader {
  if (seat !== null) return { kind: 'seat', seat };
  return { kind: host.state.setup.facilitated ? 'facilitator' : 'public' };
}
