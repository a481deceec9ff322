import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { inspect } from 'node:util';
import { afterEach, expect, test, vi } from 'vitest';
import { openSqliteStore } from '../../server/store/sqlite.ts';
import type { Damage, HttpRefusal } from '../../shared/protocol/messages.ts';
import { sitDown } from '../crash/seats.ts';
import { quickFolder, removeFolders } from '../support/quickFolder.ts';
import {
  get,
  join as joinTable,
  openSession,
  post,
  refusalOf,
  startServer,
  takeSeat,
} from './support/server.ts';

afterEach(removeFolders);

const SEED = 'a seed that nobody may read';

/** A server with two sessions, at whose first one's log somebody has changed one letter. */
async function damagedServer() {
  const file = join(quickFolder('damaged'), 'db.sqlite');
  const store = openSqliteStore(file);
  const server = await startServer({ store, seed: SEED });
  const sessions = [];
  for (const _table of ['damaged', 'sound']) {
    const { code, key } = await openSession(server.url, { bots: {} });
    const seat = await takeSeat(server.url, code, 'ondara');
    const desk = await joinTable(server.url, { code, key });
    await desk.room.request('desk', { type: 'start' });
    await desk.room.request('desk', { type: 'end-phase', round: 1, phase: 'briefing' });
    sessions.push({ code, desk: key, seat: seat.key, table: (await store.findSession(code))?.table ?? '' });
  }
  await server.stop();
  await store.close();
  const [damaged, sound] = sessions;
  if (!damaged || !sound) throw new Error('No session');
  const db = new DatabaseSync(file);
  const length = Number(db.prepare('SELECT length FROM sessions WHERE code = ?').get(damaged.code)?.length);
  const sql = `UPDATE events SET body = replace(body, 'negotiation', 'negotiatiom') WHERE table_id = ? AND seq >= 3`;
  db.prepare(sql).run(damaged.table);
  db.close();
  const again = openSqliteStore(file);
  const next = await startServer({ store: again });
  return { server: next, store: again, damaged, sound, length };
}

test('a damaged table is refused by a name of its own, and only those who lead it learn how far it is sound', async () => {
  const { server, store, damaged, sound, length } = await damagedServer();
  const api = `${server.url}/api/sessions`;
  const looked = await get<HttpRefusal>(`${api}/${damaged.code}`);
  expect([looked.status, looked.body]).toEqual([500, { error: 'damaged' }]);
  const taken = await post<HttpRefusal>(`${api}/${damaged.code}/seats`, { name: 'Bo', seat: null });
  expect([taken.status, taken.body]).toEqual([500, { error: 'damaged' }]);
  for (const key of [damaged.desk, damaged.seat, 'guess']) {
    const refused = await joinTable(server.url, { code: damaged.code, key }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 410, message: 'damaged' });
  }

  const ask = (code: string, key: string) => post<Damage & HttpRefusal>(`${api}/${code}/damage`, { key });
  const { status, body } = await ask(damaged.code, damaged.desk);
  expect(status).toBe(200);
  expect(body).toMatchObject({ events: length, stood: { phase: 'briefing', round: 1 } });
  expect(body.event).toBeGreaterThan(3);
  expect(body.event).toBeLessThan(length);
  for (const [code, key] of [
    [damaged.code, damaged.seat],
    [damaged.code, 'guess'],
    [damaged.code, sound.desk],
    [sound.code, sound.desk],
    ['XXXXXX', damaged.desk],
  ] as const) {
    const refused = await ask(code, key);
    expect([refused.status, refused.body]).toEqual([404, { error: 'unknown-code' }]);
  }

  const desk = await joinTable(server.url, { code: sound.code, key: sound.desk });
  expect(await refusalOf(desk.room.request('desk', { type: 'pause' }))).toBeNull();
  expect(JSON.stringify([looked, taken, body])).not.toContain(damaged.table);
  const faults = inspect(server.faults, { depth: 20 });
  expect(faults).toContain(`Session ${damaged.code} is damaged at event ${body.event} of ${length}`);
  expect(faults).not.toContain(SEED);
  const broken = await store.load(damaged.table).catch((error: unknown) => error);
  expect(inspect(broken, { depth: 20 })).not.toContain(SEED);
  await server.stop();
  await store.close();
});

test('a client at a damaged table says so, and does not try again and again', async () => {
  const { server, store, damaged } = await damagedServer();
  const seat = sitDown(server.url, damaged.code, 'ondara', damaged.seat);
  await vi.waitFor(() => expect(seat.link.model.link.value).toBe('damaged'), 10_000);
  const faults = server.faults.length;
  expect(await seat.link.model.asker.intent({ type: 'seal', round: 1 })).toBe('offline');
  expect(server.faults.length).toBe(faults);
  seat.stop();
  await server.stop();
  await store.close();
});
