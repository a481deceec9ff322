import type { SeatId } from '../../shared/rules/state.ts';

/** What a browser remembers of a table's talk; keys are `seat:room`. */
export interface Remembered {
  /** The last message read in each room. */
  readonly read: Readonly<Record<string, number>>;
  /** What was typed and not sent. */
  readonly unsent: Readonly<Record<string, string>>;
  /** Rooms that were opened, by seat. */
  readonly opened: Readonly<Record<SeatId, readonly (readonly SeatId[])[]>>;
  /** The key of the room that stands open, by seat. */
  readonly current: Readonly<Record<SeatId, string>>;
}

/** Where it is kept. */
export interface TalkMemory {
  read(): Remembered;
  keep(remembered: Remembered): void;
}

export const NOTHING: Remembered = { read: {}, unsent: {}, opened: {}, current: {} };

const PREFIX = 'middle-ground.talk.';

/** Keeps it in this browser, per table. */
export function keptTalk(code: string): TalkMemory {
  return {
    read() {
      try {
        const kept: unknown = JSON.parse(localStorage.getItem(PREFIX + code) ?? 'null');
        return typeof kept === 'object' && kept !== null ? { ...NOTHING, ...kept } : NOTHING;
      } catch {
        return NOTHING;
      }
    },
    keep(remembered) {
      try {
        localStorage.setItem(PREFIX + code, JSON.stringify(remembered));
      } catch {
        // A full or closed store must not stop anybody from talking.
      }
    },
  };
}
