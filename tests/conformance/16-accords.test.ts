import { describe, expect, test } from 'vitest';
import { CLAUSE_KINDS } from '../../shared/content/clauses.ts';
import { publicView, seatView } from '../../shared/projection/project.ts';
import { seenEvents } from '../../shared/projection/redaction.ts';
import type { Capability } from '../../shared/rules/state.ts';
import { UNLOCKED } from '../../shared/rules/state.ts';
import type { Clause } from '../../shared/rules/terms.ts';
import {
  accord,
  accordOf,
  agreed,
  bound,
  gives,
  humanLoop,
  INSPECTION,
  lastOf,
  lifts,
  noCyber,
  optionsFor,
  PLEDGE,
  proposed,
  refusalOf,
  refusalOfSigning,
  research,
  signed,
  talking,
  terms,
  WARNING,
} from '../support/accords.ts';
import { ai, cbm, cyber } from '../support/cards.ts';
import {
  aiBy,
  asked,
  attackBy,
  does,
  ended,
  eventsOf,
  moved,
  only,
  refusal,
  resolved,
  seat,
  seatAfter,
  seatIn,
  seedWhere,
  until,
} from '../support/outcome.ts';
import type { Position } from '../support/position.ts';
import { at } from '../support/position.ts';

const BAN = [noCyber()];
const negotiating = (position: Position) => at({ ...position, phase: 'negotiation' });
const notice = (id: string, round = 2) => ({ type: 'give-notice', round, accord: id }) as const;
const lifting = (a: Partial<Record<Capability | 'autonomy' | 'capital', number>>, b: typeof a = {}) =>
  talking({ seats: { a, b } });

describe('16 Accords: proposing', () => {
  test('16.01 any seat proposes to one or more others, and has signed what it proposes', () => {
    for (const parties of ['ab', 'abc', 'abcd']) {
      const { after } = proposed(talking(), 'b', terms(parties, BAN));
      expect(lastOf(after)).toMatchObject({ by: 'b', revision: 1, signed: ['b'], refused: [], amends: null });
      expect(after.accords).toEqual([]);
    }
  });

  test('16.02 parties stand in scenario order, whoever names them in whichever', () => {
    expect(lastOf(proposed(talking(), 'c', terms('cba', BAN)).after).terms.parties).toEqual(['a', 'b', 'c']);
  });

  test('16.03 nobody proposes to itself alone, for others, to one twice, or to a state that there is not', () => {
    const state = talking();
    expect(refusalOf(state, 'a', terms('a', BAN))).toBe('too-few-parties');
    expect(refusalOf(state, 'a', terms('bc', BAN))).toBe('own-seat-missing');
    expect(refusalOf(state, 'a', terms('abb', BAN))).toBe('too-few-parties');
    expect(refusalOf(state, 'a', terms('ax', BAN))).toBe('unknown-seat');
  });

  test('16.04 at least one clause', () => {
    expect(refusalOf(talking(), 'a', terms('ab', []))).toBe('no-clause');
  });

  // Choice: one of each kind; a ban names all its domains in one clause. Transfers may be several.
  test('16.05 no clause twice, but transfers', () => {
    const state = talking();
    expect(refusalOf(state, 'a', terms('ab', [noCyber('public'), noCyber('digital')]))).toBe('clause-twice');
    expect(refusalOf(state, 'a', terms('abc', [gives('a', 'b', 1), gives('a', 'c', 1)]))).toBeNull();
  });

  test('16.06 for 1 to 4 rounds', () => {
    for (const rounds of [1, 2, 3, 4])
      expect(refusalOf(talking(), 'a', terms('ab', BAN, { rounds }))).toBeNull();
    for (const rounds of [0, 5, -1, 1.5])
      expect(refusalOf(talking(), 'a', terms('ab', BAN, { rounds }))).toBe('wrong-duration');
  });

  test('16.07 bans are in named domains, or all; joint research in one or two', () => {
    const state = talking();
    const refused = (clause: Clause) => refusalOf(state, 'a', terms('ab', [clause]));
    expect(refused(noCyber())).toBeNull();
    expect(refused(noCyber('public', 'digital', 'security'))).toBeNull();
    expect(refused(humanLoop())).toBeNull();
    expect(refused(humanLoop('public'))).toBeNull();
    expect(refused(research('public'))).toBeNull();
    expect(refused(research('public', 'digital'))).toBeNull();
    expect(refused(research())).toBe('wrong-domains');
    expect(refused(research('public', 'digital', 'security'))).toBe('wrong-domains');
    expect(refused(noCyber('public', 'public'))).toBe('wrong-domains');
  });

  test('16.08 inspection stands in open accords only', () => {
    expect(refusalOf(talking(), 'a', terms('ab', [INSPECTION]))).toBeNull();
    expect(refusalOf(talking(), 'a', terms('ab', [INSPECTION], { secret: true }))).toBe('secret-inspection');
    for (const clause of [noCyber(), PLEDGE, humanLoop(), WARNING, research('public'), gives('a', 'b', 1)])
      expect(refusalOf(talking(), 'a', terms('ab', [clause], { secret: true }))).toBeNull();
  });

  test('16.09 a transfer is between two of the parties: 1–8 capital, or a lift for 0–8', () => {
    const refused = (clause: Clause) => refusalOf(talking(), 'a', terms('ab', [clause]));
    for (const capital of [1, 8]) expect(refused(gives('a', 'b', capital))).toBeNull();
    for (const capital of [0, 9, -1, 0.5]) expect(refused(gives('a', 'b', capital))).toBe('wrong-transfer');
    for (const price of [0, 8]) expect(refused(lifts('a', 'b', 'ai', price))).toBeNull();
    for (const price of [-1, 9]) expect(refused(lifts('a', 'b', 'ai', price))).toBe('wrong-transfer');
    expect(refused(gives('a', 'c', 1))).toBe('wrong-transfer');
    expect(refused(gives('a', 'a', 1))).toBe('wrong-transfer');
  });

  // Choice: whether a transfer can be carried out is asked at the last signature, not when it is offered.
  test('16.10 what cannot be carried out now may still be offered', () => {
    const poor = talking({ seats: { a: { capital: 0 } } });
    expect(refusalOf(poor, 'a', terms('ab', [gives('a', 'b', 8), lifts('b', 'a', 'cyber')]))).toBeNull();
  });

  test('16.11 only in negotiation: propose, sign, refuse, withdraw, give notice', () => {
    const on = lastOf(proposed(talking(), 'a', terms('ab', BAN)).after);
    for (const phase of ['briefing', 'commitment', 'resolution', 'reflection'] as const) {
      const state = { ...talking(), phase, proposals: [on], accords: [accord('ac', BAN)] };
      const ask = { round: 2, proposal: on.id, revision: 1 };
      const asks = [
        { type: 'propose', round: 2, terms: terms('ab', BAN), amends: null },
        { type: 'revise', ...ask, terms: terms('ab', [PLEDGE]) },
        { type: 'sign', ...ask },
        { type: 'unsign', round: 2, proposal: on.id },
        { type: 'refuse', ...ask, reason: 'not-now' },
        { type: 'withdraw', round: 2, proposal: on.id },
        notice(accord('ac', BAN).id),
      ] as const;
      for (const intent of asks)
        expect(refusal(state, intent, seat(intent.type === 'propose' ? 'a' : 'b'))).toBe('wrong-phase');
    }
  });

  test('16.12 what is not signed by all when negotiation ends lapses', () => {
    const { after } = proposed(talking(), 'a', terms('abc', BAN));
    const over = ended(signed(after, 'b').after);
    expect(eventsOf(over, 'proposal-lapsed')).toHaveLength(1);
    expect(over.after.proposals).toEqual([]);
    expect(over.after.accords).toEqual([]);
  });

  test('16.13 the signers may not proceed without the others: a revision keeps the parties', () => {
    const { after } = proposed(talking(), 'a', terms('abc', BAN));
    const { id } = lastOf(after);
    const smaller = { type: 'revise', round: 2, proposal: id, revision: 1, terms: terms('ab', BAN) } as const;
    expect(refusal(after, smaller, seat('a'))).toBe('other-parties');
    expect(refusalOf(after, 'a', terms('ab', BAN))).toBeNull();
  });

  // Choice: eight of one seat at a time, so that nobody buries the table in paper.
  test('16.14 eight proposals of a seat lie on the table at most', () => {
    let state = talking();
    for (let nth = 0; nth < 8; nth++) state = proposed(state, 'a', terms('ab', BAN)).after;
    expect(refusalOf(state, 'a', terms('ab', BAN))).toBe('too-many-proposals');
    expect(optionsFor(state, 'a').accords.propose.refused).toBe('too-many-proposals');
    expect(refusalOf(state, 'b', terms('ab', BAN))).toBeNull();
    const { id } = lastOf(state);
    state = does(state, { type: 'withdraw', round: 2, proposal: id }, seat('a')).after;
    expect(refusalOf(state, 'a', terms('ab', BAN))).toBeNull();
  });

  test('16.15 unlocking: round 2 open accords with no-cyber, cbm-pledge, inspection; round 3 the rest', () => {
    const unlocking = {
      ...UNLOCKED,
      accords: 2,
      clauses: 3,
      secrecy: 3,
      amending: 3,
      leaving: 3,
    };
    const refused = (round: number, clause: Clause, secret = false) =>
      refusalOf(talking({ round, setup: { unlocking } }), 'a', terms('ab', [clause], { secret }));
    const locked = 'locked-until-later';
    const early: Clause[] = [noCyber(), PLEDGE, INSPECTION];
    const late: Clause[] = [humanLoop(), WARNING, research('public'), gives('a', 'b', 1)];
    for (const clause of [...early, ...late]) expect(refused(1, clause)).toBe(locked);
    for (const clause of early) expect(refused(2, clause)).toBeNull();
    for (const clause of late) expect(refused(2, clause)).toBe(locked);
    expect(refused(2, noCyber(), true)).toBe(locked);
    for (const clause of [...early, ...late]) expect(refused(3, clause)).toBeNull();
    expect(refused(3, noCyber(), true)).toBeNull();

    const old = accord('ab', BAN);
    const bindsIn = (round: number) => negotiating(bound({ n: 3, round, setup: { unlocking } }, old));
    expect(refusal(bindsIn(2), notice(old.id), seat('a'))).toBe(locked);
    expect(refusal(bindsIn(3), notice(old.id, 3), seat('a'))).toBeNull();
    expect(refusalOf(bindsIn(2), 'a', terms('ab', [PLEDGE]), old.id)).toBe(locked);
    expect(refusalOf(bindsIn(3), 'a', terms('ab', [PLEDGE]), old.id)).toBeNull();
    const { clauses } = optionsFor(bindsIn(2), 'a').accords;
    expect(clauses.map(({ unlocksIn }) => unlocksIn)).toEqual(
      CLAUSE_KINDS.map((kind) => (early.some((each) => each.kind === kind) ? null : 3)),
    );
  });
});

