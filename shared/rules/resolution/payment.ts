import { costOfCard } from '../commitments.ts';
import type { TableEvent } from '../events.ts';
import { chooserOf, seatIds, seatOf } from '../seats.ts';
import type { TableState } from '../state.ts';
import { gatherChanges } from './changes.ts';

/** Commitments are opened and paid for, whatever comes of them. */
export function pay(state: TableState): TableEvent[] {
  const { numbers } = state.setup;
  const changes = gatherChanges(state, 'payment');
  const committed = seatIds(state).map((seat): TableEvent => {
    const { draft } = seatOf(state, seat);
    const capital = { of: 'capital', seat } as const;
    for (const card of draft.cards) {
      changes.add(capital, -costOfCard(card, chooserOf(state, seat)), { kind: 'card-paid', move: card.move });
    }
    if (draft.invest) {
      changes.add(capital, -numbers.cost.invest, { kind: 'investment-paid', invest: draft.invest });
    }
    return { type: 'committed', seat, commitment: draft };
  });
  return [...committed, ...changes.events()];
}
