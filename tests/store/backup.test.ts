import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, test } from 'vitest';
import { databaseFile } from '../../server/store/open.ts';
import { backUp, restore } from '../../server/store/sqlite/backup.ts';
import { openSqliteStore } from '../../server/store/sqlite.ts';
import { COMPILED, killAll } from '../crash/serverProcess.ts';
import { quickFolder, removeFolders } from '../support/quickFolder.ts';
import { isFull, tries } from '../support/scale.ts';
import { runBackup } from './backupRun.ts';
import { opener, READIED, SEALED, session } from './contract.ts';

afterEach(() => {
  killAll();
  removeFolders();
});

const SESSIONS = tries(4, 200);
const MOST_MILLISECONDS = 5000;

test('a backup that is taken while bots play is the beginning of every log, and a server goes on from it', async () => {
  const { wrong, events, later, said, backup, restore, start } = await runBackup(SESSIONS);
  console.log(
    `${SESSIONS} sessions, ${events} events in the backup, ${later} later, ${wrong.length} no beginning of their log`,
  );
  const took = [backup, restore, start].map(Math.round);
  console.log(`backup ${took[0]} ms, restore ${took[1]} ms, start on the restored database ${took[2]} ms`);
  expect(wrong).toEqual([]);
  expect(later).toBeGreaterThan(0);
  expect(said.join('\n')).toContain(`${SESSIONS} sessions, ${events} events`);
  if (isFull) expect(Math.max(backup, restore)).toBeLessThan(MOST_MILLISECONDS);
}, 120_000);

async function oneSession(dataDir: string, code = 'CODE-t1') {
  const store = openSqliteStore(databaseFile(dataDir));
  await store.createSession(session('t1', { code }), { ...opener('t1'), session: code }, [READIED], 0);
  return store;
}

test('a restore keeps what was there, and leaves nothing of it to be taken for the restored file’s', async () => {
  const root = quickFolder('restore');
  const [data, kept] = [join(root, 'data'), join(root, 'kept')];
  const store = await oneSession(data);
  expect(await backUp(databaseFile(data), kept)).toEqual({ sessions: 1, events: 1, damaged: [] });
  await store.append({ table: 't1', expectedVersion: 1, events: [SEALED], now: 0 });
  expect(() => restore(kept, databaseFile(data))).toThrow(/another server is using it/);
  await store.close();
  const { former } = restore(kept, databaseFile(data));
  const again = openSqliteStore(databaseFile(data));
  expect(await again.load('t1')).toEqual([READIED]);
  await again.close();
  const before = openSqliteStore(join(former ?? '', 'middle-ground.sqlite'));
  expect(await before.load('t1')).toEqual([READIED, SEALED]);
  await before.close();
});

test('what cannot be backed up or restored is refused in a sentence, and nothing is written', async () => {
  const root = quickFolder('refused');
  const [data, kept] = [join(root, 'data'), join(root, 'kept')];
  await expect(backUp(databaseFile(data), kept)).rejects.toThrow(/There is no database at .+ Set DATA_DIR/);
  await (await oneSession(data)).close();
  writeFileSync(kept, 'something');
  await expect(backUp(databaseFile(data), kept)).rejects.toThrow(/exists already. Choose another name/);
  expect(() => restore(kept, databaseFile(data))).toThrow(/kept is damaged/);
  expect(() => restore(join(root, 'none'), databaseFile(data))).toThrow(/There is no backup at/);
  mkdirSync(join(root, 'other'));
  const later = new DatabaseSync(join(root, 'other', 'later'));
  later.exec('PRAGMA user_version = 99');
  later.close();
  expect(() => restore(join(root, 'other', 'later'), databaseFile(data))).toThrow(/another version .+ 99/);
  expect(readdirSync(data).filter((name) => /restore|part/.test(name))).toEqual([]);
  const store = openSqliteStore(databaseFile(data));
  expect(await store.load('t1')).toEqual([READIED]);
  await store.close();
});

test('a backup names the sessions in it that cannot be played', async () => {
  const root = quickFolder('damaged');
  const data = join(root, 'data');
  await (await oneSession(data, 'BCDFGH')).close();
  const db = new DatabaseSync(databaseFile(data));
  db.exec(`UPDATE events SET body = 'null'`);
  db.close();
  const made = spawnSync(process.execPath, ['server/cli/backup.ts', '--to', join(root, 'kept')], {
    encoding: 'utf8',
    env: { ...process.env, ...COMPILED, DATA_DIR: data, DATABASE_URL: '' },
  });
  expect(made.stdout).toMatch(
    /kept holds 1 sessions, 0 events; not all can be played:\n {2}BCDFGH: damaged at event 0 of 1\n/,
  );
  expect(existsSync(join(root, 'kept'))).toBe(true);
});
