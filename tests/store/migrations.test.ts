import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { firstAccess } from '../../server/people/access.ts';
import { FORMAT } from '../../server/store/sqlite/format.ts';
import { openSqliteStore } from '../../server/store/sqlite.ts';
import { ERASED } from '../../shared/rules/talk.ts';
import { opener, READIED, SEALED, session } from './contract.ts';
import { foundIn } from './erasing.ts';
import { issued } from './texts.ts';

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
  INSERT INTO events VALUES ('t1', 1, 70, 9000, '{"type":"communique-issued","seat":"ondara","text":"We \\"stay\\"."}');
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
    expect(await store.load('t1')).toEqual([READIED, issued('We "stay".')]);
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
  await store.append({ table: 't1', expectedVersion: 2, events: [SEALED], now: 0 });
  expect(await store.load('t1')).toEqual([READIED, issued('We "stay".'), SEALED]);
  const ana = (await store.people('BCDFGH')).find(({ name }) => name === 'Ana');
  await store.erasePerson(ana?.id ?? '');
  expect(await store.load('t1')).toEqual([READIED, issued(ERASED), SEALED]);
  expect(foundIn(dirname(file), ['We \\"stay', 'Ana'])).toEqual([]);
  await store.close();
});

test('a log that is damaged when texts are taken apart is still damaged, and the others are not', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'migrations-')), 'db.sqlite');
  const store = openSqliteStore(file);
  for (const table of ['t1', 't2']) await store.createSession(session(table), opener(table), [READIED], 0);
  await store.close();
  const db = new DatabaseSync(file);
  db.exec(`
    DROP TABLE texts; DROP TABLE scrub; DROP TABLE notices; DROP TABLE choices; DROP TABLE real_names;
    PRAGMA user_version = ${FORMAT - 2};
    UPDATE events SET body = replace(body, 'true', 'false') WHERE table_id = 't1';
  `);
  db.close();
  const again = openSqliteStore(file);
  await expect(again.load('t1')).rejects.toMatchObject({ name: 'LogBroken', seq: 0 });
  expect(await again.load('t2')).toEqual([READIED]);
  await again.close();
});
