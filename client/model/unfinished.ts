import { MOVES } from '../../shared/content/moves.ts';
import type { Card, SeatId } from '../../shared/rules/state.ts';
import type { Unfinished } from './drafting.ts';

const PREFIX = 'middle-ground.unfinished.';

function isCard(value: unknown): value is Card {
  if (typeof value !== 'object' || value === null) return false;
  const { move, targets } = value as Readonly<Record<string, unknown>>;
  return typeof move === 'string' && Object.hasOwn(MOVES, move) && Array.isArray(targets);
}

/**
 * Keeps the unfinished cards of a seat in this browser, those of its latest round only.
 * @param seat asked for at each use: it is known only once the server has welcomed
 */
export function keepUnfinished(code: string, seat: () => SeatId | null): Unfinished {
  const key = () => `${PREFIX}${code}.${seat()}`;
  return {
    read(round) {
      try {
        const kept: unknown = JSON.parse(localStorage.getItem(key()) ?? 'null');
        if (typeof kept !== 'object' || kept === null || Reflect.get(kept, 'round') !== round) return [];
        const cards: unknown = Reflect.get(kept, 'cards');
        return Array.isArray(cards) ? cards.filter(isCard) : [];
      } catch {
        return [];
      }
    },
    write(round, cards) {
      try {
        if (cards.length === 0) localStorage.removeItem(key());
        else localStorage.setItem(key(), JSON.stringify({ round, cards }));
      } catch {
        // Without storage the card still is on the screen.
      }
    },
  };
}
