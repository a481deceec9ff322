import type { PersonOf } from '../../shared/analysis/tables/pseudonyms.ts';
import { pseudonymous } from '../../shared/analysis/tables/pseudonyms.ts';
import type { Material, Sitter } from '../../shared/analysis/tables/table.ts';
import { agreed } from '../../shared/analysis/tables/table.ts';
import type { DelegateId, SeatId } from '../../shared/rules/state.ts';
import { readerOf } from '../rooms/reader.ts';
import { hashOf } from '../table/keys.ts';
import type { Session } from '../table/Session.ts';

/** Everybody who ever sat at the table, those who were erased too. */
function everSat({ host, roster }: Session): ReadonlyMap<DelegateId, SeatId> {
  const sat = new Map<DelegateId, SeatId>();
  for (const event of host.log) if (event.type === 'delegate-seated') sat.set(event.delegate, event.seat);
  for (const { id, seat } of roster.delegates()) sat.set(id, seat);
  return sat;
}

/** Names in an order that tells nothing of who came first. */
function pseudonymsOf(ids: readonly DelegateId[]): ReadonlyMap<DelegateId, string> {
  const mixed = ids.map((id) => ({ id, key: hashOf(id) })).toSorted((a, b) => (a.key < b.key ? -1 : 1));
  return new Map(mixed.map(({ id }, place) => [id, `p${place + 1}`]));
}

/** Whether the asker may know everything: a facilitator, once nothing of the session is secret any more. */
function isWhole({ host }: Session, seat: SeatId | null): boolean {
  return seat === null && host.state.setup.facilitated && host.state.seedPublished;
}

/**
 * What an export tells of a session.
 * @param seat of the one who asks; null for a facilitator
 */
export function materialOf(session: Session, seat: SeatId | null): Material {
  const { host, privacy } = session;
  const sat = everSat(session);
  const names = pseudonymsOf([...sat.keys()]);
  const personOf: PersonOf = (id) => ({ person: names.get(id) ?? 'p0', research: privacy.research(id) });
  const sitters = [...sat].map(([id, at]): Sitter => ({ ...personOf(id), seat: at }));
  const willing = (id: SeatId) => agreed({ sitters }, id);
  return {
    setup: host.state.setup,
    seen: pseudonymous(host.history(readerOf(session, { seat, role: 'facilitator' })), personOf, willing),
    log: isWhole(session, seat) ? pseudonymous(host.log, personOf, willing) : null,
    sitters: sitters.toSorted((a, b) => (a.person < b.person ? -1 : 1)),
  };
}
