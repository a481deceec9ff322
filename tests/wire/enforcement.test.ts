/** What a client of one's own making may try in a negotiation: it is refused by name, and nobody else hears of it. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Press } from '../../shared/content/talk.ts';
import type { Player, Running } from '../server/support/server.ts';
import { join, refusalOf, startServer } from '../server/support/server.ts';
import type { Table } from './recording.ts';
import {
  ARCHIPELAGO,
  act,
  caughtUp,
  everybody,
  framesOf,
  goTo,
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

const OTHERS = ['kelduin', 'tarsk', 'ysmere', 'corvane', 'maravel'];

function words(text: string, to: readonly string[] = OTHERS, round = 1) {
  return { type: 'say', round, to, saying: { kind: 'words', text, promise: false } } as const;
}

function phrase(saying: object, to: readonly string[] = OTHERS) {
  return { type: 'say', round: 1, to, saying: { kind: 'phrase', about: {}, promise: false, ...saying } };
}

const TERMS = {
  parties: ['ondara', 'kelduin'],
  clauses: [{ kind: 'no-cyber', domains: [] }],
  rounds: 2,
  secret: true,
} as const;

function offer(changes: object = {}, more: object = {}) {
  return { type: 'propose', round: 1, terms: { ...TERMS, ...changes }, amends: null, ...more };
}

const GIFT = { kind: 'transfer', from: 'ondara', to: 'kelduin', lift: null, capital: 1 } as const;

async function version({ code }: Table): Promise<number> {
  const session = await server.app.sessions.find(code);
  return session?.host.state.version ?? 0;
}

/** Asks, and makes sure that nothing but the answer came of it. */
async function expectRefused(table: Table, player: Player, intent: unknown, code: string): Promise<void> {
  const others = everybody(table).filter((each) => each !== player);
  const before = others.map((each) => framesOf(each).length);
  const told = player.told.length;
  const log = await version(table);
  const refusal = await refusalOf(player.room.request('intent', intent as never));
  expect(refusal, JSON.stringify(intent).slice(0, 200)).toEqual({ code });
  await caughtUp(...everybody(table));
  expect(others.map((each) => framesOf(each).length)).toEqual(before);
  expect(player.told).toHaveLength(told);
  expect(await version(table)).toBe(log);
  expect(player.closed).toEqual([]);
}

/** A new connection at the same seat, whose requests are counted anew. */
async function afresh(table: Table, seat: 'ondara' | 'kelduin' | 'ysmere'): Promise<Table> {
  const key = table.keys[['ondara', 'kelduin', 'ysmere'].indexOf(seat)] ?? '';
  const player = await join(server.url, { code: table.code, key });
  const again = { ...table, [seat]: player };
  await caughtUp(...everybody(again));
  return again;
}

async function negotiating(press?: Press): Promise<Table> {
  const table = await openTable(server, { ...ARCHIPELAGO, ...(press ? { press } : {}) });
  await start(table);
  await goTo(table, 'negotiation');
  return table;
}

test('words that no honest client sends are refused by name', async () => {
  const table = await negotiating();
  const { ondara } = table;
  for (const to of [['atlantis'], ['ondara'], ['kelduin', 'kelduin'], ['__proto__'], ['constructor'], ['']])
    await expectRefused(table, ondara, words('Hear me', to), 'wrong-channel');
  for (const to of [Array(9).fill('kelduin'), ['x'.repeat(41)], 'kelduin', null, [1], { length: 1 }])
    await expectRefused(table, ondara, words('Hear me', to as never), 'malformed');
  for (const text of ['', '  \n '])
    await expectRefused(table, ondara, words(text, ['kelduin']), 'text-empty');
  await expectRefused(table, ondara, words('ä'.repeat(501)), 'text-too-long');
  for (const text of [
    'x'.repeat(2001),
    'x'.repeat(15_000),
    'bell\u0007',
    'nul\u0000',
    'turned\u202e',
    'tab\t',
  ])
    await expectRefused(table, ondara, words(text), 'malformed');
  await expectRefused(table, ondara, { ...words('As another'), by: 'kelduin' }, 'malformed');
  await expectRefused(table, ondara, { ...words('As a bot'), reasons: [] }, 'malformed');
  const polluted = JSON.parse('{"kind":"words","text":"x","promise":false,"__proto__":{"admin":true}}');
  await expectRefused(table, ondara, { type: 'say', round: 1, to: [], saying: polluted }, 'malformed');
  await expectRefused(table, ondara, words('Too early', OTHERS, 2), 'wrong-round');
});

test('phrases that do not exist or speak of nothing are refused by name', async () => {
  const table = await negotiating();
  const { ondara } = table;
  for (const id of ['toString', '__proto__', 'hello', 7])
    await expectRefused(table, ondara, phrase({ phrase: id }), 'malformed');
  await expectRefused(table, ondara, phrase({ phrase: 'accuse-seat' }), 'phrase-incomplete');
  await expectRefused(
    table,
    ondara,
    phrase({ phrase: 'greeting', about: { seat: 'kelduin' } }),
    'phrase-incomplete',
  );
  for (const seat of ['atlantis', 'constructor'])
    await expectRefused(table, ondara, phrase({ phrase: 'accuse-seat', about: { seat } }), 'unknown-seat');
  const about = JSON.parse('{"seat":"kelduin","__proto__":{"seat":"ysmere"}}');
  await expectRefused(table, ondara, phrase({ phrase: 'accuse-seat', about }), 'malformed');
});

