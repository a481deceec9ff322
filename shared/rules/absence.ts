import type { TableEvent } from './events.ts';
import type { Judgement } from './judge.ts';
import { refuse } from './judge.ts';
import { settle } from './phases.ts';
import { isSeat, seatOf } from './seats.ts';
import type { SeatId, TableState } from './state.ts';

/** What gives a seat back to people who are there. Nothing where nobody has taken it from them. */
export function comingBack(state: TableState, seat: SeatId): TableEvent[] {
  const { markedAbsent, standIn } = seatOf(state, seat);
  return [
    ...(markedAbsent ? [{ type: 'marked-present', seat } as const] : []),
    ...(standIn ? [{ type: 'seat-given-back', seat } as const] : []),
  ];
}

/**
 * The facilitator says that a delegation is absent, or nothing was heard of it for too long. It counts as lost from then on, though its page is open: nobody
 * waits for it, and a stand-in plays from the next commitment, or from now where one is open and it has not sealed.
 */
export function markAbsent(state: TableState, seat: SeatId, now: number, why?: 'idle'): Judgement {
  if (!isSeat(state, seat)) return refuse('unknown-seat');
  const { holder, markedAbsent, standIn, sealed } = seatOf(state, seat);
  if (holder.kind !== 'people') return refuse('nobody-to-mark');
  if (markedAbsent) return refuse('already-absent');
  const plays = state.phase === 'commitment' && !standIn && !sealed;
  const marked: TableEvent = { type: 'marked-absent', seat, ...(why ? { why } : {}) };
  return settle(state, plays ? [marked, { type: 'stood-in', seat }] : [marked], now);
}

/** The way back: the facilitator's. Where its people are not connected, a stand-in goes on until they are. */
export function markPresent(state: TableState, seat: SeatId, now: number): Judgement {
  if (!isSeat(state, seat)) return refuse('unknown-seat');
  const { markedAbsent, connected } = seatOf(state, seat);
  if (!markedAbsent) return refuse('not-absent');
  return settle(state, connected ? comingBack(state, seat) : [{ type: 'marked-present', seat }], now);
}

/** The way back: the delegation's own. */
export function comeBack(state: TableState, seat: SeatId, now: number): Judgement {
  const { holder, markedAbsent } = seatOf(state, seat);
  if (holder.kind !== 'people') return refuse('not-yours');
  if (state.phase === 'ended') return refuse('session-over');
  return markedAbsent ? settle(state, comingBack(state, seat), now) : refuse('not-absent');
}
