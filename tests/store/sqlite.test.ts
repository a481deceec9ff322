import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openSqliteStore } from '../../server/store/sqlite.ts';
import { StoreUnusable } from '../../server/store/store.ts';
import type { Database } from './contract.ts';
import { opener, READIED, session, storeContract } from './contract.ts';
import { erasingContract, foundIn } from './erasing.ts';
import { said, textContract } from './texts.ts';

function newFile(): string {
  return join(mkdtempSync(join(tmpdir(), 'store-')), 'deep', 'middle-ground.sqlite');
}

async function newDatabase(): Promise<Database> {
  const file = newFile();
  return {
    open: async () => openSqliteStore(file),
    tamper: async (sql) => {
      const db = new DatabaseSync(file);
      const rows = sql.startsWith('SELECT') ? db.prepare(sql).all() : [];
      db.exec(sql);
      db.close();
      return rows;
    },
  };
}

storeContract(newDatabase);
textContract(newDatabase);
erasingContract(async () => {
  const file = newFile();
  return { open: async () => openSqliteStore(file), folder: async () => dirname(file) };
});

test('what could not be wiped because somebody was reading is wiped later', async () => {
  const file = newFile();
  const store = openSqliteStore(file);
  await store.createSession(session('t1'), opener('t1'), [said('canary')], 0);
  const reader = new DatabaseSync(file, { readOnly: true });
  reader.exec('BEGIN');
  reader.prepare('SELECT * FROM events').all();
  await store.eraseSession('CODE-t1');
  const folder = dirname(file);
  expect(foundIn(folder, ['canary'])).toEqual(['canary']);
  expect(await store.scrub()).toBe(false);
  reader.close();
  expect(await store.scrub()).toBe(true);
  expect(foundIn(folder, ['canary', 'CODE-t1'])).toEqual([]);
  await store.close();
});

test('a folder that cannot be made or written is refused in a sentence', () => {
  const plain = join(mkdtempSync(join(tmpdir(), 'store-')), 'plain');
  writeFileSync(plain, '');
  for (const folder of [plain, join(plain, 'deep')])
    expect(() => openSqliteStore(join(folder, 'x.sqlite')), folder).toThrow(
      /x\.sqlite cannot be opened \(.+\)\. Choose a folder in which you may write: DATA_DIR=/,
    );
});

test('one server has the file, and a file of a later format is left alone', async () => {
  const file = newFile();
  const store = openSqliteStore(file);
  expect(() => openSqliteStore(file)).toThrow(/another server is using it/);
  await store.close();
  const db = new DatabaseSync(file);
  expect(db.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
  db.exec('PRAGMA user_version = 99');
  db.close();
  expect(() => openSqliteStore(file)).toThrow(StoreUnusable);
});

/** How many transactions were committed to a write-ahead log that nothing has emptied yet. */
function commitsIn(file: string): number {
  if (!existsSync(`${file}-wal`)) return 0;
  const wal = readFileSync(`${file}-wal`);
  const frame = 24 + wal.readUInt32BE(8);
  let commits = 0;
  // A frame that ends a transaction says how large the database is after it.
  for (let at = 32; at + frame <= wal.length; at += frame) if (wal.readUInt32BE(at + 4) > 0) commits += 1;
  return commits;
}

test('what is asked for in one turn of the event loop is one durable transaction, and the next turn another', async () => {
  const file = newFile();
  const store = openSqliteStore(file);
  const tables = Array.from({ length: 20 }, (_, i) => `t${i}`);
  for (const table of tables) await store.createSession(session(table), opener(table), [READIED], 0);
  const append = (table: string, expectedVersion: number) =>
    store.append({ table, expectedVersion, events: [READIED], now: 0 });
  const before = commitsIn(file);
  const first = await Promise.allSettled(tables.map((table, i) => append(table, i === 7 ? 5 : 1)));
  expect(first.filter(({ status }) => status === 'fulfilled')).toHaveLength(19);
  expect(commitsIn(file) - before).toBe(1);
  for (const table of ['t0', 't1', 't2']) await append(table, 2);
  expect(commitsIn(file) - before).toBe(4);
  await store.close();
});