describe('16 Accords: revising and signing', () => {
  const two = () => proposed(talking(), 'a', terms('ab', BAN)).after;
  const revise = (what = terms('ab', [PLEDGE]), revision = 1, id = lastOf(two()).id) =>
    ({ type: 'revise', round: 2, proposal: id, revision, terms: what }) as const;

  test('16.16 any party may write other terms; whoever writes them has signed them, the others have not', () => {
    const { after } = does(two(), revise(), seat('b'));
    expect(lastOf(after)).toMatchObject({
      by: 'a',
      revision: 2,
      revisedBy: 'b',
      signed: ['b'],
      former: { clauses: BAN },
    });
    expect(signed(after, 'a').after.accords).toHaveLength(1);
  });

  test('16.17 a changed text needs all signatures anew', () => {
    const three = proposed(talking(), 'a', terms('abc', BAN)).after;
    const both = signed(three, 'b').after;
    const changed = does(both, revise(terms('abc', [PLEDGE]), 1, lastOf(both).id), seat('a')).after;
    expect(lastOf(changed).signed).toEqual(['a']);
    const third = signed(changed, 'c').after;
    expect(third.accords).toEqual([]);
    expect(signed(third, 'b').after.accords).toHaveLength(1);
  });

  test('16.18 the same text again is no change, in whatever order it names domains and clauses', () => {
    const state = proposed(talking(), 'a', terms('ab', [noCyber('public', 'digital'), PLEDGE])).after;
    const same = terms('ba', [PLEDGE, noCyber('digital', 'public')]);
    expect(refusal(state, revise(same, 1, lastOf(state).id), seat('b'))).toBe('same-terms');
  });

  test('16.19 a revision is as free as a proposal, and no freer', () => {
    expect(refusal(two(), revise(terms('ab', [])), seat('b'))).toBe('no-clause');
    expect(refusal(two(), revise(terms('ab', [INSPECTION], { secret: true })), seat('b'))).toBe(
      'secret-inspection',
    );
    expect(refusal(two(), revise(terms('ab', BAN, { rounds: 5 })), seat('b'))).toBe('wrong-duration');
  });

  test('16.20 only a party signs, refuses or revises, and nobody else knows that there is something', () => {
    const { id } = lastOf(two());
    const ask = { round: 2, proposal: id, revision: 1 };
    for (const intent of [
      { type: 'sign', ...ask },
      { type: 'refuse', ...ask, reason: 'not-now' },
      revise(terms('ac', BAN)),
      { type: 'withdraw', round: 2, proposal: id },
      { type: 'unsign', round: 2, proposal: id },
    ] as const) {
      expect(refusal(two(), intent, seat('c'))).toBe('unknown-proposal');
      expect(refusal(two(), { ...intent, proposal: 'nothing' }, seat('c'))).toBe('unknown-proposal');
    }
  });

  test('16.21 one signs once', () => {
    expect(refusalOfSigning(two(), 'a')).toBe('already-signed');
  });

  test('16.22 a signature may be taken back until the last is given', () => {
    const three = signed(proposed(talking(), 'a', terms('abc', BAN)).after, 'b').after;
    const unsign = { type: 'unsign', round: 2, proposal: lastOf(three).id } as const;
    expect(lastOf(does(three, unsign, seat('b')).after).signed).toEqual(['a']);
    // The proposer's too.
    const without = does(three, unsign, seat('a')).after;
    expect(signed(without, 'c').after.accords).toEqual([]);
    expect(refusal(without, unsign, seat('a'))).toBe('not-signed');
    const whole = signed(three, 'c').after;
    expect(refusal(whole, unsign, seat('b'))).toBe('unknown-proposal');
  });

  test('16.23 a refusal is told to the parties with its reason, takes the signature back, and may be thought over', () => {
    const three = signed(proposed(talking(), 'a', terms('abc', BAN)).after, 'b').after;
    const { id } = lastOf(three);
    const no = { type: 'refuse', round: 2, proposal: id, revision: 1, reason: 'too-long' } as const;
    const refused = does(three, no, seat('b'));
    expect(lastOf(refused.after)).toMatchObject({
      signed: ['a'],
      refused: [{ seat: 'b', reason: 'too-long' }],
    });
    expect(seenEvents(refused.events, { kind: 'seat', seat: 'c' })).toHaveLength(1);
    expect(seenEvents(refused.events, { kind: 'seat', seat: 'd' })).toEqual([]);
    expect(lastOf(signed(refused.after, 'b').after)).toMatchObject({ signed: ['a', 'b'], refused: [] });
    expect(refusal(three, no, seat('a'))).toBe('own-proposal');
    // Said again, it is nothing new.
    expect(does(refused.after, no, seat('b')).events).toEqual([]);
  });

  test('16.24 only its author withdraws a proposal', () => {
    const { id } = lastOf(two());
    const withdraw = { type: 'withdraw', round: 2, proposal: id } as const;
    expect(refusal(two(), withdraw, seat('b'))).toBe('not-your-proposal');
    expect(does(two(), withdraw, seat('a')).after.proposals).toEqual([]);
  });

  test('16.25 in force at once when every party has signed, for its rounds, this one included', () => {
    for (const rounds of [1, 4]) {
      const outcome = agreed(talking(), terms('abc', BAN, { rounds }));
      expect(accordOf(outcome)).toMatchObject({ since: 2, until: 1 + rounds, open: true });
      expect(outcome.after.proposals).toEqual([]);
    }
  });
});

