import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod/mini';
import type { TableEvent } from '../../../shared/rules/events.ts';
import type { LogHead } from '../chain.ts';
import { emptyHead, LogBroken, readChain } from '../chain.ts';
import { headRow } from '../rows.ts';
import type { TableId } from '../store.ts';
import { readableRows } from './damage.ts';

/** Reads the logs of an open file. */
export interface Logs {
  /** Null where there is no such table. */
  head(table: TableId): LogHead | null;
  /** @throws LogBroken where what is stored is not what was written */
  load(table: TableId): readonly TableEvent[];
}

export function logsIn(db: DatabaseSync): Logs {
  const selectEvents = db.prepare(
    `SELECT seq, body, hash, salt, text FROM events LEFT JOIN texts USING (table_id, seq)
     WHERE table_id = ? ORDER BY seq`,
  );
  const selectHead = db.prepare(
    'SELECT table_id AS "table", length, head AS hash FROM sessions WHERE table_id = ?',
  );
  const head = (table: TableId) => {
    const row = selectHead.get(table);
    return row ? headRow.parse(row) : null;
  };
  return {
    head,
    load: (table) =>
      readChain(table, readableRows(selectEvents.iterate(table)), head(table) ?? emptyHead(table)),
  };
}

/** What a whole file holds. */
export interface Inspection {
  readonly sessions: number;
  readonly events: number;
  /** A sentence for each session that cannot be played. */
  readonly damaged: readonly string[];
}

const sessionRow = z.object({ code: z.string(), table: z.string() });

/** Reads every log from beginning to end. */
export function inspect(db: DatabaseSync): Inspection {
  const logs = logsIn(db);
  const sessions = z
    .array(sessionRow)
    .parse(db.prepare('SELECT code, table_id AS "table" FROM sessions ORDER BY opened_at').all());
  const damaged: string[] = [];
  let events = 0;
  for (const { code, table } of sessions)
    try {
      events += logs.load(table).length;
    } catch (error) {
      if (!(error instanceof LogBroken)) throw error;
      damaged.push(`${code}: damaged at event ${error.seq} of ${error.length}`);
    }
  return { sessions: sessions.length, events, damaged };
}
