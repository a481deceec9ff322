/** What delegations say and agree among themselves, looked for in every frame of those whom it does not concern. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HOLD } from '../../shared/rules/state.ts';
import type { Player, Running } from '../server/support/server.ts';
import { join, startServer } from '../server/support/server.ts';
import { eventsOf, walk } from './fuzz/foreign.ts';
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
  start,
} from './recording.ts';

let server: Running;
beforeAll(async () => {
  recordFrames();
  server = await startServer();
});
afterAll(async () => {
  expect(server.faults).toEqual([]);
  await server.stop();
});

const WORDS = 'canary-words-91c2';
const OWN_WORDS = 'canary-own-5d07';
const round = 1;

function holds(player: Player, secret: string): boolean {
  const hex = Buffer.from(secret).toString('hex');
  return framesOf(player).some((frame) => frame.includes(hex));
}

const TERMS = {
  parties: ['ondara', 'kelduin'],
  clauses: [{ kind: 'joint-research' as const, domains: ['digital' as const] }],
  rounds: 2,
  secret: true,
};

/** Ondara and Kelduin talk and agree; what they do is all secret. @returns the ids that went between them */
async function agreeSecretly(table: Table): Promise<string[]> {
  const { ondara, kelduin } = table;
  const say = (text: string, to: string[]) =>
    ({ type: 'say', round, to, saying: { kind: 'words', text, promise: false } }) as const;
  await act(table, ondara, say(WORDS, ['kelduin']));
  await act(table, ondara, say(OWN_WORDS, []));
  await act(table, ondara, { type: 'pin-promise', round, to: ['kelduin'], at: 1, pinned: true });
  const ids: string[] = [];
  const propose = async () => {
    await act(table, ondara, { type: 'propose', round, terms: TERMS, amends: null });
    const proposal = ondara.told.at(-1)?.own?.proposals.at(-1)?.id ?? '';
    expect(proposal).not.toBe('');
    ids.push(proposal);
    return proposal;
  };
  const withdrawn = await propose();
  await act(table, kelduin, {
    type: 'refuse',
    round,
    proposal: withdrawn,
    revision: 1,
    reason: 'asks-too-much',
  });
  await act(table, ondara, { type: 'withdraw', round, proposal: withdrawn });
  await propose();
  const proposal = await propose();
  const terms = { ...TERMS, rounds: 3 };
  await act(table, kelduin, { type: 'revise', round, proposal, revision: 1, terms });
  await act(table, ondara, { type: 'sign', round, proposal, revision: 2 });
  expect(kelduin.told.at(-1)?.own?.secretAccords.map(({ id }) => id)).toEqual([proposal]);
  return ids;
}

const AMONG_PARTIES = [
  'proposed',
  'proposal-revised',
  'proposal-signed',
  'signature-withdrawn',
  'proposal-refused',
  'proposal-withdrawn',
  'proposal-lapsed',
  'accord-in-force',
  'accord-ended',
  'said',
  'promise-pinned',
];

test('private words, offers and secret accords reach their parties and no third seat, ever', async () => {
  const table = await openTable(server, { ...ARCHIPELAGO, ...HOSTED });
  await start(table);
  await goTo(table, 'negotiation');
  const before = framesOf(table.ysmere).length;
  const ids = await agreeSecretly(table);
  expect(framesOf(table.ysmere)).toHaveLength(before);

  // The round goes on, and those outside come back once more: neither news nor history tells them.
  await goTo(table, 'reflection');
  await endPhase(table);
  const ysmere = await join(server.url, { code: table.code, key: table.keys[2] ?? '' });
  await caughtUp(ysmere);

  for (const outside of [table.ysmere, ysmere]) {
    for (const secret of [WORDS, OWN_WORDS, ...ids]) expect(holds(outside, secret), secret).toBe(false);
    expect(eventsOf(outside).filter(({ type }) => AMONG_PARTIES.includes(type))).toEqual([]);
    for (const { own } of [...outside.welcomes, ...outside.told]) {
      expect(own?.proposals ?? []).toEqual([]);
      expect(own?.secretAccords ?? []).toEqual([]);
    }
    expect(JSON.parse(outside.room.state.accords)).toEqual([]);
    const { outcome, ...state } = outside.room.state.toJSON() as Record<string, unknown>;
    expect(outcome).toBe('');
    expect(JSON.stringify(state)).not.toContain(ids.at(-1));
  }
  // The same search finds them where they belong.
  for (const secret of [WORDS, OWN_WORDS, ...ids]) expect(holds(table.ondara, secret), secret).toBe(true);
  for (const secret of [WORDS, ...ids]) expect(holds(table.kelduin, secret), secret).toBe(true);
  expect(holds(table.kelduin, OWN_WORDS)).toBe(false);
});

