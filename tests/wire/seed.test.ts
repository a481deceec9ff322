/** The seed is bound by a hash from the first moment, told to nobody while a draw is to come, and to everybody then. */
import { expect, test, vi } from 'vitest';
import { openSqliteStore } from '../../server/store/sqlite.ts';
import { publishSeedAtEnd } from '../../server/table/seed.ts';
import { seedHash } from '../../shared/rules/random.ts';
import { ManualClock } from '../server/support/clock.ts';
import { join, startServer } from '../server/support/server.ts';
import { openHost, startWith, until } from '../server/support/tables.ts';
import type { Table } from './recording.ts';
import { caughtUp, endPhase, everybody, framesOf, openTable, recordFrames, start } from './recording.ts';

const SEED = 'canary-seed-b1d6';

recordFrames();

function holdsSeed({ welcomes, told }: Table['desk']): boolean {
  return JSON.stringify([welcomes, told]).includes(SEED);
}

test('over a whole session and after it', async () => {
  const store = openSqliteStore(':memory:');
  const server = await startServer({ seed: SEED, store });
  const table = await openTable(server);
  await start(table);
  while (table.desk.room.state.phase !== 'ended') {
    expect(everybody(table).some(holdsSeed)).toBe(false);
    const hex = Buffer.from(SEED).toString('hex');
    expect(everybody(table).some((each) => framesOf(each).some((frame) => frame.includes(hex)))).toBe(false);
    await endPhase(table);
  }
  await vi.waitFor(() => expect(everybody(table).every(holdsSeed)).toBe(true));
  for (const each of everybody(table)) expect(each.welcomes[0]?.seedHash).toBe(seedHash(SEED));
  const late = await join(server.url, { code: table.code, key: table.keys[3] ?? '' });
  await caughtUp(late);
  expect(late.welcomes[0]?.history.at(-1)).toEqual({ type: 'seed-published', seed: SEED });
  expect(server.faults).toEqual([]);
  await server.stop();
});

test('a session that was cut off between its end and the seed publishes it when it is taken up', async () => {
  const { host, faults } = await openHost({ seed: SEED });
  await startWith(host, []);
  await until(host, 'ended');
  expect(host.history({ kind: 'public' }).at(-1)?.type).toBe('session-ended');
  publishSeedAtEnd([host], (fault) => faults.push(fault));
  await host.settled();
  publishSeedAtEnd([host], (fault) => faults.push(fault));
  await host.settled();
  const published = host.history({ kind: 'public' }).filter(({ type }) => type === 'seed-published');
  expect(published).toEqual([{ type: 'seed-published', seed: SEED }]);
  expect(faults).toEqual([]);
});

test('where several tables are played on one seed, none is told before the last has ended', async () => {
  const clock = new ManualClock();
  const [one, other] = [await openHost({ seed: SEED, clock }), await openHost({ seed: SEED, clock })];
  const hosts = [one.host, other.host];
  const told = () =>
    hosts.map((host) => host.history({ kind: 'public' }).some(({ type }) => type === 'seed-published'));
  publishSeedAtEnd(hosts, (fault) => one.faults.push(fault));
  for (const host of hosts) await startWith(host, []);
  await until(one.host, 'ended');
  expect(told()).toEqual([false, false]);
  await until(other.host, 'ended');
  for (const host of hosts) await host.settled();
  expect(told()).toEqual([true, true]);
  expect([...one.faults, ...other.faults]).toEqual([]);
});
