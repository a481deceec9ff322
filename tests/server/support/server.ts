import { ColyseusSDK } from '@colyseus/sdk';
import { nanoid } from 'nanoid';
import type { AppServer } from '../../../server/app.ts';
import { createApp } from '../../../server/app.ts';
import { shippedEmblems } from '../../../server/scenarios.ts';
import { openSqliteStore } from '../../../server/store/sqlite.ts';
import type { Store } from '../../../server/store/store.ts';
import type { BotPlayer } from '../../../server/table/bots.ts';
import { SECRETS } from '../../../server/table/keys.ts';
import type {
  DeskPeople,
  HttpRefusal,
  JoinTable,
  OpenedSession,
  OpenSession,
  TakenSeat,
  Told,
  Welcome,
} from '../../../shared/protocol/messages.ts';
import { ManualClock } from './clock.ts';
import { SEALING_BOTS, shipped } from './tables.ts';

export interface Running {
  readonly url: string;
  readonly clock: ManualClock;
  readonly store: Store;
  readonly faults: unknown[];
  readonly app: ReturnType<typeof createApp>;
  stop(): Promise<void>;
}

/** The real server on a free port, with a clock that tests move. */
export async function startServer(
  options: {
    store?: Store;
    clock?: ManualClock;
    /** Of every session, or of the next one. */
    seed?: string | (() => string);
    bots?: BotPlayer;
    client?: 'built' | 'none';
    trustedProxies?: number;
    monotonic?: () => number;
    wall?: () => number;
  } = {},
): Promise<Running> {
  const {
    store = openSqliteStore(':memory:'),
    clock = new ManualClock(),
    bots = SEALING_BOTS,
    seed = 'seed',
  } = options;
  const faults: unknown[] = [];
  const app = createApp({
    store,
    clock,
    bots,
    scenarios: new Map(['first-table', 'archipelago'].map((id) => [id, shipped(id)])),
    emblems: shippedEmblems(),
    secrets: { ...SECRETS, seed: typeof seed === 'string' ? () => seed : seed },
    onFault: (fault) => faults.push(fault),
    host: '127.0.0.1',
    trustedProxies: options.trustedProxies ?? 0,
    monotonic: options.monotonic,
    wall: options.wall,
    client: options.client ?? 'none',
  });
  await app.listen(0);
  const stop = () => app.close();
  return { url: `http://127.0.0.1:${app.port()}`, clock, store, faults, app, stop };
}

/** An answer of the server, parsed. */
export interface Answer<T> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

export async function get<T>(url: string, headers: Record<string, string> = {}): Promise<Answer<T>> {
  const res = await fetch(url, { headers });
  return { status: res.status, body: (await res.json()) as T, headers: res.headers };
}

export async function post<T>(
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Answer<T>> {
  const res = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: res.status, body: (await res.json()) as T, headers: res.headers };
}

/** Opens First table; `kelduin` and `ysmere` are bots unless said otherwise. */
export async function openSession(url: string, changes: Partial<OpenSession> = {}): Promise<OpenedSession> {
  const request = {
    scenario: 'first-table',
    preset: '20-minutes',
    bots: { kelduin: 'any', ysmere: 'hawk' },
    host: null,
    ...changes,
  };
  const { status, body } = await post<OpenedSession>(`${url}/api/sessions`, request);
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body;
}

export async function takeSeat(
  url: string,
  code: string,
  seat: string | null,
  name = seat === 'ondara' ? 'Ana' : `Somebody ${nanoid(5)}`,
): Promise<TakenSeat> {
  const { status, body } = await post<TakenSeat & HttpRefusal>(`${url}/api/sessions/${code}/seats`, {
    name,
    seat,
  });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body;
}

/** A client of the game's SDK with everything it was told. */
export type Player = Awaited<ReturnType<typeof join>>;

/** @param options in a tab of its own, and past the question whether to go on there, unless they say otherwise */
export async function join(url: string, options: Partial<JoinTable> & Pick<JoinTable, 'code' | 'key'>) {
  const sdk = new ColyseusSDK<AppServer>(url.replace('http', 'ws'));
  const room = await sdk.joinOrCreate('table', { tab: nanoid(), takeOver: true, ...options });
  room.reconnection.enabled = false;
  const welcomes: Welcome[] = [];
  const told: Told[] = [];
  const people: DeskPeople[] = [];
  const closed: number[] = [];
  room.onMessage('welcome', (welcome) => void welcomes.push(welcome));
  room.onMessage('told', (each) => void told.push(each));
  room.onMessage('people', (each) => void people.push(each));
  room.onLeave((code) => void closed.push(code));
  return { room, welcomes, told, people, closed };
}

/** The code with which a request is refused; null where it is not. */
export async function refusalOf(request: Promise<unknown>): Promise<unknown> {
  try {
    await request;
    return null;
  } catch (error) {
    return error instanceof Error ? (Reflect.get(error, 'reason') ?? error.message) : error;
  }
}
