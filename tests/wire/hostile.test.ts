/** Every kind of message, from every role, in every phase, with what no honest client sends: nothing comes of it. */
import { inspect } from 'node:util';
import { ColyseusSDK } from '@colyseus/sdk';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { requestBytes, sendRaw, UPGRADE } from '../server/support/raw.ts';
import type { Player, Running } from '../server/support/server.ts';
import { refusalOf, startServer } from '../server/support/server.ts';
import type { Channel } from '../support/messages.ts';
import { kindsOf, SCHEMAS } from '../support/messages.ts';
import type { Table } from './recording.ts';
import { caughtUp, framesOf, goTo, HOSTED, openTable, recordFrames, start } from './recording.ts';
import { WRONG } from './wrong.ts';

let server: Running;
const escaped: unknown[] = [];
const hear = (error: unknown) => void escaped.push(error);
/** Requests are paced, and these are more than people make: time is moved on between them. Milliseconds. */
let skipped = 0;
beforeAll(async () => {
  const now = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => now() + skipped);
  process.on('unhandledRejection', hear);
  process.on('uncaughtExceptionMonitor', hear);
  recordFrames();
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
  vi.restoreAllMocks();
  process.off('unhandledRejection', hear);
  process.off('uncaughtExceptionMonitor', hear);
  expect(escaped).toEqual([]);
  expect(server.faults).toEqual([]);
});

const PHASES = ['seating', 'briefing', 'negotiation', 'commitment', 'resolution', 'reflection', 'ended'];

interface Cell {
  readonly what: string;
  readonly message: unknown;
}

/** Zod freezes what it reads, and throws where that cannot be frozen. */
function isGood(channel: Channel, message: unknown): boolean {
  try {
    return SCHEMAS[channel].safeParse(message).success;
  } catch {
    return false;
  }
}

function everyField(kind: object, value: unknown): object {
  return Object.fromEntries(Object.keys(kind).map((field) => [field, value]));
}

/** For one kind of message: each wrong value in one field, in all and in place of the whole, and fields too many. */
function badOf(channel: Channel, kind: object): readonly Cell[] {
  const { type } = kind as { type: string };
  const fields = Object.keys(kind);
  const cells = Object.entries(WRONG).flatMap(([name, wrong], at) => {
    const field = fields[at % fields.length] ?? 'type';
    // Half a pair is written as the sign for what cannot be read.
    const value = typeof wrong === 'string' ? wrong.toWellFormed() : wrong;
    return [
      { what: `${type}.${field} is ${name}`, message: { ...kind, [field]: value } },
      { what: `${name} in place of ${type}`, message: value },
      { what: `${type} with ${name} too many`, message: { ...kind, more: value } },
      { what: `${type}, all ${name}`, message: { ...everyField(kind, value), type } },
    ];
  });
  const further = [
    ...('seat' in kind ? [] : [{ what: `${type} for a seat`, message: { ...kind, seat: 'kelduin' } }]),
    { what: `${type} in capitals`, message: { ...kind, type: type.toUpperCase() } },
    { what: `${type} in a list`, message: [kind] },
  ];
  // Some of these are honest texts for a field that takes any text.
  const isHonest = ({ what, message }: Cell) =>
    (what.startsWith(`${type}.`) || what.startsWith(`${type}, all`)) && isGood(channel, message);
  // Frames beyond the limit end the connection, which enforcement.test.ts tries.
  const fits = ({ message }: Cell) => Buffer.byteLength(JSON.stringify(message) ?? '') < 12_000;
  return [...cells, ...further].filter((cell) => fits(cell) && !isHonest(cell));
}

async function stateOf({ code }: Table): Promise<string> {
  const session = await server.app.sessions.find(code);
  return JSON.stringify(session?.host.state);
}

/** What a role can be told from the rest by. */
interface Role {
  readonly name: string;
  readonly player: Player;
  /** Whose messages it may not send at all. */
  readonly barred: readonly Channel[];
}

/** Fewer than the frames at which a connection counts as a flood. */
const AT_ONCE = 150;

/** What is asked about people is judged alike in every phase: once is enough. */
const CHANNELS: readonly Channel[] = ['intent', 'desk'];
const ABOUT_PEOPLE: readonly Channel[] = ['people', 'self'];
let cells = 0;

/** Sends all of these, and expects one refusal for each and no more. */
async function tryAll(
  table: Table,
  { name, player }: Role,
  channel: Channel,
  bad: readonly Cell[],
  code: string,
) {
  for (let from = 0; from < bad.length; from += AT_ONCE) {
    skipped += 3_600_000;
    const batch = bad.slice(from, from + AT_ONCE);
    const refusals = await Promise.all(
      batch.map(({ message }) => refusalOf(player.room.request(channel, message as never))),
    );
    for (const [at, refusal] of refusals.entries())
      expect(refusal, `${name}, ${table.desk.room.state.phase}: ${batch[at]?.what}`).toEqual({ code });
    cells += batch.length;
  }
}

