import type { Inject } from '../content/injects.ts';
import type { Phase, SeatId } from './state.ts';

/** A moment that the facilitator has marked. */
export interface Moment {
  readonly moment: number;
  readonly round: number;
  readonly phase: Phase;
  /** Empty where nothing was noted. */
  readonly note: string;
}

/** What the facilitator has set up at a table, beside the game itself. Only the desk is told of it. */
export interface DeskState {
  /** Milliseconds that a seat has longer in each commitment; seats without are left out. */
  readonly extraTime: Readonly<Record<SeatId, number>>;
  /**
   * Set from when only seats with extra time still choose, to the end of the round: the seals as everybody saw them when
   * the time was up. What is shown of seals stays so, and nobody learns for whom the table waited.
   */
  readonly sealsAtTimeUp: Readonly<Record<SeatId, string | null>> | null;
  readonly muted: readonly SeatId[];
  /** Not yet brought in, in the order of the queue. */
  readonly injects: readonly Inject[];
  readonly moments: readonly Moment[];
  /** How many moments were ever marked. */
  readonly marked: number;
  /** The seat that the facilitator plays in a rehearsal. */
  readonly rehearsing: SeatId | null;
}

export function deskAtStart(injects: readonly Inject[] = []): DeskState {
  return {
    extraTime: {},
    sealsAtTimeUp: null,
    muted: [],
    injects,
    moments: [],
    marked: 0,
    rehearsing: null,
  };
}