test('a message of sixty kilobytes costs its sender the connection, and nobody else anything', async () => {
  const table = await negotiating();
  const { ondara, kelduin, ysmere, desk } = table;
  const others = [kelduin, ysmere, desk];
  const log = await version(table);
  ondara.room.send('intent', words('x'.repeat(61_000)));
  await vi.waitFor(() => expect(ondara.closed).toHaveLength(1));
  const session = await server.app.sessions.find(table.code);
  await vi.waitFor(() => expect(session?.host.state.seats.ondara?.connected).toBe(false));
  // That it is gone is all that happened.
  expect(await version(table)).toBe(log + 1);
  await caughtUp(...others);
  expect(
    others.flatMap(({ told }) => told.flatMap(({ events }) => events)).map(({ type }) => type),
  ).not.toContain('said');
  const again = await afresh(table, 'ondara');
  await act(again, again.ondara, words('Back again'));
});

test('offers that no honest client makes are refused by name', async () => {
  let table = await negotiating();
  const clause = { kind: 'no-cyber', domains: [] };
  const malformed = [
    offer({ clauses: Array(100).fill(clause) }),
    offer({ clauses: [{ kind: 'tribute' }] }),
    offer({ clauses: [{ kind: 'no-cyber', domains: ['space'] }] }),
    offer({ clauses: [{ kind: 'no-cyber', domains: Array(11).fill('public') }] }),
    offer({ clauses: [{ ...GIFT, capital: -1 }] }),
    offer({ clauses: [{ ...GIFT, capital: 1.5 }] }),
    offer({ clauses: [{ ...GIFT, capital: 1e9 }] }),
    offer({ clauses: [{ ...GIFT, lift: 'autonomy' }] }),
    offer({ rounds: 0 }),
    offer({ rounds: Number.NaN }),
    offer({ secret: 'yes' }),
    offer({ parties: Array(9).fill('kelduin') }),
    offer({ note: 'x'.repeat(10_000) }),
    offer({}, { amends: 'x'.repeat(41) }),
    offer({}, { proposal: 'mine' }),
    { type: 'propose', round: 1, terms: JSON.parse('{"__proto__":{"parties":[]}}'), amends: null },
  ];
  for (const intent of malformed) await expectRefused(table, table.ondara, intent, 'malformed');
  const refused: readonly [object, string][] = [
    [offer({ parties: ['kelduin', 'ysmere'] }), 'own-seat-missing'],
    [offer({ parties: ['ondara'] }), 'too-few-parties'],
    [offer({ parties: ['ondara', 'kelduin', 'kelduin'] }), 'too-few-parties'],
    [offer({ parties: ['ondara', '__proto__'] }), 'unknown-seat'],
    [offer({ clauses: [] }), 'no-clause'],
    [offer({ clauses: [clause, clause] }), 'clause-twice'],
    [offer({ clauses: [{ kind: 'joint-research', domains: ['public', 'public'] }] }), 'wrong-domains'],
    [offer({ clauses: [{ kind: 'inspection' }] }), 'secret-inspection'],
    [offer({ clauses: [{ ...GIFT, to: 'ysmere' }] }), 'wrong-transfer'],
    [offer({ clauses: [{ ...GIFT, capital: 0 }] }), 'wrong-transfer'],
    [offer({ rounds: 5 }), 'wrong-duration'],
    [offer({}, { amends: 'no-such' }), 'unknown-accord'],
    [offer({}, { amends: '__proto__' }), 'unknown-accord'],
  ];
  table = await afresh(table, 'ondara');
  for (const [intent, code] of refused) await expectRefused(table, table.ondara, intent, code);
});

