import * as z from 'zod/mini';
import { codeRow, touchedRow } from '../rows.ts';
import type { Store } from '../store.ts';
import type { OwnedFile } from './file.ts';

/** What is known of a person besides its record. */
const OF_PERSON = [
  `UPDATE texts SET author = NULL, salt = '', text = '' WHERE author = ?`,
  'DELETE FROM choices WHERE person = ?',
  'DELETE FROM real_names WHERE person = ?',
];

/** What is known of a session besides its record, which leads to its table. */
const OF_SESSION = [
  'DELETE FROM texts WHERE table_id = (SELECT table_id FROM sessions WHERE code = ?)',
  'DELETE FROM events WHERE table_id = (SELECT table_id FROM sessions WHERE code = ?)',
  'DELETE FROM people WHERE session = ?',
  'DELETE FROM choices WHERE session = ?',
  'DELETE FROM real_names WHERE session = ?',
  'DELETE FROM notices WHERE session = ?',
];

const checkpoint = z.object({ busy: z.number() });

/**
 * What of a store concerns erasing. Deleted rows stay readable in the file and in its write-ahead log until both are
 * written anew, which the table `scrub` remembers over a crash.
 */
export function erasingIn(
  owned: OwnedFile,
): Pick<Store, 'erasePerson' | 'eraseSession' | 'codesBefore' | 'touchedAt' | 'scrub'> {
  const { db } = owned;
  const run = (sql: string, value: string) => Number(db.prepare(sql).run(value).changes);

  async function scrub(): Promise<boolean> {
    if (!db.prepare('SELECT 1 FROM scrub').get()) return true;
    db.exec('VACUUM');
    const { busy } = checkpoint.parse(db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get());
    if (busy) return false;
    owned.write(() => db.exec('DELETE FROM scrub'));
    return true;
  }

  /** @param work deletes, and says how many records of what is to be erased there were */
  async function erase(work: () => number): Promise<boolean> {
    const erased = owned.write(() => {
      const records = work();
      db.exec('INSERT OR IGNORE INTO scrub VALUES (1)');
      return records > 0;
    });
    // What fails here is tried again, and told, whenever the server looks for what is to be wiped.
    await scrub().catch(() => false);
    return erased;
  }

  return {
    erasePerson: (id) =>
      erase(() => {
        for (const sql of OF_PERSON) run(sql, id);
        return run('DELETE FROM people WHERE id = ?', id);
      }),
    eraseSession: (code) =>
      erase(() => {
        for (const sql of OF_SESSION) run(sql, code);
        return run('DELETE FROM sessions WHERE code = ?', code);
      }),
    async codesBefore(wallTime) {
      const rows = db.prepare('SELECT code FROM sessions WHERE touched_at < ?').all(wallTime);
      return z
        .array(codeRow)
        .parse(rows)
        .map(({ code }) => code);
    },
    async touchedAt(code) {
      const row = db.prepare('SELECT touched_at AS touched FROM sessions WHERE code = ?').get(code);
      return row ? touchedRow.parse(row).touched : null;
    },
    scrub,
  };
}
