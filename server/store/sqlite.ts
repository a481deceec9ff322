import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod/mini';
import type { TableEvent } from '../../shared/rules/events.ts';
import type { LogHead, StoredEvent } from './chain.ts';
import { chain, emptyHead, readChain } from './chain.ts';
import type { SessionRecord, Store, TableId } from './store.ts';
import { VersionConflict } from './store.ts';

const SCHEMA = `
  CREATE TABLE sessions (
    code TEXT PRIMARY KEY, table_id TEXT NOT NULL UNIQUE, scenario TEXT NOT NULL,
    desk_hash TEXT NOT NULL, opened_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE events (
    table_id TEXT NOT NULL, seq INTEGER NOT NULL, clock REAL NOT NULL, wall INTEGER NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (table_id, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE holders (
    table_id TEXT NOT NULL, seat TEXT NOT NULL, name TEXT NOT NULL, key_hash TEXT NOT NULL UNIQUE,
    PRIMARY KEY (table_id, seat)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE clock (one INTEGER PRIMARY KEY CHECK (one = 1), now REAL NOT NULL) STRICT;
`;

/** Format 2: every event carries a hash of all before it, and the session knows where its log ends. */
const CHAIN_COLUMNS = `
  ALTER TABLE events ADD COLUMN hash TEXT NOT NULL DEFAULT '';
  ALTER TABLE sessions ADD COLUMN length INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE sessions ADD COLUMN head TEXT NOT NULL DEFAULT '';
`;

function addChain(db: DatabaseSync): void {
  db.exec(CHAIN_COLUMNS);
  const bodies = db.prepare('SELECT body FROM events WHERE table_id = ? ORDER BY seq');
  const setHash = db.prepare('UPDATE events SET hash = ? WHERE table_id = ? AND seq = ?');
  const setHead = db.prepare('UPDATE sessions SET length = ?, head = ? WHERE table_id = ?');
  for (const row of db.prepare('SELECT table_id AS "table" FROM sessions').all()) {
    const { table } = tableRow.parse(row);
    const texts = bodies.all(table).map((event) => bodyRow.parse(event).body);
    const { rows, head } = chain(emptyHead(table), texts);
    for (const { seq, hash } of rows) setHash.run(hash, table, seq);
    setHead.run(head.length, head.hash, table);
  }
}

/** The nth makes format n + 1 of format n. What is released never changes. */
const MIGRATIONS: readonly ((db: DatabaseSync) => void)[] = [(db) => db.exec(SCHEMA), addChain];

const SCHEMA_VERSION = MIGRATIONS.length;

/** All of it is kept, or nothing. */
function inTransaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

function migrate(db: DatabaseSync, from: number): void {
  inTransaction(db, () => {
    for (const step of MIGRATIONS.slice(from)) step(db);
    db.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
  });
}

const sessionRow = z.object({
  code: z.string(),
  table: z.string(),
  scenario: z.string(),
  deskHash: z.string(),
  openedAt: z.number(),
});
const holderRow = z.object({ table: z.string(), seat: z.string(), name: z.string(), keyHash: z.string() });
const bodyRow = z.object({ body: z.string() });
const tableRow = z.object({ table: z.string() });
const eventRow = z.object({ seq: z.number(), body: z.string(), hash: z.string() });
const headRow = z.object({ length: z.number(), hash: z.string() });
const numberRow = z.object({ n: z.nullable(z.number()) });

const SESSION = 'code, table_id AS "table", scenario, desk_hash AS deskHash, opened_at AS openedAt';

/** The data directory cannot be used; the message says why in a sentence. */
export class StoreUnusable extends Error {
  override readonly name = 'StoreUnusable';
}

/** Makes a folder and those above it one by one: under /proc, `recursive` tries for ever. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

function openFile(file: string): DatabaseSync {
  if (file !== ':memory:') makeFolder(dirname(file));
  const db = new DatabaseSync(file, { timeout: 500 });
  // Exclusive: a second server on the same file would play every table twice.
  db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  const version = Object.values(db.prepare('PRAGMA user_version').get() ?? {})[0];
  if (typeof version !== 'number' || version > SCHEMA_VERSION)
    throw new StoreUnusable(`${file} was written by another version of Middle Ground (format ${version}).`);
  if (version < SCHEMA_VERSION) migrate(db, version);
  return db;
}

/**
 * The embedded store: one SQLite file that is durable at every acknowledged write.
 * @param file path of the file, or `:memory:` for tests
 * @throws StoreUnusable
 */
