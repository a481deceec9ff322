import type { SeenEvent, SeenPart } from '../projection/seen.ts';
import type { SeatId, Setup } from '../rules/state.ts';
import { inRounds } from './rounds.ts';

/** What moved one state's trust in another in one round, drift apart. */
export interface TrustMoment {
  readonly round: number;
  /** How far it moved; never 0. */
  readonly by: number;
  /** Why, as far as the reader may know; the heaviest first. What they ask for may add up to more than came of it. */
  readonly parts: readonly SeenPart[];
}

/** How far one state trusted another, over the session. */
export interface TrustCourse {
  readonly seat: SeatId;
  readonly toward: SeatId;
  /** 0–100: before the first round, then at the end of each. */
  readonly values: readonly number[];
  readonly moments: readonly TrustMoment[];
}

/** Two states, and how each trusted the other. */
export interface TrustPair {
  readonly there: TrustCourse;
  readonly back: TrustCourse;
}

/** A moment, and whose trust in whom it moved. */
export interface TurningPoint {
  readonly seat: SeatId;
  readonly toward: SeatId;
  readonly moment: TrustMoment;
}

export interface TrustStory {
  /** Every two states, in the order round the table. */
  readonly pairs: readonly TrustPair[];
  /** The moment in which the most trust was lost; null where none was. */
  readonly fall: TurningPoint | null;
  /** The moment in which the most trust was won; null where none was. */
  readonly mend: TurningPoint | null;
}

/** Like causes as one, the heaviest first. */
function merged(parts: readonly SeenPart[]): SeenPart[] {
  const sums = new Map<string, SeenPart>();
  for (const { by, cause } of parts) {
    const key = JSON.stringify(cause);
    sums.set(key, { by: by + (sums.get(key)?.by ?? 0), cause });
  }
  return [...sums.values()].sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
}

interface Row {
  values: number[];
  readonly moved: Map<number, { by: number; parts: SeenPart[] }>;
}

function courseOf(seat: SeatId, toward: SeatId, { values, moved }: Row): TrustCourse {
  const moments = [...moved]
    .filter(([, { by }]) => by !== 0)
    .map(([round, { by, parts }]) => ({ round, by, parts: merged(parts) }));
  return { seat, toward, values, moments };
}

/** The heaviest moment of one direction; of equal ones the earliest. */
function turningPoint(courses: readonly TrustCourse[], sign: 1 | -1): TurningPoint | null {
  const all = courses.flatMap(({ seat, toward, moments }) =>
    moments.filter(({ by }) => by * sign > 0).map((moment) => ({ seat, toward, moment })),
  );
  const heavier = (a: TurningPoint, b: TurningPoint) =>
    Math.abs(b.moment.by) - Math.abs(a.moment.by) || a.moment.round - b.moment.round;
  return all.toSorted(heavier)[0] ?? null;
}

/** How trust went between every two states, as far as a reader saw why. */
export function trustStory(
  events: readonly SeenEvent[],
  setup: Pick<Setup, 'seats' | 'baseline'>,
): TrustStory {
  const ids = setup.seats.map(({ id }) => id);
  const rows = new Map<string, Row>();
  const rowOf = (seat: SeatId, toward: SeatId): Row => {
    const key = `${seat} ${toward}`;
    const row = rows.get(key) ?? { values: [setup.baseline[seat]?.[toward] ?? 0], moved: new Map() };
    rows.set(key, row);
    return row;
  };
  for (const a of ids) for (const b of ids) if (a !== b) rowOf(a, b);
  for (const { round, event } of inRounds(events)) {
    if (event.type === 'phase-began' && event.phase === 'briefing')
      for (const { values } of rows.values()) values[round] = values[round - 1] ?? 0;
    if (event.type !== 'changed' || event.meter.of !== 'trust') continue;
    const { values, moved } = rowOf(event.meter.seat, event.meter.toward);
    values[round] = event.to;
    if (event.when === 'drift') continue;
    const { by = 0, parts = [] } = moved.get(round) ?? {};
    moved.set(round, { by: by + event.to - event.from, parts: [...parts, ...event.parts] });
  }
  const course = (a: SeatId, b: SeatId) => courseOf(a, b, rowOf(a, b));
  const pairs = ids.flatMap((a, place) =>
    ids.slice(place + 1).map((b) => ({ there: course(a, b), back: course(b, a) })),
  );
  const courses = pairs.flatMap(({ there, back }) => [there, back]);
  return { pairs, fall: turningPoint(courses, -1), mend: turningPoint(courses, 1) };
}
