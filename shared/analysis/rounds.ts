import type { SeenEvent } from '../projection/seen.ts';
import type { TableEvent } from '../rules/events.ts';

/** An event with the round in which it happened; 0 before the first. */
export interface InRound<E> {
  readonly round: number;
  readonly event: E;
}

export type SeenOf<T extends SeenEvent['type']> = Extract<SeenEvent, { readonly type: T }>;

/** Every event of a log, or of what a reader saw of it, with its round. */
export function inRounds<E extends TableEvent | SeenEvent>(events: readonly E[]): InRound<E>[] {
  let round = 0;
  return events.map((event) => {
    if (event.type === 'phase-began') round = event.round;
    return { round, event };
  });
}
