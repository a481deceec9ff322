import { afterAll, beforeAll, expect, test } from 'vitest';
import { INCIDENTS } from '../../shared/content/incidents.ts';
import { MOVES } from '../../shared/content/moves.ts';
import type { SeenEvent } from '../../shared/projection/seen.ts';
import type { Card } from '../../shared/rules/state.ts';
import type { Player, Running } from '../server/support/server.ts';
import { startServer } from '../server/support/server.ts';
import type { Table } from './recording.ts';
import {
  accepted,
  caughtUp,
  endPhase,
  everybody,
  framesOf,
  openTable,
  recordFrames,
  start,
} from './recording.ts';

let server: Running;
beforeAll(async () => {
  recordFrames();
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
});

function hex(text: string): string {
  return Buffer.from(text).toString('hex');
}

/** A cyber card against another seat, and a CBM where it can be paid: what nobody may hear of. */
function secretCards(player: Player): Card[] {
  const options = player.told.at(-1)?.options?.cards ?? [];
  return ['cyber', 'cbm'].flatMap((kind) => {
    const option = options.find(({ move, refused }) => move.startsWith(kind) && refused === null);
    if (!option) return [];
    const count = MOVES[option.move].aim === 'pair' ? 2 : 1;
    const targets = option.targets.slice(0, count).map(({ seat }) => seat);
    return [{ move: option.move, posture: null, targets }];
  });
}

/** Everything below a value, with the names on the way. */
function* walk(value: unknown, key = ''): Generator<{ key: string; value: unknown }> {
  yield { key, value };
  if (value !== null && typeof value === 'object')
    for (const [name, inner] of Object.entries(value)) yield* walk(inner, name);
}

function eventsOf({ welcomes, told }: Player): SeenEvent[] {
  return [...welcomes.flatMap(({ history }) => history), ...told.flatMap(({ events }) => events)];
}

/** What no message to this reader may hold. `seat` is null at the desk. */
function expectNothingForeign(player: Player, seat: string | null): void {
  for (const { own, options } of [...player.welcomes, ...player.told]) {
    expect(own?.seat ?? null).toBe(seat);
    expect(options === null).toBe(seat === null);
  }
  for (const event of eventsOf(player)) {
    if (event.type === 'drafted') expect(event.seat).toBe(seat);
    if (event.type === 'cyber-own') expect(event.actor).toBe(seat);
    if (event.type === 'cyber-struck') expect(event.target).toBe(seat);
    if (event.type === 'ai-resolved' && event.actor !== seat) expect(event.draw).toBeNull();
    if (event.type === 'revealed' && event.seat !== seat)
      expect(event.cards.filter(({ move }) => move.startsWith('cyber'))).toEqual([]);
    if (event.type === 'seal-opened' && event.seat !== seat)
      expect(JSON.stringify(event.leaves)).not.toContain('cyber-');
    if (event.type === 'changed' && (event.meter.of === 'capital' || event.meter.of === 'leverage'))
      expect(event.meter.seat).toBe(seat);
  }
  // At the very end the seed is told; that it is told no sooner is tried in seed.test.ts.
  const sooner = player.told.filter(({ events }) => !events.some(({ type }) => type === 'seed-published'));
  const messages = { welcomes: player.welcomes, told: sooner };
  const keys = new Set([...walk(messages)].map(({ key }) => key));
  for (const secret of [
    'seed',
    'deck',
    'incidents',
    'usedIncidents',
    'version',
    'reasons',
    'believedBackdoors',
  ])
    expect(keys).not.toContain(secret);
}

async function playRound(table: Table): Promise<void> {
  while (!['commitment', 'ended'].includes(table.desk.room.state.phase)) await endPhase(table);
  // War may end the session early.
  if (table.desk.room.state.phase === 'ended') return;
  const seats = [table.ondara, table.kelduin, table.ysmere];
  for (const player of seats) {
    const others = everybody(table).filter((other) => other !== player);
    const before = others.map((other) => framesOf(other).length);
    const { round } = table.desk.room.state;
    const commitment = { cards: secretCards(player), invest: null };
    expect(commitment.cards.length).toBeGreaterThan(0);
    await accepted(player.room.request('intent', { type: 'draft', round, commitment }));
    await caughtUp(...others);
    expect(others.map((other) => framesOf(other).length)).toEqual(before);
    await accepted(player.room.request('intent', { type: 'seal', round }));
    await caughtUp(...everybody(table));
  }
  await endPhase(table);
  await endPhase(table);
}

test('over a whole session no frame holds another’s secret, and none what is to come', async () => {
  const table = await openTable(server);
  await start(table);
  const session = await server.app.sessions.find(table.code);
  const revealed = new Set<string>();
  for (let round = 1; round <= 4 && table.desk.room.state.phase !== 'ended'; round++) {
    await playRound(table);
    const { usedIncidents = [] } = session?.host.state ?? {};
    for (const id of usedIncidents) revealed.add(id);
    const told = everybody(table).flatMap(framesOf).join(' ');
    for (const id of Object.keys(INCIDENTS)) expect(told.includes(hex(id)), id).toBe(revealed.has(id));
  }
  expect(revealed.size).toBeGreaterThan(1);

  expectNothingForeign(table.ondara, 'ondara');
  expectNothingForeign(table.kelduin, 'kelduin');
  expectNothingForeign(table.ysmere, 'ysmere');
  expectNothingForeign(table.desk, null);
  expect(eventsOf(table.ondara).some(({ type }) => type === 'cyber-own')).toBe(true);
  for (const player of everybody(table))
    for (const secret of table.keys)
      expect(framesOf(player).some((frame) => frame.includes(hex(secret)))).toBe(false);
});

test('what Colyseus keeps in step has the fields of the public view and no others', async () => {
  const table = await openTable(server);
  await start(table);
  const state: unknown = JSON.parse(JSON.stringify(table.kelduin.room.state));
  const keys = [...new Set([...walk(state)].map(({ key }) => key))].filter((key) => !/^\d*$/.test(key));
  expect(keys.sort()).toMatchInlineSnapshot(`
    [
      "accords",
      "agenda",
      "ai",
      "autonomy",
      "closingAt",
      "coinFaces",
      "coinTensions",
      "communique",
      "connected",
      "cyber",
      "deadline",
      "delegate",
      "earlyWarningUntil",
      "holder",
      "id",
      "incidentDemand",
      "incidentDomain",
      "incidentId",
      "incidentTexts",
      "influence",
      "institutions",
      "investedIn",
      "ladder",
      "markedAbsent",
      "norms",
      "outcome",
      "overReliesIn",
      "paused",
      "pausedWith",
      "phase",
      "ready",
      "round",
      "seal",
      "sealed",
      "seats",
      "shields",
      "standIn",
      "tension",
      "trust",
    ]
  `);
});
