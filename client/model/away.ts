import type { SeenEvent } from '../../shared/projection/seen.ts';
import type { PublicSeat, PublicView } from '../../shared/projection/views.ts';
import type { RoundPhase, SeatId } from '../../shared/rules/state.ts';
import { ROUND_PHASES } from '../../shared/rules/state.ts';
import type { Entry } from './chronicle.ts';
import { chaptersOf } from './chronicle.ts';

function isDone({ sealed, ready }: PublicSeat, phase: string): boolean {
  return phase === 'commitment' ? sealed : ready;
}

/** The delegations for which the phase waits: people who have neither sealed nor said that they are ready. */
export function awaitedSeats({ seats, phase }: Pick<PublicView, 'seats' | 'phase'>): SeatId[] {
  return seats
    .filter(({ holder, standIn, markedAbsent }) => holder === 'people' && !standIn && !markedAbsent)
    .filter((seat) => !isDone(seat, phase))
    .map(({ id }) => id);
}

/** A phase that ends at a time of the reader's own clock. */
export interface Deadline {
  readonly round: number;
  readonly phase: RoundPhase;
  /** Wall clock, milliseconds. */
  readonly at: number;
  /** How long the phase takes; milliseconds. */
  readonly lasts: number;
}

/**
 * When this phase and all that follow end, if each takes its whole time; up to the first that has no deadline.
 * @param ends when the present one does; wall clock, milliseconds
 */
export function deadlinesFrom(
  { setup, phase, round }: Pick<PublicView, 'setup' | 'phase' | 'round'>,
  ends: number,
): Deadline[] {
  const found: Deadline[] = [];
  let at = ends;
  for (let of = round; of <= setup.rounds; of++)
    for (const each of ROUND_PHASES) {
      const first = found.length === 0;
      if (first && each !== phase) continue;
      const lasts = setup.clock[each];
      if (lasts === null) return found;
      if (!first) at += lasts;
      found.push({ round: of, phase: each, at, lasts });
    }
  return found;
}

/** What happened in one round since the reader was last there. */
export interface SinceThen {
  readonly round: number;
  readonly entries: readonly Entry[];
}

/**
 * What the chronicle has gained since the reader last looked, oldest round first.
 * @param known how many of the events the reader had seen
 */
export function sinceThen(
  events: readonly SeenEvent[],
  known: number,
  table: { readonly seats: readonly SeatId[]; readonly viewer: SeatId | null },
): SinceThen[] {
  const before = new Map(
    chaptersOf(events.slice(0, known), table).map(({ round, entries }) => [round, entries.length]),
  );
  return chaptersOf(events, table)
    .map(({ round, entries }) => ({ round, entries: entries.slice(before.get(round) ?? 0) }))
    .filter(({ round, entries }) => round > 0 && entries.length > 0)
    .reverse();
}

/** Whether so much has happened that whoever comes back needs to be told: a phase has gone by. */
export function isWorthTelling(events: readonly SeenEvent[], known: number): boolean {
  return events.slice(known).some(({ type }) => type === 'phase-began');
}

const PREFIX = 'middle-ground.told.';

/** How many events this browser had shown when its page was last open; 0 where it was never. */
export function keptTold(code: string): number {
  const kept = Number(localStorage.getItem(PREFIX + code));
  return Number.isSafeInteger(kept) && kept > 0 ? kept : 0;
}

export function keepTold(code: string, count: number): void {
  localStorage.setItem(PREFIX + code, String(count));
}