describe('16 Accords: three at a time', () => {
  const three = [accord('ac', BAN), accord('ac', [PLEDGE]), accord('ad', BAN)];

  test('16.26 a seat is party to at most three', () => {
    const full = negotiating(bound({ n: 5 }, ...three));
    const offered = proposed(full, 'b', terms('ab', BAN)).after;
    expect(refusalOfSigning(offered, 'a')).toBe('party-over-limit');
    const free = negotiating(bound({ n: 5 }, ...three.slice(1)));
    expect(refusalOfSigning(proposed(free, 'b', terms('ab', BAN)).after, 'a')).toBeNull();
  });

  test('16.27 the limit is checked for each party at the last signature, and whose it is is not said', () => {
    const full = negotiating(bound({ n: 5 }, ...three));
    const offered = proposed(full, 'b', terms('abe', BAN)).after;
    // a is over it, and may sign: it is not the last.
    const first = signed(offered, 'a').after;
    expect(refusalOfSigning(first, 'e')).toBe('party-over-limit');
    expect(first.accords).toHaveLength(3);
  });

  test('16.28 secret accords count as well', () => {
    const hidden = three.map((each) => ({ ...each, open: false }));
    const offered = proposed(negotiating(bound({ n: 5 }, ...hidden)), 'b', terms('ab', BAN)).after;
    expect(refusalOfSigning(offered, 'a')).toBe('party-over-limit');
  });

  test('16.29 one that holds a transfer only is not counted: neither now nor later', () => {
    const full = negotiating(bound({ n: 5 }, ...three));
    const gift = agreed(full, terms('ab', [gives('a', 'b', 1)]));
    expect(moved(gift, 'negotiation', 'capital', 'b')).toBe(1);
    expect(only(gift, 'accord-ended')).toMatchObject({ why: 'done' });
    expect(gift.after.accords).toHaveLength(3);
  });

  test('16.30 one that holds something beside the transfer is counted', () => {
    const full = negotiating(bound({ n: 5 }, ...three));
    const offered = proposed(full, 'b', terms('ab', [gives('a', 'b', 1), PLEDGE])).after;
    expect(refusalOfSigning(offered, 'a')).toBe('party-over-limit');
  });

  test('16.31 the one that is amended is not counted in the limit', () => {
    const full = negotiating(bound({ n: 5 }, ...three));
    const amended = agreed(full, terms('ad', [PLEDGE]), three[2]?.id ?? null);
    expect(amended.after.accords).toHaveLength(3);
    expect(refusalOfSigning(proposed(full, 'd', terms('ad', [PLEDGE])).after, 'a')).toBe('party-over-limit');
  });

  test('16.32 one of which notice has been given counts while it binds', () => {
    const leaving = three.map((each) => ({ ...each, leaving: [{ seat: 'a', until: 3 }] }));
    const offered = proposed(negotiating(bound({ n: 5 }, ...leaving)), 'b', terms('ab', BAN)).after;
    expect(refusalOfSigning(offered, 'a')).toBe('party-over-limit');
  });

  test('16.33 what has expired does not count any more', () => {
    const [, ...old] = three;
    const expiring = accord('ab', [PLEDGE], { until: 2 });
    const played = bound(
      { n: 5, seats: { a: { plays: [cbm('public', 'b')] }, b: { plays: [cbm('public', 'a')] } } },
      expiring,
      ...old,
    );
    const quiet = {
      ...played,
      patch: { ...played.patch, accords: [expiring, accord('ad', BAN), accord('ae', BAN)] },
    };
    const next = until(resolved(quiet).after, 'negotiation', 3);
    expect(next.accords).toHaveLength(2);
    expect(refusalOfSigning(proposed(next, 'c', terms('ac', BAN)).after, 'a')).toBeNull();
  });
});

