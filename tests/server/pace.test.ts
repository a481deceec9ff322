import { afterEach, expect, test, vi } from 'vitest';
import { Paces } from '../../server/pace.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('an address is forgotten within an hour after it went quiet, and not while it still counts', () => {
  vi.useFakeTimers();
  let now = 0;
  const paces = new Paces({ burst: 2, perSecond: 1 / 3600 }, () => now);
  const hour = (count: number) => {
    now += count * 3_600_000;
    vi.advanceTimersByTime(count * 3_600_000);
  };
  paces.of('192.0.2.1').take();
  paces.of('192.0.2.1').take();
  expect(paces.size).toBe(1);
  hour(1);
  expect(paces.size).toBe(1);
  hour(1);
  expect(paces.size).toBe(0);
});
