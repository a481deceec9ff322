import type { SeenEvent } from '../../shared/projection/seen.ts';
import type { SeenOf } from './beat.ts';

const KINDS = ['desk-said', 'nudged', 'idle-warned', 'news-told'] as const;

/** What the facilitator, or the clock in its place, has told a seat. */
export type Note = SeenOf<(typeof KINDS)[number]>;

function isNote(event: SeenEvent): event is Note {
  return (KINDS as readonly string[]).includes(event.type);
}

/** All that came so far, oldest first; whoever reads is a seat. */
export function notesOf(events: readonly SeenEvent[]): Note[] {
  return events.filter(isNote);
}

const PREFIX = 'middle-ground.notes.';

/** How many notes of a table this browser's reader has put away. */
export function notesRead(code: string): number {
  const kept = Number(localStorage.getItem(PREFIX + code));
  return Number.isInteger(kept) && kept > 0 ? kept : 0;
}

export function keepNotesRead(code: string, count: number): void {
  try {
    localStorage.setItem(PREFIX + code, String(count));
  } catch {
    // A full or closed store must not keep a note open.
  }
}
