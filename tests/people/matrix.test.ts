/** Who may do what: every route and every message, by everybody there is. What is new and has no row here fails. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { OnceCode, ProjectorKey, TakenSeat } from '../../shared/protocol/messages.ts';
import type { Player, Running } from '../server/support/server.ts';
import { join, openSession, post, refusalOf, startServer, takeSeat } from '../server/support/server.ts';
import type { Channel } from '../support/messages.ts';
import { kindsOf, SCHEMAS } from '../support/messages.ts';

/** Those who are at a table: a head of delegation, one of its delegates, an opener who plays, a facilitator, and two who look on. */
const INSIDERS = ['head', 'delegate', 'host', 'facilitator', 'observer', 'projector'] as const;
type Insider = (typeof INSIDERS)[number];

/** What a message is refused with because of who sends it; null where it is judged by what it asks. */
type Row = Readonly<Record<Insider, 'not-yours' | 'not-head' | null>>;

/** A projector is nobody, and asks for nothing. */
const ALL: Row = {
  head: null,
  delegate: null,
  host: null,
  facilitator: null,
  observer: null,
  projector: 'not-yours',
};
const PLAYERS: Row = { ...ALL, facilitator: 'not-yours', observer: 'not-yours' };
const HEADS: Row = { ...PLAYERS, delegate: 'not-head' };
const LEADERS: Row = { ...ALL, head: 'not-yours', delegate: 'not-yours', observer: 'not-yours' };
/** An opener who plays would know more than its seat. */
const FACILITATORS: Row = { ...LEADERS, host: 'not-yours' };

const MATRIX: { readonly [C in Channel]: Readonly<Record<string, Row>> } = {
  intent: {
    ready: HEADS,
    seal: HEADS,
    reopen: HEADS,
    sign: HEADS,
    unsign: HEADS,
    refuse: HEADS,
    'give-notice': HEADS,
    'withdraw-norm': HEADS,
    'back-norm': HEADS,
    'issue-communique': HEADS,
    'hand-over': HEADS,
    draft: PLAYERS,
    say: PLAYERS,
    'pin-promise': PLAYERS,
    propose: PLAYERS,
    revise: PLAYERS,
    // Of what the head has signed, the head alone; there is nothing on the table here.
    withdraw: PLAYERS,
    'table-norm': PLAYERS,
    'come-back': PLAYERS,
  },
  desk: {
    start: LEADERS,
    'end-phase': LEADERS,
    extend: LEADERS,
    pause: LEADERS,
    resume: LEADERS,
    'mark-absent': LEADERS,
    'mark-present': LEADERS,
    'name-head': LEADERS,
    'show-debrief': FACILITATORS,
    'give-time': FACILITATORS,
    mute: FACILITATORS,
    tell: FACILITATORS,
    nudge: FACILITATORS,
    'act-for': FACILITATORS,
    'mark-moment': FACILITATORS,
    'drop-moment': FACILITATORS,
    'prepare-inject': FACILITATORS,
    'drop-inject': FACILITATORS,
    'send-inject': FACILITATORS,
    rehearse: FACILITATORS,
  },
  people: {
    lock: LEADERS,
    rename: LEADERS,
    reseat: LEADERS,
    remove: LEADERS,
    'give-code': LEADERS,
    'open-projector': LEADERS,
  },
  self: { 'give-code': ALL },
  mandates: { ahead: { ...LEADERS, host: 'not-yours' } },
  look: { look: FACILITATORS, 'look-away': FACILITATORS },
  rehearsal: { forward: FACILITATORS },
  debrief: { look: { ...ALL, projector: null } },
  data: {
    about: ALL,
    choose: ALL,
    'erase-person': { ...LEADERS, host: 'not-yours', facilitator: 'not-yours' },
  },
};

/** Tried in sessions of their own: they end one. */
const ENDING = ['erase-session'];

let server: Running;
let passed = 0;
const players = new Map<Insider, Player>();
const keys = new Map<string, { readonly code: string; readonly key: string }>();
let running: { readonly code: string; readonly desk: Player };

async function sits(code: string, key: string): Promise<Player> {
  const player = await join(server.url, { code, key });
  await vi.waitFor(() => expect(player.welcomes).toHaveLength(1));
  return player;
}