describe('16 Accords: transfers', () => {
  test('16.34 capital goes from one to the other at the last signature', () => {
    const offered = proposed(talking(), 'a', terms('ab', [gives('a', 'b', 3)]));
    expect(seatAfter(offered, 'a').capital).toBe(5);
    const done = signed(offered.after, 'b');
    expect([seatAfter(done, 'a').capital, seatAfter(done, 'b').capital]).toEqual([2, 8]);
  });

  test('16.35 if the payer is short, the accord does not come into force', () => {
    const offered = proposed(talking(), 'a', terms('ab', [gives('a', 'b', 6), PLEDGE])).after;
    expect(refusalOfSigning(offered, 'b')).toBe('payer-short');
    expect(offered.accords).toEqual([]);
  });

  // Choice: what a party gets by the same text does not pay for what it gives.
  test('16.36 … a payer of several transfers needs the sum, before it receives any', () => {
    const both = (one: number, other: number) =>
      proposed(talking(), 'a', terms('abc', [gives('a', 'b', one), gives('a', 'c', other)])).after;
    expect(refusalOfSigning(signed(both(3, 2), 'b').after, 'c')).toBeNull();
    expect(refusalOfSigning(signed(both(3, 3), 'b').after, 'c')).toBe('payer-short');
    const through = proposed(talking(), 'a', terms('abc', [gives('a', 'b', 4), gives('b', 'c', 6)])).after;
    expect(refusalOfSigning(signed(through, 'b').after, 'c')).toBe('payer-short');
  });

  test('16.37 what is over 8 is lost', () => {
    const rich = talking({ seats: { b: { capital: 7 } } });
    const done = agreed(rich, terms('ab', [gives('a', 'b', 3)]));
    expect([seatAfter(done, 'a').capital, seatAfter(done, 'b').capital]).toEqual([2, 8]);
  });

  test('16.38 a lift: the receiver has 1 more, pays, and loses 1 autonomy; the lifter keeps what it has', () => {
    const done = agreed(lifting({ ai: 4 }), terms('ab', [lifts('a', 'b', 'ai', 2)]));
    expect([seatAfter(done, 'a').ai, seatAfter(done, 'b').ai]).toEqual([4, 3]);
    expect([seatAfter(done, 'a').capital, seatAfter(done, 'b').capital]).toEqual([7, 3]);
    expect([seatAfter(done, 'a').autonomy, seatAfter(done, 'b').autonomy]).toEqual([5, 4]);
  });

  test('16.39 the lifter must have more of that capability', () => {
    for (const capability of ['cyber', 'ai', 'institutions'] as const) {
      const offer = terms('ab', [lifts('a', 'b', capability)]);
      expect(refusalOfSigning(proposed(lifting({}), 'a', offer).after, 'b')).toBe('cannot-lift');
      const able = lifting({ [capability]: 3 });
      expect(refusalOfSigning(proposed(able, 'a', offer).after, 'b')).toBeNull();
    }
  });

  test('16.40 refused at capability 5 or autonomy 0', () => {
    const offer = terms('ab', [lifts('a', 'b', 'ai')]);
    expect(refusalOfSigning(proposed(lifting({ ai: 5 }, { ai: 5 }), 'a', offer).after, 'b')).toBe(
      'cannot-lift',
    );
    expect(refusalOfSigning(proposed(lifting({ ai: 5 }, { ai: 4 }), 'a', offer).after, 'b')).toBeNull();
    const bare = lifting({ ai: 5 }, { autonomy: 0 });
    expect(refusalOfSigning(proposed(bare, 'a', offer).after, 'b')).toBe('cannot-lift');
  });

  test('16.41 one lift a round is received, by one text or by two; more may be given', () => {
    const able = talking({ seats: { a: { ai: 5, cyber: 5 } } });
    const twice = proposed(able, 'a', terms('ab', [lifts('a', 'b', 'ai'), lifts('a', 'b', 'cyber')])).after;
    expect(refusalOfSigning(twice, 'b')).toBe('cannot-lift');
    const once = agreed(able, terms('ab', [lifts('a', 'b', 'ai')])).after;
    const again = proposed(once, 'a', terms('ab', [lifts('a', 'b', 'cyber')])).after;
    expect(refusalOfSigning(again, 'b')).toBe('cannot-lift');
    expect(
      refusalOfSigning(proposed(once, 'a', terms('ac', [lifts('a', 'c', 'cyber')])).after, 'c'),
    ).toBeNull();
    const next = until(once, 'negotiation', 3);
    expect(
      refusalOfSigning(proposed(next, 'a', terms('ab', [lifts('a', 'b', 'cyber')])).after, 'b'),
    ).toBeNull();
  });

  test('16.42 a lift that the receiver cannot pay does not come into force', () => {
    const offered = proposed(
      lifting({ ai: 4 }, { capital: 1 }),
      'a',
      terms('ab', [lifts('a', 'b', 'ai', 2)]),
    );
    expect(refusalOfSigning(offered.after, 'b')).toBe('payer-short');
  });

  test('16.43 a transfer only does not feed the copilot’s or the drafter’s number', () => {
    const given = agreed(
      talking({ patch: { agenda: ['bilateral', 'multilateral', 'public'] } }),
      terms('ab', [gives('b', 'a', 1)]),
    ).after;
    const { cards } = optionsFor(ended(given).after, 'a');
    const gain = (move: string) => cards.find((card) => card.move === move)?.postures[0]?.gain;
    // 3 × 0.89 = 2.67; 2 × 0.89 = 1.78
    expect([gain('ai-bilateral'), gain('ai-multilateral')]).toEqual([3, 2]);
  });
});

