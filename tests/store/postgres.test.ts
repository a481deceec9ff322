import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPostgresStore } from '../../server/store/postgres.ts';
import { StoreUnusable } from '../../server/store/store.ts';
import { newPlace } from '../crash/place.ts';
import { killAll } from '../crash/serverProcess.ts';
import { playThroughCrash } from '../crash/stepRun.ts';
import type { Database } from './contract.ts';
import { opener, READIED, SEALED, session, storeContract } from './contract.ts';
import { erasingContract } from './erasing.ts';
import type { PostgresServer } from './postgresServer.ts';
import { findPostgres, runSql } from './postgresServer.ts';
import { textContract } from './texts.ts';

const found = findPostgres();
if (typeof found === 'string') {
  console.warn(`PostgreSQL was NOT tried: ${found}.`);
  test.skip(`PostgreSQL was not tried: ${found}`);
}

describe.skipIf(typeof found === 'string')('on PostgreSQL', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    if (typeof found === 'object') server = found.launch();
  }, 60_000);
  afterAll(() => {
    killAll();
    server.remove();
  });

  const faults: unknown[] = [];
  const open = (url: string) => openPostgresStore(url, (fault) => faults.push(fault));

  const newDatabase = async (): Promise<Database> => {
    const url = await server.newDatabase();
    return {
      open: () => open(url),
      tamper: (sql) => runSql(url, `SET search_path = middle_ground; ${sql}`),
    };
  };
  storeContract(newDatabase);
  textContract(newDatabase);
  if (typeof found === 'object' && found.ours)
    erasingContract(async () => {
      const url = await server.newDatabase();
      return { open: () => open(url), folder: () => server.filesOf(url) };
    });

  test('one server has the database, and one of a later format is left alone', async () => {
    const url = await server.newDatabase();
    const store = await open(url);
    await expect(open(url)).rejects.toThrow(/is in use by another server/);
    await store.close();
    await runSql(url, 'INSERT INTO middle_ground.formats VALUES (99)');
    await expect(open(url)).rejects.toThrow(/another version of Middle Ground \(format 99\)/);
  });

  test('a database that cannot be used is refused in a sentence, without its password', async () => {
    const refused = await open('postgres://ana:hunter2@127.0.0.1:9/games').catch((error: Error) => error);
    expect(refused).toBeInstanceOf(StoreUnusable);
    expect(String(refused)).toMatch(
      /The database games at 127\.0\.0\.1:9 cannot be used \(.+\)\. Start PostgreSQL or correct DATABASE_URL;/,
    );
    expect(String(refused)).not.toMatch(/hunter2|ana/);
  });

  test('what is asked for in one turn of the event loop is one transaction, and the next turn another', async () => {
    const url = await server.newDatabase();
    const store = await open(url);
    const tables = Array.from({ length: 20 }, (_, i) => `t${i}`);
    for (const table of tables) await store.createSession(session(table), opener(table), [READIED], 0);
    const append = (table: string, expectedVersion: number) =>
      store.append({ table, expectedVersion, events: [SEALED], now: 0 });
    const first = await Promise.allSettled(tables.map((table, i) => append(table, i === 7 ? 5 : 1)));
    expect(first.filter(({ status }) => status === 'fulfilled')).toHaveLength(19);
    for (const table of ['t0', 't1', 't2']) await append(table, 2);
    // A row says which transaction brought it.
    const sql = `SELECT seq, count(DISTINCT xmin::text)::integer AS n FROM middle_ground.events GROUP BY seq ORDER BY seq`;
    expect(await runSql(url, sql)).toEqual([
      { seq: 0, n: 20 },
      { seq: 1, n: 1 },
      { seq: 2, n: 3 },
    ]);
    await store.close();
  });

  test.skipIf(typeof found === 'object' && !found.ours)(
    'a database that breaks off refuses what it could not keep, and takes the next as soon as it is back',
    async () => {
      const url = await server.newDatabase();
      const store = await open(url);
      await store.createSession(session('t1'), opener('t1'), [READIED], 0);
      const append = (expectedVersion: number) =>
        store.append({ table: 't1', expectedVersion, events: [SEALED], now: 0 });
      server.stop();
      await expect(append(1)).rejects.toThrow();
      await expect(store.load('t1')).rejects.toThrow();
      server.start();
      await append(1);
      expect(await store.load('t1')).toEqual([READIED, SEALED]);
      const locks = `SELECT count(*)::integer AS n FROM pg_locks WHERE locktype = 'advisory' AND granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
      expect(await runSql(url, locks)).toEqual([{ n: 1 }]);
      await store.close();
    },
  );

  test('a game whose server is killed in its middle comes to its end', async () => {
    const place = { ...newPlace(), databaseUrl: await server.newDatabase() };
    const report = await playThroughCrash(20, 'after', place);
    expect(report).toEqual({ crashed: true, lost: [], doubled: [], sessions: 1, phase: 'ended' });
  }, 90_000);
});
