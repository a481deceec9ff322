import type { Client } from '@colyseus/core';
import { CLOSE_CODES } from '../../shared/protocol/messages.ts';
import { Pace } from '../pace.ts';

/** Frames of any kind from one connection; beyond this it is no client of ours. */
const FRAMES = { burst: 200, perSecond: 50 };

/** What may wait for a client that does not read. Bytes. */
const MOST_WAITING = 1_000_000;

/** A connection of ours: `leave` makes its person one who has left, whatever becomes of the connection. */
type Guarded = Client<{ userData: { leave(): void } }>;

/** Whoever reads nothing does not read that it has ended either, and its connection may hang for half a minute. */
function cutOff(client: Guarded, code: number, why: string): void {
  client.leave(code, why);
  client.userData?.leave();
}

/** Closes the connection of whoever floods it. Colyseus' own limit goes by the wall clock, which may jump. */
export function guard(client: Guarded): void {
  const frames = new Pace(FRAMES);
  client.ref.on('message', () => {
    if (!frames.take()) cutOff(client, CLOSE_CODES.flood, 'flood');
  });
}

/** What Colyseus holds back until a client says that it has joined, which one that says nothing never does. Bytes. */
function heldBack(client: Client): number {
  const held: unknown = Reflect.get(client, '_enqueuedMessages');
  if (!Array.isArray(held)) return 0;
  return held.reduce((sum: number, message: { readonly length: number }) => sum + message.length, 0);
}

/** Closes the connection of whoever has more waiting for it than it will ever catch up with. */
export function dropIfTooSlow(client: Guarded): void {
  const sent: unknown = Reflect.get(client.ref, 'bufferedAmount');
  const waiting = (typeof sent === 'number' ? sent : 0) + heldBack(client);
  if (waiting > MOST_WAITING) cutOff(client, CLOSE_CODES.tooSlow, 'too-slow');
}