describe('16 Accords: what they bring', () => {
  test('16.44 inspection: attribution +0.20 for every party, and for nobody else', () => {
    const named = (target: string) =>
      attackBy(
        resolved(
          bound({ n: 5, seats: { e: { plays: [cyber('public', target)] } } }, accord('abc', [INSPECTION])),
        ),
        'e',
      ).attribution.chance;
    // 0.20 + 0.05 × (2 + 1 − 2)
    expect(named('d')).toBe(2500);
    for (const party of ['a', 'b', 'c']) expect(named(party)).toBe(4500);
  });

  test('16.45 … once, with early-warning AI too, or by two accords', () => {
    const position = (earlyWarningUntil: number) => ({
      n: 4,
      seats: { d: { plays: [cyber('public', 'a')] }, a: { earlyWarningUntil } },
    });
    const twice = bound(position(2), accord('ab', [INSPECTION]), accord('ac', [INSPECTION]));
    expect(attackBy(resolved(twice), 'd').attribution.chance).toBe(4500);
  });

  test('16.46 … hazards halved for every party, after the CBM shield halved them', () => {
    const hazard = (id: string, shields = {}) =>
      aiBy(
        resolved(
          bound({ n: 4, seats: { [id]: { plays: [ai('public')], shields } } }, accord('abc', [INSPECTION])),
        ),
        id,
      ).draw.chance;
    // 0.20 − 0.06
    expect([hazard('d'), hazard('a'), hazard('c')]).toEqual([1400, 700, 700]);
    expect(hazard('a', { public: 2 })).toBe(350);
  });

  test('16.47 … two accords with inspection halve once', () => {
    const position: Position = { n: 4, seats: { a: { plays: [ai('public')] } } };
    const twice = bound(position, accord('ab', [INSPECTION]), accord('ac', [INSPECTION]));
    expect(aiBy(resolved(twice), 'a').draw.chance).toBe(700);
  });

  test('16.48 … parties do not suspect one another', () => {
    const position: Position = { n: 4, seats: { d: { plays: [cyber('public', 'a')] } } };
    const struck = seedWhere(
      bound(position, accord('ab', [INSPECTION])),
      (o) => attackBy(o, 'd').success.hit && attackBy(o, 'd').named === null,
    );
    expect(asked(struck, 'suspicion', 'cyber', 'trust', 'a', 'b')).toBe(0);
    expect(asked(struck, 'suspicion', 'cyber', 'trust', 'a', 'c')).toBe(-3);
    expect(asked(struck, 'suspicion', 'cyber', 'trust', 'a', 'd')).toBe(-3);
  });

  test('16.49 … and are not wrongly named to one another; where nobody else is left, the true one is named', () => {
    const attack: Position = {
      n: 4,
      seats: { d: { plays: [cyber('public', 'a')], cyber: 0 }, a: { cyber: 5 } },
    };
    const names = (position: Position) =>
      new Set(
        Array.from(
          { length: 300 },
          (_, i) => attackBy(resolved({ ...position, seed: `seed ${i}` }), 'd').named,
        ),
      );
    expect(names(attack)).toEqual(new Set([null, 'b', 'c', 'd']));
    expect(names(bound(attack, accord('ab', [INSPECTION])))).toEqual(new Set([null, 'c', 'd']));
    expect(names(bound(attack, accord('abc', [INSPECTION])))).toEqual(new Set([null, 'd']));
  });

  test('16.50 early warning: attribution +0.10 for each other party to the target’s largest, at most +0.30', () => {
    const named = (...accords: Parameters<typeof accord>[0][]) =>
      attackBy(
        resolved(
          bound(
            { n: 8, seats: { h: { plays: [cyber('public', 'a')] } } },
            ...accords.map((parties) => accord(parties, [WARNING])),
          ),
        ),
        'h',
      ).attribution.chance;
    expect(named()).toBe(2500);
    expect(named('ab')).toBe(3500);
    expect(named('ab', 'acd')).toBe(4500);
    expect(named('abcd')).toBe(5500);
    expect(named('abcdefg')).toBe(5500);
    // The attacker is a party as well as any.
    expect(named('ah')).toBe(3500);
  });

  test('16.51 early warning shows an attack on one to all parties, the actor apart: its domain, and whether it succeeded', () => {
    const attack: Position = { n: 5, seats: { d: { plays: [cyber('digital', 'a')] } } };
    for (const hit of [true, false]) {
      const unnoticed = seedWhere(
        bound(attack, accord('abc', [WARNING])),
        (o) =>
          attackBy(o, 'd').success.hit === hit &&
          attackBy(o, 'd').named === null &&
          eventsOf(o, 'backdoor-found').length === 0,
      );
      const warned = (id: string) =>
        seenEvents(unnoticed.events, { kind: 'seat', seat: id }).filter(
          ({ type }) => type === 'cyber-warned',
        );
      for (const id of ['a', 'b', 'c'])
        expect(warned(id)).toEqual([
          { type: 'cyber-warned', target: 'a', domain: 'digital', succeeded: hit },
        ]);
      for (const id of ['d', 'e']) expect(warned(id)).toEqual([]);
      // One not noticed still raises no suspicion.
      expect(asked(unnoticed, 'suspicion', 'cyber', 'trust', 'a', 'b')).toBe(0);
    }
  });

  test('16.52 joint research: parties pay 1 less for assisted and delegated AI in the named domains', () => {
    const research2 = accord('ab', [research('public', 'digital')]);
    const costs = (id: string, domain: string) =>
      optionsFor(at(bound({ n: 3, patch: { agenda: ['public', 'digital', 'security'] } }, research2)), id)
        .cards.find(({ move }) => move === `ai-${domain}`)
        ?.postures.map(({ cost }) => cost);
    // Assisted, delegated, vendor.
    expect(costs('a', 'public')).toEqual([1, 1, 2]);
    expect(costs('b', 'digital')).toEqual([1, 1, 2]);
    expect(costs('a', 'security')).toEqual([2, 2, 2]);
    expect(costs('c', 'public')).toEqual([2, 2, 2]);
    const paid = resolved(bound({ n: 3, seats: { a: { plays: [ai('public', 'delegated')] } } }, research2));
    expect(moved(paid, 'payment', 'capital', 'a')).toBe(-1);
  });

  test('16.53 … two such accords do not add up', () => {
    const twice = bound(
      { n: 3, seats: { a: { plays: [ai('public')] } } },
      accord('ab', [research('public')]),
      accord('ac', [research('public')]),
    );
    expect(moved(resolved(twice), 'payment', 'capital', 'a')).toBe(-1);
  });

  test('16.54 the treaty-drafting assistant: +1 for each state with an open accord with you, at most +3', () => {
    const gain = (...accords: ReturnType<typeof accord>[]) =>
      aiBy(resolved(bound({ n: 6, seats: { a: { plays: [ai('multilateral')] } } }, ...accords)), 'a').gain;
    // × 0.89: 2, 3, 4, 5, 5
    expect(gain()).toBe(2);
    expect(gain(accord('ab', BAN))).toBe(3);
    expect(gain(accord('ab', BAN), accord('ab', [INSPECTION]))).toBe(3);
    expect(gain(accord('ab', BAN), accord('abc', [WARNING]))).toBe(4);
    expect(gain(accord('abcdef', BAN))).toBe(4);
    // 5 × 0.89 = 4.45
    expect(gain(accord('ab', BAN, { secret: true }))).toBe(2);
    expect(gain(accord('bc', BAN))).toBe(2);
  });

  test('16.55 the negotiation copilot: 5 if an accord of yours came into force this round, an open one', () => {
    const gain = (details: Parameters<typeof accord>[2], parties = 'ab') =>
      aiBy(
        resolved(bound({ n: 3, seats: { a: { plays: [ai('bilateral')] } } }, accord(parties, BAN, details))),
        'a',
      ).gain;
    // 3 and 5 × 0.89 = 2.67 and 4.45. Choice: a secret one does not count, since the gain is public.
    expect(gain({ since: 2 })).toBe(4);
    expect(gain({ since: 1 })).toBe(3);
    expect(gain({ since: 2, secret: true })).toBe(3);
    expect(gain({ since: 2 }, 'bc')).toBe(3);
  });
});

