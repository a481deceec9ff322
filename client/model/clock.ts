import { computed, signal } from '@preact/signals';
import type { PublicView } from '../../shared/projection/views.ts';

/** The browser's own monotonic time, moved on a few times a second. Milliseconds. */
const ticks = signal(0);

/** Lets clocks run; returns how to stop them. */
export function runClocks(every = 250): () => void {
  const tick = () => (ticks.value = performance.now());
  tick();
  const timer = setInterval(tick, every);
  return () => clearInterval(timer);
}

export interface ServerClock {
  /**
   * Takes a server time that has just arrived.
   * @param anew this is the first of a connection: the server may have been down, and its clock stood still then
   */
  heard(serverNow: number, localNow: number, anew?: boolean): void;
  /** Milliseconds left until then; follows time. */
  left(until: number): number;
  /** Milliseconds gone by since then; follows time. */
  since(then: number): number;
}

/** Messages that count for the estimate; older ones are let go, so that a slow drift is followed. */
const REMEMBERED = 20;

/**
 * The server's clock as seen from here. Each message was sent before it arrived, so every sample is late; the one
 * that was least late is the best.
 */
export function createServerClock(): ServerClock {
  const samples: number[] = [];
  const offset = signal(0);
  const now = () => Math.max(ticks.value, performance.now()) + offset.value;
  return {
    heard(serverNow, localNow, anew = false) {
      if (anew) samples.length = 0;
      samples.push(serverNow - localNow);
      if (samples.length > REMEMBERED) samples.shift();
      offset.value = Math.max(...samples);
    },
    left: (until) => Math.max(0, until - now()),
    since: (then) => Math.max(0, now() - then),
  };
}

/**
 * What is left of the phase, in milliseconds; null where it has no end.
 * @param extra how much longer the reader has than the others
 */
export function timeLeft(view: PublicView, clock: ServerClock, extra = 0): number | null {
  if (view.paused) return view.pausedWith === null ? null : view.pausedWith + extra;
  const own = view.deadline === null ? null : view.deadline + extra;
  const ends = [own, view.closingAt].filter((end) => end !== null);
  // Reading the tick makes whoever asks follow time.
  void ticks.value;
  return ends.length === 0 ? null : clock.left(Math.min(...ends));
}

/** Whole seconds at which the clock is called out. */
export const CALLS = [120, 60, 30, 10] as const;

/** The call that falls between two readings of the clock; null where none does. */
export function callBetween(before: number | null, now: number | null): number | null {
  if (before === null || now === null || now >= before) return null;
  return CALLS.find((seconds) => before > seconds * 1000 && now <= seconds * 1000) ?? null;
}

/** A reading of the clock in whole seconds that only changes once a second. */
export function secondsOf(read: () => number | null) {
  return computed(() => {
    const left = read();
    return left === null ? null : Math.ceil(left / 1000);
  });
}
