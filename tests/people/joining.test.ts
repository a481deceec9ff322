import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { CODE_SYMBOLS } from '../../shared/protocol/code.ts';
import type { HttpRefusal, SessionSummary, TakenSeat } from '../../shared/protocol/messages.ts';
import type { Running } from '../server/support/server.ts';
import { get, join, openSession, post, refusalOf, startServer, takeSeat } from '../server/support/server.ts';
import { tries } from '../support/scale.ts';

let server: Running;
let passed = 0;
beforeAll(async () => {
  server = await startServer({ monotonic: () => passed, trustedProxies: 1 });
});
afterAll(async () => {
  expect(server.faults).toEqual([]);
  await server.stop();
});

const later = () => {
  passed += 3_600_000;
};
const look = (code: string, headers = {}) =>
  get<SessionSummary & HttpRefusal>(`${server.url}/api/sessions/${code}`, headers);
const take = (code: string, name: string, seat: string | null, headers = {}) =>
  post<TakenSeat & HttpRefusal>(`${server.url}/api/sessions/${code}/seats`, { name, seat }, headers);

async function opened(changes: Parameters<typeof openSession>[1] = {}) {
  later();
  const session = await openSession(server.url, { bots: {}, ...changes });
  const desk = await join(server.url, { code: session.code, key: session.key });
  return { ...session, desk };
}

test('as many sit down as there is room for, however many come at once: nobody twice, and no seat too full', async () => {
  const runs = tries(2, 100);
  for (let run = 0; run < runs; run++) {
    const { code } = await opened({ delegatesPerSeat: 1 + (run % 3) });
    const room = 3 * (1 + (run % 3));
    const all = await Promise.all(
      Array.from({ length: 60 }, (_, i) =>
        take(
          code,
          `Person ${String.fromCharCode(97 + (i % 26))}${String.fromCharCode(97 + Math.floor(i / 26))}`,
          null,
          {
            'x-forwarded-for': `10.0.${run % 250}.${i}`,
          },
        ),
      ),
    );
    const seated = all.filter(({ status }) => status === 201);
    expect(seated).toHaveLength(room);
    expect(new Set(seated.map(({ body }) => body.key)).size).toBe(room);
    const state = (await server.app.sessions.find(code))?.host.state;
    const sizes = Object.values(state?.seats ?? {}).map(({ delegates }) => delegates.length);
    expect(sizes).toEqual([1, 1, 1].map(() => 1 + (run % 3)));
    for (const { status, body } of all.filter((each) => each.status !== 201))
      expect([status, body.error]).toEqual([409, 'table-full']);
  }
});

test('a name that is taken, or looks like one that is, is refused, and the desk gives another', async () => {
  const { code, desk } = await opened({ delegatesPerSeat: 3 });
  const ana = await take(code, 'Paulo', 'ondara');
  expect(ana.status).toBe(201);
  for (const alike of ['paulo', 'Pau1o', 'Раulо'])
    expect(await take(code, alike, 'ondara'), alike).toMatchObject({
      status: 409,
      body: { error: 'name-taken', path: 'name' },
    });
  const bo = await take(code, 'Bo', 'ondara');
  const player = await join(server.url, { code, key: bo.body.key });
  await vi.waitFor(() => expect(player.welcomes).toHaveLength(1));
  const person = player.welcomes[0]?.person ?? '';
  const people = (request: object) => refusalOf(desk.room.request('people', request as never));
  expect(await people({ type: 'rename', person, name: 'PAULO' })).toEqual({ code: 'name-taken' });
  expect(await people({ type: 'rename', person, name: ' ' })).toEqual({ code: 'malformed' });
  expect(await people({ type: 'rename', person, name: 'Benedikt' })).toBeNull();
  await vi.waitFor(() => expect([...player.room.state.seats][0]?.delegates).toContain('Benedikt'));
});

test('the desk moves a person to another seat and takes one out; both are told, and a seat anew lets it in again', async () => {
  const { code, desk } = await opened();
  const taken = await take(code, 'Ana', 'ondara');
  const player = await join(server.url, { code, key: taken.body.key });
  await vi.waitFor(() => expect(player.welcomes).toHaveLength(1));
  const { person = '', key = '' } = player.welcomes[0] ?? {};
  const people = (request: object) => refusalOf(desk.room.request('people', request as never));
  await takeSeat(server.url, code, 'kelduin');
  expect(await people({ type: 'reseat', person, seat: 'kelduin' })).toEqual({ code: 'seat-taken' });
  expect(await people({ type: 'reseat', person, seat: 'ondara' })).toEqual({ code: 'already-seated' });
  expect(await people({ type: 'reseat', person: 'nobody', seat: 'ysmere' })).toEqual({
    code: 'unknown-delegate',
  });
  expect(await people({ type: 'reseat', person, seat: 'ysmere' })).toBeNull();
  await vi.waitFor(() => expect(player.closed).toEqual([4109]));
  const there = await join(server.url, { code, key });
  await vi.waitFor(() => expect(there.welcomes[0]).toMatchObject({ seat: 'ysmere', person }));

  expect(await people({ type: 'remove', person })).toBeNull();
  await vi.waitFor(() => expect(there.closed).toEqual([4108]));
  const next = there.welcomes[0]?.key ?? '';
  await expect(join(server.url, { code, key: next })).rejects.toMatchObject({ code: 424 });
  expect((await look(code)).body.seats.map(({ state }) => state)).toEqual(['free', 'taken', 'free']);
  expect(await people({ type: 'reseat', person, seat: 'ondara' })).toBeNull();
  const again = await join(server.url, { code, key: next });
  await vi.waitFor(() => expect(again.welcomes[0]).toMatchObject({ seat: 'ondara', person }));
});

