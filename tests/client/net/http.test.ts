import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { takeSeat } from '../../../client/net/http.ts';

const TAKEN = { code: 'BCDFGH', seat: 'ondara', key: 'k' };
const answer = (status: number, body: object) => new Response(JSON.stringify(body), { status });

/** The names under which the server was asked, and what it answers next; an error is an answer that was lost. */
let asked: unknown[] = [];
let next: (Response | Error)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  next = [];
  vi.stubGlobal('fetch', async (_url: string, init: RequestInit) => {
    asked.push(Reflect.get(JSON.parse(String(init.body)), 'action'));
    const said = next.shift() ?? new TypeError('network');
    if (said instanceof Error) throw said;
    return said;
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function take(name: string) {
  const answered = takeSeat('BCDFGH', { name, seat: null });
  await vi.runAllTimersAsync();
  return answered;
}

test('a request whose answer is lost is sent again under the same name', async () => {
  next = [new TypeError('network'), new TypeError('network'), answer(201, TAKEN)];
  expect(await take('Ana')).toEqual({ ok: true, value: TAKEN });
  expect(asked).toHaveLength(3);
  expect(new Set(asked).size).toBe(1);
  expect(asked[0]).toMatch(/^[\w-]{43}$/);
});

test('when the person tries again it is still the same request; once it was answered, or is another, it is not', async () => {
  expect(await take('Bo')).toEqual({ ok: false, why: 'offline' });
  const tries = asked.length;
  next = [answer(503, { error: 'not-saved' })];
  expect(await take('Bo')).toEqual({ ok: false, why: 'not-saved' });
  next = [answer(201, TAKEN)];
  await take('Bo');
  expect(asked).toHaveLength(tries + 2);
  expect(new Set(asked).size).toBe(1);
  next = [answer(409, { error: 'seat-taken' })];
  await take('Bo');
  next = [answer(201, TAKEN)];
  await take('Cy');
  expect(new Set(asked).size).toBe(3);
});