test('nobody signs what is not theirs, not there any more, or not what they have read', async () => {
  let table = await negotiating();
  const round = 1;
  await act(table, table.ondara, offer() as never);
  const [mine] = table.ondara.told.at(-1)?.own?.proposals ?? [];
  const proposal = mine?.id ?? '';
  const revision = 1;
  const { ysmere, desk } = table;
  const outsider = [
    { type: 'sign', round, proposal, revision },
    { type: 'unsign', round, proposal },
    { type: 'refuse', round, proposal, revision, reason: 'not-now' },
    { type: 'withdraw', round, proposal },
    { type: 'revise', round, proposal, revision, terms: { ...TERMS, rounds: 3 } },
  ];
  // Whether there is such a proposal, an outsider is not told.
  for (const intent of outsider) {
    for (const id of [proposal, 'no-such', 'constructor'])
      await expectRefused(table, ysmere, { ...intent, proposal: id }, 'unknown-proposal');
    await expectRefused(table, desk, intent, 'not-yours');
  }

  await expectRefused(table, table.ondara, { type: 'sign', round, proposal, revision }, 'already-signed');
  await expectRefused(table, table.kelduin, { type: 'withdraw', round, proposal }, 'not-your-proposal');
  await expectRefused(table, table.kelduin, { type: 'unsign', round, proposal }, 'not-signed');
  await act(table, table.ondara, {
    type: 'revise',
    round,
    proposal,
    revision,
    terms: { ...TERMS, rounds: 3 },
  });
  await expectRefused(table, table.kelduin, { type: 'sign', round, proposal, revision }, 'proposal-changed');
  await expectRefused(
    table,
    table.kelduin,
    { type: 'sign', round, proposal, revision: 3 },
    'proposal-changed',
  );
  await act(table, table.ondara, { type: 'withdraw', round, proposal });
  await expectRefused(
    table,
    table.kelduin,
    { type: 'sign', round, proposal, revision: 2 },
    'unknown-proposal',
  );

  table = await afresh(table, 'kelduin');
  await act(table, table.ondara, offer() as never);
  const [next] = table.kelduin.told.at(-1)?.own?.proposals ?? [];
  const signs = { type: 'sign', round, proposal: next?.id ?? '', revision: 1 } as const;
  await act(table, table.kelduin, signs);
  const [accord] = table.kelduin.told.at(-1)?.own?.secretAccords ?? [];
  expect(accord?.terms.parties).toEqual(['ondara', 'kelduin']);
  await expectRefused(table, table.kelduin, signs, 'unknown-proposal');
  const notice = { type: 'give-notice', round, accord: accord?.id ?? '' };
  await expectRefused(table, ysmere, notice, 'unknown-accord');
  await expectRefused(table, desk, notice, 'not-yours');
});

test('nobody marks another’s words, or withdraws another’s norm', async () => {
  const table = await negotiating();
  const { ondara, kelduin, ysmere } = table;
  const round = 1;
  await act(table, ondara, words('We shall contribute', ['kelduin']));
  const pin = { type: 'pin-promise', round, to: ['ondara'], at: 1, pinned: true };
  await expectRefused(table, kelduin, pin, 'not-your-words');
  await expectRefused(table, ysmere, pin, 'unknown-message');
  await expectRefused(table, ysmere, { ...pin, to: ['ondara', 'kelduin'] }, 'unknown-message');
  await expectRefused(table, kelduin, { ...pin, at: 0 }, 'malformed');
  await expectRefused(table, kelduin, { ...pin, at: 2 ** 40 }, 'unknown-message');
  const norm = 'attribution-body';
  await act(table, ondara, { type: 'table-norm', round, norm });
  await expectRefused(table, kelduin, { type: 'withdraw-norm', round, norm }, 'norm-not-on-table');
  await expectRefused(table, kelduin, { type: 'table-norm', round, norm }, 'norm-on-table');
  await expectRefused(table, kelduin, { type: 'table-norm', round, norm: '__proto__' }, 'malformed');
  await expectRefused(table, ondara, { type: 'back-norm', round, norm, backs: true }, 'already-sponsor');
});

test('where talk is closed only a delegation’s own room is open, and nothing can be offered', async () => {
  const table = await openTable(server, ARCHIPELAGO);
  const { ondara } = table;
  await expectRefused(table, ondara, words('Before the start', OTHERS, 0), 'not-started');
  await start(table);
  await expectRefused(table, ondara, offer(), 'wrong-phase');
  await act(table, ondara, words('Talk is open in the briefing'));
  for (const phase of ['commitment', 'resolution']) {
    await goTo(table, phase);
    await expectRefused(table, ondara, words('Psst', ['kelduin']), 'wrong-phase');
    await expectRefused(table, ondara, words('To all'), 'wrong-phase');
    await expectRefused(table, ondara, offer(), 'wrong-phase');
    await expectRefused(
      table,
      ondara,
      { type: 'table-norm', round: 1, norm: 'attribution-body' },
      'wrong-phase',
    );
    const others = [table.kelduin, table.ysmere];
    const before = others.map((each) => framesOf(each).length);
    await act(table, ondara, words('Among ourselves', []));
    expect(others.map((each) => framesOf(each).length)).toEqual(before);
  }
});

describe('what the press regime closes is closed to every client', () => {
  const closed = 'press-closed';
  test.each<[Press, string | null, string | null, string | null]>([
    ['open', null, null, null],
    ['public-only', null, closed, null],
    ['written-offers', closed, closed, null],
    ['none', closed, closed, closed],
  ])('%s', async (press, plenary, inPrivate, offering) => {
    const table = await negotiating(press);
    expect(table.ondara.welcomes[0]?.setup.press).toBe(press);
    const asks = [
      [words('To all'), plenary],
      [words('To one', ['kelduin']), inPrivate],
      [words('To all but one', OTHERS.slice(1)), inPrivate],
      [phrase({ phrase: 'agree' }, ['kelduin']), inPrivate],
      [offer(), offering],
      [words('Among ourselves', []), null],
    ] as const;
    for (const [intent, refusal] of asks) {
      if (refusal !== null) await expectRefused(table, table.ondara, intent, refusal);
      else await act(table, table.ondara, intent as never);
    }
  });
});
