import type { AiMove, CbmMove, CyberMove, Kind } from '../../content/moves.ts';
import { MOVES } from '../../content/moves.ts';
import { othersThan, seatIds, seatOf } from '../seats.ts';
import type { Card, SeatId, TableState } from '../state.ts';

type MoveOf<K extends Kind> = K extends 'cyber' ? CyberMove : K extends 'ai' ? AiMove : CbmMove;

/** A card of this round, with who plays it and whom it touches. */
export interface Play<K extends Kind> {
  readonly actor: SeatId;
  readonly card: Card;
  readonly move: MoveOf<K>;
  /** The targets; for a card for all, all the others. */
  readonly partners: readonly SeatId[];
}

/** All cards of a kind that this round's commitments hold. */
export function playsOf<K extends Kind>(state: TableState, kind: K): Play<K>[] {
  return seatIds(state).flatMap((actor) =>
    seatOf(state, actor).draft.cards.flatMap((card) => {
      const move = MOVES[card.move];
      if (move.kind !== kind) return [];
      const partners = move.aim === 'all' ? othersThan(state, actor) : card.targets;
      return [{ actor, card, move: move as MoveOf<K>, partners }];
    }),
  );
}
