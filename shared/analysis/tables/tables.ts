import { accordsTable } from './accords.ts';
import { commitmentsTable } from './commitments.ts';
import { peopleTable } from './people.ts';
import { roundsTable } from './rounds.ts';
import { seatsTable } from './seats.ts';
import type { DataTable, Material } from './table.ts';
import { agreed } from './table.ts';
import { talkTable } from './talk.ts';
import { trustTable } from './trust.ts';
import { votesTable } from './votes.ts';
import { wordsTable } from './words.ts';

/** READ FIRST. Every table of an export; a new one comes here, and its columns into the codebook. */
const TABLES = [
  seatsTable,
  peopleTable,
  roundsTable,
  commitmentsTable,
  trustTable,
  accordsTable,
  votesTable,
  talkTable,
  wordsTable,
];

/**
 * A session as tables.
 * @param research leaves out whatever tells of a seat of which not everybody lets its data be used for research
 */
export function tablesOf(material: Material, research: boolean): DataTable[] {
  return TABLES.map((make) => {
    const table = make(material);
    const rows = table.rows.filter(({ about }) => !research || about.every((seat) => agreed(material, seat)));
    return { ...table, rows };
  });
}
