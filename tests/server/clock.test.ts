import { describe, expect, test } from 'vitest';
import type { Timing } from '../../server/table/clock.ts';
import { runningClock } from '../../server/table/clock.ts';

/** Timers that come when they like: each ring moves the time on by a part of what was asked for. */
function looseTiming(part: number) {
  let time = 0;
  let pending: { readonly wait: number; readonly fn: () => void } | null = null;
  const timing: Timing = {
    monotonic: () => time,
    after(wait, fn) {
      pending = { wait, fn };
      return () => {
        pending = null;
      };
    },
  };
  return {
    timing,
    /** @returns whether a timer was set */
    ring(): boolean {
      const due = pending;
      pending = null;
      if (!due) return false;
      time += due.wait * part;
      due.fn();
      return true;
    },
  };
}

describe('The running clock', () => {
  test('calls nobody before the time, however early the system’s timers come', () => {
    const { timing, ring } = looseTiming(0.999);
    const clock = runningClock(1000, timing);
    const calledAt: number[] = [];
    clock.at(4000, () => calledAt.push(clock.now()));
    for (let rings = 0; rings < 20 && ring(); rings++);
    expect(calledAt).toEqual([4000]);
  });

  test('calls at once where the time has passed', () => {
    const { timing, ring } = looseTiming(1);
    const clock = runningClock(1000, timing);
    const calledAt: number[] = [];
    clock.at(10, () => calledAt.push(clock.now()));
    ring();
    expect(calledAt).toEqual([1000]);
  });

  test('waits in parts for what is weeks away', () => {
    const { timing, ring } = looseTiming(1);
    const clock = runningClock(0, timing);
    const weeks = 60 * 24 * 3_600_000;
    const calledAt: number[] = [];
    clock.at(weeks, () => calledAt.push(clock.now()));
    for (let rings = 0; rings < 20 && ring(); rings++);
    expect(calledAt).toEqual([weeks]);
  });

  test('calls nobody who took it back', () => {
    const { timing, ring } = looseTiming(1);
    const clock = runningClock(0, timing);
    const cancel = clock.at(10, () => expect.unreachable());
    cancel();
    expect(ring()).toBe(false);
  });
});
