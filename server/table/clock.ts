/** Takes back what a clock was asked to do. */
export type Cancel = () => void;

/**
 * The clock of the tables, in milliseconds. It is not the time of day: it never jumps, and it stands still while the
 * server is down, so that no deadline passes unseen.
 */
export interface Clock {
  now(): number;
  /** Calls `fn` once when `time` has come; soon, where it has passed. */
  at(time: number, fn: () => void): Cancel;
}

/** Longest wait that Node's timers take; a longer one is waited for in parts. */
const LONGEST_WAIT = 2 ** 31 - 1;

/** What a running clock is made of; tests bring their own. */
export interface Timing {
  /** Milliseconds from any beginning, with fractions; never goes back. */
  monotonic(): number;
  after(milliseconds: number, fn: () => void): Cancel;
}

const SYSTEM: Timing = {
  monotonic: () => performance.now(),
  after(milliseconds, fn) {
    const timer = setTimeout(fn, milliseconds);
    return () => clearTimeout(timer);
  },
};

/**
 * A clock that runs on the monotonic one of the system, from the given time on.
 * @param from where the last run stopped; in a new store, anything
 */
export function runningClock(from: number, timing: Timing = SYSTEM): Clock {
  const offset = Math.ceil(from) - timing.monotonic();
  const now = () => Math.floor(offset + timing.monotonic());
  return {
    now,
    at(time, fn) {
      let cancel: Cancel;
      // Node's timers may come a moment early; whoever is called before its time would find nothing due.
      const ring = () => (now() < time ? wait() : fn());
      const wait = () => {
        cancel = timing.after(Math.min(Math.max(0, time - now()), LONGEST_WAIT), ring);
      };
      wait();
      return () => cancel();
    },
  };
}
