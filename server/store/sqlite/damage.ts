import type { ReadEvent } from '../chain.ts';
import { eventRow } from '../rows.ts';
import { Damaged } from '../store.ts';

/** SQLite's names for a file that is not as it wrote it. */
const CORRUPT = 11;
const NOT_A_DATABASE = 26;

function isDamage(error: unknown): boolean {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'errcode') : undefined;
  // The lowest byte is the kind; the others tell it more closely.
  return typeof code === 'number' && [CORRUPT, NOT_A_DATABASE].includes(code % 256);
}

/** @throws Damaged where the file cannot be read because it is not as it was written */
export function undamaged<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw isDamage(error) ? new Damaged('The database file is damaged.') : error;
  }
}

/** The events of a log as far as they can be read: damage to the file may end them anywhere. */
export function readableRows(rows: Iterable<unknown>): ReadEvent[] {
  const readable: ReadEvent[] = [];
  try {
    for (const row of rows) {
      const event = eventRow.safeParse(row);
      if (!event.success) break;
      readable.push(event.data);
    }
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
  return readable;
}