beforeAll(async () => {
  server = await startServer({ monotonic: () => passed });
  const { url } = server;
  const led = await openSession(url, { bots: {}, delegatesPerSeat: 2 });
  const hosted = await openSession(url, { bots: {}, host: { name: 'Host', seat: 'ondara' } });
  const head = await takeSeat(url, led.code, 'ondara', 'Head');
  const delegate = await takeSeat(url, led.code, 'ondara', 'Delegate');
  const stranger = await takeSeat(url, hosted.code, 'kelduin', 'Stranger');
  const gone = await takeSeat(url, led.code, 'kelduin', 'Gone');
  const stolen = await takeSeat(url, led.code, 'ysmere', 'Stolen');

  players.set('head', await sits(led.code, head.key));
  players.set('delegate', await sits(led.code, delegate.key));
  players.set('facilitator', await sits(led.code, led.key));
  players.set('host', await sits(hosted.code, hosted.key));
  const looks = { name: 'Observer' };
  const { body: observer } = await post<TakenSeat>(`${url}/api/sessions/${led.code}/observers`, looks);
  players.set('observer', await sits(led.code, observer.key));
  const asked = (await of('facilitator')).room.request('people', { type: 'open-projector' });
  players.set('projector', await sits(led.code, ((await asked) as ProjectorKey).key));
  running = { code: led.code, desk: await of('facilitator') };

  const leaver = await sits(led.code, gone.key);
  const once = (await leaver.room.request('self', { type: 'give-code' })) as OnceCode;
  expect((await post<TakenSeat>(`${url}/api/codes`, { code: once.code })).status).toBe(201);
  const first = await sits(led.code, stolen.key);
  await sits(led.code, first.welcomes[0]?.key ?? '');

  const next = (who: Insider) => players.get(who)?.welcomes[0]?.key ?? '';
  for (const who of ['head', 'delegate', 'facilitator', 'observer', 'projector'] as const)
    keys.set(who, { code: led.code, key: next(who) });
  keys.set('another session’s', { code: led.code, key: stranger.key });
  keys.set('of a device that was left', { code: led.code, key: gone.key });
  keys.set('retired', { code: led.code, key: stolen.key });
  keys.set('no key', { code: led.code, key: 'guess' });
  keys.set('a used one-time code', { code: led.code, key: once.code });
});
afterAll(async () => {
  expect(server.faults).toEqual([]);
  await server.stop();
});

async function of(who: Insider): Promise<Player> {
  const player = players.get(who);
  if (!player) throw new Error(`No ${who}`);
  return player;
}

test('every message has a row', () => {
  for (const channel of Object.keys(SCHEMAS) as Channel[]) {
    const kinds = kindsOf(channel).map((kind) => String(Reflect.get(kind, 'type')));
    const rows = [...Object.keys(MATRIX[channel]), ...(channel === 'data' ? ENDING : [])];
    expect(rows.toSorted(), channel).toEqual(kinds.toSorted());
  }
});

test('every message by everybody who is at a table: refused for who it is, or judged by what it asks', async () => {
  // A round has begun, so that nothing is refused for that alone; what is asked names nothing that there is.
  await running.desk.room.request('desk', { type: 'start' });
  await (await of('host')).room.request('desk', { type: 'start' });
  let cells = 0;
  for (const [channel, rows] of Object.entries(MATRIX) as [Channel, Readonly<Record<string, Row>>][])
    for (const kind of kindsOf(channel)) {
      const row = rows[String(Reflect.get(kind, 'type'))];
      if (!row) continue;
      for (const who of INSIDERS) {
        passed += 60_000;
        const player = await of(who);
        const refused = await refusalOf(player.room.request(channel, kind as never));
        const code: unknown = Reflect.get(Object(refused), 'code');
        const what = `${channel} ${JSON.stringify(kind)} by ${who}`;
        if (row[who] === null) expect(['not-yours', 'not-head'], what).not.toContain(code);
        else expect(code, what).toBe(row[who]);
        cells++;
      }
    }
  console.log(`${cells} cells of messages`);
  expect(cells).toBeGreaterThanOrEqual(130);
});

test('who leads erases a session, and nobody else does', async () => {
  for (const who of ['head', 'delegate', 'observer', 'projector'] as const) {
    const asked = (await of(who)).room.request('data', { type: 'erase-session' });
    expect(await refusalOf(asked), who).toEqual({ code: 'not-yours' });
  }
});

/** How a join with each key is answered, and whether it opens a look at a session that takes nobody in any more. */
const DOORS: Readonly<Record<string, readonly [join: number, look: number]>> = {
  head: [200, 200],
  delegate: [200, 200],
  facilitator: [200, 200],
  observer: [200, 200],
  projector: [200, 200],
  'another session’s': [401, 404],
  'of a device that was left': [422, 404],
  'no key': [401, 404],
  'a used one-time code': [401, 404],
  // Last: it raises the alarm.
  retired: [423, 404],
};

test('every key at every door: nothing of a table is told before it is the right one', async () => {
  expect([...keys.keys()].toSorted()).toEqual(Object.keys(DOORS).toSorted());
  let cells = 0;
  for (const [who, [joined, looked]] of Object.entries(DOORS)) {
    passed += 60_000;
    const { code, key } = keys.get(who) ?? { code: '', key: '' };
    const headers = { authorization: `Bearer ${key}` };
    const look = await fetch(`${server.url}/api/sessions/${code}`, { headers });
    expect([who, look.status]).toEqual([who, looked]);
    const asked = { code, key, tab: 'matrix', takeOver: true };
    const door = await post<{ error?: string }>(`${server.url}/matchmake/joinOrCreate/table`, asked);
    expect([who, door.status]).toEqual([who, joined]);
    if (joined !== 200) expect(Object.keys(door.body).toSorted(), who).toEqual(['code', 'error']);
    const taken = await post(
      `${server.url}/api/sessions/${code}/seats`,
      { name: 'Nobody', seat: null },
      headers,
    );
    expect([who, taken.status], 'a key takes no second seat').toEqual([who, 404]);
    for (const path of ['codes', 'desks'])
      expect([who, path, (await post(`${server.url}/api/${path}`, { code: key })).status]).toEqual([
        who,
        path,
        404,
      ]);
    cells += 5;
  }
  const elsewhere = keys.get('head');
  const other = await post(`${server.url}/matchmake/joinOrCreate/table`, {
    ...elsewhere,
    code: 'BCDFGH',
    tab: 'x',
  });
  expect(other.status).toBe(401);
  console.log(`${cells} cells of doors`);
});
