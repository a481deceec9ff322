/** The same negotiation with other secrets in it: those outside get the same frames, to the byte. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SeatRequest } from '../../shared/protocol/messages.ts';
import { HOLD } from '../../shared/rules/state.ts';
import type { Running } from '../server/support/server.ts';
import { startServer } from '../server/support/server.ts';
import { frameHashesAside } from '../support/seals.ts';
import type { Table } from './recording.ts';
import {
  ARCHIPELAGO,
  act,
  endPhase,
  framesOf,
  goTo,
  HOSTED,
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

type Negotiate = (table: Table) => Promise<void>;

function say(text: string, to: readonly string[]): Negotiate {
  const saying = { kind: 'words', text, promise: false } as const;
  return (table) => act(table, table.ondara, { type: 'say', round: 1, to, saying });
}

type Clauses = Extract<SeatRequest, { type: 'propose' }>['terms']['clauses'];

function offer(clauses: Clauses, then: 'signed' | 'refused' | 'withdrawn' | 'left'): Negotiate {
  return async (table) => {
    const { ondara, kelduin } = table;
    const round = 1;
    const terms = { parties: ['ondara', 'kelduin'], clauses, rounds: 2, secret: true };
    await act(table, ondara, { type: 'propose', round, terms, amends: null });
    const { id: proposal = '', revision = 1 } = kelduin.told.at(-1)?.own?.proposals.at(-1) ?? {};
    if (then === 'signed') await act(table, kelduin, { type: 'sign', round, proposal, revision });
    if (then === 'refused')
      await act(table, kelduin, { type: 'refuse', round, proposal, revision, reason: 'not-now' });
    if (then === 'withdrawn') await act(table, ondara, { type: 'withdraw', round, proposal });
  };
}

const BAN = [{ kind: 'no-cyber', domains: [] }] as const;
const GIFT = [{ kind: 'transfer', from: 'ondara', to: 'kelduin', lift: null, capital: 2 }] as const;

/** What Ondara and Kelduin do among themselves; of some of it the table never hears. */
const TALKS: readonly (readonly Negotiate[])[] = [
  [],
  [say('Yes', ['kelduin'])],
  [say('Yes', ['kelduin']), say('No, and at much greater length than before', ['kelduin'])],
  [say('Among ourselves', [])],
  [offer(BAN, 'left')],
  [offer(BAN, 'refused')],
  [offer(BAN, 'withdrawn'), offer(GIFT, 'signed')],
  [offer([...BAN, { kind: 'early-warning' }, ...GIFT], 'signed'), say('Agreed', ['kelduin'])],
  [offer([{ kind: 'joint-research', domains: ['digital', 'public'] }], 'signed'), offer(BAN, 'signed')],
];

/** Plays to the briefing of the next round, with the talk in between, and gives what those outside it got. */
async function talk(doings: readonly Negotiate[]): Promise<string[][]> {
  const table = await openTable(server, { ...ARCHIPELAGO, ...HOSTED });
  await start(table);
  await goTo(table, 'negotiation');
  for (const doing of doings) await doing(table);
  await goTo(table, 'reflection');
  await endPhase(table);
  return [table.ysmere, table.observer, table.projector].map(framesOf);
}

test('whatever two say and agree among themselves, the frames of all others are the same to the byte', async () => {
  const plays: string[][][] = [];
  for (const doings of TALKS) plays.push(await talk(doings));
  expect(plays[0]?.every((frames) => frames.length > 8)).toBe(true);
  for (const frames of plays) expect(frames).toEqual(plays[0]);
});

test('under a secret ballot it is the same to everybody else who of two voted how', async () => {
  const vote = async (yes: 'ondara' | 'kelduin'): Promise<string[][]> => {
    const table = await openTable(server, { ...ARCHIPELAGO, ...HOSTED, secretBallot: true });
    await start(table);
    await goTo(table, 'negotiation');
    await act(table, table.ysmere, { type: 'table-norm', round: 1, norm: 'attribution-body' });
    await goTo(table, 'commitment');
    for (const seat of ['ondara', 'kelduin'] as const) {
      const commitment = { ...HOLD, vote: seat === yes ? 'for' : 'against' } as const;
      await act(table, table[seat], { type: 'draft', round: 1, commitment });
    }
    for (const seat of ['ondara', 'kelduin'] as const)
      await act(table, table[seat], { type: 'seal', round: 1 });
    await goTo(table, 'reflection');
    return [table.ysmere, table.observer, table.projector].map((reader) =>
      framesOf(reader).map(frameHashesAside),
    );
  };
  expect(await vote('ondara')).toEqual(await vote('kelduin'));
});