export function openSqliteStore(file: string): Store {
  let db: DatabaseSync;
  try {
    db = openFile(file);
  } catch (error) {
    if (error instanceof StoreUnusable) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreUnusable(
      /locked/.test(reason)
        ? `${file} cannot be opened: another server is using it. Stop that one, or give this one a folder of its own: DATA_DIR=./other npm start`
        : `${file} cannot be opened (${reason}). Choose a folder in which you may write: DATA_DIR=./data npm start`,
    );
  }

  const insertEvent = db.prepare(
    'INSERT INTO events (table_id, seq, clock, wall, body, hash) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const selectEvents = db.prepare('SELECT seq, body, hash FROM events WHERE table_id = ? ORDER BY seq');
  const selectHead = db.prepare('SELECT length, head AS hash FROM sessions WHERE table_id = ?');
  const updateHead = db.prepare('UPDATE sessions SET length = ?, head = ? WHERE table_id = ?');

  function headOf(table: TableId): LogHead {
    const row = selectHead.get(table);
    return row ? headRow.parse(row) : emptyHead(table);
  }

  function insertAll(table: TableId, from: LogHead, events: readonly TableEvent[], now: number): void {
    const bodies = events.map((event) => JSON.stringify(event));
    const { rows, head } = chain(from, bodies);
    for (const { seq, body, hash } of rows) insertEvent.run(table, seq, now, Date.now(), body, hash);
    updateHead.run(head.length, head.hash, table);
  }

  function sessions(where: string, ...values: (string | number)[]): SessionRecord[] {
    return z.array(sessionRow).parse(db.prepare(`SELECT ${SESSION} FROM sessions ${where}`).all(...values));
  }

  return {
    async createSession({ code, table, scenario, deskHash, openedAt }, events, now) {
      return inTransaction(db, () => {
        const kept = db
          .prepare(
            'INSERT INTO sessions (code, table_id, scenario, desk_hash, opened_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
          )
          .run(code, table, scenario, deskHash, openedAt);
        if (kept.changes === 0) return false;
        insertAll(table, emptyHead(table), events, now);
        return true;
      });
    },
    async findSession(code) {
      return sessions('WHERE code = ?', code)[0] ?? null;
    },
    async sessionsSince(wallTime) {
      return sessions('WHERE table_id IN (SELECT table_id FROM events WHERE wall >= ?)', wallTime);
    },
    async append(table, expectedVersion, events, now) {
      inTransaction(db, () => {
        const head = headOf(table);
        if (head.length !== expectedVersion)
          throw new VersionConflict(`${head.length} events stored, ${expectedVersion} expected`);
        insertAll(table, head, events, now);
      });
    },
    async load(table) {
      const rows = selectEvents.all(table).map((row): StoredEvent => eventRow.parse(row));
      return readChain(table, rows, headOf(table));
    },
    async addHolder({ table, seat, name, keyHash }) {
      const kept = db
        .prepare('INSERT INTO holders VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING')
        .run(table, seat, name, keyHash);
      return kept.changes > 0;
    },
    async removeHolder(table, seat) {
      db.prepare('DELETE FROM holders WHERE table_id = ? AND seat = ?').run(table, seat);
    },
    async holders(table) {
      const rows = db
        .prepare(
          'SELECT table_id AS "table", seat, name, key_hash AS keyHash FROM holders WHERE table_id = ?',
        )
        .all(table);
      return z.array(holderRow).parse(rows);
    },
    async beat(now) {
      db.prepare('INSERT INTO clock VALUES (1, ?) ON CONFLICT DO UPDATE SET now = excluded.now').run(now);
    },
    async lastBeat() {
      const sql =
        'SELECT max(n) AS n FROM (SELECT max(clock) AS n FROM events UNION ALL SELECT now FROM clock)';
      return numberRow.parse(db.prepare(sql).get()).n;
    },
    async close() {
      db.close();
    },
  };
}
