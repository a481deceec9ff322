import { markAbsent } from './absence.ts';
import type { Judgement } from './judge.ts';
import { refuse } from './judge.ts';
import { isSeat, seatIds, seatOf } from './seats.ts';
import type { SeatId, TableState } from './state.ts';

/** Closes the plenary to a seat that talks too much, or opens it again. */
export function mute(state: TableState, seat: SeatId, muted: boolean): Judgement {
  if (!isSeat(state, seat)) return refuse('unknown-seat');
  return state.desk.muted.includes(seat) === muted ? [] : [{ type: 'seat-muted', seat, muted }];
}

/** Words of the facilitator's own to one seat, some, or all. */
export function tell(state: TableState, wanted: readonly SeatId[], text: string): Judgement {
  const to = seatIds(state).filter((seat) => wanted.includes(seat));
  if (to.length === 0 || to.length !== wanted.length) return refuse('unknown-seat');
  const words = text.trim();
  if (words === '') return refuse('text-empty');
  if ([...words].length > state.setup.numbers.talk.length) return refuse('text-too-long');
  const open = to.length === seatIds(state).length;
  return [{ type: 'desk-said', to, open, text: words }];
}

/** A sign to one seat that the table waits for it. */
export function nudge(state: TableState, seat: SeatId): Judgement {
  if (!isSeat(state, seat)) return refuse('unknown-seat');
  return seatOf(state, seat).holder.kind === 'people' ? [{ type: 'nudged', seat }] : refuse('nobody-there');
}

/** That the facilitator looks at the table as a seat does stands in the log. */
export function lookAt(state: TableState, seat: SeatId): Judgement {
  return isSeat(state, seat) ? [{ type: 'looked-at', seat }] : refuse('unknown-seat');
}

/** Whether anybody would notice that nothing is heard of a seat: its people are there, and the table goes on. */
export function isAwaited(state: TableState, id: SeatId): boolean {
  const { holder, connected, standIn, markedAbsent, ready, sealed } = seatOf(state, id);
  const done = state.phase === 'commitment' ? sealed : ready;
  const runs = state.phase !== 'seating' && state.phase !== 'ended' && !state.paused;
  return runs && holder.kind === 'people' && connected && !standIn && !markedAbsent && !done;
}

/** The host says that nothing has been heard of a seat for the first of the two times that were set. */
export function warnIdle(state: TableState, seat: SeatId): Judgement {
  return isAwaited(state, seat) ? [{ type: 'idle-warned', seat }] : [];
}

/** … and for the second: it counts as absent, and a stand-in plays it until its people say that they are there. */
export function takeOver(state: TableState, seat: SeatId, now: number): Judgement {
  return isAwaited(state, seat) ? markAbsent(state, seat, now, 'idle') : [];
}
