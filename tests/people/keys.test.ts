import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  CLOSE_CODES,
  type HttpRefusal,
  type OnceCode,
  type TakenSeat,
} from '../../shared/protocol/messages.ts';
import type { Player, Running } from '../server/support/server.ts';
import { get, join, openSession, post, refusalOf, startServer, takeSeat } from '../server/support/server.ts';
import { tries } from '../support/scale.ts';

let server: Running;
/** Requests are paced, and these are more than people make: time is moved on between them. Milliseconds. */
let passed = 0;
beforeAll(async () => {
  server = await startServer({ monotonic: () => passed });
});
afterAll(async () => {
  expect(server.faults).toEqual([]);
  await server.stop();
});

const later = () => {
  passed += 3_600_000;
};

async function seated() {
  later();
  const opened = await openSession(server.url, { bots: {} });
  const { code } = opened;
  const { key } = await takeSeat(server.url, code, 'ondara');
  const desk = await join(server.url, { code, key: opened.key });
  await welcomed(desk);
  return { opened, code, key, desk };
}

async function welcomed(player: Player): Promise<string> {
  await vi.waitFor(() => expect(player.welcomes).toHaveLength(1));
  return player.welcomes[0]?.key ?? '';
}

/** With which code a join is refused; null where it is not. */
async function refusedWith(options: Parameters<typeof join>[1]): Promise<unknown> {
  try {
    const player = await join(server.url, options);
    // A join may be refused after its room was found.
    await welcomed(player);
    return null;
  } catch (error) {
    return Reflect.get(Object(error), 'code');
  }
}

const take = (path: string, body: object) => post<TakenSeat & HttpRefusal>(`${server.url}/api/${path}`, body);
const codeFor = async (player: Player): Promise<OnceCode> =>
  (await player.room.request('self', { type: 'give-code' })) as OnceCode;

test('each welcome brings the key for the next time, and the one before is good until that is shown', async () => {
  const { code, key } = await seated();
  const first = await join(server.url, { code, key, tab: 'one' });
  const next = await welcomed(first);
  expect(Buffer.from(next, 'base64url')).toHaveLength(32);
  expect(next).not.toBe(key);
  // Its answer was lost: the same key once more.
  await welcomed(await join(server.url, { code, key, tab: 'one' }));
  await welcomed(await join(server.url, { code, key: next, tab: 'one' }));
});

test('whoever shows a retired key ends both connections; the desk is warned, and one code brings the right one back', async () => {
  const { code, key, desk } = await seated();
  const next = await welcomed(await join(server.url, { code, key, tab: 'one' }));
  const owner = await join(server.url, { code, key: next, tab: 'one' });
  const kept = await welcomed(owner);
  expect(await refusedWith({ code, key, tab: 'thief' })).toBe(423);
  await vi.waitFor(() => expect(owner.closed).toEqual([CLOSE_CODES.stopped]));
  const person = owner.welcomes[0]?.person ?? '';
  await vi.waitFor(() => expect(desk.people.at(-1)).toMatchObject({ locked: false, stopped: [person] }));
  // Neither comes in by a key that was good before.
  for (const each of [kept, next, key]) expect(await refusedWith({ code, key: each, tab: 'one' })).toBe(423);

  const { code: once } = (await desk.room.request('people', { type: 'give-code', person })) as OnceCode;
  const moved = await take('codes', { code: once });
  expect(moved).toMatchObject({ status: 201, body: { code, seat: 'ondara' } });
  await vi.waitFor(() => expect(desk.people.at(-1)).toMatchObject({ locked: false, stopped: [] }));
  await welcomed(await join(server.url, { code, key: moved.body.key }));
  // The old ones tell where it went, and raise no alarm again.
  for (const each of [kept, next, key]) expect(await refusedWith({ code, key: each, tab: 'one' })).toBe(422);
  expect(desk.people.at(-1)?.stopped).toEqual([]);
});

test('a second tab asks, and takes over after a click; the first is told, comes back by a click, and acts no more', async () => {
  const { code, key, desk } = await seated();
  await desk.room.request('desk', { type: 'start' });
  const first = await join(server.url, { code, key, tab: 'one', takeOver: false });
  const next = await welcomed(first);
  expect(await refusedWith({ code, key: next, tab: 'two', takeOver: false })).toBe(409);
  expect(first.closed).toEqual([]);
  // The same tab comes back without a question, though its former connection is still open.
  const again = await join(server.url, { code, key: next, tab: 'one', takeOver: false });
  await vi.waitFor(() => expect(first.closed).toEqual([CLOSE_CODES.openElsewhere]));
  const third = await welcomed(again);
  const second = await join(server.url, { code, key: third, tab: 'two', takeOver: true });
  await vi.waitFor(() => expect(again.closed).toEqual([CLOSE_CODES.openElsewhere]));
  const ready = { type: 'ready', round: 1, phase: 'briefing', ready: true } as const;
  expect(await refusalOf(second.room.request('intent', ready))).toBeNull();
  expect(await refusedWith({ code, key: await welcomed(second), tab: 'one', takeOver: false })).toBe(409);
});

