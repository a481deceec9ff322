import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { firstAccess } from '../../server/people/access.ts';
import { openSqliteStore } from '../../server/store/sqlite.ts';
import { READIED, SEALED } from './contract.ts';

const FORMAT_1 = `
  CREATE TABLE sessions (code TEXT PRIMARY KEY, table_id TEXT NOT NULL UNIQUE, scenario TEXT NOT NULL,
    desk_hash TEXT NOT NULL, opened_at INTEGER NOT NULL) STRICT;
  CREATE TABLE events (table_id TEXT NOT NULL, seq INTEGER NOT NULL, clock REAL NOT NULL, wall INTEGER NOT NULL,
    body TEXT NOT NULL, PRIMARY KEY (table_id, seq)) STRICT, WITHOUT ROWID;
  CREATE TABLE holders (table_id TEXT NOT NULL, seat TEXT NOT NULL, name TEXT NOT NULL,
    key_hash TEXT NOT NULL UNIQUE, PRIMARY KEY (table_id, seat)) STRICT, WITHOUT ROWID;
  CREATE TABLE clock (one INTEGER PRIMARY KEY CHECK (one = 1), now REAL NOT NULL) STRICT;
  INSERT INTO sessions VALUES ('BCDFGH', 't1', 'first-table', 'ab', 5);
  INSERT INTO sessions VALUES ('JKLMNP', 't2', 'first-table', 'ab', 6);
  INSERT INTO events VALUES ('t1', 0, 70, 9000, '{"type":"readied","seat":"ondara","ready":true}');
  INSERT INTO events VALUES ('t2', 0, 90, 8000, '{"type":"readied","seat":"ondara","ready":true}');
  INSERT INTO holders VALUES ('t1', 'ondara', 'Ana', 'cd');
  INSERT INTO clock VALUES (1, 80);
  PRAGMA user_version = 1;
`;

test('a file of format 1 is brought to the present one when it is opened, with all that is in it', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'migrations-')), 'db.sqlite');
  const db = new DatabaseSync(file);
  db.exec(FORMAT_1);
  db.close();
  for (const _opening of ['first', 'second']) {
    const store = openSqliteStore(file);
    expect(await store.load('t1')).toEqual([READIED]);
    expect(await store.lastBeat()).toBe(90);
    expect(await store.codesSince(8500)).toEqual(['BCDFGH']);
    expect(await store.findSession('JKLMNP')).toEqual({
      code: 'JKLMNP',
      table: 't2',
      scenario: 'first-table',
      opening: null,
      openedAt: 6,
      locked: null,
    });
    const people = [
      { role: 'facilitator', table: null, seat: null, access: firstAccess('ab') },
      { role: 'delegate', table: 't1', seat: 'ondara', name: 'Ana', access: firstAccess('cd') },
    ];
    expect(await store.people('BCDFGH')).toMatchObject(people);
    await store.close();
  }
  const store = openSqliteStore(file);
  await store.append({ table: 't1', expectedVersion: 1, events: [SEALED], now: 0 });
  expect(await store.load('t1')).toEqual([READIED, SEALED]);
  await store.close();
});
