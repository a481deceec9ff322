import type { Room } from '@colyseus/sdk';

/** How often the server is asked whether it is there, and how long it has to answer. Milliseconds. */
export interface PulseTimes {
  readonly every: number;
  readonly patience: number;
}

/** Together less than ten seconds: for longer nobody should believe that all is well. */
export const PULSE: PulseTimes = { every: 4_000, patience: 4_500 };

/** A page that was held up for long first reads what came meanwhile. Milliseconds. */
const READING = 500;

/**
 * Watches a connection that nobody closes when it breaks: a network that was left, a lid that was shut.
 * @param onDead called once, when nothing was answered in time
 * @returns how to stop watching
 */
export function watchPulse(
  room: Pick<Room, 'ping'>,
  { every, patience }: PulseTimes,
  onDead: () => void,
): () => void {
  let watching = true;
  let timer = setTimeout(ask, every);

  function ask(): void {
    timer = setTimeout(() => {
      timer = setTimeout(dead, READING);
    }, patience);
    room.ping(() => {
      if (!watching) return;
      clearTimeout(timer);
      timer = setTimeout(ask, every);
    });
  }

  function dead(): void {
    watching = false;
    onDead();
  }

  return () => {
    watching = false;
    clearTimeout(timer);
  };
}
