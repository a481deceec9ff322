import { afterEach, expect, test } from 'vitest';
import { openSqliteStore } from '../../server/store/sqlite.ts';
import type { SessionSummary, TakenSeat } from '../../shared/protocol/messages.ts';
import type { DataAbout, Retention } from '../../shared/protocol/privacy.ts';
import type { Player, Running } from './support/server.ts';
import { get, join, openSession, post, refusalOf, startServer } from './support/server.ts';

const DAY = 24 * 60 * 60_000;
const CONSENT = 'We study how trust is lost.\nWrite to us when you want out.';
const REAL = 'Canary Realname';

const running: Running[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});

async function opened(realNames: boolean, host: { name: string; seat: string } | null = null) {
  const store = openSqliteStore(':memory:');
  const wall = () => 5_000_000;
  const server = await startServer({ store, wall });
  running.push(server);
  const { url } = server;
  const session = await openSession(url, {
    bots: { ysmere: 'hawk' },
    host,
    notice: { consent: CONSENT, realNames },
  });
  const take = async (seat: string, more: object) => {
    const { status, body } = await post<TakenSeat>(`${url}/api/sessions/${session.code}/seats`, {
      name: `Quiet Heron of ${seat}`,
      seat,
      ...more,
    });
    expect(status).toBe(201);
    return join(url, { code: session.code, key: body.key });
  };
  return { server, store, url, session, take };
}

async function about(player: Player): Promise<DataAbout> {
  return (await player.room.request('data', { type: 'about' })) as DataAbout;
}

test('who is about to join is told what the opener says, who may read, and how long all is kept', async () => {
  const { url, session } = await opened(true);
  const { body } = await get<SessionSummary>(`${url}/api/sessions/${session.code}`);
  expect(body.data).toEqual({ consent: CONSENT, realNames: true, facilitated: true, retentionDays: 90 });
  expect((await get<Retention>(`${url}/api/retention`)).body).toEqual({ days: 90 });
  const other = await openSession(url, { host: { name: 'Ana', seat: null } });
  const usual = await get<SessionSummary>(`${url}/api/sessions/${other.code}`);
  expect(usual.body.data).toEqual({ consent: null, realNames: false, facilitated: false, retentionDays: 90 });
});

test('whoever does not agree to research plays all the same; each choice is kept with its time, and the last counts', async () => {
  const { store, session, take } = await opened(false);
  const [no, yes] = [await take('ondara', {}), await take('kelduin', { research: true })];
  expect([(await about(no)).research, (await about(yes)).research]).toEqual([false, true]);
  await yes.room.request('data', { type: 'choose', research: false });
  await no.room.request('data', { type: 'choose', research: true });
  expect([(await about(no)).research, (await about(yes)).research]).toEqual([true, false]);
  const said = await store.choices(session.code);
  expect(said.map(({ research }) => research)).toEqual(expect.arrayContaining([false, true, false, true]));
  expect(said).toHaveLength(4);
  expect(said.filter(({ at }) => at === 5_000_000).map(({ person }) => person)).toEqual(
    expect.arrayContaining([yes, no].map(({ welcomes }) => welcomes[0]?.person)),
  );
});

test('a real name reaches the facilitator’s desk and nobody else, and stands in no event and no public record', async () => {
  const { server, store, url, session, take } = await opened(true);
  const ana = await take('ondara', { realName: REAL });
  const bo = await take('kelduin', {});
  const desk = await join(url, { code: session.code, key: session.key });
  const { people, keptUntil } = await about(desk);
  expect(people).toMatchObject([
    { role: 'facilitator', realName: null },
    { name: 'Quiet Heron of ondara', seat: 'ondara', realName: REAL, research: false },
    { name: 'Quiet Heron of kelduin', seat: 'kelduin', realName: null },
  ]);
  expect(Math.abs(keptUntil - Date.now() - 90 * DAY)).toBeLessThan(60_000);
  const told = [ana, bo].map(({ room, welcomes, told }) => [room.state, welcomes, told]);
  const others = [
    told,
    desk.welcomes,
    await about(ana),
    await about(bo),
    (await get(`${url}/api/sessions/${session.code}`)).body,
    await store.people(session.code),
    server.faults,
  ];
  expect(JSON.stringify(others)).not.toContain('Canary');
  expect((await about(bo)).people).toEqual([]);
  const [table] = [await server.app.sessions.find(session.code)];
  expect(JSON.stringify(await store.load(table?.host.id ?? ''))).not.toContain('Canary');
});

test('a real name that nobody asked for is not kept, and an opener who plays reads none', async () => {
  const plain = await opened(false);
  await plain.take('ondara', { realName: REAL });
  expect([...(await plain.store.realNames(plain.session.code))]).toEqual([]);

  const { url, session, take } = await opened(true, { name: 'Host', seat: 'kelduin' });
  await take('ondara', { realName: REAL });
  const host = await join(url, { code: session.code, key: session.key });
  const { people } = await about(host);
  expect(people).toHaveLength(2);
  expect(JSON.stringify(people)).not.toContain('Canary');
});

test('words about data that are too long, or hold what cannot be seen, are refused', async () => {
  const { url, take } = await opened(false);
  for (const consent of ['', ' ', 'x'.repeat(4001), 'a\u202eb']) {
    const request = { scenario: 'first-table', preset: '20-minutes', bots: {}, host: null };
    const answer = await post(`${url}/api/sessions`, { ...request, notice: { consent, realNames: false } });
    expect(answer, consent.slice(0, 5)).toMatchObject({ status: 400, body: { path: 'notice.consent' } });
  }
  const ana = await take('ondara', {});
  for (const bad of [{}, { type: 'choose' }, { type: 'choose', research: 'yes' }, { type: 'about', x: 1 }])
    expect(await refusalOf(ana.room.request('data', bad as { type: 'about' }))).toEqual({
      code: 'malformed',
    });
});
