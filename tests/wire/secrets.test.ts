import { afterAll, beforeAll, expect, test } from 'vitest';
import { INCIDENTS } from '../../shared/content/incidents.ts';
import { MOVES } from '../../shared/content/moves.ts';
import type { Card } from '../../shared/rules/state.ts';
import type { Player, Running } from '../server/support/server.ts';
import { startServer } from '../server/support/server.ts';
import { eventsOf, foreignIn, walk } from './fuzz/foreign.ts';
import type { Table } from './recording.ts';
import {
  accepted,
  bytesOf,
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

async function playRound(table: Table): Promise<void> {
  while (!['commitment', 'ended'].includes(table.desk.room.state.phase)) await endPhase(table);
  // War may end the session early.
  if (table.desk.room.state.phase === 'ended') return;
  const seats = [table.ondara, table.kelduin, table.ysmere];
  for (const player of seats) {
    // The facilitator’s desk sees what is planned.
    const others = seats.filter((other) => other !== player);
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

  for (const [player, seat] of [
    [table.ondara, 'ondara'],
    [table.kelduin, 'kelduin'],
    [table.ysmere, 'ysmere'],
    [table.desk, null],
  ] as const)
    expect(foreignIn(player, seat)).toEqual([]);
  for (const player of [table.observer, table.projector])
    expect(foreignIn(player, null, false, false)).toEqual([]);
  expect(eventsOf(table.ondara).some(({ type }) => type === 'cyber-own')).toBe(true);
  for (const player of everybody(table))
    for (const secret of table.keys)
      expect(bytesOf(player).some((frame) => frame.includes(secret))).toBe(
        // The key to the projector comes to whoever opens it, and is shown and given back by the projector.
        secret === table.keys.at(-1) && (player === table.desk || player === table.projector),
      );
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
      "delegates",
      "earlyWarningUntil",
      "head",
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
      "timeUp",
      "trust",
    ]
  `);
});
