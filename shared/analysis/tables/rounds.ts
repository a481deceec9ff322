import { roundStories } from '../tension.ts';
import type { DataTable, Material } from './table.ts';

/** One row for each round that came to its coin. */
export function roundsTable({ seen, setup }: Material): DataTable {
  return {
    name: 'rounds',
    columns: ['round', 'incident', 'domain', 'demand', 'contributions', 'met', 'tension', 'coin', 'ladder'],
    rows: roundStories(seen, setup.ladder).map(({ round, incident, tension, face, ladder }) => ({
      about: [],
      cells: [
        round,
        incident?.incident.id ?? null,
        incident?.incident.domain ?? null,
        incident?.incident.demand ?? null,
        incident?.total ?? null,
        incident?.met ?? null,
        tension,
        face,
        ladder,
      ],
    })),
  };
}
