import { seenEvents } from '../projection/redaction.ts';
import type { Reader } from '../projection/seen.ts';
import type { TableEvent } from '../rules/events.ts';
import type { Outcome, SeatId } from '../rules/state.ts';
import type { AccordStory } from './accords.ts';
import { accordStories } from './accords.ts';
import type { RoundStory } from './tension.ts';
import { roundStories } from './tension.ts';
import type { TrustStory } from './trust.ts';
import { trustStory } from './trust.ts';
import type { WrongName } from './truths.ts';
import { truthsOf } from './truths.ts';

/** A session as it is talked about when it is over. */
export interface Debrief {
  /** In the order round the table. */
  readonly seats: readonly SeatId[];
  /** Rounds that the session was to have; war ends it before. */
  readonly planned: number;
  /** Before the first round. */
  readonly start: { readonly tension: number; readonly ladder: number };
  /** What a met mandate and a point of autonomy count in the score. */
  readonly worth: { readonly mandate: number; readonly autonomy: number };
  readonly rounds: readonly RoundStory[];
  readonly outcome: Outcome;
  readonly wrongNames: readonly WrongName[];
  readonly trust: TrustStory;
  readonly accords: readonly AccordStory[];
}

/**
 * READ FIRST. The debrief of a session for one reader: what it saw in play, and what the rules reveal at the end. A
 * secret accord that never came out is told to those who may read it, and no covert move that was never named.
 * @returns null while the session is not over
 */
export function debriefOf(log: readonly TableEvent[], reader: Reader): Debrief | null {
  const [opened] = log;
  const ended = log.find((event) => event.type === 'session-ended');
  if (opened?.type !== 'table-opened' || !ended) return null;
  const { seats, rounds, tension, ladder, numbers } = opened.setup;
  const events = seenEvents(log, reader);
  const { wrongNames, unfound } = truthsOf(log);
  return {
    seats: seats.map(({ id }) => id),
    planned: rounds,
    start: { tension, ladder },
    worth: { mandate: numbers.mandate.worth, autonomy: numbers.score.perAutonomy },
    rounds: roundStories(events, ladder),
    outcome: ended.outcome,
    wrongNames,
    trust: trustStory(events, opened.setup),
    accords: accordStories(events, unfound),
  };
}
