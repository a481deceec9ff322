import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf } from '../../server/http/asker.ts';
import { Pace, Paces } from '../../server/pace.ts';
import type { HttpRefusal } from '../../shared/protocol/messages.ts';
import type { Running } from './support/server.ts';
import { get, join, openSession, post, startServer, takeSeat } from './support/server.ts';

/** No time passes, so that nothing is forgiven while a slow machine works. */
const standing = () => 0;

let server: Running;
beforeAll(async () => {
  server = await startServer({ monotonic: standing });
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
  let now = 0;
  const pace = new Pace({ burst: 2, perSecond: 1 }, () => now);
  const takeAt = (time: number) => {
    now = time;
    return pace.take();
  };
  expect([0, 0, 0, 999].map(takeAt)).toEqual([true, true, false, false]);
  expect([1500, 1500].map(takeAt)).toEqual([true, false]);
  expect([99_000, 99_000, 99_000].map(takeAt)).toEqual([true, true, false]);
});

test('each asker has a pace of its own', () => {
  const paces = new Paces({ burst: 1, perSecond: 0 });
  expect([paces.of('a').take(), paces.of('a').take(), paces.of('b').take()]).toEqual([true, false, true]);
});

test('joins have a pace, and wrong keys one of their own: a class comes in at once, whatever one of it tries', async () => {
  const joins = await startServer({ monotonic: standing });
  const opened = await openSession(joins.url);
  const { key } = await takeSeat(joins.url, opened.code, 'ondara');
  const attempt = () =>
    post<{ code: number; error: string }>(`${joins.url}/matchmake/joinOrCreate/table`, {
      code: opened.code,
      key: 'x'.repeat(43),
      tab: 'one',
    });
  try {
    const first = await Promise.all(Array.from({ length: 55 }, attempt));
    expect(first.filter(({ status }) => status === 401)).toHaveLength(20);
    expect(first.filter(({ status }) => status === 429)).toHaveLength(35);
    // Whoever has the right key is not held up by those.
    await (await join(joins.url, { code: opened.code, key })).room.leave();
    const more = await Promise.all(Array.from({ length: 60 }, attempt));
    expect(more.at(-1)).toMatchObject({ status: 429, body: { code: 429, error: 'too-many-requests' } });
    // The client joins again later, unless its key was wrong.
    await expect(join(joins.url, { code: opened.code, key })).rejects.toMatchObject({ code: 429 });
    expect((await get(`${joins.url}/api/sessions/${opened.code}`)).status).toBe(200);
    expect(joins.faults).toEqual([]);
  } finally {
    await joins.stop();
  }
});

test('behind a trusted proxy each address has its own pace, and without one nobody can pretend', async () => {
  for (const [trustedProxies, rest] of [
    [0, 429],
    [1, 404],
  ] as const) {
    const behind = await startServer({ trustedProxies, monotonic: standing });
    const look = (from: string) =>
      get(`${behind.url}/api/sessions/BCDFGH`, { 'x-forwarded-for': `10.0.0.1, ${from}` });
    const tryJoin = (from: string) =>
      post(`${behind.url}/matchmake/joinOrCreate/table`, {}, { 'x-forwarded-for': `10.0.0.1, ${from}` });
    try {
      for (let i = 0; i < 30; i++) await look('203.0.113.1');
      expect((await look('203.0.113.1')).status).toBe(429);
      expect((await look('203.0.113.2')).status).toBe(rest);
      await Promise.all(Array.from({ length: 150 }, () => tryJoin('203.0.113.1')));
      expect((await tryJoin('203.0.113.2')).status).toBe(rest === 429 ? 429 : 401);
    } finally {
      await behind.stop();
    }
  }
});

test('joins, which do not come through Express, are counted for the address that Express would say', async () => {
  for (const proxies of [0, 1, 2, 9]) {
    const app = express().set('trust proxy', proxies);
    app.get('/', (req, res) => {
      res.json([req.ip, addressOf(req, proxies)]);
    });
    const http = app.listen(0, '127.0.0.1');
    await once(http, 'listening');
    const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
    try {
      for (const forwarded of ['', '1.1.1.1', '1.1.1.1, 2.2.2.2', '9.9.9.9,1.1.1.1 ,  2.2.2.2'])
        await get<string[]>(url, { 'x-forwarded-for': forwarded }).then(({ body: [says, counted] }) =>
          expect(counted, `${proxies}: ${forwarded}`).toBe(says),
        );
    } finally {
      http.close();
    }
  }
});