describe('16 Accords: amending, leaving, expiry', () => {
  const old = accord('abc', [noCyber('public')]);

  test('16.56 amending is a new text between the same parties, which replaces the old one when all have signed', () => {
    const state = negotiating(bound({ n: 4 }, old));
    const offered = proposed(state, 'a', terms('abc', [PLEDGE], { rounds: 1 }), old.id).after;
    const first = signed(offered, 'b').after;
    // The old one holds until then.
    expect(first.accords).toEqual([old]);
    const last = signed(first, 'c');
    expect(last.after.accords).toEqual([
      { ...old, terms: terms('abc', [PLEDGE], { rounds: 1 }), since: 1, until: 2 },
    ]);
    expect(only(last, 'accord-in-force').amended).toBe(true);
  });

  test('16.57 … between the same parties, of an accord in force, by one of them', () => {
    const state = negotiating(bound({ n: 4 }, old));
    expect(refusalOf(state, 'a', terms('ab', [PLEDGE]), old.id)).toBe('other-parties');
    expect(refusalOf(state, 'a', terms('abcd', [PLEDGE]), old.id)).toBe('other-parties');
    expect(refusalOf(state, 'd', terms('ad', [PLEDGE]), old.id)).toBe('unknown-accord');
    expect(refusalOf(state, 'a', terms('abc', [PLEDGE]), 'nothing')).toBe('unknown-accord');
  });

  test('16.58 … an amendment that is not signed by all lapses, and the old text goes on', () => {
    const state = negotiating(bound({ n: 4 }, old));
    const over = ended(proposed(state, 'a', terms('abc', [PLEDGE]), old.id).after);
    expect(over.after.accords).toEqual([old]);
  });

  // Choice: what the table has read cannot be unread.
  test('16.59 an open accord cannot be amended to a secret one; a secret one can be opened', () => {
    const open = negotiating(bound({ n: 4 }, old));
    expect(refusalOf(open, 'a', terms('abc', BAN, { secret: true }), old.id)).toBe('cannot-hide');
    const leaked = negotiating(bound({ n: 4 }, accord('abc', BAN, { secret: true, open: true })));
    expect(refusalOf(leaked, 'a', terms('abc', [PLEDGE], { secret: true }), 'abc no-cyber')).toBe(
      'cannot-hide',
    );
    const hidden = negotiating(bound({ n: 4 }, accord('abc', BAN, { secret: true })));
    const opened = agreed(hidden, terms('abc', BAN), 'abc no-cyber');
    expect(accordOf(opened).open).toBe(true);
    expect(publicView(opened.after).accords).toHaveLength(1);
  });

  // Choice: it has been in force before.
  test('16.60 an amended accord did not come into force this round: it does not feed the copilot', () => {
    const position: Position = { n: 3, patch: { agenda: ['bilateral', 'public', 'digital'] } };
    const state = negotiating(bound(position, accord('ab', BAN)));
    const amended = ended(agreed(state, terms('ab', [PLEDGE]), 'ab no-cyber').after).after;
    const card = optionsFor(amended, 'a').cards.find(({ move }) => move === 'ai-bilateral');
    expect(card?.postures[0]?.gain).toBe(3);
  });

  test('16.61 a transfer in the new text is carried out with it', () => {
    const state = negotiating(bound({ n: 4 }, accord('ab', BAN)));
    const amended = agreed(state, terms('ab', [noCyber(), gives('a', 'b', 2)]), 'ab no-cyber');
    expect(moved(amended, 'negotiation', 'capital', 'a')).toBe(-2);
  });

  test('16.62 amending to a transfer only ends the accord: it is done at once', () => {
    const state = negotiating(bound({ n: 4 }, accord('ab', BAN)));
    const amended = agreed(state, terms('ab', [gives('a', 'b', 2)]), 'ab no-cyber');
    expect(only(amended, 'accord-ended').why).toBe('done');
    expect(amended.after.accords).toEqual([]);
  });

  test('16.63 notice costs 3 influence, and is public', () => {
    const given = does(negotiating(bound({ n: 4 }, old)), notice(old.id), seat('a'));
    expect(moved(given, 'negotiation', 'influence', 'a')).toBe(-3);
    for (const id of ['b', 'd'])
      expect(seenEvents(given.events, { kind: 'seat', seat: id })).toContainEqual({
        type: 'notice-given',
        accord: old.id,
        by: 'a',
        parties: ['a', 'b', 'c'],
        secret: false,
        until: 3,
      });
  });

  test('16.64 … it binds through the next round, then ends for the leaver', () => {
    const { after } = does(negotiating(bound({ n: 4 }, old)), notice(old.id), seat('a'));
    const third = until(after, 'resolution', 2);
    expect(third.accords[0]?.terms.parties).toEqual(['a', 'b', 'c']);
    const before = until(third, 'commitment', 3);
    expect(before.accords[0]?.terms.parties).toEqual(['a', 'b', 'c']);
    const gone = ended(before);
    expect(only(gone, 'accord-left')).toMatchObject({ seat: 'a', accord: old.id });
    expect(gone.after.accords[0]?.terms.parties).toEqual(['b', 'c']);
    // Kept to its last round.
    expect(asked(gone, 'accord-kept', 'accords', 'trust', 'b', 'a')).toBeGreaterThan(0);
  });

  test('16.65 … for all, if one is left', () => {
    const pair = accord('ab', BAN);
    const { after } = does(negotiating(bound({ n: 4 }, pair)), notice(pair.id), seat('b'));
    const gone = ended(until(after, 'commitment', 3));
    expect(only(gone, 'accord-ended')).toMatchObject({ accord: pair.id, why: 'left' });
    expect(gone.after.accords).toEqual([]);
  });

  test('16.66 … two of three leave: nobody is left with anybody', () => {
    let state = negotiating(bound({ n: 4 }, old));
    for (const id of ['a', 'b']) state = does(state, notice(old.id), seat(id)).after;
    const gone = ended(until(state, 'commitment', 3));
    expect(eventsOf(gone, 'accord-left')).toHaveLength(2);
    expect(gone.after.accords).toEqual([]);
  });

  test('16.67 notice is given once, and by a party only', () => {
    const state = negotiating(bound({ n: 4 }, old));
    const { after } = does(state, notice(old.id), seat('a'));
    expect(refusal(after, notice(old.id), seat('a'))).toBe('already-leaving');
    expect(refusal(state, notice(old.id), seat('d'))).toBe('unknown-accord');
  });

  test('16.68 of a secret accord notice tells that it exists and its parties, not its text, nor for how long', () => {
    const hidden = accord('ab', [noCyber('humanitarian')], { secret: true, until: 6 });
    const given = does(negotiating(bound({ n: 4 }, hidden)), notice(hidden.id), seat('a'));
    expect(publicView(given.after).accords).toEqual([
      {
        id: hidden.id,
        parties: ['a', 'b'],
        terms: null,
        open: false,
        since: 0,
        until: 0,
        suspendedIn: 0,
        leaving: [{ seat: 'a', until: 3 }],
      },
    ]);
    const told = JSON.stringify([
      seenEvents(given.events, { kind: 'seat', seat: 'd' }),
      seatView(given.after, 'd').own,
    ]);
    expect(told).not.toContain('humanitarian');
  });

  // Choice: notice is public, and a new text would undo it in the sight of all.
  test('16.69 an accord of which notice has been given cannot be amended, nor signed anew if the notice came later', () => {
    const left = does(negotiating(bound({ n: 4 }, old)), notice(old.id), seat('a')).after;
    const text = terms('abc', [PLEDGE]);
    expect(refusal(left, { type: 'propose', round: 2, terms: text, amends: old.id }, seat('b'))).toBe(
      'being-left',
    );
    const offered = proposed(negotiating(bound({ n: 4 }, old)), 'b', text, old.id).after;
    const id = lastOf(offered).id;
    const halfSigned = does(offered, { type: 'sign', round: 2, proposal: id, revision: 1 }, seat('c')).after;
    const noticed = does(halfSigned, notice(old.id), seat('a')).after;
    expect(refusal(noticed, { type: 'sign', round: 2, proposal: id, revision: 1 }, seat('a'))).toBe(
      'being-left',
    );
  });

  test('16.89 … once the leaver has left, the others may amend it; that it is known stays known', () => {
    const known = { ...old, announced: true, terms: { ...old.terms, parties: ['b', 'c'] } };
    const amended = agreed(negotiating(bound({ n: 4 }, known)), terms('bc', [PLEDGE]), old.id);
    expect(amended.after.accords[0]?.announced).toBe(true);
  });

  test('16.70 an accord ends at the audit of its last round', () => {
    const short = accord('ab', BAN, { until: 3 });
    const second = resolved(bound({ n: 4 }, short));
    expect(second.after.accords).toHaveLength(1);
    const third = ended(until(second.after, 'commitment', 3));
    expect(only(third, 'accord-ended')).toMatchObject({ why: 'expired', open: true });
    expect(third.after.accords).toEqual([]);
    // It is kept in its last round too.
    expect(asked(third, 'accord-kept', 'accords', 'trust', 'a', 'b')).toBeGreaterThan(0);
  });
});

