import { comingBack } from './absence.ts';
import type { TableEvent } from './events.ts';
import { evolveAll } from './evolve.ts';
import type { SeatIntent } from './intents.ts';
import type { Judgement } from './judge.ts';
import { refuse } from './judge.ts';
import { settle } from './phases.ts';
import { seatIds, seatOf } from './seats.ts';
import type { DelegateId, SeatId, SeatState, TableState } from './state.ts';

/** What binds or speaks for the whole delegation, its head alone may ask for. The others draft, talk and propose. */
const HEAD_ONLY: ReadonlySet<SeatIntent['type']> = new Set([
  'ready',
  'seal',
  'reopen',
  'sign',
  'unsign',
  'refuse',
  'give-notice',
  'withdraw-norm',
  'back-norm',
  'issue-communique',
  'hand-over',
]);

export function isForHead(intent: SeatIntent): boolean {
  return HEAD_ONLY.has(intent.type);
}

export function isDelegate({ delegates }: SeatState, delegate: DelegateId): boolean {
  return delegates.some(({ id }) => id === delegate);
}

/** When the others of a delegation have waited long enough for its head; null where they do not wait. */
function headGivenUp(state: TableState, seat: SeatId): number | null {
  const { delegates, head, connected } = seatOf(state, seat);
  const lead = delegates.find(({ id }) => id === head);
  if (!connected || !lead || lead.connected || lead.lostAt === null) return null;
  return lead.lostAt + state.setup.numbers.clock.absentAfter;
}

/** When a delegation next gets another head because its own has been gone for too long; null where none waits. */
export function nextSuccession(state: TableState): number | null {
  if (state.phase === 'ended') return null;
  const due = seatIds(state).flatMap((seat) => headGivenUp(state, seat) ?? []);
  return due.length === 0 ? null : Math.min(...due);
}

/** Where the head has been gone for too long, whoever has sat there longest of those who are connected follows. */
export function succeed(state: TableState, now: number): TableEvent[] {
  if (state.phase === 'ended') return [];
  return seatIds(state).flatMap((seat): TableEvent[] => {
    const due = headGivenUp(state, seat);
    const next = seatOf(state, seat).delegates.find(({ connected }) => connected);
    return due !== null && due <= now && next
      ? [{ type: 'head-named', seat, delegate: next.id, why: 'away' }]
      : [];
  });
}

/** Seats a person: the first of a delegation is its head. Whoever sits down has as long to come as one who was lost. */
export function seatDelegate(state: TableState, seat: SeatId, delegate: DelegateId, now: number): Judgement {
  if (state.phase === 'ended') return refuse('session-over');
  if (seatIds(state).some((id) => isDelegate(seatOf(state, id), delegate))) return refuse('already-seated');
  const { holder, delegates, head, markedAbsent } = seatOf(state, seat);
  if (delegates.length >= state.setup.delegatesPerSeat) return refuse('seat-taken');
  const held: TableEvent[] =
    holder.kind === 'people' ? [] : [{ type: 'seat-held', seat, holder: { kind: 'people' } }];
  const anew: TableEvent[] = markedAbsent && delegates.length === 0 ? [{ type: 'marked-present', seat }] : [];
  const leads: TableEvent[] = head === null ? [{ type: 'head-named', seat, delegate, why: 'first' }] : [];
  const seated: TableEvent = { type: 'delegate-seated', seat, delegate, at: now };
  return settle(state, [...held, ...anew, seated, ...leads], now);
}

/**
 * Takes a person out of its seat. Of a delegation that loses its head the one follows who has sat there longest, before
 * all of those who are connected. An empty seat is anybody's again before the start, and after it a stand-in plays it.
 */
export function unseatDelegate(
  state: TableState,
  seat: SeatId,
  delegate: DelegateId,
  now: number,
): Judgement {
  const { delegates, head } = seatOf(state, seat);
  if (!delegates.some(({ id }) => id === delegate)) return refuse('unknown-delegate');
  const others = delegates.filter(({ id }) => id !== delegate);
  const next = others.find(({ connected }) => connected) ?? others[0];
  const events: TableEvent[] = [{ type: 'delegate-left', seat, delegate, at: now }];
  if (next && head === delegate) events.push({ type: 'head-named', seat, delegate: next.id, why: 'left' });
  if (!next && state.phase === 'seating')
    events.push({ type: 'seat-held', seat, holder: { kind: 'nobody' } });
  return settle(state, events, now);
}

/** Whoever returns has the seat back at once, with what the stand-in drafted. */
export function connectDelegate(
  state: TableState,
  seat: SeatId,
  delegate: DelegateId,
  now: number,
): Judgement {
  const known = seatOf(state, seat).delegates.find(({ id }) => id === delegate);
  if (!known) return refuse('unknown-delegate');
  const back = comingBack(state, seat);
  if (known.connected && back.length === 0) return [];
  const there: TableEvent[] = [{ type: 'delegate-connected', seat, delegate }, ...back];
  return settle(state, [...there, ...succeed(evolveAll(state, there), now)], now);
}

export function loseDelegate(state: TableState, seat: SeatId, delegate: DelegateId, now: number): Judgement {
  const connected = seatOf(state, seat).delegates.some(({ id, connected }) => id === delegate && connected);
  return connected ? [{ type: 'delegate-lost', seat, delegate, at: now }] : [];
}

/** Makes another of the delegation its head, because the present one or the facilitator says so. */
export function nameHead(
  state: TableState,
  seat: SeatId,
  delegate: DelegateId,
  why: 'handed-over' | 'named',
): Judgement {
  const { delegates, head } = seatOf(state, seat);
  if (state.phase === 'ended') return refuse('session-over');
  if (!delegates.some(({ id }) => id === delegate)) return refuse('unknown-delegate');
  return head === delegate ? refuse('already-head') : [{ type: 'head-named', seat, delegate, why }];
}
