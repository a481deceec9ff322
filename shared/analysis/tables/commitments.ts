import { MOVES } from '../../content/moves.ts';
import type { SeenEvent } from '../../projection/seen.ts';
import type { TableEvent } from '../../rules/events.ts';
import type { Card, SeatId } from '../../rules/state.ts';
import { inRounds } from '../rounds.ts';
import type { Cell, DataTable, Material, Row } from './table.ts';
import { several } from './table.ts';

/** What came of a card, as far as the asker may know it. */
interface Result {
  readonly success: boolean | null;
  readonly named: SeatId | null;
  readonly gain: number | null;
  readonly hazard: string | null;
}

const NOTHING: Result = { success: null, named: null, gain: null, hazard: null };

/** A card of a seat's in a round; it plays none twice. */
function keyOf(round: number, seat: SeatId, move: string): string {
  return `${round} ${seat} ${move}`;
}

function resultsOf({ seen, log }: Material): ReadonlyMap<string, Result> {
  const results = new Map<string, Result>();
  for (const { round, event } of inRounds<TableEvent | SeenEvent>(log ?? seen)) {
    if (event.type === 'ai-resolved') {
      const { actor, card, gain, hazard } = event;
      results.set(keyOf(round, actor, card.move), { ...NOTHING, gain: hazard ? -gain : gain, hazard });
    }
    if (event.type === 'cyber-resolved' || event.type === 'cyber-own') {
      const { actor, move, success, named } = event;
      results.set(keyOf(round, actor, move), { ...NOTHING, success: success.hit, named });
    }
  }
  return results;
}

/**
 * One row for each card and investment that counted. Of those who hide their cyber cards from the asker these are
 * missing: nobody is told how many there were.
 */
export function commitmentsTable(material: Material): DataTable {
  const results = resultsOf(material);
  const rowOf = (round: number, seat: SeatId, cells: readonly Cell[]): Row => ({
    about: [seat],
    cells: [round, seat, ...cells],
  });
  const cardRow = (round: number, seat: SeatId, { move, posture, targets }: Card): Row => {
    const { kind, domain } = MOVES[move];
    const { success, named, gain, hazard } = results.get(keyOf(round, seat, move)) ?? NOTHING;
    return rowOf(round, seat, [kind, domain, posture, several(targets), success, named, gain, hazard]);
  };
  return {
    name: 'commitments',
    columns: ['round', 'seat', 'kind', 'domain', 'posture', 'targets', 'success', 'named', 'gain', 'hazard'],
    rows: inRounds<TableEvent | SeenEvent>(material.log ?? material.seen).flatMap(({ round, event }) => {
      if (event.type !== 'committed' && event.type !== 'revealed') return [];
      const { cards, invest } = event.type === 'committed' ? event.commitment : event;
      const investment = invest
        ? [rowOf(round, event.seat, ['invest', invest, null, '', null, null, null, null])]
        : [];
      return [...cards.map((card) => cardRow(round, event.seat, card)), ...investment];
    }),
  };
}