test('from the start on nobody new comes in, unless the desk lets them; a locked, an ended and an unknown code are told alike', async () => {
  const running = await opened();
  const over = await opened();
  await take(over.code, 'Ana', 'ondara');
  expect((await look(running.code)).status).toBe(200);
  for (const { desk } of [running, over]) {
    await desk.room.request('desk', { type: 'start' });
    await vi.waitFor(() => expect(desk.people.at(-1)?.locked).toBe(true));
  }
  const session = await server.app.sessions.find(over.code);
  for (let i = 0; i < 60 && session?.host.state.phase !== 'ended'; i++)
    await session?.host.submit(
      { kind: 'desk' },
      {
        type: 'end-phase',
        round: session.host.state.round,
        phase: session.host.state.phase,
      },
    );
  const times: Record<string, number[]> = {};
  const answers = new Set<string>();
  for (let i = 0; i < 8; i++)
    for (const [what, code] of [
      ['locked', running.code],
      ['over', over.code],
      ['unknown', `BCDFG${CODE_SYMBOLS[i]}`],
      ['no code', 'x'],
    ] as const) {
      passed += 60_000;
      const begun = performance.now();
      const seen = await look(code);
      times[what] = [...(times[what] ?? []), performance.now() - begun];
      const taken = await take(code, 'Bo', null);
      answers.add(JSON.stringify([seen.status, seen.body, taken.status, taken.body]));
    }
  expect([...answers]).toEqual([
    JSON.stringify([404, { error: 'unknown-code' }, 404, { error: 'unknown-code' }]),
  ]);
  // None is answered before a moment that is the same for all; how much later, the machine decides.
  for (const [what, measured] of Object.entries(times))
    expect(Math.min(...measured), what).toBeGreaterThan(55);

  await running.desk.room.request('people', { type: 'lock', locked: false });
  expect((await take(running.code, 'Late', null)).status).toBe(201);
  await running.desk.room.request('people', { type: 'lock', locked: true });
  expect((await take(running.code, 'Later', null)).status).toBe(404);
  await vi.waitFor(() => expect(running.desk.people.at(-1)?.locked).toBe(true));
});

test('who is of a session may look at it though nobody new may', async () => {
  const { code, key, desk } = await opened();
  await desk.room.request('desk', { type: 'start' });
  expect((await look(code)).status).toBe(404);
  expect((await look(code, { authorization: `Bearer ${key}` })).body.phase).toBe('briefing');
  expect((await look(code, { authorization: 'Bearer guess' })).status).toBe(404);
  const other = await opened();
  expect((await look(code, { authorization: `Bearer ${other.key}` })).status).toBe(404);
});

test('codes cannot be searched: ten wrong ones a minute from one address, and a late answer when they come from many', async () => {
  later();
  const guesses = tries(400, 10_000);
  const code = (i: number) =>
    Array.from({ length: 6 }, (_, at) => CODE_SYMBOLS[Math.floor(i / 22 ** at) % 22]).join('');
  let looked = 0;
  for (let from = 0; from < guesses; from += 40) {
    passed += 15_000;
    const some = await Promise.all(
      Array.from({ length: 40 }, (_, i) => look(code(from + i), { 'x-forwarded-for': '10.9.9.9' })),
    );
    looked += some.filter(({ status }) => status === 404).length;
  }
  const minutes = (guesses / 40) * 0.25;
  expect(looked).toBeLessThanOrEqual(31 + minutes * 10);
  // A class behind another address does not notice.
  const { code: right } = await opened();
  expect((await look(right, { 'x-forwarded-for': '10.9.9.8' })).status).toBe(200);

  later();
  await Promise.all(
    Array.from({ length: 101 }, (_, i) => look(code(i), { 'x-forwarded-for': `10.8.0.${i}` })),
  );
  const begun = performance.now();
  expect((await look(right, { 'x-forwarded-for': '10.9.9.8' })).status).toBe(200);
  expect(performance.now() - begun).toBeGreaterThan(1900);
  console.log(`${guesses} guesses from one address: ${looked} looked up`);
});
