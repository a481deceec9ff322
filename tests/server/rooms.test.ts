import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { CLOSE_CODES, PROTOCOL_VERSION } from '../../shared/protocol/messages.ts';
import { delegatesOf, viewOf } from '../../shared/protocol/mirror.ts';
import type { Player, Running } from './support/server.ts';
import { join, openSession, post, refusalOf, startServer, takeSeat } from './support/server.ts';

let server: Running;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
});

async function seated(seat = 'ondara') {
  const opened = await openSession(server.url);
  const taken = await takeSeat(server.url, opened.code, seat);
  const player = await join(server.url, { code: opened.code, key: taken.key });
  const desk = await join(server.url, { code: opened.code, key: opened.key });
  await vi.waitFor(() => expect(player.welcomes.length + desk.welcomes.length).toBe(2));
  await vi.waitFor(() =>
    expect([...player.room.state.seats].find(({ id }) => id === seat)?.connected).toBe(true),
  );
  return { opened, taken, player, desk };
}

async function session(code: string) {
  const found = await server.app.sessions.find(code);
  if (!found) throw new Error('no session');
  return found;
}

function phase(player: Player): string {
  return player.room.state.phase;
}

test('a player is welcomed, sees the public view, and acts', async () => {
  const { opened, player, desk } = await seated();
  const [welcome] = player.welcomes;
  if (!welcome) throw new Error('no welcome');
  expect(welcome).toMatchObject({ protocol: PROTOCOL_VERSION, role: 'delegate', seat: 'ondara' });
  expect(welcome.own?.seat).toBe('ondara');
  expect(desk.welcomes[0]).toMatchObject({ role: 'facilitator', seat: null, own: null, options: null });

  expect(await desk.room.request('desk', { type: 'start' })).toBeNull();
  await vi.waitFor(() => expect(phase(player)).toBe('briefing'));
  const { host } = await session(opened.code);
  expect(viewOf(player.room.state, welcome.setup)).toEqual(JSON.parse(JSON.stringify(host.publicView())));
  expect(delegatesOf(player.room.state)).toEqual([
    { id: player.welcomes[0]?.person, seat: 'ondara', name: 'Ana' },
  ]);
  expect(player.told.at(-1)?.own?.capital).toBe(5);
  expect(desk.told.at(-1)).toMatchObject({ own: null, options: null });

  const ready = { type: 'ready', round: 1, phase: 'briefing', ready: true } as const;
  expect(await player.room.request('intent', ready)).toBeNull();
  await vi.waitFor(() => expect(phase(player)).toBe('negotiation'));
});

test('requests of the wrong kind are refused by name, change nothing and cost nobody the connection', async () => {
  const { opened, player, desk } = await seated();
  const { host } = await session(opened.code);
  const { version } = host.state;
  const ask = (type: 'intent' | 'desk', message: unknown, who = player) =>
    refusalOf(who.room.request(type, message as never));
  const malformed = { code: 'malformed' };
  expect(await ask('intent', { type: 'seal' })).toEqual(malformed);
  expect(await ask('intent', null)).toEqual(malformed);
  expect(await ask('intent', { type: 'hold-seat', seat: 'kelduin', holder: { kind: 'people' } })).toEqual(
    malformed,
  );
  expect(await ask('intent', { type: 'seal', round: 1, actor: 'kelduin' })).toEqual(malformed);
  expect(await ask('intent', JSON.parse('{"type":"seal","round":1,"__proto__":{"x":1}}'))).toEqual(malformed);
  expect(await ask('desk', { type: 'start' })).toEqual({ code: 'not-yours' });
  expect(await ask('intent', { type: 'seal', round: 1 }, desk)).toEqual({ code: 'not-yours' });
  expect(await ask('intent', { type: 'seal', round: 1 })).toEqual({ code: 'not-started' });
  player.room.send('intent', { type: 'seal', round: 9 });
  player.room.send('no-such-message' as never, { type: 'seal', round: 9 });
  expect(await ask('intent', { type: 'seal', round: 0 })).toEqual({ code: 'not-started' });
  expect(host.state.version).toBe(version);
  expect(player.closed).toEqual([]);
  expect(server.faults).toEqual([]);
});

test('wrong codes and wrong keys are answered alike, with no state before', async () => {
  const { opened, taken } = await seated();
  const other = await openSession(server.url);
  const attempt = (options: unknown) =>
    post<{ code: number; error: string }>(`${server.url}/matchmake/joinOrCreate/table`, options);
  const answers = await Promise.all([
    attempt({ code: 'BCDFGH', key: taken.key, tab: 'one' }),
    attempt({ code: opened.code, key: 'x'.repeat(43), tab: 'one' }),
    attempt({ code: other.code, key: taken.key, tab: 'one' }),
    attempt({ code: opened.code, key: taken.key, desk: other.key, tab: 'one' }),
    attempt({ code: opened.code }),
    attempt({ code: { $ne: '' }, key: { $ne: '' } }),
    attempt({}),
  ]);
  for (const { status, body } of answers) {
    expect(status).toBe(401);
    expect(body).toEqual(answers[0]?.body);
  }
});

