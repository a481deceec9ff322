import { trustStory } from '../trust.ts';
import type { DataTable, Material } from './table.ts';

/** One row for each state's trust in each other after each round; round 0 is the start. */
export function trustTable({ seen, setup }: Material): DataTable {
  const courses = trustStory(seen, setup).pairs.flatMap(({ there, back }) => [there, back]);
  return {
    name: 'trust',
    columns: ['round', 'seat', 'toward', 'trust', 'moved'],
    rows: courses.flatMap(({ seat, toward, values, moments }) =>
      values.map((value, round) => ({
        about: [seat, toward],
        cells: [round, seat, toward, value, moments.find((moment) => moment.round === round)?.by ?? 0],
      })),
    ),
  };
}
