import type { ClauseKind } from '../../content/clauses.ts';
import { MOVES } from '../../content/moves.ts';
import { forbidsAttack, openlyBrokenBy } from '../breaches.ts';
import type { EventOf, TableEvent } from '../events.ts';
import { othersThan, seatIds, seatOf } from '../seats.ts';
import type { SeatId, TableState } from '../state.ts';
import type { Accord } from '../terms.ts';
import type { Changes } from './changes.ts';
import { gatherChanges } from './changes.ts';

type Attack = EventOf<'cyber-resolved'>;
type Breach = EventOf<'accord-breached'>;

function attacksOf(soFar: readonly TableEvent[]): Attack[] {
  return soFar.filter((event) => event.type === 'cyber-resolved');
}

/** An attack breaks what the state that was named had promised, rightly named or not. */
function isFound(accord: Accord, breaker: SeatId, { named, target, move }: Attack): boolean {
  return named === breaker && forbidsAttack(accord, breaker, target, MOVES[move].domain);
}

/**
 * What each party was found to have broken. A suspended accord still counts for the attacks of the step before; what a
 * stand-in could not keep is no breach of those who are away.
 */
function breachesOf(state: TableState, accord: Accord, attacks: readonly Attack[]): Breach[] {
  const binds = accord.suspendedIn !== state.round;
  return accord.terms.parties.flatMap((breaker) => {
    const { draft, draftedByStandIn } = seatOf(state, breaker);
    const clauses: ClauseKind[] = [
      ...(attacks.some((attack) => isFound(accord, breaker, attack)) ? (['no-cyber'] as const) : []),
      ...(binds && !draftedByStandIn ? openlyBrokenBy(accord, breaker, draft.cards) : []),
    ];
    const opened = { ...accord, open: true };
    return clauses.length > 0 ? [{ type: 'accord-breached', accord: opened, breaker, clauses }] : [];
  });
}

/** Attacks on a partner for which the true actor was not named; only the debrief shows them. */
function unfoundIn(accord: Accord, attacks: readonly Attack[]): TableEvent[] {
  return attacks
    .filter(
      ({ actor, target, move, named }) =>
        named !== actor && forbidsAttack(accord, actor, target, MOVES[move].domain),
    )
    .map(({ actor }) => ({
      type: 'breach-unfound',
      accord: accord.id,
      breaker: actor,
      clause: 'no-cyber',
    }));
}

function punish(state: TableState, { accord, breaker }: Breach, changes: Changes): void {
  const { influence, trustOfParties, trustOfOthers } = state.setup.numbers.accord.breach;
  const cause = { kind: 'accord-breached', accord: accord.id, breaker } as const;
  changes.add({ of: 'influence', seat: breaker }, influence, cause);
  for (const other of othersThan(state, breaker)) {
    const isParty = accord.terms.parties.includes(other);
    changes.trust(other, breaker, isParty ? trustOfParties : trustOfOthers, cause);
  }
}

/** Each pair that shares an open accord that held trusts each other more, once, however many they share. */
function reward(state: TableState, held: readonly Accord[], changes: Changes): void {
  const ids = seatIds(state);
  for (const [place, a] of ids.entries()) {
    for (const b of ids.slice(place + 1)) {
      const shared = held.some(({ terms }) => terms.parties.includes(a) && terms.parties.includes(b));
      if (!shared) continue;
      const cause = { kind: 'accord-kept', pair: [a, b] } as const;
      changes.trust(a, b, state.setup.numbers.accord.kept, cause);
      changes.trust(b, a, state.setup.numbers.accord.kept, cause);
    }
  }
}

function ended(
  { id, terms, open, announced }: Accord,
  why: EventOf<'accord-ended'>['why'],
): EventOf<'accord-ended'> {
  // Where notice has told that it exists, that it no longer does is no secret either.
  return { type: 'accord-ended', accord: id, parties: terms.parties, open: open || announced, why };
}

/** Whose notice has run out; an accord with one party left is over. */
function departures(state: TableState, accord: Accord): TableEvent[] {
  const { id, terms, leaving } = accord;
  const leavers = leaving.filter(({ until }) => until <= state.round).map(({ seat }) => seat);
  if (leavers.length === 0) return [];
  const left = leavers.map(
    (seat): TableEvent => ({ type: 'accord-left', accord: id, seat, parties: terms.parties }),
  );
  return terms.parties.length - leavers.length < 2 ? [...left, ended(accord, 'left')] : left;
}

/** Step 6: accords are audited, those kept bring trust, those whose time is over end. */
export function resolveAccords(state: TableState, soFar: readonly TableEvent[]): TableEvent[] {
  const { accords, round } = state;
  const attacks = attacksOf(soFar);
  const changes = gatherChanges(state, 'accords');
  const breaches = accords.flatMap((accord) => breachesOf(state, accord, attacks));
  for (const breach of breaches) punish(state, breach, changes);
  const broken = new Set(breaches.map(({ accord }) => accord.id));
  const held = accords.filter(({ id }) => !broken.has(id));
  reward(
    state,
    held.filter(({ open, suspendedIn }) => open && suspendedIn !== round),
    changes,
  );
  return [
    ...breaches,
    ...accords.flatMap((accord) => unfoundIn(accord, attacks)),
    ...changes.events(),
    ...accords
      .filter(({ id }) => broken.has(id))
      .map((accord) => ended({ ...accord, open: true }, 'breached')),
    ...held.filter(({ until }) => until <= round).map((accord) => ended(accord, 'expired')),
    ...held.filter(({ until }) => until > round).flatMap((accord) => departures(state, accord)),
  ];
}
