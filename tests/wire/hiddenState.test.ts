/**
 * One table is taken up again after a restart, each time with something else in its log that only one seat, or nobody, may
 * know: the welcome, and all that comes after it, is the same to the byte for everybody else.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstAccess } from '../../server/people/access.ts';
import { openSqliteStore } from '../../server/store/sqlite.ts';
import { hashOf, SECRETS } from '../../server/table/keys.ts';
import type { EventOf, TableEvent } from '../../shared/rules/events.ts';
import type { SeatId } from '../../shared/rules/state.ts';
import type { Accord } from '../../shared/rules/terms.ts';
import type { Player, Running } from '../server/support/server.ts';
import { join, startServer } from '../server/support/server.ts';
import { frameHashesAside } from '../support/seals.ts';
import type { Table } from './recording.ts';
import {
  ARCHIPELAGO,
  act,
  caughtUp,
  endPhase,
  everybody,
  framesOf,
  goTo,
  HOSTED,
  openTable,
  recordFrames,
  sayAlike,
  start,
} from './recording.ts';

type Log = readonly TableEvent[];
const SEATS = ['ondara', 'kelduin', 'ysmere'] as const;
/** All who read, in the order in which they came. */
const READERS = [...SEATS, 'observer', 'projector'] as const;

const store = openSqliteStore(':memory:');
let server: Running;
let table: Table;

beforeAll(async () => {
  recordFrames();
  // All join from one address, again and again: a minute passes before each.
  let minutes = 0;
  server = await startServer({ store, seed: 'hidden', monotonic: () => ++minutes * 60_000 });
  table = await openTable(server, { ...ARCHIPELAGO, ...HOSTED });
  await start(table);
  await goTo(table, 'reflection');
  await endPhase(table);
  await goTo(table, 'negotiation');
  await Promise.all(everybody(table).map(({ room }) => room.leave()));
  await (await server.app.sessions.find(table.code))?.host.settled();
});
afterAll(async () => {
  expect(server.faults).toEqual([]);
  await server.stop();
  await store.close();
});

/** The same session with another log, as a server that has just been started finds it. */
async function planted(change: (log: Log) => Log): Promise<{ code: string; keys: readonly string[] }> {
  const record = await store.findSession(table.code);
  if (!record) throw new Error('The session is gone');
  const code = SECRETS.code();
  const keys = READERS.map(() => SECRETS.key());
  const copy = { ...record, code, table: code, opening: null };
  const people = (await store.people(table.code)).map((person, at) => {
    const access = firstAccess(hashOf(keys[at] ?? ''));
    return { ...person, id: SECRETS.person(), session: code, table: code, access };
  });
  const [opener, ...others] = people;
  if (!opener) throw new Error('Nobody opened it');
  await store.createSession(copy, opener, change(await store.load(record.table)), 0);
  for (const person of others) await store.keepPerson(person);
  return { code, keys };
}

/** Takes it up, and plays to the last seal. */
async function play(change: (log: Log) => Log): Promise<Record<(typeof READERS)[number], string[]>> {
  const { code, keys } = await planted(change);
  const players: Player[] = [];
  for (const key of keys) players.push(await join(server.url, { code, key }));
  await caughtUp(...players);
  const [ondara, kelduin, ysmere, observer, projector] = players;
  if (!ondara || !kelduin || !ysmere || !observer || !projector) throw new Error('not all joined');
  const desk = ondara;
  await sayAlike(server, code);
  const taken: Table = {
    code,
    keys,
    ondara,
    kelduin,
    ysmere,
    desk,
    observer,
    projector,
    settled: async () => (await server.app.sessions.find(code))?.host.settled(),
  };
  const { round } = desk.room.state;
  const saying = { kind: 'words', text: 'To all', promise: false } as const;
  const to = ['ondara', 'tarsk', 'ysmere', 'corvane', 'maravel'];
  await act(taken, kelduin, { type: 'say', round, to, saying });
  await goTo(taken, 'commitment');
  for (const player of [ondara, kelduin, ysmere]) await act(taken, player, { type: 'seal', round });
  const frames = READERS.map((reader) => [reader, framesOf(taken[reader]).map(frameHashesAside)]);
  await Promise.all(players.map(({ room }) => room.leave()));
  return Object.fromEntries(frames);
}

