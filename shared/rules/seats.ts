import type { Domain } from '../content/domains.ts';
import { inEffect, researchDomains } from './clauseEffects.ts';
import type { Chooser } from './commitments.ts';
import type { SeatId, SeatState, TableState } from './state.ts';

/** The seats' ids in scenario order. */
export function seatIds(state: TableState): SeatId[] {
  return state.setup.seats.map(({ id }) => id);
}

/** Whether an id, which may be anything that somebody sent, is a seat of the table. */
export function isSeat(state: TableState, id: string): boolean {
  return Object.hasOwn(state.seats, id);
}

/** @throws for an id that is no seat of the table: callers check intents before. */
export function seatOf(state: TableState, id: SeatId): SeatState {
  const seat = state.seats[id];
  if (!seat) throw new Error(`No seat ${id}`);
  return seat;
}

/** How far i trusts j; 0 for a state and itself. */
export function trustOf(state: TableState, i: SeatId, j: SeatId): number {
  return state.trust[i]?.[j] ?? 0;
}

export function othersThan(state: TableState, ...ids: readonly SeatId[]): SeatId[] {
  return seatIds(state).filter((id) => !ids.includes(id));
}

export function isShielded(seat: Pick<SeatState, 'shields'>, domain: Domain, round: number): boolean {
  return (seat.shields[domain] ?? 0) >= round;
}

export function hasEarlyWarning(seat: Pick<SeatState, 'earlyWarningUntil'>, round: number): boolean {
  return seat.earlyWarningUntil >= round;
}

/** Whether a person of the delegation is there, or was a moment ago. */
export function isPresent(state: TableState, id: SeatId, now: number): boolean {
  const { holder, standIn, markedAbsent, connected, lostAt } = seatOf(state, id);
  if (holder.kind !== 'people' || standIn || markedAbsent) return false;
  return connected || (lostAt !== null && now - lostAt < state.setup.numbers.clock.absentAfter);
}

export function chooserOf(state: TableState, id: SeatId): Chooser {
  const { capital, cyber, ai, institutions, autonomy, investedIn } = seatOf(state, id);
  const { unlocking, numbers } = state.setup;
  const { agenda, round } = state;
  const seats = seatIds(state);
  return {
    seat: id,
    seats,
    agenda,
    round,
    unlocking,
    numbers,
    capital,
    cyber,
    ai,
    institutions,
    autonomy,
    investedIn,
    research: researchDomains(inEffect(state.accords, round), id),
    norms: state.norms.map(({ norm }) => norm),
    votes: state.ballot !== null,
  };
}
