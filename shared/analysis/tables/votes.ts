import { inRounds } from '../rounds.ts';
import type { Cell, DataTable, Material, Row } from './table.ts';
import { several } from './table.ts';

/** One row for each seat's vote on each norm; one without a seat where the ballot was secret. */
export function votesTable({ seen, setup }: Material): DataTable {
  return {
    name: 'votes',
    columns: ['round', 'norm', 'sponsor', 'cosponsors', 'in_favour', 'against', 'passed', 'seat', 'vote'],
    rows: inRounds(seen).flatMap(({ round, event }): Row[] => {
      if (event.type !== 'norm-voted') return [];
      const { ballot, votes, inFavour, against, passed } = event;
      const { norm, sponsor, cosponsors } = ballot;
      const norms: Cell[] = [round, norm, sponsor, several(cosponsors), inFavour, against, passed];
      const named = [sponsor, ...cosponsors];
      if (votes === null) return [{ about: named, cells: [...norms, null, null] }];
      return setup.seats.map(({ id }) => ({
        about: [...named, id],
        cells: [...norms, id, votes.find(({ seat }) => seat === id)?.vote ?? 'abstained'],
      }));
    }),
  };
}