function replaced<T extends TableEvent['type']>(
  type: T,
  change: (event: EventOf<T>) => TableEvent,
): (log: Log) => Log {
  return (log) => log.map((event) => (event.type === type ? change(event as EventOf<T>) : event));
}

/** Something that happened besides, just before the present briefing. */
function besides(...events: readonly TableEvent[]): (log: Log) => Log {
  return (log) => {
    const at = log.findLastIndex((event) => event.type === 'phase-began' && event.phase === 'briefing');
    return [...log.slice(0, at), ...events, ...log.slice(at)];
  };
}

function meter(of: 'capital' | 'leverage', to: number): TableEvent {
  return { type: 'changed', when: 'briefing', meter: { of, seat: 'ondara' }, from: 0, to, parts: [] };
}

function said(to: readonly SeatId[]): TableEvent {
  const saying = { kind: 'words', text: 'Nobody else hears this', promise: false } as const;
  return { type: 'said', by: 'ondara', to, at: 1, saying };
}

const PACT: Accord = {
  id: 'secretpact',
  terms: {
    parties: ['ondara', 'kelduin'],
    clauses: [{ kind: 'no-cyber', domains: [] }],
    rounds: 4,
    secret: true,
  },
  open: false,
  since: 1,
  until: 4,
  leaving: [],
  suspendedIn: 0,
  announced: false,
};

/** What is hidden, how it is made otherwise, and who may see that. */
type Hidden = readonly [what: string, change: (log: Log) => Log, known: readonly (typeof READERS)[number][]];

const HIDDEN: readonly Hidden[] = [
  [
    'a mandate',
    replaced('mandate-dealt', (event) =>
      event.seat === 'ondara' ? { ...event, mandate: { id: 'outdo-rival', rival: 'tarsk' } } : event,
    ),
    ['ondara'],
  ],
  ['capital', besides(meter('capital', 7)), ['ondara']],
  ['leverage', besides(meter('leverage', 14)), ['ondara']],
  ['a backdoor', besides({ type: 'backdoor-planted', owner: 'ondara', target: 'tarsk' }), ['ondara']],
  ['words among its own', besides(said(['ondara'])), ['ondara']],
  ['words to one', besides(said(['ondara', 'kelduin'])), ['ondara', 'kelduin']],
  [
    'a secret accord',
    besides({ type: 'accord-in-force', accord: PACT, proposal: PACT.id, amended: false }),
    ['ondara', 'kelduin'],
  ],
  [
    'the domains that are still to come',
    replaced('agenda-drawn', (event) => ({ ...event, deck: event.deck.toReversed() })),
    [],
  ],
  ['the seed', replaced('table-opened', (event) => ({ ...event, seed: 'quite another, and longer' })), []],
  [
    'which incidents may come',
    replaced('table-opened', (event) => ({
      ...event,
      setup: { ...event.setup, incidents: event.setup.incidents.slice(0, 2) },
    })),
    [],
  ],
  [
    'how the bots play',
    replaced('seat-held', (event) =>
      event.holder.kind === 'bot' ? { ...event, holder: { kind: 'bot', style: 'reciprocator' } } : event,
    ),
    [],
  ],
  ['names of actions', besides({ type: 'asked', by: 'ondara', action: 'action-7' }), []],
  [
    'a breach that nobody found',
    besides({ type: 'breach-unfound', accord: 'x', breaker: 'tarsk', clause: 'no-cyber' }),
    [],
  ],
];

test('after a restart nobody’s frames depend on what they may not know', async () => {
  const base = await play((log) => log);
  let compared = 0;
  for (const [what, change, known] of HIDDEN) {
    const frames = await play(change);
    for (const seat of READERS) {
      const of = `${what}, at ${seat}`;
      if (known.includes(seat)) expect(frames[seat], of).not.toEqual(base[seat]);
      else expect(frames[seat], of).toEqual(base[seat]);
      compared += frames[seat].length;
    }
  }
  console.log(`${HIDDEN.length} hidden things, ${compared} frames: 0 differ where they must not`);
  expect(compared).toBeGreaterThan(200);
});
