import { expect, test } from 'vitest';
import { callBetween, createServerClock } from '../../../client/model/clock.ts';
import { readRoute, writeRoute } from '../../../client/model/route.ts';
import { waitBefore } from '../../../client/net/backoff.ts';

test('of all samples the least late one sets the clock', () => {
  const clock = createServerClock();
  const local = performance.now();
  clock.heard(local + 1_000 - 250, local);
  clock.heard(local + 1_000 - 20, local);
  clock.heard(local + 1_000 - 400, local);
  const left = clock.left(local + 1_000 + 5_000);
  expect(left).toBeGreaterThan(4_500);
  expect(left).toBeLessThanOrEqual(5_021);
});

test('after a new welcome the old samples are nothing: the server’s clock stood still while it was down', () => {
  const clock = createServerClock();
  const local = performance.now();
  clock.heard(local - 20, local);
  clock.heard(local - 60_000, local, true);
  expect(clock.left(local + 5_000)).toBeGreaterThan(64_000);
});

test('the clock is called out at 2:00, 1:00, 0:30 and 0:10, once each', () => {
  const readings = Array.from({ length: 1_400 }, (_, i) => 140_000 - i * 100);
  const calls = readings.flatMap((now, i) => callBetween(readings[i - 1] ?? null, now) ?? []);
  expect(calls).toEqual([120, 60, 30, 10]);
});

test('more time brings no call', () => {
  expect(callBetween(5_000, 65_000)).toBeNull();
  expect(callBetween(null, 5_000)).toBeNull();
});

test('addresses and pages belong together', () => {
  for (const route of [
    { page: 'open', code: '' },
    { page: 'open', code: 'KPW47T' },
    { page: 'join', code: '' },
    { page: 'join', code: 'KPW47T' },
    { page: 'table', code: 'KPW47T' },
  ] as const) {
    const { pathname, hash } = new URL(writeRoute(route), 'http://localhost');
    expect(readRoute(pathname, hash)).toEqual(route);
  }
  expect(readRoute('/table', '')).toEqual({ page: 'join', code: '' });
});

test('joining again waits longer each time, but never long', () => {
  expect(waitBefore(0, 1)).toBeLessThan(waitBefore(3, 1));
  expect(waitBefore(30, 1)).toBeLessThanOrEqual(8_000);
  // While a restart may be under way, a server that is up is found soon.
  expect(waitBefore(10, 1)).toBeLessThanOrEqual(1_500);
  expect(waitBefore(4, 0)).toBeGreaterThan(0);
});
