import { afterAll, beforeAll, expect, test } from 'vitest';
import { Pace, Paces } from '../../server/pace.ts';
import type { HttpRefusal } from '../../shared/protocol/messages.ts';
import type { Running } from './support/server.ts';
import { get, openSession, startServer } from './support/server.ts';

let server: Running;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
});

test('wrong codes all answer alike, and too many of them are too many', async () => {
  const { code } = await openSession(server.url);
  const look = (text: string) => get<HttpRefusal>(`${server.url}/api/sessions/${encodeURIComponent(text)}`);
  for (const text of ['BCDFGH', 'OIL5ZU', 'x', '%00', "' OR 1=1 --"])
    expect(await look(text)).toMatchObject({ status: 404, body: { error: 'unknown-code' } });
  expect((await look(code)).status).toBe(200);
  const rest = await Promise.all(Array.from({ length: 40 }, () => look('BCDFGJ')));
  expect(rest.at(-1)).toMatchObject({ status: 429, body: { error: 'too-many-requests' } });
  expect((await look(code)).status).toBe(429);
});

test('a pace lets a burst through, and then so many a second', () => {
  const pace = new Pace({ burst: 2, perSecond: 1 }, 0);
  expect([pace.take(0), pace.take(0), pace.take(0), pace.take(999)]).toEqual([true, true, false, false]);
  expect([pace.take(1500), pace.take(1500)]).toEqual([true, false]);
  expect([pace.take(99_000), pace.take(99_000), pace.take(99_000)]).toEqual([true, true, false]);
});

test('each asker has a pace of its own', () => {
  const paces = new Paces({ burst: 1, perSecond: 0 });
  expect([paces.of('a').take(), paces.of('a').take(), paces.of('b').take()]).toEqual([true, false, true]);
});
