import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Commitment } from '../../shared/rules/state.ts';
import { HOLD } from '../../shared/rules/state.ts';
import type { Player, Running } from '../server/support/server.ts';
import { refusalOf, startServer } from '../server/support/server.ts';
import { frameHashesAside } from '../support/seals.ts';
import { caughtUp, endPhase, everybody, framesOf, openTable, recordFrames, start } from './recording.ts';

let server: Running;
beforeAll(async () => {
  recordFrames();
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
});

/** One card of a kind, as the player's options offer it. */
function one(player: Player, kind: 'cyber' | 'ai' | 'cbm', target: number): Commitment {
  const options = player.told.at(-1)?.options?.cards ?? [];
  const option = options.find(({ move, refused }) => move.startsWith(kind) && refused === null);
  if (!option) throw new Error(`no ${kind} card`);
  const seats = option.targets.map(({ seat }) => seat);
  const targets = seats.length === 0 ? [] : [seats[target % seats.length] ?? ''];
  return {
    cards: [{ move: option.move, posture: kind === 'ai' ? 'assisted' : null, targets }],
    invest: null,
  };
}

/** What Ondara tries out before it seals. */
type Secretly = (ondara: Player) => readonly Commitment[];

/** Plays to the last seal of a round, and gives every frame that the others and the desk got, but for the seals' hashes. */
async function play(secretly: Secretly): Promise<string[][]> {
  const table = await openTable(server);
  const { ondara, kelduin, ysmere, desk } = table;
  await start(table);
  await endPhase(table);
  await endPhase(table);
  const round = 1;
  for (const commitment of secretly(ondara))
    await ondara.room.request('intent', { type: 'draft', round, commitment });
  await kelduin.room.request('intent', { type: 'draft', round, commitment: one(kelduin, 'cbm', 0) });
  for (const player of [ondara, kelduin, ysmere]) {
    expect(await refusalOf(player.room.request('intent', { type: 'seal', round }))).toBeNull();
    await caughtUp(...everybody(table));
  }
  return [kelduin, ysmere, desk].map((player) => framesOf(player).map(frameHashesAside));
}

const DRAFTS: readonly Secretly[] = [
  () => [],
  () => [HOLD],
  (ondara) => [one(ondara, 'cbm', 0)],
  (ondara) => [one(ondara, 'cyber', 0)],
  (ondara) => [one(ondara, 'cyber', 1)],
  (ondara) => [one(ondara, 'ai', 0), one(ondara, 'cyber', 1), HOLD, one(ondara, 'ai', 0)],
  (ondara) => [{ cards: [...one(ondara, 'cyber', 1).cards, ...one(ondara, 'cbm', 1).cards], invest: null }],
];

test('whatever one seat drafts, the frames of all others, but for the hash of its seal, are the same to the byte until the reveal', async () => {
  const plays: string[][][] = [];
  for (const secretly of DRAFTS) plays.push(await play(secretly));
  expect(plays[0]?.every((frames) => frames.length > 5)).toBe(true);
  for (const frames of plays) expect(frames).toEqual(plays[0]);
});
