import { Room } from '@colyseus/sdk';
import { expect } from 'vitest';
import {
  join,
  openSession,
  type Player,
  type Running,
  refusalOf,
  takeSeat,
} from '../server/support/server.ts';

/** First bytes of frames that are Colyseus' own: the greeting, with a token that is new each time, and pongs. */
const GREETING = 10;
const PONG = 18;

/** Every frame from the server, as hex, by the room object that got it. */
const FRAMES = new WeakMap<object, string[]>();

/** From now on every frame that any SDK client gets is kept. */
export function recordFrames(): void {
  const proto: unknown = Room.prototype;
  const original: unknown = Reflect.get(Room.prototype, 'onMessageCallback');
  if (typeof original !== 'function') throw new Error('The SDK has changed: frames cannot be recorded');
  Reflect.set(proto as object, 'onMessageCallback', function (this: object, event: MessageEvent) {
    const frames = FRAMES.get(this) ?? [];
    FRAMES.set(this, frames);
    frames.push(Buffer.from(event.data).toString('hex'));
    return Reflect.apply(original, this, [event]);
  });
}

/** All frames about the table that a player got. */
export function framesOf({ room }: Player): string[] {
  return (FRAMES.get(room) ?? []).filter(
    (frame) => ![GREETING, PONG].includes(Number.parseInt(frame.slice(0, 2), 16)),
  );
}

/** Waits until a client has got everything that was sent to it so far: the answer to a ping comes after it. */
export async function caughtUp(...players: readonly Player[]): Promise<void> {
  for (const { room } of players) await new Promise((resolve) => room.ping(resolve));
}

export interface Table {
  readonly code: string;
  readonly keys: readonly string[];
  readonly ondara: Player;
  readonly kelduin: Player;
  readonly ysmere: Player;
  readonly desk: Player;
}

/** First table with three people and a desk, just opened. */
export async function openTable(server: Running): Promise<Table> {
  const { code, desk: deskKey } = await openSession(server.url, { bots: {} });
  const seats: string[] = [];
  for (const seat of ['ondara', 'kelduin', 'ysmere'])
    seats.push((await takeSeat(server.url, code, seat, `Delegate of ${seat}`)).seatToken);
  const players: Player[] = [];
  for (const key of [...seats, deskKey]) {
    const player = await join(server.url, { code, key });
    await caughtUp(player, ...players);
    players.push(player);
  }
  const [ondara, kelduin, ysmere, desk] = players;
  if (!ondara || !kelduin || !ysmere || !desk) throw new Error('not all joined');
  return { code, keys: [...seats, deskKey], ondara, kelduin, ysmere, desk };
}

export function everybody({ ondara, kelduin, ysmere, desk }: Table): Player[] {
  return [ondara, kelduin, ysmere, desk];
}

/** Ends the phase from the desk, and waits until everybody has heard of it. */
export async function endPhase(table: Table): Promise<void> {
  const { round, phase } = table.desk.room.state;
  const endable = phase === 'seating' || phase === 'ended' ? 'briefing' : phase;
  await accepted(table.desk.room.request('desk', { type: 'end-phase', round, phase: endable as 'briefing' }));
  await caughtUp(...everybody(table));
}

export async function start(table: Table): Promise<void> {
  await accepted(table.desk.room.request('desk', { type: 'start' }));
  await caughtUp(...everybody(table));
}

/** A request that must not be refused. */
export async function accepted(request: Promise<unknown>): Promise<void> {
  expect(await refusalOf(request)).toBeNull();
}
