/** Every route with bodies, fields, addresses and headers that no page of ours sends: refused, and nothing comes of it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HttpRefusal } from '../../shared/protocol/messages.ts';
import { HTTP_REFUSALS } from '../../shared/protocol/messages.ts';
import { requestBytes, sendRaw } from '../server/support/raw.ts';
import type { Running } from '../server/support/server.ts';
import { openSession, post, startServer, takeSeat } from '../server/support/server.ts';
import { WRONG } from './wrong.ts';

let server: Running;
/** The clock of requests: moved on so that nobody is refused for asking often. */
let passed = 0;
const escaped: unknown[] = [];
const hear = (error: unknown) => void escaped.push(error);
beforeAll(async () => {
  process.on('unhandledRejection', hear);
  server = await startServer({ monotonic: () => passed });
});
afterAll(async () => {
  await server.stop();
  process.off('unhandledRejection', hear);
  expect(escaped).toEqual([]);
  expect(server.faults).toEqual([]);
});

const OPEN = { scenario: 'first-table', preset: '20-minutes', bots: { kelduin: 'hawk' }, host: null };
/** Colyseus' own answer where there is no such kind of room. */
const NO_SUCH_ROOM = 520;

const SEAT = { name: 'Ana', seat: 'ysmere' };

/** JSON as an object of a client's own making may give it; null where it gives none. */
function written(value: unknown): string | null {
  try {
    return JSON.stringify(value) ?? null;
  } catch {
    return null;
  }
}

/** A good body with each wrong value in each field, in two fields at once, beside the others, and in place of all. */
function bodies(good: object): Map<string, string> {
  const all = new Map<string, string>();
  const add = (what: string, value: unknown) => {
    const text = written(value);
    if (text !== null) all.set(what, text);
  };
  const fields = Object.keys(good);
  for (const [name, wrong] of Object.entries(WRONG)) {
    add(`${name} in place of all`, wrong);
    add(`${name} too many`, { ...good, more: wrong ?? null });
    fields.forEach((field, at) => {
      add(`${field} is ${name}`, { ...good, [field]: wrong });
      const next = fields[(at + 1) % fields.length] ?? field;
      add(`${field} and ${next} are ${name}`, { ...good, [field]: wrong, [next]: wrong });
    });
  }
  all.set('no JSON', '{"name":');
  all.set('two of one name', '{"name":"","seat":null,"name":1}');
  all.set('a prototype', JSON.stringify(good).replace('{', '{"__proto__":{"desk":true},'));
  all.set('nested too deep', `${'['.repeat(8000)}${']'.repeat(8000)}`);
  all.set('an endless number', JSON.stringify(good).replace('}', ',"more":1e999}'));
  return all;
}

async function bytesIn(code: string): Promise<string> {
  const session = await server.app.sessions.find(code);
  return JSON.stringify([session?.host.state, session?.roster.delegates()]);
}

test('bodies that no page sends', async () => {
  const { code } = await openSession(server.url);
  await takeSeat(server.url, code, 'ondara');
  const before = await bytesIn(code);
  let tried = 0;
  let taken = 0;
  for (const [path, good] of [
    ['sessions', OPEN],
    [`sessions/${code}/seats`, SEAT],
    ['sessions/BCDFGH/seats', SEAT],
    [`sessions/${code}/damage`, { key: 'x' }],
  ] as const)
    for (const [what, body] of bodies(good)) {
      passed += 60_000;
      const { status, body: answer } = await post<HttpRefusal>(`${server.url}/api/${path}`, body);
      tried++;
      // Some of them are honest names, and an honest wish to have any seat.
      if (status === 201) {
        taken++;
        continue;
      }
      expect(status, `${path}: ${what}`).toBeGreaterThanOrEqual(400);
      expect(status, `${path}: ${what}`).toBeLessThan(500);
      expect(HTTP_REFUSALS, `${path}: ${what}`).toContain(answer.error);
      expect(Object.keys(answer).filter((key) => !['error', 'path', 'faults'].includes(key))).toEqual([]);
    }
  console.log(`${tried} bad bodies tried`);
  expect(tried).toBeGreaterThanOrEqual(700);
  expect(taken).toBeLessThan(tried / 10);
  const { host } = (await server.app.sessions.find(code)) ?? {};
  const sat = Object.values(host?.state.seats ?? {}).filter(({ holder }) => holder.kind === 'people').length;
  if (sat === 1) expect(await bytesIn(code)).toBe(before);
}, 60_000);

test('addresses and headers that no page sends', async () => {
  const { code } = await openSession(server.url);
  const before = await bytesIn(code);
  const text = (value: unknown) =>
    encodeURIComponent(String(typeof value === 'string' ? value.toWellFormed() : value));
  let tried = 0;
  for (const [name, wrong] of Object.entries(WRONG)) {
    const value = text(wrong).slice(0, 6000);
    const requests: Parameters<typeof requestBytes>[1][] = [
      { path: `/api/sessions/${value}` },
      { path: `/api/sessions/${value}/seats`, method: 'POST', body: JSON.stringify(SEAT) },
      { path: `/api/sessions/${code}?${value}=${value}` },
      { path: `/api/${value}` },
      { path: `/matchmake/joinOrCreate/${value}`, method: 'POST', body: JSON.stringify({ code, key: 'x' }) },
      { path: `/matchmake/${value}/table`, method: 'POST', body: JSON.stringify({ code, key: 'x' }) },
      { path: '/api/sessions', method: 'POST', body: '{}', headers: { 'Content-Type': value } },
      { path: '/api/sessions', method: 'POST', body: '{}', headers: { 'Content-Encoding': value } },
      { path: `/api/sessions/${code}`, headers: { 'X-Forwarded-For': value, Cookie: value, Accept: value } },
      { path: `/api/sessions/${code}`, headers: { 'X-Forwarded-Proto': value, 'If-None-Match': value } },
      { path: `/api/sessions/${code}`, headers: { Host: value || 'x' } },
      { path: `/api/sessions/${code}`, headers: { Range: value, 'Transfer-Encoding': value, Expect: value } },
    ];
    for (const request of requests) {
      passed += 60_000;
      const { status } = await sendRaw(server.url, requestBytes(server.url, request));
      expect(
        status === null || status < 500 || status === NO_SUCH_ROOM,
        `${name}: ${JSON.stringify(request).slice(0, 200)} ${status}`,
      ).toBe(true);
      tried++;
    }
  }
  console.log(`${tried} bad addresses and headers tried`);
  expect(tried).toBeGreaterThanOrEqual(400);
  expect(await bytesIn(code)).toBe(before);
  const alive = await sendRaw(server.url, requestBytes(server.url, { path: '/api/health' }));
  expect(alive.status).toBe(200);
}, 60_000);
