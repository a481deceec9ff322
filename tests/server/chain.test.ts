import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { LogBroken } from '../../server/store/chain.ts';
import { openSqliteStore } from '../../server/store/sqlite.ts';
import type { TableEvent } from '../../shared/rules/events.ts';

const EVENTS: readonly TableEvent[] = ['ondara', 'kelduin', 'ysmere', 'tarn'].map((seat) => ({
  type: 'readied',
  seat,
  ready: true,
}));

function newFile(): string {
  return join(mkdtempSync(join(tmpdir(), 'chain-')), 'db.sqlite');
}

/** A file with two tables, whose rows are then changed behind the store's back. */
async function damaged(sql: string) {
  const file = newFile();
  const store = openSqliteStore(file);
  for (const table of ['t1', 't2']) {
    const session = { code: table, table, scenario: 'first-table', deskHash: 'ab', openedAt: 5 };
    await store.createSession(session, EVENTS.slice(0, 2), 0);
    await store.append(table, 2, EVENTS.slice(2), 0);
  }
  await store.close();
  const db = new DatabaseSync(file);
  db.exec(sql);
  db.close();
  return openSqliteStore(file);
}

test.each([
  ['altered', `UPDATE events SET body = replace(body, 'kel', 'kal') WHERE table_id = 't1' AND seq = 1`, 1],
  ['missing', `DELETE FROM events WHERE table_id = 't1' AND seq = 1`, 1],
  ['cut at its end', `DELETE FROM events WHERE table_id = 't1' AND seq = 3`, 3],
  ['gone', `DELETE FROM events WHERE table_id = 't1'`, 0],
  [
    'reordered',
    `UPDATE events SET seq = 9 WHERE table_id = 't1' AND seq = 1; UPDATE events SET seq = 1 WHERE table_id = 't1' AND seq = 2; UPDATE events SET seq = 2 WHERE table_id = 't1' AND seq = 9`,
    1,
  ],
])('a log that is %s is named with its event and never read; others are', async (_what, sql, seq) => {
  const store = await damaged(sql);
  const error = await store.load('t1').catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(LogBroken);
  expect(error).toMatchObject({ table: 't1', seq });
  expect(await store.load('t2')).toEqual(EVENTS);
  await store.close();
});

test('a file of format 1 is brought to the chain when it is opened', async () => {
  const file = newFile();
  const db = new DatabaseSync(file);
  db.exec(`
    CREATE TABLE sessions (code TEXT PRIMARY KEY, table_id TEXT NOT NULL UNIQUE, scenario TEXT NOT NULL,
      desk_hash TEXT NOT NULL, opened_at INTEGER NOT NULL) STRICT;
    CREATE TABLE events (table_id TEXT NOT NULL, seq INTEGER NOT NULL, clock REAL NOT NULL, wall INTEGER NOT NULL,
      body TEXT NOT NULL, PRIMARY KEY (table_id, seq)) STRICT, WITHOUT ROWID;
    CREATE TABLE holders (table_id TEXT NOT NULL, seat TEXT NOT NULL, name TEXT NOT NULL,
      key_hash TEXT NOT NULL UNIQUE, PRIMARY KEY (table_id, seat)) STRICT, WITHOUT ROWID;
    CREATE TABLE clock (one INTEGER PRIMARY KEY CHECK (one = 1), now REAL NOT NULL) STRICT;
    INSERT INTO sessions VALUES ('BCDFGH', 't1', 'first-table', 'ab', 5);
    INSERT INTO events VALUES ('t1', 0, 0, 0, '{"type":"readied","seat":"ondara","ready":true}');
    PRAGMA user_version = 1;
  `);
  db.close();
  const store = openSqliteStore(file);
  expect(await store.load('t1')).toEqual(EVENTS.slice(0, 1));
  await store.append('t1', 1, EVENTS.slice(1), 0);
  expect(await store.load('t1')).toEqual(EVENTS);
  await store.close();
});
