import type { Preset } from './scenario.ts';

/** The phases of a round, in their order, as a preset's clock names them. */
type ClockPhase = keyof Preset['clock'];

/** What a session's time is spent on. */
export type Part = 'seating' | 'teach' | ClockPhase | 'debrief';

/** Seconds from the moment at which the room begins. */
export interface Stretch {
  readonly part: Part;
  /** 0 outside of the rounds. */
  readonly round: number;
  readonly from: number;
  readonly to: number;
}

/** What a timetable is made from: a preset, or a session whose clock was set by hand. */
export type Paced = Pick<Preset, 'minutes' | 'rounds' | 'clock' | 'teach' | 'debrief'>;

const PHASES: readonly ClockPhase[] = ['briefing', 'negotiation', 'commitment', 'resolution', 'reflection'];

/** Seconds of one round, if every phase takes all of its time. */
export function roundSeconds({ clock }: Pick<Paced, 'clock'>): number {
  return PHASES.reduce((sum, phase) => sum + clock[phase], 0);
}

/** Seconds that are left for taking seats; at least none. */
export function seatingSeconds(paced: Paced): number {
  const { minutes, rounds, teach, debrief } = paced;
  return Math.max(0, Math.round(60 * (minutes - teach - debrief) - rounds * roundSeconds(paced)));
}

/** A whole session, one stretch after the other; what takes no time is left out. */
export function timetableOf(paced: Paced): Stretch[] {
  const { rounds, clock, teach, debrief } = paced;
  const parts: Omit<Stretch, 'from' | 'to'>[] = [
    { part: 'seating', round: 0 },
    { part: 'teach', round: 0 },
    ...Array.from({ length: rounds }, (_, i) => PHASES.map((part) => ({ part, round: i + 1 }))).flat(),
    { part: 'debrief', round: 0 },
  ];
  const lasts = (part: Part): number => {
    if (part === 'seating') return seatingSeconds(paced);
    if (part === 'teach') return Math.round(60 * teach);
    return part === 'debrief' ? Math.round(60 * debrief) : clock[part];
  };
  let at = 0;
  return parts.flatMap(({ part, round }) => {
    const from = at;
    at += lasts(part);
    return at > from ? [{ part, round, from, to: at }] : [];
  });
}
