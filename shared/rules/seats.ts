import type { Domain } from '../content/domains.ts';
import { inEffect, researchDomains } from './clauseEffects.ts';
import type { Chooser } from './commitments.ts';
import type { SeatId, SeatState, Setup, TableState } from './state.ts';
import type { Accord } from './terms.ts';

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
  if (state.desk.rehearsing === id) return true;
  if (holder.kind !== 'people' || standIn || markedAbsent) return false;
  if (state.setup.silent === 'hold') return true;
  return connected || (lostAt !== null && now - lostAt < state.setup.numbers.clock.absentAfter);
}

/** What of a table decides what a seat may choose: the truth, or as far as the seat knows it. */
type Choosing = Pick<TableState, 'agenda' | 'round' | 'norms' | 'ballot'> & {
  readonly setup: Pick<Setup, 'seats' | 'unlocking' | 'numbers'>;
};

/** Of the seat itself. */
type Choice = Pick<SeatState, 'capital' | 'cyber' | 'ai' | 'institutions' | 'autonomy' | 'investedIn'> & {
  readonly id: SeatId;
};

/** @param accords those in effect, as far as the seat's own are among them */
export function chooserFrom(table: Choosing, own: Choice, accords: readonly Accord[]): Chooser {
  const { unlocking, numbers, seats } = table.setup;
  const { id, capital, cyber, ai, institutions, autonomy, investedIn } = own;
  return {
    seat: id,
    seats: seats.map((seat) => seat.id),
    agenda: table.agenda,
    round: table.round,
    unlocking,
    numbers,
    capital,
    cyber,
    ai,
    institutions,
    autonomy,
    investedIn,
    research: researchDomains(accords, id),
    norms: table.norms.map(({ norm }) => norm),
    votes: table.ballot !== null,
  };
}

export function chooserOf(state: TableState, id: SeatId): Chooser {
  return chooserFrom(state, { id, ...seatOf(state, id) }, inEffect(state.accords, state.round));
}
