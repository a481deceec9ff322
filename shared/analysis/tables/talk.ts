import { ERASED } from '../../rules/talk.ts';
import { inRounds } from '../rounds.ts';
import type { DataTable, Material, Row } from './table.ts';
import { several } from './table.ts';

interface Count {
  messages: number;
  phrases: number;
  characters: number;
  promises: number;
}

/** How much each state said in each channel in each round; not what. */
export function talkTable({ seen }: Material): DataTable {
  const counts = new Map<string, Count & { readonly row: Pick<Row, 'about' | 'cells'> }>();
  for (const { round, event } of inRounds(seen)) {
    if (event.type !== 'said') continue;
    const { by, to, saying } = event;
    const channel = several(to);
    const key = `${round} ${by} ${channel}`;
    const count = counts.get(key) ?? {
      ...{ messages: 0, phrases: 0, characters: 0, promises: 0 },
      row: { about: [by], cells: [round, by, channel, to.length] },
    };
    counts.set(key, count);
    count.messages += 1;
    if (saying.kind === 'phrase') count.phrases += 1;
    // Of those who did not agree not even that is known.
    else if (saying.text !== ERASED) count.characters += [...saying.text].length;
    if (saying.promise) count.promises += 1;
  }
  return {
    name: 'talk',
    columns: ['round', 'seat', 'channel', 'seats', 'messages', 'phrases', 'characters', 'promises'],
    rows: [...counts.values()].map(({ row, messages, phrases, characters, promises }) => ({
      about: row.about,
      cells: [...row.cells, messages, phrases, characters, promises],
    })),
  };
}
