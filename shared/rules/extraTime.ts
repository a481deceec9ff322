import type { TableEvent } from './events.ts';
import type { Judgement } from './judge.ts';
import { refuse } from './judge.ts';
import { isSeat, seatOf } from './seats.ts';
import type { SeatId, TableState } from './state.ts';

/** What was given to the people of a seat, in a commitment: a bot or a stand-in needs none. Milliseconds. */
function givenTo(state: TableState, id: SeatId): number {
  const { holder, standIn } = seatOf(state, id);
  if (state.phase !== 'commitment' || holder.kind !== 'people' || standIn) return 0;
  return state.desk.extraTime[id] ?? 0;
}

/**
 * How much longer a seat may choose in this commitment than the others. Milliseconds. Whoever has sealed when the time
 * is up has chosen: what everybody has seen sealed stays sealed.
 */
export function extraTimeOf(state: TableState, id: SeatId): number {
  return state.desk.sealsAtTimeUp?.[id] ? 0 : givenTo(state, id);
}

/** How long the phase goes on when its time is up for the others. */
export function longestExtraTime(state: TableState): number {
  return Math.max(0, ...Object.keys(state.seats).map((id) => givenTo(state, id)));
}

/** Whether the time is up for this seat, though the phase has not ended. */
export function isTimeUp(state: TableState, id: SeatId): boolean {
  return state.desk.sealsAtTimeUp !== null && extraTimeOf(state, id) === 0;
}

/** The seal of a seat as everybody sees it: where the time was up for the others, as it was then, for the whole round. */
export function shownSeal(state: TableState, id: SeatId): string | null {
  const { sealsAtTimeUp } = state.desk;
  return sealsAtTimeUp === null ? seatOf(state, id).seal : (sealsAtTimeUp[id] ?? null);
}

/**
 * Whether the phase goes on for those with extra time alone when its deadline comes. It then lasts as long as the
 * longest of them has, whether or not they have sealed: that it ended early would tell for whom it had waited.
 */
export function goesOnForSome(state: TableState): boolean {
  const all = Object.values(state.seats).every(({ sealed }) => sealed);
  return state.desk.sealsAtTimeUp === null && !all && longestExtraTime(state) > 0;
}

/** Sets how much longer a seat has in each commitment. */
export function giveExtraTime(state: TableState, seat: SeatId, extra: number): Judgement {
  if (!isSeat(state, seat)) return refuse('unknown-seat');
  if (seatOf(state, seat).holder.kind !== 'people') return refuse('nobody-there');
  const given: TableEvent = { type: 'extra-time-given', seat, extra };
  return (state.desk.extraTime[seat] ?? 0) === extra ? [] : [given];
}
