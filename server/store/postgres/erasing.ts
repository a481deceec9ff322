import type { ClientBase, Pool } from 'pg';
import * as z from 'zod/mini';
import { codeRow, touchedRow } from '../rows.ts';
import type { Store } from '../store.ts';
import type { Writer } from './Writer.ts';

/** Tables that hold anything of anybody's. */
const TABLES = ['texts', 'people', 'real_names', 'choices', 'notices', 'events', 'sessions'];

/** What is known of a person besides its record. */
const OF_PERSON = [
  `UPDATE texts SET author = NULL, salt = '', text = '' WHERE author = $1`,
  'DELETE FROM choices WHERE person = $1',
  'DELETE FROM real_names WHERE person = $1',
];

/** What is known of a session besides its record, which leads to its table. */
const OF_SESSION = [
  'DELETE FROM texts WHERE table_id = (SELECT table_id FROM sessions WHERE code = $1)',
  'DELETE FROM events WHERE table_id = (SELECT table_id FROM sessions WHERE code = $1)',
  'DELETE FROM people WHERE session = $1',
  'DELETE FROM choices WHERE session = $1',
  'DELETE FROM real_names WHERE session = $1',
  'DELETE FROM notices WHERE session = $1',
];

/** How long one of them may take to be written anew. Milliseconds. */
const PATIENCE = 5 * 60_000;

/**
 * What of a store concerns erasing. Deleted rows stay readable in the files of their tables until these are written
 * anew, which the table `scrub` remembers over a crash. What the server keeps besides (its write-ahead log, replicas,
 * archives) is not in our hands.
 */
export function erasingIn(
  writer: Writer,
  readers: Pool,
): Pick<Store, 'erasePerson' | 'eraseSession' | 'codesBefore' | 'touchedAt' | 'scrub'> {
  async function scrub(): Promise<boolean> {
    const { rowCount } = await readers.query('SELECT 1 FROM scrub');
    if (rowCount === 0) return true;
    for (const table of TABLES)
      await readers.query(Object.assign({ text: `VACUUM FULL ${table}` }, { query_timeout: PATIENCE }));
    await writer.transaction((client) => client.query('DELETE FROM scrub'));
    return true;
  }

  /** @param work deletes, and says how many records of what is to be erased there were */
  async function erase(work: (client: ClientBase) => Promise<{ rowCount: number | null }>): Promise<boolean> {
    const { rowCount } = await writer.transaction(async (client) => {
      const records = await work(client);
      await client.query('INSERT INTO scrub VALUES (1) ON CONFLICT DO NOTHING');
      return records;
    });
    // What fails here is tried again, and told, whenever the server looks for what is to be wiped.
    await scrub().catch(() => false);
    return rowCount !== 0;
  }

  return {
    erasePerson: (id) =>
      erase(async (client) => {
        for (const sql of OF_PERSON) await client.query(sql, [id]);
        return client.query('DELETE FROM people WHERE id = $1', [id]);
      }),
    eraseSession: (code) =>
      erase(async (client) => {
        for (const sql of OF_SESSION) await client.query(sql, [code]);
        return client.query('DELETE FROM sessions WHERE code = $1', [code]);
      }),
    async codesBefore(wallTime) {
      const { rows } = await readers.query('SELECT code FROM sessions WHERE touched_at < $1', [wallTime]);
      return z
        .array(codeRow)
        .parse(rows)
        .map(({ code }) => code);
    },
    async touchedAt(code) {
      const sql = 'SELECT touched_at::double precision AS touched FROM sessions WHERE code = $1';
      const { rows } = await readers.query(sql, [code]);
      return rows.length > 0 ? touchedRow.parse(rows[0]).touched : null;
    },
    scrub,
  };
}