test('clients can make no room otherwise, and no other page can join', async () => {
  const { opened, taken } = await seated();
  const options = { code: opened.code, key: taken.key, tab: 'another', takeOver: true };
  for (const method of ['create', 'join', 'joinById', 'reconnect'])
    expect((await post(`${server.url}/matchmake/${method}/table`, options)).status).toBe(520);
  const evil = { origin: 'https://evil.example' };
  const refused = await post(`${server.url}/matchmake/joinOrCreate/table`, options, evil);
  expect(refused.status).toBe(403);
  expect(refused.headers.get('access-control-allow-origin')).toBeNull();
  const own = await post(`${server.url}/matchmake/joinOrCreate/table`, options, { origin: server.url });
  expect(own.status).toBe(200);
});

test('a join of endless length is refused unread', async () => {
  const long = JSON.stringify({ code: 'BCDFGH', key: 'x'.repeat(100_000) });
  const url = `${server.url}/matchmake/joinOrCreate/table`;
  const headers = { 'content-type': 'application/json' };
  const { status } = await fetch(url, { method: 'POST', body: long, headers });
  expect(status).toBe(413);
  expect((await post(url, {})).status).toBe(401);
  expect(server.faults).toEqual([]);
});

test('an opener who plays has the desk beside the seat', async () => {
  const opened = await openSession(server.url, { host: { name: 'Bo', seat: null } });
  const player = await join(server.url, { code: opened.code, key: opened.key });
  await vi.waitFor(() => expect(player.welcomes[0]).toMatchObject({ role: 'host', seat: 'ondara' }));
  expect(await player.room.request('desk', { type: 'start' })).toBeNull();
});

test('a refresh resumes where one was; a second tab puts the first one out', async () => {
  const { opened, taken, player, desk } = await seated();
  await desk.room.request('desk', { type: 'start' });
  const again = await join(server.url, { code: opened.code, key: taken.key });
  await vi.waitFor(() => expect(player.closed).toEqual([CLOSE_CODES.openElsewhere]));
  await vi.waitFor(() => expect(again.welcomes[0]?.own?.capital).toBe(5));
  expect(again.welcomes[0]?.history.map(({ type }) => type)).toContain('incident-revealed');
  expect(phase(again)).toBe('briefing');
  const { host } = await session(opened.code);
  expect(host.state.seats.ondara?.connected).toBe(true);
  await again.room.leave();
  await vi.waitFor(() => expect(host.state.seats.ondara?.connected).toBe(false));
});

test('requests in a burst are refused as too fast, a flood is cut off, and others notice nothing', async () => {
  const { opened, player, desk } = await seated();
  await desk.room.request('desk', { type: 'start' });
  const seal = { type: 'seal', round: 1 } as const;
  const answers = await Promise.all(
    Array.from({ length: 60 }, () => refusalOf(player.room.request('intent', seal))),
  );
  expect(answers).toContainEqual({ code: 'too-fast' });
  expect(player.closed).toEqual([]);
  for (let i = 0; i < 400; i++) player.room.send('intent', seal);
  await vi.waitFor(() => expect(player.closed).toEqual([CLOSE_CODES.flood]));
  expect(await desk.room.request('desk', { type: 'pause' })).toBeNull();
  const { host } = await session(opened.code);
  expect(host.state.paused).toBe(true);
});

test('a person who types is never too fast; a flood of words is told so, and stays connected', async () => {
  const { opened, player, desk } = await seated();
  await desk.room.request('desk', { type: 'start' });
  const { host } = await session(opened.code);
  const say = (text: string) =>
    refusalOf(
      player.room.request('intent', {
        type: 'say',
        round: 1,
        to: ['kelduin', 'ysmere'],
        saying: { kind: 'words', text, promise: false },
      }),
    );
  // Four short messages and a change of mind a second is more than anybody types.
  for (let i = 0; i < 25; i++) expect(await say(`Message ${i}`)).toBeNull();
  const flood = await Promise.all(Array.from({ length: 60 }, (_, i) => say(`Flood ${i}`)));
  const refused = flood.filter((each) => each !== null);
  expect(refused.length).toBeGreaterThan(0);
  for (const each of refused) expect(each).toEqual({ code: 'too-fast' });
  const said = host.history({ kind: 'facilitator' }).filter(({ type }) => type === 'said');
  expect(said).toHaveLength(25 + flood.length - refused.length);
  expect(player.closed).toEqual([]);
  await vi.waitFor(async () => expect(await say('Calmly')).toBeNull(), { interval: 300 });
});

test('a table that fails inside ends nothing else', async () => {
  const broken = await seated();
  const sound = await seated();
  const { host } = await session(broken.opened.code);
  vi.spyOn(host, 'submit').mockRejectedValue(new Error('a bug'));
  await refusalOf(broken.player.room.request('intent', { type: 'seal', round: 1 }));
  expect(await sound.desk.room.request('desk', { type: 'start' })).toBeNull();
  expect(server.faults.length).toBeGreaterThan(0);
  server.faults.length = 0;
});

test('one code has one room, however many come at once', async () => {
  const opened = await openSession(server.url, { bots: {} });
  const seats = await Promise.all([1, 2, 3].map(() => takeSeat(server.url, opened.code, null)));
  expect(new Set(seats.map(({ seat }) => seat)).size).toBe(3);
  const players = await Promise.all(seats.map(({ key }) => join(server.url, { code: opened.code, key })));
  expect(new Set(players.map(({ room }) => room.roomId)).size).toBe(1);
});
