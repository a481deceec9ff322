import { Room } from '@colyseus/sdk';
import { expect } from 'vitest';
import type { OpenSession, ProjectorKey, SeatRequest, TakenSeat } from '../../shared/protocol/messages.ts';
import {
  join,
  openSession,
  type Player,
  post,
  type Running,
  refusalOf,
  takeSeat,
} from '../server/support/server.ts';

/** First bytes of frames that are Colyseus' own: the greeting, with a token that is new each time, and pongs. */
const GREETING = 10;
const PONG = 18;

/** Every frame from the server, by the room object that got it. */
const FRAMES = new WeakMap<object, Buffer[]>();

/** From now on every frame that any SDK client gets is kept. */
export function recordFrames(): void {
  const proto: unknown = Room.prototype;
  const original: unknown = Reflect.get(Room.prototype, 'onMessageCallback');
  if (typeof original !== 'function') throw new Error('The SDK has changed: frames cannot be recorded');
  Reflect.set(proto as object, 'onMessageCallback', function (this: object, event: MessageEvent) {
    const frames = FRAMES.get(this) ?? [];
    FRAMES.set(this, frames);
    frames.push(Buffer.from(event.data));
    return Reflect.apply(original, this, [event]);
  });
}

/** Every frame that a player got, Colyseus' own too. */
export function bytesOf({ room }: Player): readonly Buffer[] {
  return FRAMES.get(room) ?? [];
}

/** What is drawn anew for each session and all may see, with what stands in its place where frames are compared. */
const DRAWN = new Map<string, string>();

function hexOf(text: string): string {
  return Buffer.from(text).toString('hex');
}

/** From now on frames name the people of a session by the order in which they came. */
export async function sayAlike(server: Running, code: string): Promise<void> {
  const people = (await server.app.sessions.find(code))?.people.all() ?? [];
  for (const [at, { id }] of people.entries())
    DRAWN.set(hexOf(id), hexOf(String(at).padStart(id.length, '.')));
}

/** All frames about the table that a player got, as hex. The key for the next time is drawn anew, and is its own. */
export function framesOf(player: Player): string[] {
  const own = player.welcomes.map(({ key }): [string, string] => [hexOf(key), '2e'.repeat(key.length)]);
  return bytesOf(player)
    .filter(([kind = PONG]) => ![GREETING, PONG].includes(kind))
    .map((frame) => {
      let hex = frame.toString('hex');
      for (const [drawn, alike] of [...DRAWN, ...own]) hex = hex.replaceAll(drawn, alike);
      return hex;
    });
}

/** Waits until a client has got everything that was sent to it so far: the answer to a ping comes after it. */
export async function caughtUp(...players: readonly Player[]): Promise<void> {
  await Promise.all(players.map(({ room }) => new Promise((resolve) => room.ping(resolve))));
}

export interface Table {
  readonly code: string;
  readonly keys: readonly string[];
  readonly ondara: Player;
  readonly kelduin: Player;
  readonly ysmere: Player;
  readonly desk: Player;
  /** Two who look on; their keys are the last. */
  readonly observer: Player;
  readonly projector: Player;
  /** Resolves when the bots at the table want nothing more. */
  settled(): Promise<void>;
}

/** An opener who plays: the desk is ondara's too, and only for the clock. Without it the desk is a facilitator's. */
export const HOSTED = { host: { name: 'Delegate of ondara', seat: 'ondara' } } as const;

/** The Archipelago, where nothing is locked, with bots that say nothing at the other three seats. */
export const ARCHIPELAGO = {
  scenario: 'archipelago',
  preset: '90-minutes',
  bots: { tarsk: 'hawk', corvane: 'hawk', maravel: 'hawk' },
} as const;

/** A table with three people and a desk, just opened: First table unless something else is wanted. */
export async function openTable(server: Running, changes: Partial<OpenSession> = {}): Promise<Table> {
  const opened = await openSession(server.url, { bots: {}, ...changes });
  const { code } = opened;
  const keys: string[] = [];
  for (const seat of ['ondara', 'kelduin', 'ysmere']) {
    const taken =
      seat === opened.seat ? opened : await takeSeat(server.url, code, seat, `Delegate of ${seat}`);
    keys.push(taken.key);
  }
  if (opened.seat === null) keys.push(opened.key);
  const players: Player[] = [];
  for (const key of keys) {
    const player = await join(server.url, { code, key });
    await caughtUp(player, ...players);
    players.push(player);
  }
  const [ondara, kelduin, ysmere, desk = players.find((_, at) => keys[at] === opened.key)] = players;
  if (!ondara || !kelduin || !ysmere || !desk) throw new Error('not all joined');
  const looks = { name: 'Observer' };
  const { body } = await post<TakenSeat>(`${server.url}/api/sessions/${code}/observers`, looks);
  const { key } = (await desk.room.request('people', { type: 'open-projector' })) as ProjectorKey;
  keys.push(body.key, key);
  // The desk is told it too.
  DRAWN.set(hexOf(key), '2e'.repeat(key.length));
  const observer = await join(server.url, { code, key: body.key });
  const projector = await join(server.url, { code, key });
  await caughtUp(observer, projector, ...players);
  await sayAlike(server, code);
  const settled = async () => (await server.app.sessions.find(code))?.host.settled();
  return { code, keys, ondara, kelduin, ysmere, desk, observer, projector, settled };
}

export function everybody({ ondara, kelduin, ysmere, desk, observer, projector }: Table): Player[] {
  return [...new Set([ondara, kelduin, ysmere, desk, observer, projector])];
}

/** Ends the phase from the desk, and waits until everybody has heard of it. */
export async function endPhase(table: Table): Promise<void> {
  const { round, phase } = table.desk.room.state;
  const endable = phase === 'seating' || phase === 'ended' ? 'briefing' : phase;
  await accepted(table.desk.room.request('desk', { type: 'end-phase', round, phase: endable as 'briefing' }));
  await table.settled();
  await caughtUp(...everybody(table));
}

export async function start(table: Table): Promise<void> {
  await accepted(table.desk.room.request('desk', { type: 'start' }));
  await table.settled();
  await caughtUp(...everybody(table));
}

/** Goes on to this phase, of this round or the next. */
export async function goTo(table: Table, phase: string): Promise<void> {
  while (table.desk.room.state.phase !== phase) await endPhase(table);
}

/** Does what a seat asks for, and waits until everybody has heard of it. */
export async function act(table: Table, player: Player, intent: SeatRequest): Promise<void> {
  await accepted(player.room.request('intent', intent));
  await caughtUp(...everybody(table));
}

/** A request that must not be refused. */
export async function accepted(request: Promise<unknown>): Promise<void> {
  expect(await refusalOf(request)).toBeNull();
}
