import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openSqliteStore, StoreUnusable } from '../../server/store/sqlite.ts';
import { VersionConflict } from '../../server/store/store.ts';
import type { TableEvent } from '../../shared/rules/events.ts';

const SESSION = { code: 'BCDFGH', table: 't1', scenario: 'first-table', deskHash: 'ab', openedAt: 5 };
const READIED: TableEvent = { type: 'readied', seat: 'ondara', ready: true };
const SEALED: TableEvent = { type: 'sealed', seat: 'ondara', hash: 'ef' };

function file(): string {
  return join(mkdtempSync(join(tmpdir(), 'store-')), 'deep', 'middle-ground.sqlite');
}

test('what was kept is there when the file is opened again', async () => {
  const path = file();
  const first = openSqliteStore(path);
  expect(await first.lastBeat()).toBeNull();
  expect(await first.createSession(SESSION, [READIED], 100)).toBe(true);
  await first.append('t1', 1, [SEALED, READIED], 200.5);
  await first.beat(150);
  await first.addHolder({ table: 't1', seat: 'ondara', name: "O'Hara; DROP TABLE events", keyHash: 'cd' });
  await first.close();

  const second = openSqliteStore(path);
  expect(await second.findSession('BCDFGH')).toEqual(SESSION);
  expect(await second.findSession('XXXXXX')).toBeNull();
  expect(await second.load('t1')).toEqual([READIED, SEALED, READIED]);
  expect(await second.load('t2')).toEqual([]);
  expect(await second.holders('t1')).toEqual([
    { table: 't1', seat: 'ondara', name: "O'Hara; DROP TABLE events", keyHash: 'cd' },
  ]);
  expect(await second.lastBeat()).toBe(200.5);
  expect(await second.sessionsSince(Date.now() - 60_000)).toEqual([SESSION]);
  expect(await second.sessionsSince(Date.now() + 60_000)).toEqual([]);
  await second.close();
});

test('nothing is appended to a log of another length', async () => {
  const store = openSqliteStore(':memory:');
  await store.createSession(SESSION, [READIED], 0);
  await expect(store.append('t1', 0, [SEALED], 0)).rejects.toThrow(VersionConflict);
  await expect(store.append('t1', 2, [SEALED], 0)).rejects.toThrow(VersionConflict);
  expect(await store.load('t1')).toEqual([READIED]);
  const both = await Promise.allSettled([
    store.append('t1', 1, [SEALED], 0),
    store.append('t1', 1, [READIED], 0),
  ]);
  expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  expect(await store.load('t1')).toEqual([READIED, SEALED]);
});

test('a code is given once, and a seat has one person', async () => {
  const store = openSqliteStore(':memory:');
  expect(await store.createSession(SESSION, [READIED], 0)).toBe(true);
  expect(await store.createSession({ ...SESSION, table: 't2' }, [SEALED], 0)).toBe(false);
  expect(await store.load('t2')).toEqual([]);
  const ana = { table: 't1', seat: 'ondara', name: 'Ana', keyHash: 'a' };
  expect(await store.addHolder(ana)).toBe(true);
  expect(await store.addHolder({ ...ana, name: 'Bo', keyHash: 'b' })).toBe(false);
  await store.removeHolder('t1', 'ondara');
  expect(await store.holders('t1')).toEqual([]);
});

test('a folder that cannot be made or written is refused in a sentence', () => {
  const plain = join(mkdtempSync(join(tmpdir(), 'store-')), 'plain');
  writeFileSync(plain, '');
  for (const folder of [plain, join(plain, 'deep')])
    expect(() => openSqliteStore(join(folder, 'x.sqlite')), folder).toThrow(
      /x\.sqlite cannot be opened \(.+\)\. Choose a folder in which you may write: DATA_DIR=/,
    );
});

test('every write is on the disk before it is acknowledged, and one server has the file', async () => {
  const path = file();
  const store = openSqliteStore(path);
  expect(() => openSqliteStore(path)).toThrow(/another server is using it/);
  await store.close();
  const db = new DatabaseSync(path);
  expect(db.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
  expect(db.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
  db.exec('PRAGMA user_version = 99');
  db.close();
  expect(() => openSqliteStore(path)).toThrow(StoreUnusable);
});
