import type { ClauseKind } from '../content/clauses.ts';
import type { MoveId } from '../content/moves.ts';
import type { TableEvent } from '../rules/events.ts';
import type { SeatId } from '../rules/state.ts';
import type { AccordId } from '../rules/terms.ts';
import { inRounds } from './rounds.ts';

/** Attribution named a state that had done nothing. */
export interface WrongName {
  readonly round: number;
  readonly move: MoveId;
  readonly victim: SeatId;
  readonly named: SeatId;
  readonly actor: SeatId;
}

/** A promise was broken, and nobody found out who did it. */
export interface UnfoundBreach {
  readonly round: number;
  readonly accord: AccordId;
  readonly breaker: SeatId;
  readonly clause: ClauseKind;
}

/**
 * What nobody is told in play, and the debrief alone shows: who did what another was named for, and the breaches that
 * were not found. Every other covert move stays what it was.
 */
export function truthsOf(log: readonly TableEvent[]): {
  readonly wrongNames: readonly WrongName[];
  readonly unfound: readonly UnfoundBreach[];
} {
  const told = inRounds(log);
  return {
    wrongNames: told.flatMap(({ round, event }) => {
      if (event.type !== 'cyber-resolved' || event.named === null || event.named === event.actor) return [];
      const { move, target: victim, named, actor } = event;
      return [{ round, move, victim, named, actor }];
    }),
    unfound: told.flatMap(({ round, event }) => {
      if (event.type !== 'breach-unfound') return [];
      const { accord, breaker, clause } = event;
      return [{ round, accord, breaker, clause }];
    }),
  };
}
