import type { Cancel, Clock } from '../../../server/table/clock.ts';

interface Alarm {
  readonly time: number;
  readonly fn: () => void;
}

/** A clock that moves only when a test says so. */
export class ManualClock implements Clock {
  #now: number;
  readonly #alarms = new Set<Alarm>();

  constructor(now = 1_000_000) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  at(time: number, fn: () => void): Cancel {
    const alarm = { time, fn };
    this.#alarms.add(alarm);
    return () => this.#alarms.delete(alarm);
  }

  /** Moves on and rings what is due, the earliest first. */
  advance(by: number): void {
    this.#now += by;
    const due = [...this.#alarms].filter(({ time }) => time <= this.#now).sort((a, b) => a.time - b.time);
    for (const alarm of due) {
      this.#alarms.delete(alarm);
      alarm.fn();
    }
  }
}
