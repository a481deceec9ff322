import type { TableEvent } from '../../rules/events.ts';
import type { SeatId } from '../../rules/state.ts';
import type { PlayedTrial } from './play.ts';
import type { OpenSums } from './sums.ts';
import { addTo } from './sums.ts';
import { winsOf } from './wins.ts';

function addChoices(sums: OpenSums, event: TableEvent, winners: ReadonlyMap<SeatId, number>): void {
  switch (event.type) {
    case 'committed': {
      if (!winners.has(event.seat)) return;
      const { cards, invest } = event.commitment;
      for (const { move, posture } of cards) {
        addTo(sums, `choice.${move}`, 1);
        if (posture) addTo(sums, `posture.${posture}`, 1);
      }
      if (invest) addTo(sums, `choice.invest-${invest}`, 1);
      return;
    }
    case 'accord-in-force': {
      const { parties, clauses } = event.accord.terms;
      if (!parties.some((party) => winners.has(party))) return;
      for (const kind of new Set(clauses.map((clause) => clause.kind))) addTo(sums, `clause.${kind}`, 1);
      return;
    }
    case 'norm-tabled':
      if (winners.has(event.by)) addTo(sums, `norm.${event.norm}`, 1);
      return;
    case 'norm-backed':
      if (winners.has(event.by) && event.backs) addTo(sums, `norm.${event.norm}`, 1);
      return;
    default:
      return;
  }
}

/**
 * What those who won have chosen: `choice.` cards and investments, `posture.`, `clause.` of the accords that they signed,
 * `norm.` that they tabled or co-sponsored. Nobody wins a war.
 */
export function addWinnersChoices(sums: OpenSums, { log, outcome }: PlayedTrial): void {
  const winners = winsOf(outcome);
  if (winners.size === 0) return;
  for (const event of log) addChoices(sums, event, winners);
}
