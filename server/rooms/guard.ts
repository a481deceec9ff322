import type { Client } from '@colyseus/core';
import { CLOSE_CODES } from '../../shared/protocol/messages.ts';
import { Pace } from '../pace.ts';

/** Frames of any kind from one connection; beyond this it is no client of ours. */
const FRAMES = { burst: 200, perSecond: 50 };

/** What may wait for a client that does not read. Bytes. */
const MOST_WAITING = 1_000_000;

/** Closes the connection of whoever floods it. Colyseus' own limit goes by the wall clock, which may jump. */
export function guard(client: Client): void {
  const frames = new Pace(FRAMES);
  client.ref.on('message', () => {
    if (!frames.take()) client.leave(CLOSE_CODES.flood, 'flood');
  });
}

/** Whether more waits for this client than it will ever catch up with. */
export function isTooSlow(client: Client): boolean {
  const waiting: unknown = Reflect.get(client.ref, 'bufferedAmount');
  return typeof waiting === 'number' && waiting > MOST_WAITING;
}
