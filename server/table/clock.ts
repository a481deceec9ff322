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

/**
 * A clock that runs on the monotonic one of the system, from the given time on.
 * @param from where the last run stopped; in a new store, anything
 */
export function runningClock(from: number): Clock {
  const offset = Math.ceil(from) - performance.now();
  const now = () => Math.floor(offset + performance.now());
  return {
    now,
    at(time, fn) {
      let timer: NodeJS.Timeout;
      const wait = () => {
        const left = time - now();
        timer = left > LONGEST_WAIT ? setTimeout(wait, LONGEST_WAIT) : setTimeout(fn, Math.max(0, left));
      };
      wait();
      return () => clearTimeout(timer);
    },
  };
}
