import type { Reader } from '../../shared/projection/seen.ts';
import type { DeskPeople } from '../../shared/protocol/messages.ts';
import { ROLES } from '../../shared/protocol/roles.ts';
import type { PersonRecord } from '../store/store.ts';
import type { Session } from '../table/Session.ts';

type Known = Pick<PersonRecord, 'seat' | 'role'>;

/**
 * As whom somebody reads. A desk is the facilitator only where the session has one: an opener who plays reads no more
 * than its seat. Whoever looks on reads what is public, an observer also what is said in the plenary.
 */
export function readerOf({ host }: Pick<Session, 'host'>, { seat, role }: Known): Reader {
  const { setup } = host.state;
  if (seat !== null) return { kind: 'seat', seat };
  if (role === 'observer') return { kind: 'observer', seats: setup.seats.length };
  return { kind: ROLES[role].leads && setup.facilitated ? 'facilitator' : 'public' };
}

/** What somebody is told of the people beside what all may see: at a desk all of it, on a projector the lock alone. */
export function peopleFor(session: Session, { role }: Known): DeskPeople | null {
  if (ROLES[role].leads) return session.deskPeople();
  if (role !== 'projector') return null;
  return { locked: session.locked, stopped: [], observers: [], projector: null };
}