test('a facilitator’s desk reads all of it, and gets no seat’s own view', async () => {
  const table = await openTable(server, ARCHIPELAGO);
  await start(table);
  await goTo(table, 'negotiation');
  const ids = await agreeSecretly(table);
  const { desk, ysmere, keys } = table;
  for (const secret of [WORDS, OWN_WORDS, ...ids]) {
    expect(holds(desk, secret), secret).toBe(true);
    expect(holds(ysmere, secret), secret).toBe(false);
  }
  const late = await join(server.url, { code: table.code, key: keys[3] ?? '' });
  await caughtUp(late);
  expect(late.welcomes[0]).toMatchObject({ role: 'facilitator', seat: null, own: null, options: null });
  for (const secret of [WORDS, OWN_WORDS, ...ids]) expect(holds(late, secret), secret).toBe(true);
  await goTo({ ...table, desk: late }, 'commitment');
  for (const { own, options } of [...desk.welcomes, ...desk.told, ...late.welcomes, ...late.told])
    expect([own, options]).toEqual([null, null]);
  expect(eventsOf(late).map(({ type }) => type)).not.toContain('drafted');
});

test('an opener who plays reads what its seat may, and no more', async () => {
  const host = { name: 'Ana', seat: 'ysmere' };
  const table = await openTable(server, { ...ARCHIPELAGO, host });
  const { ysmere: opener } = table;
  expect(opener.welcomes[0]).toMatchObject({ role: 'host', seat: 'ysmere' });
  await start(table);
  await goTo(table, 'negotiation');
  const before = framesOf(opener).length;
  const ids = await agreeSecretly(table);
  expect(framesOf(opener)).toHaveLength(before);
  const again = await join(server.url, { code: table.code, key: table.keys[2] ?? '' });
  await caughtUp(again);
  for (const secret of [WORDS, OWN_WORDS, ...ids]) expect(holds(again, secret), secret).toBe(false);
});

test('each mandate goes to its own seat and to nobody else', async () => {
  const table = await openTable(server, { ...ARCHIPELAGO, ...HOSTED });
  const { ondara, kelduin, ysmere } = table;
  // The deck is public, and comes with the welcome.
  const welcomed = new Map(everybody(table).map((each) => [each, framesOf(each).length]));
  await start(table);
  for (const phase of ['commitment', 'reflection', 'briefing']) await goTo(table, phase);
  const session = await server.app.sessions.find(table.code);
  const dealt = Object.entries(session?.host.state.seats ?? {}).map(([seat, { mandate }]) => ({
    seat,
    id: mandate?.id ?? '',
  }));
  expect(new Set(dealt.map(({ id }) => id)).size).toBe(6);
  for (const [player, own] of [
    [ondara, 'ondara'],
    [kelduin, 'kelduin'],
    [ysmere, 'ysmere'],
  ] as const) {
    const frames = framesOf(player).slice(welcomed.get(player));
    for (const { seat, id } of dealt) {
      const hex = Buffer.from(id).toString('hex');
      expect(
        frames.some((frame) => frame.includes(hex)),
        `${seat}’s ${id} at ${own}`,
      ).toBe(seat === own);
    }
    expect([...walk(player.told)].some(({ key }) => key === 'record' || key === 'mandateKnownTo')).toBe(
      false,
    );
  }
});

test('under a secret ballot nobody is ever told who voted how', async () => {
  const table = await openTable(server, { ...ARCHIPELAGO, secretBallot: true });
  await start(table);
  await goTo(table, 'negotiation');
  const norm = 'attribution-body';
  await act(table, table.kelduin, { type: 'table-norm', round, norm });
  await goTo(table, 'commitment');
  const others = [table.kelduin, table.ysmere, table.desk];
  const before = others.map((each) => framesOf(each).length);
  await act(table, table.ondara, { type: 'draft', round, commitment: { ...HOLD, vote: 'against' } });
  expect(others.map((each) => framesOf(each).length)).toEqual(before);
  await act(table, table.kelduin, { type: 'draft', round, commitment: { ...HOLD, vote: 'for' } });
  await goTo(table, 'reflection');
  for (const player of everybody(table)) {
    const voted = eventsOf(player).filter((event) => event.type === 'norm-voted');
    expect(voted).toMatchObject([{ votes: null, inFavour: 1, against: 1, passed: false }]);
    const votes = [...walk([player.welcomes, player.told])].filter(({ key }) => key === 'vote');
    // Its own draft holds a seat's own vote, and nobody else's.
    const cast = player === table.ondara ? 'against' : player === table.kelduin ? 'for' : null;
    expect(new Set(votes.map(({ value }) => value))).toEqual(new Set(cast === null ? [] : [cast]));
  }
});
