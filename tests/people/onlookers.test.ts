/** Those who look on: observers under a name and a key of their own, and screens for the room that share one. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { MOST_OBSERVERS } from '../../shared/protocol/limits.ts';
import type { HttpRefusal, ProjectorKey, TakenSeat } from '../../shared/protocol/messages.ts';
import { CLOSE_CODES } from '../../shared/protocol/messages.ts';
import type { Player, Running } from '../server/support/server.ts';
import { join, openSession, post, refusalOf, startServer, takeSeat } from '../server/support/server.ts';

let server: Running;
let passed = 0;
beforeAll(async () => {
  server = await startServer({ monotonic: () => passed });
});
afterAll(async () => {
  expect(server.faults).toEqual([]);
  await server.stop();
});

const watch = (code: string, name: string, more = {}) => {
  passed += 60_000;
  return post<TakenSeat & HttpRefusal>(`${server.url}/api/sessions/${code}/observers`, { name, ...more });
};

async function come(code: string, key: string, more = {}): Promise<Player> {
  passed += 60_000;
  const player = await join(server.url, { code, key, ...more });
  await vi.waitFor(() => expect(player.welcomes).toHaveLength(1));
  return player;
}

async function opened() {
  passed += 3_600_000;
  const { code, key } = await openSession(server.url, { bots: {} });
  return { code, desk: await come(code, key) };
}

const asked = (desk: Player) =>
  desk.room.request('people', { type: 'open-projector' }) as unknown as Promise<ProjectorKey>;

function heardBy(player: Player): readonly string[] {
  const events = [...(player.welcomes[0]?.history ?? []), ...player.told.flatMap(({ events }) => events)];
  return events.flatMap((event) =>
    event.type === 'said' && event.saying.kind === 'words' ? [event.saying.text] : [],
  );
}

test('an observer hears the plenary and nothing that is said to fewer, a projector no words at all', async () => {
  const { code, desk } = await opened();
  const seat = await takeSeat(server.url, code, 'ondara', 'Ana');
  const ana = await come(code, seat.key);
  const olga = await watch(code, 'Olga');
  expect([olga.status, olga.body.seat]).toEqual([201, null]);
  const observer = await come(code, olga.body.key);
  const projector = await come(code, (await asked(desk)).key);
  await desk.room.request('desk', { type: 'start' });

  const say = (text: string, to: string[]) =>
    ana.room.request('intent', {
      type: 'say',
      round: 1,
      to,
      saying: { kind: 'words', text, promise: false },
    });
  await say('to one', ['kelduin']);
  await say('among us', []);
  await say('to all', ['kelduin', 'ysmere']);
  await vi.waitFor(() => expect(heardBy(observer)).toEqual(['to all']));
  expect(heardBy(desk)).toEqual(['to one', 'among us', 'to all']);
  expect(heardBy(projector)).toEqual([]);
  const again = await come(code, observer.welcomes[0]?.key ?? '');
  expect(heardBy(again)).toEqual(['to all']);
  for (const { welcomes, room } of [again, projector]) {
    expect(welcomes[0]).toMatchObject({ seat: null, own: null, options: null, desk: null });
    expect(room.state.phase).toBe('briefing');
  }
});

test('a screen for the room may stand in several places and come back with the same key; the desk ends them all', async () => {
  const { code, desk } = await opened();
  const [first, second] = [await asked(desk), await asked(desk)];
  expect(first.key).not.toBe(second.key);
  const screens = [
    await come(code, first.key, { takeOver: false }),
    await come(code, first.key, { takeOver: false }),
    await come(code, second.key, { takeOver: false }),
  ];
  for (const [i, { welcomes, closed }] of screens.entries()) {
    expect(welcomes[0]).toMatchObject({ role: 'projector', key: i < 2 ? first.key : second.key });
    expect(closed).toEqual([]);
  }
  // Of people it hears whether the door is open, and that alone.
  expect(screens[0]?.welcomes[0]?.people).toEqual({
    locked: false,
    stopped: [],
    observers: [],
    projector: null,
  });
  await watch(code, 'Olga');
  await desk.room.request('people', { type: 'lock', locked: true });
  await vi.waitFor(() => expect(screens[0]?.people.map(({ locked }) => locked)).toEqual([true]));

  const person = desk.people.at(-1)?.projector ?? '';
  await desk.room.request('people', { type: 'remove', person });
  await vi.waitFor(() => {
    for (const { closed } of screens) expect(closed).toEqual([CLOSE_CODES.removed]);
  });
  for (const { key } of [first, second]) await expect(join(server.url, { code, key })).rejects.toThrow();
  // Opened anew, it is another.
  expect((await come(code, (await asked(desk)).key)).welcomes[0]?.person).not.toBe(person);
});

test('a server that starts again knows its screens and observers', async () => {
  const { code, desk } = await opened();
  const { key } = await asked(desk);
  const olga = await watch(code, 'Olga');
  // Everything leaves the memory, and is taken up again from the store.
  await server.app.sessions.close();
  const found = await server.app.sessions.find(code);
  expect(found?.people.withKey(key)).toMatchObject({ standing: 'good', person: { role: 'projector' } });
  expect(found?.people.withKey(olga.body.key)?.person).toMatchObject({ role: 'observer', name: 'Olga' });
});

test('an observer comes in as a delegate does: by a name nobody has, while the door is open, once', async () => {
  const { code, desk } = await opened();
  const action = 'a'.repeat(43);
  const first = await watch(code, 'Olga', { action });
  expect(await watch(code, 'Olga', { action })).toMatchObject({ status: 201, body: first.body });
  expect(await watch(code, 'OLGA')).toMatchObject({ status: 409, body: { error: 'name-taken' } });
  expect(await watch(code, '')).toMatchObject({ status: 400, body: { path: 'name' } });
  const observer = await come(code, first.body.key);
  await vi.waitFor(() =>
    expect(desk.people.at(-1)?.observers).toEqual([{ id: observer.welcomes[0]?.person, name: 'Olga' }]),
  );
  await desk.room.request('people', { type: 'lock', locked: true });
  expect(await watch(code, 'Late')).toMatchObject({ status: 404, body: { error: 'unknown-code' } });

  const person = observer.welcomes[0]?.person ?? '';
  expect(
    await refusalOf(desk.room.request('people', { type: 'reseat', person, seat: 'ondara' })),
  ).toMatchObject({ code: 'unknown-delegate' });
  await desk.room.request('people', { type: 'remove', person });
  await vi.waitFor(() => expect(observer.closed).toEqual([CLOSE_CODES.removed]));
  await expect(join(server.url, { code, key: first.body.key })).rejects.toThrow();
});

test('no more come to look on than there is room for', async () => {
  const { code } = await opened();
  const letters = 'bdfghjkmpqrtwxy';
  const name = (i: number) => `${letters[i % 15]}${letters[Math.floor(i / 15)]}z`;
  const session = await server.app.sessions.find(code);
  for (let i = 0; i < MOST_OBSERVERS; i++)
    expect(await session?.watch({ name: name(i) })).toMatchObject({ code });
  expect(await watch(code, 'Last')).toMatchObject({ status: 409, body: { error: 'gallery-full' } });
});