/** One tab after the other takes a seat over, while the one before is still sending. @returns what was said */
async function race(races: number): Promise<readonly string[]> {
  const { code, key, desk } = await seated();
  await desk.room.request('desk', { type: 'start' });
  let kept = key;
  let writer = await join(server.url, { code, key: kept, tab: 'tab-0' });
  kept = await welcomed(writer);
  for (let at = 1; at <= races; at++) {
    later();
    const say = (who: Player, text: string) =>
      refusalOf(
        who.room.request('intent', {
          type: 'say',
          round: 1,
          to: ['kelduin'],
          saying: { kind: 'words', text: `${text} ${at}`, promise: false },
          action: `${text}-${at}`,
        }),
      );
    const former = [say(writer, 'before')];
    const coming = join(server.url, { code, key: kept, tab: `tab-${at}` });
    if (at % 3 === 0) former.push(say(writer, 'meanwhile'));
    const next = await coming;
    kept = await welcomed(next);
    // From here on the new one alone acts; what the former still sends is refused, or never arrives.
    former.push(say(writer, 'after'));
    expect(await say(next, 'new')).toBeNull();
    await vi.waitFor(() => expect(writer.closed).toEqual([CLOSE_CODES.openElsewhere]));
    await Promise.race([Promise.all(former), new Promise((resolve) => setTimeout(resolve, 5))]);
    writer = next;
  }
  const session = await server.app.sessions.find(code);
  const seen = session?.host.history({ kind: 'facilitator' }) ?? [];
  return seen.flatMap((event) =>
    event.type === 'said' && event.saying.kind === 'words' ? [event.saying.text] : [],
  );
}

test('of two tabs never both write, in however many races', async () => {
  const races = tries(40, 1000);
  let messages = 0;
  for (let from = 0; from < races; from += 20) {
    const said = await race(20);
    expect(new Set(said).size).toBe(said.length);
    expect(said.filter((text) => text.startsWith('after'))).toEqual([]);
    expect(said.filter((text) => text.startsWith('new'))).toHaveLength(20);
    messages += said.length;
  }
  console.log(`${races} races, ${messages} messages: 0 twice, 0 of a tab that had been left`);
}, 600_000);

test('a code for another device is good once and for ten minutes, and the former device is told', async () => {
  const { code, key } = await seated();
  const phone = await join(server.url, { code, key, tab: 'phone' });
  await welcomed(phone);
  const { code: once, until } = await codeFor(phone);
  expect(once).toMatch(/^[BCDFGHJKMNPQRTVWXY3479]{8}$/);
  expect(until - server.clock.now()).toBe(600_000);
  const typed = ` ${once.slice(0, 4).toLowerCase()}-${once.slice(4)} `;
  const moved = await take('codes', { code: typed });
  expect(moved.status).toBe(201);
  await vi.waitFor(() => expect(phone.closed).toEqual([CLOSE_CODES.left]));
  const laptop = await join(server.url, { code, key: moved.body.key, tab: 'laptop', takeOver: false });
  await vi.waitFor(() => expect(laptop.welcomes[0]).toMatchObject({ role: 'delegate', seat: 'ondara' }));
  expect(await take('codes', { code: once })).toMatchObject({ status: 404, body: { error: 'unknown-code' } });

  const late = await codeFor(laptop);
  const newer = await codeFor(laptop);
  expect((await take('codes', { code: late.code })).status, 'a newer one took its place').toBe(404);
  server.clock.advance(600_000);
  expect((await take('codes', { code: newer.code })).status, 'it is over').toBe(404);
  expect(laptop.closed).toEqual([]);
});

test('a desk comes back by the code on paper, again and again, and whoever had its key is told', async () => {
  const { opened, code, desk } = await seated();
  const paper = opened.recovery.match(/.{1,6}/g)?.join(' ') ?? '';
  const recovered = await take('desks', { code: paper.toLowerCase() });
  expect(recovered).toMatchObject({ status: 201, body: { code, seat: null } });
  await vi.waitFor(() => expect(desk.closed).toEqual([CLOSE_CODES.left]));
  const again = await join(server.url, { code, key: recovered.body.key });
  await vi.waitFor(() => expect(again.welcomes[0]).toMatchObject({ role: 'facilitator' }));
  expect(await refusedWith({ code, key: opened.key })).toBe(422);
  expect((await take('desks', { code: paper })).status).toBe(201);
  for (const wrong of [
    '',
    paper.slice(0, -1),
    `${code}${'B'.repeat(30)}`,
    `BCDFGH${opened.recovery.slice(6)}`,
  ])
    expect(await take('desks', { code: wrong }), wrong).toMatchObject({
      status: 404,
      body: { error: 'unknown-code' },
    });
});

test('a guess opens nothing, is slowed down, and fills no log', async () => {
  const { code } = await seated();
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const guesses = tries(500, 100_000);
  const statuses = new Map<number, number>();
  for (let from = 0; from < guesses; from += 50) {
    passed += 5_000;
    const answers = await Promise.all(
      Array.from({ length: Math.min(50, guesses - from) }, (_, i) =>
        post(`${server.url}/matchmake/joinOrCreate/table`, {
          code,
          key: Buffer.from(`guess ${from + i}`.padEnd(32, '.')).toString('base64url'),
          tab: 'one',
        }),
      ),
    );
    for (const { status } of answers) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  const minutes = (guesses / 50) * (5 / 60);
  expect([...statuses.keys()].sort()).toEqual([401, 429]);
  // Twenty at once, and twenty a minute after them.
  expect(statuses.get(401)).toBeLessThanOrEqual(21 + minutes * 20);
  expect(quiet.mock.calls.length).toBeLessThanOrEqual(100);
  quiet.mockRestore();
  console.log(`${guesses} guesses: 0 hits, ${statuses.get(429)} not even looked at`);
});

test('no key or code stands in an address, and none comes out of the server but to whom it is', async () => {
  const { code, key, opened } = await seated();
  const player = await join(server.url, { code, key });
  const next = await welcomed(player);
  const { body } = await get<object>(`${server.url}/api/sessions/${code}`);
  const all = JSON.stringify([body, player.room.state, await server.store.people(code)]);
  for (const secret of [key, next, opened.key, opened.recovery.slice(6)]) expect(all).not.toContain(secret);
});