test('every message, role and phase', async () => {
  const table = await openTable(server);
  const hosted = await openTable(server, { ...HOSTED });
  const roles: readonly Role[] = [
    { name: 'seat', player: table.kelduin, barred: ['desk', 'people'] },
    { name: 'desk', player: table.desk, barred: ['intent'] },
    { name: 'opener who plays', player: hosted.ondara, barred: [] },
  ];
  for (const phase of PHASES) {
    for (const each of [table, hosted])
      if (phase === 'briefing') await start(each);
      else await goTo(each, phase);
    const before = [await stateOf(table), await stateOf(hosted)];
    const frames = framesOf(table.ysmere).length;
    const told = roles.map(({ player }) => player.told.length);
    for (const role of roles)
      for (const channel of phase === 'negotiation' ? [...CHANNELS, ...ABOUT_PEOPLE] : CHANNELS) {
        const bad = kindsOf(channel).flatMap((kind) => badOf(channel, kind));
        await tryAll(table, role, channel, bad, 'malformed');
        if (!role.barred.includes(channel)) continue;
        const good = kindsOf(channel).map((message) => ({ what: JSON.stringify(message), message }));
        await tryAll(table, role, channel, good, 'not-yours');
      }
    for (const type of ['nonsense', '__proto__', 'constructor', 'welcome', 'told', '*', '']) {
      skipped += 3_600_000;
      for (const value of Object.values(WRONG)) table.kelduin.room.send(type as never, value as never);
      await caughtUp(table.kelduin);
    }
    skipped += 3_600_000;
    await caughtUp(hosted.ondara, table.kelduin, table.ysmere, table.desk);
    expect([await stateOf(table), await stateOf(hosted)], phase).toEqual(before);
    expect(framesOf(table.ysmere)).toHaveLength(frames);
    expect(roles.map(({ player }) => player.told.length)).toEqual(told);
    expect([...roles.map(({ player }) => player), table.ysmere].flatMap(({ closed }) => closed)).toEqual([]);
  }
  expect(Object.keys(WRONG).length).toBeGreaterThanOrEqual(40);
  console.log(`${cells} bad messages tried`);
  expect(cells).toBeGreaterThanOrEqual(70_000);
}, 120_000);

test('who has no key gets nowhere, whatever it sends', async () => {
  const { code, keys } = await openTable(server);
  const sdk = new ColyseusSDK(server.url);
  let tried = 0;
  for (const value of Object.values(WRONG))
    for (const options of [
      value,
      { code: value, key: keys[0] },
      { code, key: value },
      { code, key: keys[0], more: value ?? null },
    ]) {
      skipped += 3_600_000;
      const joined = sdk.joinOrCreate('table', options as never).then((room) => room.leave());
      expect(await refusalOf(joined), JSON.stringify(options)?.slice(0, 100)).not.toBeNull();
      tried++;
    }
  expect(tried).toBeGreaterThanOrEqual(160);
  expect(escaped).toEqual([]);
});

test('pages of other origins are refused, by HTTP and by socket', async () => {
  const { host, port } = new URL(server.url);
  const origins = [
    'null',
    '',
    'https://evil.example',
    `http://${host}.evil.example`,
    `http://evil.example/${host}`,
    `http://${host}@evil.example`,
    `http://evil${host}`,
    `http://${host}0`,
    `http://localhost:${port}`,
    'http://127.0.0.1',
    `http://127.0.0.1:${Number(port) - 1}`,
    `http://${host} http://evil.example`,
    'file://',
  ];
  expect(origins.length).toBeGreaterThanOrEqual(12);
  const body = '{"scenario":"first-table","preset":"20-minutes","bots":{},"host":null}';
  const { code, keys } = await openTable(server);
  const joining = JSON.stringify({ code, key: keys[0] });
  for (const Origin of origins) {
    skipped += 3_600_000;
    const ask = async (request: Parameters<typeof requestBytes>[1]) =>
      (
        await sendRaw(
          server.url,
          requestBytes(server.url, { ...request, headers: { ...request.headers, Origin } }),
        )
      ).status;
    expect(await ask({ method: 'POST', path: '/api/sessions', body }), Origin).toBe(403);
    expect(await ask({ path: `/api/sessions/${code}` }), Origin).toBe(403);
    expect(await ask({ method: 'POST', path: '/matchmake/joinOrCreate/table', body: joining }), Origin).toBe(
      403,
    );
    expect(await ask({ path: '/p/r?sessionId=x', headers: UPGRADE }), Origin).toBe(403);
  }
});

test('where the server itself fails the asker is told, and the fault says nothing of what was sent', async () => {
  const table = await openTable(server);
  await start(table);
  const session = await server.app.sessions.find(table.code);
  await session?.host.close();
  skipped += 3_600_000;
  const saying = { kind: 'words', text: 'canary-fault-17', promise: false } as const;
  const say = { type: 'say', round: 1, to: [], saying } as const;
  expect(await refusalOf(table.ondara.room.request('intent', say))).toEqual({ code: 'not-saved' });
  const faults = server.faults.splice(0);
  expect(faults).toHaveLength(1);
  expect(inspect(faults, { depth: 9 })).not.toContain('canary-fault-17');
});
