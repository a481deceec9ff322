import { ERASED } from '../../rules/talk.ts';
import { inRounds } from '../rounds.ts';
import type { DataTable, Material } from './table.ts';
import { several } from './table.ts';

/** What was said, by those who let their data be used for research; nobody else's words stand anywhere. */
export function wordsTable({ seen, sitters }: Material): DataTable {
  const willing = new Set(sitters.filter(({ research }) => research).map(({ person }) => person));
  return {
    name: 'words',
    columns: ['round', 'seat', 'person', 'channel', 'promise', 'text'],
    rows: inRounds(seen).flatMap(({ round, event }) => {
      if (event.type !== 'said' || event.saying.kind !== 'words' || event.saying.text === ERASED) return [];
      const { by, delegate, to, saying } = event;
      if (delegate === undefined || !willing.has(delegate)) return [];
      return [{ about: [by], cells: [round, by, delegate, several(to), saying.promise, saying.text] }];
    }),
  };
}
