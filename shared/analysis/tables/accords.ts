import { accordStories } from '../accords.ts';
import { truthsOf } from '../truths.ts';
import type { DataTable, Material } from './table.ts';
import { several } from './table.ts';

/** One row for each accord of which the asker may know. */
export function accordsTable({ seen, log }: Material): DataTable {
  const stories = accordStories(seen, truthsOf(log ?? []).unfound);
  return {
    name: 'accords',
    columns: [
      'accord',
      'parties',
      'secret',
      'clauses',
      'since',
      'until',
      'end',
      'amended_in',
      'leaked_in',
      'left_by',
      'broken_by',
      'broken_unfound_by',
    ],
    rows: stories.map(({ parties, terms, since, until, end, amendedIn, leakedIn, left, breaches }, place) => {
      const broken = (wanted: boolean) =>
        several(
          breaches.filter(({ found }) => found === wanted).map(({ seat, round }) => `${seat}:${round}`),
        );
      return {
        about: parties,
        cells: [
          place + 1,
          several(parties),
          terms?.secret ?? null,
          several(terms?.clauses.map(({ kind }) => kind) ?? []),
          since,
          until,
          end,
          several(amendedIn),
          leakedIn,
          several(left.map(({ seat, round }) => `${seat}:${round}`)),
          broken(true),
          broken(false),
        ],
      };
    }),
  };
}