describe('16 Accords: secret, leaked, suspended', () => {
  const SECRET = accord('ab', [noCyber('humanitarian')], { secret: true });

  test('16.71 a secret accord is known to its parties: neither its events nor its views reach anybody else', () => {
    const outcome = agreed(talking(), terms('ab', [noCyber('humanitarian')], { secret: true }));
    for (const reader of [{ kind: 'public' }, { kind: 'seat', seat: 'c' }] as const)
      expect(seenEvents(outcome.events, reader)).toEqual([]);
    expect(seenEvents(outcome.events, { kind: 'seat', seat: 'a' }).map(({ type }) => type)).toContain(
      'accord-in-force',
    );
    expect(publicView(outcome.after).accords).toEqual([]);
    expect(JSON.stringify(seatView(outcome.after, 'c'))).not.toContain('humanitarian');
    expect(seatView(outcome.after, 'b').own.secretAccords).toHaveLength(1);
  });

  test('16.72 … and to the facilitator, who sees everything', () => {
    const outcome = agreed(talking(), terms('ab', BAN, { secret: true }));
    expect(seenEvents(outcome.events, { kind: 'facilitator' }).map(({ type }) => type)).toContain(
      'accord-in-force',
    );
  });

  test('16.73 an open accord is public when it is in force; until then a proposal is its parties’ own', () => {
    const offered = proposed(talking(), 'a', terms('ab', BAN));
    expect(seenEvents(offered.events, { kind: 'public' })).toEqual([]);
    expect(seatView(offered.after, 'c').own.proposals).toEqual([]);
    expect(seatView(offered.after, 'b').own.proposals).toHaveLength(1);
    const whole = signed(offered.after, 'b');
    expect(seenEvents(whole.events, { kind: 'public' }).map(({ type }) => type)).toEqual(['accord-in-force']);
    expect(publicView(whole.after).accords[0]?.terms).toEqual(terms('ab', BAN));
  });

  test('16.74 a secret accord earns no kept trust', () => {
    const outcome = resolved(bound({ n: 4 }, SECRET));
    expect(moved(outcome, 'accords', 'trust', 'a', 'b')).toBe(0);
  });

  const leaks = (...accords: ReturnType<typeof accord>[]) =>
    seedWhere(
      bound({ n: 4, seats: { d: { plays: [cyber('mediation', 'a')] } } }, ...accords),
      (o) => attackBy(o, 'd').success.hit && attackBy(o, 'd').named === null,
    );

  test('16.75 a leak takes 2 influence; a secret accord of the victim’s becomes open, its parties’ mutual trust −4', () => {
    const outcome = leaks(SECRET);
    expect(moved(outcome, 'cyber', 'influence', 'a')).toBe(-2);
    expect(only(outcome, 'accord-leaked').accord).toMatchObject({
      id: SECRET.id,
      open: true,
      suspendedIn: 2,
    });
    expect(asked(outcome, 'accord-leaked', 'cyber', 'trust', 'a', 'b')).toBe(-4);
    expect(asked(outcome, 'accord-leaked', 'cyber', 'trust', 'b', 'a')).toBe(-4);
    expect(publicView(outcome.after).accords[0]?.terms?.clauses).toEqual([noCyber('humanitarian')]);
  });

  test('16.76 … a secret one first, else the oldest', () => {
    const opened = (...accords: ReturnType<typeof accord>[]) =>
      only(leaks(...accords), 'accord-leaked').accord.id;
    const older = accord('ac', BAN);
    const younger = accord('ab', [PLEDGE], { since: 2 });
    expect(opened(older, SECRET)).toBe(SECRET.id);
    expect(opened(older, younger)).toBe(older.id);
    // One of the victim's own.
    expect(opened(accord('bc', BAN), younger)).toBe(younger.id);
  });

  test('16.77 … with no accord, only the −2', () => {
    const outcome = leaks(accord('bc', BAN, { secret: true }));
    expect(eventsOf(outcome, 'accord-leaked')).toEqual([]);
    expect(moved(outcome, 'cyber', 'influence', 'a')).toBe(-2);
    expect(outcome.after.accords[0]?.open).toBe(false);
  });

  test('16.78 suspended: to the end of the round its clauses bind nobody', () => {
    const outcome = leaks(accord('ab', [PLEDGE, humanLoop()]));
    // Neither of the two played a CBM.
    expect(eventsOf(outcome, 'accord-breached')).toEqual([]);
  });

  test('16.79 … shield nobody: the hazard of step 4 is not halved', () => {
    const position: Position = {
      n: 4,
      seats: { d: { plays: [cyber('mediation', 'a')] }, b: { plays: [ai('public')] } },
    };
    const hit = (wanted: boolean) =>
      aiBy(
        seedWhere(
          bound(position, accord('ab', [INSPECTION])),
          (o) => attackBy(o, 'd').success.hit === wanted,
        ),
        'b',
      ).draw.chance;
    expect([hit(true), hit(false)]).toEqual([1400, 700]);
  });

  test('16.80 … earn nothing: no kept trust, nothing for the drafter', () => {
    const open = accord('ab', BAN);
    expect(asked(leaks(open), 'accord-kept', 'accords', 'trust', 'a', 'b')).toBe(0);
    const position: Position = {
      n: 4,
      seats: { d: { plays: [cyber('mediation', 'a')] }, a: { plays: [ai('multilateral')] } },
    };
    const suspended = seedWhere(bound(position, open), (o) => attackBy(o, 'd').success.hit);
    expect(aiBy(suspended, 'a').gain).toBe(2);
  });

  test('16.81 … in the next round it is in force again, open, and earns', () => {
    const outcome = leaks(accord('ab', BAN, { secret: true }));
    const next = ended(until(outcome.after, 'commitment', 3));
    expect(asked(next, 'accord-kept', 'accords', 'trust', 'a', 'b')).toBe(3);
  });

  test('16.82 … joint research has been paid before the leak: what was cheaper stays so', () => {
    const position: Position = {
      n: 4,
      seats: { d: { plays: [cyber('mediation', 'a')] }, a: { plays: [ai('public')] } },
    };
    const outcome = seedWhere(
      bound(position, accord('ab', [research('public')])),
      (o) => attackBy(o, 'd').success.hit,
    );
    expect(moved(outcome, 'payment', 'capital', 'a')).toBe(-1);
  });

  test('16.83 two who leak one accord at once leak it once: trust −4, not −8', () => {
    const position: Position = {
      n: 5,
      seats: { d: { plays: [cyber('mediation', 'a')] }, e: { plays: [cyber('mediation', 'b')] } },
    };
    const both = seedWhere(bound(position, SECRET), (o) =>
      ['d', 'e'].every((id) => attackBy(o, id).success.hit && attackBy(o, id).named === null),
    );
    expect(eventsOf(both, 'accord-leaked')).toHaveLength(1);
    expect(asked(both, 'accord-leaked', 'cyber', 'trust', 'a', 'b')).toBe(-4);
  });

  test('16.84 a failed leak leaks nothing', () => {
    const missed = seedWhere(
      bound({ n: 4, seats: { d: { plays: [cyber('mediation', 'a')] } } }, SECRET),
      (o) => !attackBy(o, 'd').success.hit,
    );
    expect(missed.after.accords).toEqual([SECRET]);
  });

  const taps = (seeks: boolean, ...accords: ReturnType<typeof accord>[]) => {
    const card = cyber('bilateral', 'a');
    return seedWhere(
      bound(
        {
          n: 4,
          seats: {
            d: { plays: [seeks ? { ...card, seeks: 'accord' } : card] },
            a: { mandate: { id: 'broker', rival: null } },
          },
        },
        ...accords,
      ),
      (o) => attackBy(o, 'd').success.hit && attackBy(o, 'd').named === null,
    );
  };

  test('16.85 a wiretap shows the target’s mandate to its actor alone', () => {
    const outcome = taps(false, SECRET);
    expect(only(outcome, 'mandate-shown')).toMatchObject({ seat: 'a', to: ['d'], open: false });
    expect(seatView(outcome.after, 'd').own.mandatesSeen).toEqual([
      { seat: 'a', mandate: { id: 'broker', rival: null } },
    ]);
    for (const id of ['a', 'b', 'c'])
      expect(seenEvents(outcome.events, { kind: 'seat', seat: id }).map(({ type }) => type)).not.toContain(
        'mandate-shown',
      );
  });

  test('16.86 … or the text of one of its secret accords, as its actor chose; with none, the mandate', () => {
    const outcome = taps(true, SECRET, accord('ac', BAN));
    expect(only(outcome, 'accord-read')).toMatchObject({ by: 'd', seat: 'a', accord: SECRET });
    expect(eventsOf(outcome, 'mandate-shown')).toEqual([]);
    expect(seenEvents(outcome.events, { kind: 'seat', seat: 'd' })).toContainEqual({
      type: 'accord-read',
      seat: 'a',
      accord: SECRET,
    });
    for (const id of ['a', 'b', 'c'])
      expect(seenEvents(outcome.events, { kind: 'seat', seat: id }).map(({ type }) => type)).not.toContain(
        'accord-read',
      );
    expect(eventsOf(taps(true, accord('ac', BAN)), 'mandate-shown')).toHaveLength(1);
    expect(eventsOf(taps(true), 'mandate-shown')).toHaveLength(1);
  });

  // Choice: what the actor has signed itself it need not tap.
  test('16.87 … a secret accord to which the actor is party is not shown to it: then the mandate is', () => {
    expect(eventsOf(taps(true, accord('ad', BAN, { secret: true })), 'mandate-shown')).toHaveLength(1);
  });

  test('16.88 a wiretap opens nothing and suspends nothing', () => {
    expect(taps(true, SECRET).after.accords).toEqual([SECRET]);
    expect(seatIn(taps(true, SECRET).after, 'a').mandateKnownTo).toEqual([]);
  });
});
