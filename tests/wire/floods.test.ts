/** More than any person sends, or less than any browser reads: whoever does it is cut off, and nobody else notices. */
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { CLOSE_CODES } from '../../shared/protocol/messages.ts';
import { requestBytes, UPGRADE } from '../server/support/raw.ts';
import type { Player, Running } from '../server/support/server.ts';
import { join, post, refusalOf, startServer } from '../server/support/server.ts';
import { tries } from '../support/scale.ts';
import type { Table } from './recording.ts';
import { ARCHIPELAGO, caughtUp, goTo, openTable, start } from './recording.ts';

vi.setConfig({ testTimeout: 60_000 });

let server: Running;
/** The clock of requests stands but where a test moves it: nothing is forgiven while a slow machine works. */
let passed = 0;
beforeAll(async () => {
  vi.spyOn(performance, 'now').mockImplementation(() => passed);
  server = await startServer({ monotonic: () => passed });
});
afterAll(async () => {
  expect(server.faults).toEqual([]);
  await server.stop();
  vi.restoreAllMocks();
});

async function negotiating(): Promise<Table> {
  passed += 3_600_000;
  const table = await openTable(server, ARCHIPELAGO);
  await start(table);
  await goTo(table, 'negotiation');
  return table;
}

async function stateOf({ code }: Table) {
  const session = await server.app.sessions.find(code);
  if (!session) throw new Error('The session is gone');
  return session.host.state;
}

function ended({ room, closed }: Player): Promise<unknown> {
  return closed.length > 0 ? Promise.resolve() : new Promise((resolve) => room.onLeave(resolve));
}

function words(to: readonly string[], text = 'Still here') {
  return { type: 'say', round: 1, to, saying: { kind: 'words', text, promise: false } } as const;
}

async function expectUnmoved(table: Table): Promise<void> {
  const { kelduin, ysmere } = table;
  expect(await refusalOf(kelduin.room.request('intent', words(['ysmere'])))).toBeNull();
  await caughtUp(kelduin, ysmere);
  expect(ysmere.told.at(-1)?.events.at(-1)).toMatchObject({ type: 'said', by: 'kelduin' });
  expect([kelduin, ysmere, table.desk].flatMap(({ closed }) => closed)).toEqual([]);
}

const FLOOD = 20_000;

test.each([
  ['what nobody understands', 'nonsense', 1],
  ['good requests', 'intent', { type: 'ready', round: 1, phase: 'negotiation', ready: true }],
])(
  'a flood of %s ends its connection, and moves nothing beyond the pace of people',
  async (_what, type, message) => {
    const table = await negotiating();
    const { version } = await stateOf(table);
    for (let i = 0; i < FLOOD; i++) table.ondara.room.send(type as never, message as never);
    await ended(table.ondara);
    expect(table.ondara.closed).toEqual([CLOSE_CODES.flood]);
    await vi.waitFor(async () => expect((await stateOf(table)).seats.ondara?.connected).toBe(false));
    expect((await stateOf(table)).version - version).toBeLessThan(50);
    console.log(`${FLOOD} messages sent, the connection ended with ${table.ondara.closed}`);
    await expectUnmoved(table);
  },
);

/** Joins as the SDK does, but never says so: Colyseus holds back whatever it is sent. */
async function joinInSilence(code: string, key: string) {
  const options = { code, key, tab: 'silent', takeOver: true };
  const seat = await post<Reservation>(`${server.url}/matchmake/joinOrCreate/table`, options);
  const { processId, roomId, sessionId } = seat.body;
  const path = `/${processId}/${roomId}?sessionId=${sessionId}`;
  const { hostname, port } = new URL(server.url);
  let got = Buffer.alloc(0);
  const socket = connect(Number(port), hostname, () =>
    socket.write(requestBytes(server.url, { path, headers: UPGRADE })),
  );
  socket.on('data', (chunk) => {
    got = Buffer.concat([got, chunk]);
  });
  const ended = new Promise<void>((resolve) => socket.once('end', resolve));
  return { ended, bytes: () => got, destroy: () => socket.destroy() };
}

interface Reservation {
  readonly processId: string;
  readonly roomId: string;
  readonly sessionId: string;
}

test('whoever takes nothing is cut off when a megabyte waits for it, also where nothing public happens', async () => {
  const table = await negotiating();
  const { ondara, kelduin } = table;
  const silent = await joinInSilence(table.code, table.keys[0] ?? '');
  await ended(ondara);
  await vi.waitFor(() => expect(silent.bytes().includes('101 Switching Protocols')).toBe(true));
  const before = silent.bytes().length;
  let sent = 0;
  const host = (await server.app.sessions.find(table.code))?.host;
  const there = () => host?.state.seats.ondara?.connected === true;
  for (; there() && sent < 4000; sent++) {
    passed += 60_000;
    const terms = {
      parties: ['ondara', 'kelduin'],
      clauses: [{ kind: 'early-warning' }],
      rounds: 2,
      secret: true,
    } as const;
    // Offered and withdrawn, over and over: only the two are told.
    await refusalOf(kelduin.room.request('intent', { type: 'propose', round: 1, terms, amends: null }));
    const proposal = kelduin.told.at(-1)?.own?.proposals.at(-1)?.id ?? '';
    await refusalOf(kelduin.room.request('intent', { type: 'withdraw', round: 1, proposal }));
  }
  expect(there(), `still there after ${sent}`).toBe(false);
  console.log(
    `cut off after ${2 * sent} messages that it did not take, of which it was sent ${silent.bytes().length - before} bytes`,
  );
  silent.destroy();
  await expectUnmoved(table);
});

test('a wall clock that is set back, or forth, throws nobody out', async () => {
  const table = await negotiating();
  const { now } = Date;
  const players = [table.ondara, table.kelduin, table.ysmere];
  let asked = 0;
  try {
    for (const shift of [0, -3_600_000, -86_400_000, 86_400_000]) {
      vi.spyOn(Date, 'now').mockImplementation(() => now() + shift);
      for (let i = 0; i < 20; i++) {
        passed += 1000;
        for (const player of players) {
          const ready = { type: 'ready', round: 1, phase: 'negotiation', ready: i % 2 === 0 } as const;
          if (player !== table.ysmere)
            expect(await refusalOf(player.room.request('intent', ready))).toBeNull();
          asked++;
        }
      }
    }
  } finally {
    vi.mocked(Date.now).mockRestore();
  }
  console.log(`${asked} requests while the wall clock jumped`);
  await expectUnmoved(table);
});

test('sessions are opened a dozen at once from one address, and no more', async () => {
  passed += 3_600_000;
  const body = { scenario: 'first-table', preset: '20-minutes', bots: {}, host: null };
  const floods = tries(30, 500);
  const statuses: number[] = [];
  for (let i = 0; i < floods; i++) statuses.push((await post(`${server.url}/api/sessions`, body)).status);
  expect(statuses.filter((status) => status === 201)).toHaveLength(12);
  expect(statuses.filter((status) => status === 429)).toHaveLength(floods - 12);
  console.log(`${floods} sessions asked for, 12 opened`);
});

test('connecting and leaving again and again leaves nothing behind', async () => {
  const table = await negotiating();
  const loops = tries(6, 500);
  const session = await server.app.sessions.find(table.code);
  for (let i = 0; i < loops; i++) {
    passed += 60_000;
    const { room } = await join(server.url, { code: table.code, key: table.keys[0] ?? '' });
    await room.leave();
  }
  await vi.waitFor(() => expect(session?.host.state.seats.ondara?.connected).toBe(false));
  console.log(`${loops} times connected and left`);
  await expectUnmoved(table);
});
