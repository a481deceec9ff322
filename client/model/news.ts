import type { SeenEvent } from '../../shared/projection/seen.ts';
import type { Round } from './beats.ts';
import type { Entry } from './chronicle.ts';
import { chaptersOf } from './chronicle.ts';

/** What is told at once, and not beat by beat: an event between two accounts. */
function isNews(entry: Entry): entry is Extract<Entry, { type: 'event' }> {
  return entry.type === 'event';
}

/** What has happened beside the accounts of the rounds, the newest first. */
export function newsOf(events: readonly SeenEvent[], table: Round): readonly SeenEvent[] {
  return chaptersOf(events, table).flatMap(({ entries }) =>
    entries
      .filter(isNews)
      .map(({ event }) => event)
      .toReversed(),
  );
}
