import type { DataTable, Material } from './table.ts';

/** Those who let their data be used for research, and where they sat; of the others there is nothing. */
export function peopleTable({ sitters }: Material): DataTable {
  return {
    name: 'people',
    columns: ['person', 'seat'],
    rows: sitters
      .filter(({ research }) => research)
      .map(({ person, seat }) => ({ about: [], cells: [person, seat] })),
  };
}
