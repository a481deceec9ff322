import { setTimeout as waited } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { openSqliteStore } from '../../server/store/sqlite.ts';
import { CLOSE_CODES } from '../../shared/protocol/messages.ts';
import type { DataRequest } from '../../shared/protocol/privacy.ts';
import { fold } from '../../shared/rules/table.ts';
import { ERASED } from '../../shared/rules/talk.ts';
import type { Player, Running } from './support/server.ts';
import { get, join, openSession, refusalOf, startServer, takeSeat } from './support/server.ts';

const running: Running[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});

async function until(what: () => boolean): Promise<void> {
  for (let tries = 0; !what(); tries++) {
    if (tries > 500) throw new Error(`Never came true: ${what}`);
    await waited(10);
  }
}

const WORDS = 'canary of what Ana wrote';
const OTHERS = 'what Bo wrote';

async function say(player: Player, text: string): Promise<void> {
  const to = [];
  for (const { id } of player.welcomes[0]?.setup.seats ?? [])
    if (id !== player.welcomes[0]?.seat) to.push(id);
  const saying = { kind: 'words', text, promise: false } as const;
  await player.room.request('intent', { type: 'say', round: 1, to, saying });
}

/** A facilitator, Ana at ondara and Bo at kelduin, who have both said something in the plenary. */
async function inTalks(wall = Date.now) {
  const store = openSqliteStore(':memory:');
  const server = await startServer({ store, wall });
  running.push(server);
  const { url } = server;
  const opened = await openSession(url, { bots: { ysmere: 'hawk' } });
  const { code } = opened;
  const anaSeat = await takeSeat(url, code, 'ondara', 'Canary Ana');
  const boSeat = await takeSeat(url, code, 'kelduin', 'Bo');
  const [desk, ana, bo] = [
    await join(url, { code, key: opened.key }),
    await join(url, { code, key: anaSeat.key }),
    await join(url, { code, key: boSeat.key }),
  ];
  await desk.room.request('desk', { type: 'start' });
  await desk.room.request('desk', { type: 'end-phase', round: 1, phase: 'briefing' });
  await say(ana, WORDS);
  await say(bo, OTHERS);
  const [session] = [await server.app.sessions.find(code)];
  if (!session) throw new Error('The session is not there');
  const keys = { desk: opened.key, ana: anaSeat.key, bo: boSeat.key };
  return { server, store, url, code, session, keys, desk, ana, bo };
}

test('an erased person is let go, its words leave every page, and the log replays as it was', async () => {
  const { server, store, url, code, session, keys, desk, ana, bo } = await inTalks();
  const person = ana.welcomes[0]?.person ?? '';
  const before = fold(await store.load(session.host.id));
  await desk.room.request('data', { type: 'erase-person', person }).catch(() => undefined);
  await until(() => [desk, ana, bo].every(({ closed }) => closed.length > 0));
  expect(ana.closed).toEqual([CLOSE_CODES.personErased]);
  expect([...desk.closed, ...bo.closed]).toEqual([CLOSE_CODES.forget, CLOSE_CODES.forget]);
  expect(await refusalOf(join(url, { code, key: keys.ana }))).toMatch(/wrong-key/);

  for (const key of [keys.desk, keys.bo]) {
    const again = await join(url, { code, key });
    await until(() => again.welcomes.length > 0);
    const told = JSON.stringify([again.welcomes, again.room.state]);
    expect(told).not.toMatch(/canary/i);
    expect(told).toContain(OTHERS);
    expect(told).toContain(JSON.stringify(ERASED));
  }
  const log = await store.load(session.host.id);
  expect(fold(log.slice(0, before.version))).toEqual(before);
  expect(JSON.stringify([log, await store.people(code)])).not.toMatch(/canary/i);
  expect(JSON.stringify((await get(`${url}/api/sessions/${code}`)).body)).not.toMatch(/canary/i);
  expect(server.faults).toEqual([]);
});

test('a person erases itself; nobody who does not lead erases others or the session, and who leads goes with it', async () => {
  const { store, code, desk, ana, bo } = await inTalks();
  const [anaId = '', boId = '', deskId = ''] = [ana, bo, desk].map(({ welcomes }) => welcomes[0]?.person);
  const erase = (player: Player, request: object) =>
    refusalOf(player.room.request('data', request as DataRequest));
  const no = { code: 'not-yours' };
  expect(await erase(bo, { type: 'erase-person', person: anaId })).toEqual(no);
  expect(await erase(bo, { type: 'erase-session' })).toEqual(no);
  expect(await erase(desk, { type: 'erase-person', person: deskId })).toEqual(no);
  expect(await erase(desk, { type: 'erase-person', person: 'nobody' })).toEqual(no);
  expect(await erase(desk, { type: 'erase-everything' })).toEqual({ code: 'malformed' });
  expect(await store.people(code)).toHaveLength(3);
  await bo.room.request('data', { type: 'erase-person', person: boId }).catch(() => undefined);
  await until(() => bo.closed.length > 0);
  expect(bo.closed).toEqual([CLOSE_CODES.personErased]);
  expect((await store.people(code)).map(({ id }) => id)).toEqual([deskId, anaId]);
});

test('an erased session is nowhere any more, and all who were at its table are told', async () => {
  const { server, store, url, code, session, keys, desk, ana, bo } = await inTalks();
  await desk.room.request('data', { type: 'erase-session' }).catch(() => undefined);
  await until(() => [desk, ana, bo].every(({ closed }) => closed.length > 0));
  for (const { closed } of [desk, ana, bo]) expect(closed).toEqual([CLOSE_CODES.sessionErased]);
  expect((await get(`${url}/api/sessions/${code}`)).status).toBe(404);
  expect(await refusalOf(join(url, { code, key: keys.desk }))).toMatch(/wrong-key/);
  expect(await store.load(session.host.id)).toEqual([]);
  expect(await store.people(code)).toEqual([]);
  expect(server.faults).toEqual([]);
});

test('a session is erased ninety days after its last event, and not a minute sooner', async () => {
  const day = 24 * 60 * 60_000;
  let now = Date.now();
  const { server, url, code, keys, ana } = await inTalks(() => now);
  const seen = () => get(`${url}/api/sessions/${code}`, { authorization: `Bearer ${keys.bo}` });
  now += 90 * day - 60_000;
  await server.app.sessions.expire();
  expect((await seen()).status).toBe(200);
  now += 2 * 60_000;
  await server.app.sessions.expire();
  await until(() => ana.closed.length > 0);
  expect(ana.closed).toEqual([CLOSE_CODES.sessionErased]);
  expect((await seen()).status).toBe(404);
});
