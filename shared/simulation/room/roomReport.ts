import type { RoundPhase } from '../../rules/state.ts';
import { ROUND_PHASES } from '../../rules/state.ts';
import type { Room, RoomSession } from './roomSession.ts';
import { playRoom } from './roomSession.ts';
import { PEOPLE } from './times.ts';

interface Percentiles {
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

/** What came of many sessions in a room. Times are minutes. */
export interface RoomReport {
  readonly scenario: string;
  readonly rounds: number;
  readonly seats: number;
  readonly perSeat: number;
  readonly slower: number;
  readonly sessions: number;
  readonly seed: string;
  /** As announced. */
  readonly minutes: number;
  /** Share of the sessions that were over, debrief included, within these minutes. */
  readonly fits: number;
  readonly total: Percentiles;
  readonly seating: Percentiles;
  readonly play: Percentiles;
  /** Share of delegations that had done what they wanted when the phase ended; in commitment, that had a draft. */
  readonly inTime: Readonly<Record<RoundPhase, number>>;
  /** A session. */
  readonly pauses: number;
  readonly extensions: number;
  /** From which people's times are drawn: lognormal, seconds. */
  readonly people: typeof PEOPLE;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function percentiles(seconds: readonly number[]): Percentiles {
  const sorted = [...seconds].sort((a, b) => a - b);
  const at = (share: number) => rounded((sorted[Math.ceil(share * sorted.length) - 1] ?? 0) / 60);
  return { p5: at(0.05), p50: at(0.5), p95: at(0.95), max: at(1) };
}

/**
 * Plays sessions in a room, and says whether they fit into the minutes that are announced.
 * @param sessions at least 1
 */
export function roomReport(room: Room, sessions: number, seed: string): RoomReport {
  const { setup, paced, perSeat, slower } = room;
  const all = Array.from({ length: sessions }, (_, i) => playRoom(room, `${seed}/${i}`));
  const total = (each: RoomSession) => each.seating + each.teach + each.play + each.debrief;
  const sum = (of: (each: RoomSession) => number) => all.reduce((so, each) => so + of(each), 0);
  const inTime = (phase: RoundPhase) => rounded(sum(({ done }) => done[phase]) / sum(({ of }) => of[phase]));
  return {
    scenario: setup.scenario,
    rounds: setup.rounds,
    seats: setup.seats.length,
    perSeat,
    slower,
    sessions,
    seed,
    minutes: paced.minutes,
    fits: rounded(all.filter((each) => total(each) <= 60 * paced.minutes).length / sessions),
    total: percentiles(all.map(total)),
    seating: percentiles(all.map(({ seating }) => seating)),
    play: percentiles(all.map(({ play }) => play)),
    inTime: Object.fromEntries(ROUND_PHASES.map((phase) => [phase, inTime(phase)])) as Record<
      RoundPhase,
      number
    >,
    pauses: rounded(sum(({ pauses }) => pauses) / sessions),
    extensions: rounded(sum(({ extensions }) => extensions) / sessions),
    people: PEOPLE,
  };
}
