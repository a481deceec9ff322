import { describe, expect, test } from 'vitest';
import { NO_MEMORY, standInIntents } from '../../shared/bots/player.ts';
import { DOMAINS } from '../../shared/content/domains.ts';
import { publicView, seatView } from '../../shared/projection/project.ts';
import { seenEvents } from '../../shared/projection/redaction.ts';
import { brokenBy } from '../../shared/rules/breaches.ts';
import { fraction } from '../../shared/rules/random.ts';
import type { Card, TableState } from '../../shared/rules/state.ts';
import {
  accord,
  accordOf,
  agreed,
  bound,
  gives,
  humanLoop,
  INSPECTION,
  lastOf,
  noCyber,
  PLEDGE,
  proposed,
  refusalOfSigning,
  research,
  ruled,
  signed,
  talking,
  terms,
  WARNING,
} from '../support/accords.ts';
import { ai, cbm, cyber } from '../support/cards.ts';
import type { Outcome } from '../support/outcome.ts';
import {
  aiBy,
  asked,
  attackBy,
  does,
  ended,
  eventsOf,
  HOST,
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
import { at, names } from '../support/position.ts';

const BAN = accord('ab', [noCyber()]);
const negotiating = (position: Position) => at({ ...position, phase: 'negotiation' });
const attack: Position = { n: 4, seats: { a: { plays: [cyber('public', 'b')] } } };
const named = (name: string | null) => (o: Outcome) => attackBy(o, 'a').named === name;
const leakedBy = (id: string) => (o: Outcome) =>
  attackBy(o, id).success.hit && attackBy(o, id).named === null;

/** The table with what some seats have drafted. */
function drafting(
  state: TableState,
  drafts: Readonly<Record<string, readonly Card[]>>,
  seed = state.seed,
): TableState {
  const seats = Object.entries(drafts).map(([id, cards]) => [
    id,
    { ...seatIn(state, id), draft: { cards, invest: null } },
  ]);
  return { ...state, seed, seats: { ...state.seats, ...Object.fromEntries(seats) } };
}

/** The first outcome of a commitment, seed after seed, for which the test holds. */
function endedWhere(state: TableState, test: (o: Outcome) => boolean): Outcome {
  for (let i = 0; i < 2000; i++) {
    const outcome = ended({ ...state, seed: `seed ${i}` });
    if (test(outcome)) return outcome;
  }
  throw new Error('No seed of 2000');
}

describe('21 Interactions: clause × card', () => {
  test('21.01 no-cyber × what nobody notices: a wiretap or backdoor breaks it as soon as it is named', () => {
    for (const domain of ['bilateral', 'digital'] as const)
      for (const hit of [true, false]) {
        const outcome = seedWhere(
          bound({ n: 4, seats: { a: { plays: [cyber(domain, 'b')] } } }, BAN),
          (o) => named('a')(o) && attackBy(o, 'a').success.hit === hit,
        );
        expect(eventsOf(outcome, 'accord-breached')).toHaveLength(1);
      }
  });

  test('21.02 no-cyber × a backdoor of before: it may stay, and being found names nobody', () => {
    const outcome = seedWhere(
      bound({ n: 4, seats: { a: { backdoors: ['b'], believedBackdoors: ['b'] } } }, BAN),
      (o) => eventsOf(o, 'backdoor-found').length === 1,
    );
    expect(eventsOf(outcome, 'accord-breached')).toEqual([]);
    expect(eventsOf(outcome, 'breach-unfound')).toEqual([]);
  });

  test('21.03 no-cyber × leak: the leaker that is named broke the accord that it leaked', () => {
    const outcome = seedWhere(
      bound(
        { n: 4, seats: { a: { plays: [cyber('mediation', 'b')] } } },
        accord('ab', [noCyber()], { secret: true }),
      ),
      (o) => named('a')(o) && attackBy(o, 'a').success.hit,
    );
    expect(only(outcome, 'accord-leaked').accord.id).toBe('ab no-cyber');
    expect(only(outcome, 'accord-breached').breaker).toBe('a');
    // −15 as victim, −4 as party of the leaked accord; then −15.
    expect(moved(outcome, 'cyber', 'trust', 'b', 'a')).toBe(-19);
    expect(asked(outcome, 'accord-breached', 'accords', 'trust', 'b', 'a')).toBe(-15);
  });

  test('21.04 inspection + early warning by accord + early-warning AI: 0.25 + 0.20 once + 0.10 each', () => {
    const guarded: Position = {
      n: 5,
      seats: { d: { plays: [cyber('public', 'a')] }, a: { earlyWarningUntil: 2 } },
    };
    const outcome = resolved(bound(guarded, accord('ab', [INSPECTION]), accord('abc', [WARNING])));
    expect(attackBy(outcome, 'd').attribution.chance).toBe(6500);
    // Success meets early warning as cyber + 2, the accord not at all: 0.65 − 0.10.
    expect(attackBy(outcome, 'd').success.chance).toBe(5500);
  });

  test('21.05 early warning × a named attack: its parties alone learn whether a wiretap succeeded', () => {
    const outcome = seedWhere(
      bound({ n: 5, seats: { a: { plays: [cyber('bilateral', 'b')] } } }, accord('bc', [WARNING])),
      (o) => named('a')(o) && attackBy(o, 'a').success.hit,
    );
    const succeeded = (id: string) =>
      seenEvents(outcome.events, { kind: 'seat', seat: id }).flatMap((event) =>
        event.type === 'cyber-named' ? [event.succeeded] : [],
      );
    expect(['b', 'c', 'd', 'e'].map(succeeded)).toEqual([[true], [true], [null], [null]]);
  });

  test('21.06 early warning × suspicion: a noticed success is suspected as ever, of its parties too', () => {
    const outcome = seedWhere(
      bound(attack, accord('bc', [WARNING])),
      (o) => named(null)(o) && attackBy(o, 'a').success.hit,
    );
    expect(asked(outcome, 'suspicion', 'cyber', 'trust', 'b', 'c')).toBe(-3);
  });

  test('21.07 early warning × the party that attacks: it is not warned of itself', () => {
    const outcome = seedWhere(
      bound(attack, accord('abc', [WARNING])),
      (o) => named(null)(o) && !attackBy(o, 'a').success.hit,
    );
    const warned = (id: string) =>
      seenEvents(outcome.events, { kind: 'seat', seat: id }).some(({ type }) => type === 'cyber-warned');
    expect(names(4).map(warned)).toEqual([false, true, true, false]);
  });

  test('21.08 cbm-pledge × shield × inspection: the promised CBM halves the hazard in its domain, inspection again', () => {
    const outcome = resolved(
      bound(
        { n: 3, seats: { a: { plays: [cbm('public', 'b'), ai('public')] } } },
        accord('ab', [INSPECTION]),
        accord('ab', [PLEDGE]),
      ),
    );
    expect(aiBy(outcome, 'a').draw.chance).toBe(350);
    expect(eventsOf(outcome, 'accord-breached').map(({ breaker }) => breaker)).toEqual(['b']);
  });

  test('21.09 cbm-pledge × answer: both keep it, and the pair is answered', () => {
    const outcome = resolved(
      bound(
        { n: 3, seats: { a: { plays: [cbm('public', 'b')] }, b: { plays: [cbm('digital', 'a')] } } },
        accord('ab', [PLEDGE]),
      ),
    );
    expect([
      moved(outcome, 'measures', 'influence', 'a'),
      moved(outcome, 'measures', 'influence', 'b'),
    ]).toEqual([3, 3]);
    // 50 + 6 + 5 = 61; kept: 3 × 39 / 50 = 2.34
    expect(asked(outcome, 'accord-kept', 'accords', 'trust', 'a', 'b')).toBe(2);
  });

  test('21.10 human-in-the-loop × joint research: delegated is cheaper, and a breach', () => {
    const outcome = resolved(
      bound(
        { n: 3, seats: { a: { plays: [ai('public', 'delegated')] } } },
        accord('ab', [humanLoop(), research('public')]),
      ),
    );
    expect(moved(outcome, 'payment', 'capital', 'a')).toBe(-1);
    expect(only(outcome, 'accord-breached').clauses).toEqual(['human-in-the-loop']);
  });

  test('21.11 privacy breach (hazard 5): −6 from all partners in open accords, once each; not from secret or suspended ones', () => {
    const struck = (position: Position) =>
      seedWhere(position, (o) => aiBy(o, 'a').hazard === 'privacy-breach');
    const own: Position = { n: 5, seats: { a: { plays: [ai('multilateral')] } } };
    const outcome = struck(
      bound(own, BAN, accord('abc', [WARNING]), accord('ad', [noCyber()], { secret: true })),
    );
    const fell = (o: Outcome, id: string) => asked(o, 'hazard', 'ai', 'trust', id, 'a');
    expect(['b', 'c', 'd', 'e'].map((id) => fell(outcome, id))).toEqual([-6, -6, 0, 0]);
    const leaking: Position = { n: 5, seats: { ...own.seats, e: { plays: [cyber('mediation', 'b')] } } };
    const suspended = seedWhere(
      bound(leaking, BAN),
      (o) => aiBy(o, 'a').hazard === 'privacy-breach' && attackBy(o, 'e').success.hit,
    );
    expect(fell(suspended, 'b')).toBe(0);
  });

  test('21.12 transfer × theft: what has been given away cannot be stolen', () => {
    const given = agreed(talking({ seats: { b: { capital: 1 } } }), terms('ab', [gives('b', 'a', 1)])).after;
    const state = drafting(ended(given).after, { c: [cyber('economic', 'b')] });
    const outcome = endedWhere(
      { ...state, agenda: ['economic', 'public', 'digital'] },
      (o) => attackBy(o, 'c').success.hit,
    );
    expect(moved(outcome, 'cyber', 'capital', 'c')).toBe(0);
  });

  test('21.13 copilot × leak: a fresh secret accord that is leaked is open, and suspended: it does not count', () => {
    const fresh = accord('ab', [noCyber()], { secret: true, since: 2 });
    const outcome = seedWhere(
      bound(
        { n: 4, seats: { a: { plays: [ai('bilateral')] }, d: { plays: [cyber('mediation', 'b')] } } },
        fresh,
      ),
      leakedBy('d'),
    );
    expect(aiBy(outcome, 'a').gain).toBe(3);
  });

  test('21.14 good offices × pledge of both parties: one card towards each', () => {
    const outcome = resolved(
      bound(
        { n: 4, seats: { a: { plays: [cbm('mediation', 'b', 'c')] } } },
        accord('ab', [PLEDGE]),
        accord('ac', [PLEDGE]),
      ),
    );
    expect(eventsOf(outcome, 'accord-breached').map(({ breaker }) => breaker)).toEqual(['b', 'c']);
  });
});

describe('21 Interactions: norm × clause', () => {
  test('21.15 a violation that is a breach costs all three: being named, the norm, the accord', () => {
    const outcome = seedWhere(ruled(bound(attack, BAN), 'election-non-interference'), named('a'));
    expect(moved(outcome, 'cyber', 'influence', 'a')).toBe(-8);
    expect(moved(outcome, 'accords', 'influence', 'a')).toBe(-5);
    expect(moved(outcome, 'cyber', 'trust', 'b', 'a')).toBe(-20);
    expect(moved(outcome, 'accords', 'trust', 'b', 'a')).toBe(-15);
    expect(moved(outcome, 'cyber', 'trust', 'c', 'a')).toBe(-10);
    expect(moved(outcome, 'accords', 'trust', 'c', 'a')).toBe(-5);
  });

  test('21.16 attribution: body, inspection and early warning add up: 0.25 + 0.15 + 0.20 + 0.30 = 0.90', () => {
    const position: Position = { n: 6, seats: { f: { plays: [cyber('public', 'a')] } } };
    const watched = bound(position, accord('ab', [INSPECTION]), accord('abcd', [WARNING]));
    expect(attackBy(resolved(ruled(watched, 'attribution-body')), 'f').attribution.chance).toBe(9000);
  });

  test('21.17 … kept to 0.95', () => {
    const position: Position = { n: 6, seats: { f: { plays: [cyber('public', 'a')] }, a: { cyber: 5 } } };
    const watched = bound(position, accord('ab', [INSPECTION]), accord('abcd', [WARNING]));
    expect(attackBy(resolved(ruled(watched, 'attribution-body')), 'f').attribution.chance).toBe(9500);
  });

  test('21.18 hazard: the code first, then halved by CBM and by inspection: (0.20 − 0.06 − 0.05) / 4 = 0.0225', () => {
    const outcome = resolved(
      ruled(
        bound(
          { n: 3, seats: { a: { plays: [ai('public')], shields: { public: 2 } } } },
          accord('ab', [INSPECTION]),
        ),
        'transparency-code',
      ),
    );
    expect(aiBy(outcome, 'a').draw.chance).toBe(225);
  });

  test('21.19 human control × human-in-the-loop: the dearer card is a breach as well', () => {
    const outcome = resolved(
      ruled(
        bound(
          { n: 3, seats: { a: { plays: [ai('security', 'delegated')] } } },
          accord('ab', [humanLoop('security')]),
        ),
        'human-control',
      ),
    );
    expect(moved(outcome, 'payment', 'capital', 'a')).toBe(-4);
    expect(eventsOf(outcome, 'accord-breached')).toHaveLength(1);
  });

  test('21.20 a sponsor that gives its capital away before negotiation ends does not come to the vote', () => {
    let state = talking({ seats: { a: { capital: 1 } } });
    state = does(state, { type: 'table-norm', round: 2, norm: 'capacity-fund' }, seat('a')).after;
    state = agreed(state, terms('ab', [gives('a', 'b', 1)])).after;
    const closed = ended(state);
    expect(eventsOf(closed, 'norm-called')).toEqual([]);
    expect(seatAfter(closed, 'a').capital).toBe(0);
  });

  test('21.21 … and one that is given capital does', () => {
    let state = talking({ seats: { a: { capital: 1 } } });
    state = does(state, { type: 'table-norm', round: 2, norm: 'capacity-fund' }, seat('a')).after;
    state = agreed(state, terms('ab', [gives('a', 'b', 1)])).after;
    state = agreed(state, terms('ab', [gives('b', 'a', 2)])).after;
    expect(only(ended(state), 'norm-called').ballot.sponsor).toBe('a');
  });

  test('21.22 an unwatched wrong name violates the norm and breaks the accord of the innocent', () => {
    const outcome = seedWhere(
      ruled(bound(attack, accord('bc', [noCyber()])), 'election-non-interference'),
      named('c'),
    );
    expect(moved(outcome, 'cyber', 'influence', 'c')).toBe(-8);
    expect(moved(outcome, 'accords', 'influence', 'c')).toBe(-5);
    expect([moved(outcome, 'cyber', 'influence', 'a'), moved(outcome, 'accords', 'influence', 'a')]).toEqual([
      0, 0,
    ]);
  });
});

describe('21 Interactions: leak × secret accord × notice', () => {
  const hidden = accord('ab', [noCyber('humanitarian')], { secret: true });
  const leaking: Position = { n: 4, seats: { d: { plays: [cyber('mediation', 'a')] } } };

  test('21.23 a leaked accord can be amended in the next negotiation, to an open text only', () => {
    const next = until(seedWhere(bound(leaking, hidden), leakedBy('d')).after, 'negotiation', 3);
    expect(
      refusal(
        next,
        { type: 'propose', round: 3, terms: terms('ab', [PLEDGE], { secret: true }), amends: hidden.id },
        seat('a'),
      ),
    ).toBe('cannot-hide');
    const opened = agreed(next, terms('ab', [INSPECTION]), hidden.id);
    expect(accordOf(opened)).toMatchObject({ open: true, suspendedIn: 2 });
  });

  test('21.24 a leaked accord in its last round ends in this audit, without kept trust', () => {
    const outcome = seedWhere(bound(leaking, { ...hidden, until: 2 }), leakedBy('d'));
    expect(only(outcome, 'accord-ended').why).toBe('expired');
    expect(asked(outcome, 'accord-kept', 'accords', 'trust', 'a', 'b')).toBe(0);
  });

  test('21.25 a leak of one of which notice has been given: the text comes out, the leaving goes on', () => {
    const leaving = { ...hidden, announced: true, leaving: [{ seat: 'b', until: 2 }] };
    const outcome = seedWhere(bound(leaking, leaving), leakedBy('d'));
    expect(only(outcome, 'accord-leaked').accord.terms).toEqual(hidden.terms);
    expect(only(outcome, 'accord-ended').why).toBe('left');
  });

  test('21.26 a secret accord with notice that ends is seen to end; its text is not', () => {
    const leaving = accord('abc', [noCyber('humanitarian')], {
      secret: true,
      announced: true,
      until: 2,
      leaving: [{ seat: 'b', until: 3 }],
    });
    const outcome = resolved(bound({ n: 4 }, leaving));
    const told = seenEvents(outcome.events, { kind: 'public' });
    expect(told.find(({ type }) => type === 'accord-ended')).toMatchObject({ why: 'expired' });
    expect(JSON.stringify(told)).not.toContain('humanitarian');
    expect(publicView(outcome.after).accords).toEqual([]);
  });

  test('21.27 early warning of a secret accord works in the step in which it is leaked', () => {
    const watched = accord('ab', [WARNING], { secret: true });
    const both: Position = {
      n: 5,
      seats: { d: { plays: [cyber('mediation', 'a')] }, e: { plays: [cyber('digital', 'b')] } },
    };
    const outcome = seedWhere(
      bound(both, watched),
      (o) => leakedBy('d')(o) && attackBy(o, 'e').named === null,
    );
    expect(attackBy(outcome, 'e').attribution.chance).toBe(3500);
    expect(attackBy(outcome, 'e').warned).toEqual(['b', 'a']);
  });

  test('21.28 two victims of two leaks that share one accord: it is leaked once, and whose leak it was depends on no seat', () => {
    const both = (one: string, other: string): Position => ({
      n: 5,
      seats: { d: { plays: [cyber('mediation', one)] }, e: { plays: [cyber('mediation', other)] } },
    });
    const hits = (o: Outcome) => leakedBy('d')(o) && leakedBy('e')(o);
    const [straight, crossed] = [both('a', 'b'), both('b', 'a')].map((p) =>
      seedWhere(bound(p, hidden), hits),
    );
    expect(straight && only(straight, 'accord-leaked').at).toBe('a');
    expect(crossed && only(crossed, 'accord-leaked').at).toBe('a');
  });

  test('21.29 notice × breach: the fine is paid beside the 3 of the notice', () => {
    const given = does(
      negotiating(bound({ n: 4 }, accord('ab', [PLEDGE]))),
      { type: 'give-notice', round: 2, accord: 'ab cbm-pledge' },
      seat('a'),
    );
    expect(moved(given, 'negotiation', 'influence', 'a')).toBe(-3);
    const outcome = ended(ended(given.after).after);
    expect(asked(outcome, 'accord-breached', 'accords', 'influence', 'a')).toBe(-5);
  });

  test('21.30 notice × the others: who has left is no party to a pledge of those who stay', () => {
    const three = accord('abc', [PLEDGE], { leaving: [{ seat: 'c', until: 2 }] });
    const ring = { a: [cbm('public', 'b')], b: [cbm('public', 'a')], c: [cbm('public', 'a')] };
    const second = ended(
      drafting({ ...at(bound({ n: 4 }, three)), agenda: ['public', 'digital', 'security'] }, ring),
    );
    expect(eventsOf(second, 'accord-breached')).toEqual([]);
    const third = {
      ...until(second.after, 'commitment', 3),
      agenda: ['public', 'digital', 'security'] as const,
    };
    // Towards c alone it is no CBM towards a party any more; c itself owes nothing.
    const outcome = ended(drafting(third, { a: [cbm('public', 'c')], b: [cbm('public', 'a')] }));
    expect(eventsOf(outcome, 'accord-breached').map(({ breaker }) => breaker)).toEqual(['a']);
  });

  test('21.31 notice × attack: in the round after the accord has ended for the leaver it may attack', () => {
    const three = accord('abc', [noCyber()], { leaving: [{ seat: 'a', until: 2 }] });
    const third = {
      ...until(resolved(bound({ n: 4 }, three)).after, 'commitment', 3),
      agenda: ['public', 'digital', 'security'] as const,
    };
    const outcome = endedWhere(drafting(third, { a: [cyber('public', 'b')] }), named('a'));
    expect(eventsOf(outcome, 'accord-breached')).toEqual([]);
  });

  test('21.32 simultaneous: one leaves while another breaks: it ends broken for all, and the leaver did not break it', () => {
    const three = accord('abc', [PLEDGE], { leaving: [{ seat: 'c', until: 2 }] });
    const outcome = resolved(
      bound(
        { n: 4, seats: { a: { plays: [cbm('public', 'b')] }, c: { plays: [cbm('public', 'a')] } } },
        three,
      ),
    );
    expect(eventsOf(outcome, 'accord-breached').map(({ breaker }) => breaker)).toEqual(['b']);
    expect(eventsOf(outcome, 'accord-ended').map(({ why }) => why)).toEqual(['breached']);
    expect(eventsOf(outcome, 'accord-left')).toEqual([]);
  });

  test('21.33 simultaneous: a victim that breaks another accord is fined, and is owed trust as well', () => {
    const outcome = seedWhere(
      bound(
        { n: 4, seats: { a: { plays: [cyber('public', 'b')] }, c: { plays: [cbm('public', 'b')] } } },
        BAN,
        accord('bc', [PLEDGE]),
      ),
      named('a'),
    );
    expect(eventsOf(outcome, 'accord-breached').map(({ breaker }) => breaker)).toEqual(['a', 'b']);
    expect(asked(outcome, 'accord-breached', 'accords', 'trust', 'b', 'a')).toBe(-15);
    // Of b for its own breach, as one who is no party to it.
    expect(asked(outcome, 'accord-breached', 'accords', 'trust', 'a', 'b')).toBe(-5);
  });
});

describe('21 Interactions: a stand-in at a seat with obligations', () => {
  const away = (agenda: readonly (typeof DOMAINS)[number][], ...accords: ReturnType<typeof accord>[]) =>
    at(bound({ n: 5, seats: { a: { standIn: true, connected: false } }, patch: { agenda } }, ...accords));
  const draftOf = (state: TableState, salt: string) => {
    const noise = (purpose: string) => fraction(salt, { round: 2, step: 'noise', purpose });
    const intent = standInIntents(seatView(state, 'a'), NO_MEMORY, noise).find(
      ({ type }) => type === 'draft',
    );
    if (intent?.type !== 'draft') throw new Error('A stand-in drafts');
    return intent.commitment;
  };
  const agendas = DOMAINS.map((domain, i) =>
    [domain, DOMAINS[(i + 3) % 10], DOMAINS[(i + 7) % 10]].flatMap((d) => d ?? []),
  );

  test('21.34 it plays a CBM to a partner of its pledge, whatever is on the agenda', () => {
    for (const agenda of agendas) {
      const pledge = accord('ad', [PLEDGE]);
      const { cards } = draftOf(away(agenda, pledge), agenda.join());
      expect(brokenBy(pledge, 'a', cards), agenda.join()).toEqual([]);
    }
  });

  test('21.35 … of two pledges to partners of different accords it keeps both', () => {
    for (const agenda of agendas) {
      const pledges = [accord('ad', [PLEDGE]), accord('ae', [PLEDGE])];
      const { cards } = draftOf(away(agenda, ...pledges), agenda.join());
      for (const pledge of pledges) expect(brokenBy(pledge, 'a', cards), agenda.join()).toEqual([]);
    }
  });

  test('21.36 it never breaks an accord, invests nothing and abstains', () => {
    for (const agenda of agendas) {
      const accords = [accord('abcde', [noCyber(), humanLoop(), PLEDGE])];
      const state = {
        ...away(agenda, ...accords),
        ballot: { norm: 'attribution-body', sponsor: 'b', cosponsors: [] },
      } as const;
      const commitment = draftOf(state, agenda.join());
      for (const each of accords) expect(brokenBy(each, 'a', commitment.cards)).toEqual([]);
      expect([commitment.invest, commitment.vote]).toEqual([null, undefined]);
    }
  });

  test('21.55 what a stand-in cannot keep, for want of capital or of cards, is no breach of those who are away', () => {
    const pledges = ['ab', 'ac', 'ad'].map((parties) => accord(parties, [PLEDGE]));
    const standIn = { kind: 'bot', seat: 'a' } as const;
    const state = { ...away(['cultural', 'public', 'environmental'], ...pledges), deadline: null };
    const held = { type: 'draft', round: 2, commitment: { cards: [], invest: null }, reasons: [] } as const;
    const drafted = does(state, held, standIn);
    const breakers = (from: TableState) =>
      eventsOf(ended(from), 'accord-breached').map(({ breaker }) => breaker);
    expect(breakers(drafted.after)).not.toContain('a');
    const back = does(drafted.after, { type: 'connect', seat: 'a', delegate: 'a' }, HOST).after;
    expect(breakers(back)).toContain('a');
  });

  test('21.37 whoever returns finds what the stand-in drafted, and may break the accord themselves', () => {
    const state = { ...away(['public', 'digital', 'security'], accord('ad', [PLEDGE])), deadline: null };
    const drafted = does(
      state,
      { type: 'draft', round: 2, commitment: draftOf(state, 'x') },
      { kind: 'bot', seat: 'a' },
    );
    const back = does(drafted.after, { type: 'connect', seat: 'a', delegate: 'a' }, HOST).after;
    expect(seatView(back, 'a').own.duties.map(({ kept }) => kept)).toEqual([true]);
    const held = does(
      back,
      { type: 'draft', round: 2, commitment: { cards: [], invest: null } },
      seat('a'),
    ).after;
    expect(seatView(held, 'a').own.duties.map(({ kept }) => kept)).toEqual([false]);
  });
});

describe('21 Interactions: traps', () => {
  test('21.38 a stale offer cannot be accepted later: it has lapsed with its negotiation', () => {
    const { after } = proposed(talking(), 'a', terms('ab', [noCyber()]));
    const { id } = lastOf(after);
    const next = until(after, 'negotiation', 3);
    expect(refusal(next, { type: 'sign', round: 2, proposal: id, revision: 1 }, seat('b'))).toBe(
      'wrong-round',
    );
    expect(refusal(next, { type: 'sign', round: 3, proposal: id, revision: 1 }, seat('b'))).toBe(
      'unknown-proposal',
    );
  });

  test('21.39 … nor in the commitment that follows', () => {
    const { after } = proposed(talking(), 'a', terms('ab', [noCyber()]));
    const { id } = lastOf(after);
    expect(
      refusal(ended(after).after, { type: 'sign', round: 2, proposal: id, revision: 1 }, seat('b')),
    ).toBe('wrong-phase');
  });

  test('21.40 an accord signed in this negotiation binds the commitment that follows', () => {
    const bindsNow = agreed(talking(), terms('ab', [noCyber()])).after;
    const state = { ...ended(bindsNow).after, agenda: ['public', 'digital', 'security'] as const };
    const outcome = endedWhere(drafting(state, { a: [cyber('public', 'b')] }), named('a'));
    expect(eventsOf(outcome, 'accord-breached')).toHaveLength(1);
  });

  test('21.41 an attack that was resolved before an accord was signed does not break it', () => {
    const struck = seedWhere(attack, named('a'));
    const next = until(struck.after, 'negotiation', 3);
    const outcome = ended(ended(agreed(next, terms('ab', [noCyber()])).after).after);
    expect(eventsOf(outcome, 'accord-breached')).toEqual([]);
    expect(asked(outcome, 'accord-kept', 'accords', 'trust', 'b', 'a')).toBe(3);
  });

  test('21.42 a click beside "sign": a signature meant for another revision is refused, and says why', () => {
    const offered = proposed(talking(), 'a', terms('ab', [noCyber()])).after;
    const { id } = lastOf(offered);
    const sign = (revision: number) => ({ type: 'sign', round: 2, proposal: id, revision }) as const;
    const revised = does(
      offered,
      {
        type: 'revise',
        round: 2,
        proposal: id,
        revision: 1,
        terms: terms('ab', [noCyber(), gives('b', 'a', 5)]),
      },
      seat('a'),
    ).after;
    expect(refusal(revised, sign(1), seat('b'))).toBe('proposal-changed');
    expect(refusal(revised, sign(3), seat('b'))).toBe('proposal-changed');
    expect(refusal(revised, sign(2), seat('b'))).toBeNull();
    const no = { type: 'refuse', round: 2, proposal: id, revision: 1, reason: 'not-now' } as const;
    expect(refusal(revised, no, seat('b'))).toBe('proposal-changed');
  });

  test('21.43 … of two who revise at once the second is told that the text has changed', () => {
    const offered = proposed(talking(), 'a', terms('ab', [noCyber()])).after;
    const { id } = lastOf(offered);
    const revise = (clauses: Parameters<typeof terms>[1]) =>
      ({ type: 'revise', round: 2, proposal: id, revision: 1, terms: terms('ab', clauses) }) as const;
    const first = does(offered, revise([PLEDGE]), seat('b')).after;
    expect(refusal(first, revise([INSPECTION]), seat('a'))).toBe('proposal-changed');
  });

  test('21.44 an amended text needs all signatures anew, also of those who signed the old accord', () => {
    const three = accord('abc', [noCyber()]);
    const offered = proposed(
      negotiating(bound({ n: 4 }, three)),
      'a',
      terms('abc', [PLEDGE]),
      three.id,
    ).after;
    expect(lastOf(offered).signed).toEqual(['a']);
    const whole = signed(signed(offered, 'b').after, 'c').after;
    expect(whole.accords[0]?.terms.clauses).toEqual([PLEDGE]);
  });

  test('21.45 the limit at the last signature: of two offers that wait, the second no longer fits', () => {
    const two = [accord('ac', [noCyber()]), accord('ad', [noCyber()])];
    let state = negotiating(bound({ n: 5 }, ...two));
    state = proposed(state, 'b', terms('ab', [noCyber()])).after;
    const first = lastOf(state).id;
    state = proposed(state, 'e', terms('ae', [noCyber()])).after;
    const second = lastOf(state).id;
    expect([refusalOfSigning(state, 'a', first), refusalOfSigning(state, 'a', second)]).toEqual([null, null]);
    state = signed(state, 'a', first).after;
    expect(refusalOfSigning(state, 'a', second)).toBe('party-over-limit');
    // It lies on the table still.
    expect(state.proposals.map(({ id }) => id)).toEqual([second]);
  });

  test('21.46 payer short: what was there when it was offered, and is no longer', () => {
    let state = talking();
    state = proposed(state, 'a', terms('ab', [gives('a', 'b', 3)])).after;
    const first = lastOf(state).id;
    state = proposed(state, 'a', terms('ac', [gives('a', 'c', 3)])).after;
    const second = lastOf(state).id;
    state = signed(state, 'b', first).after;
    expect(refusalOfSigning(state, 'c', second)).toBe('payer-short');
    // Until it has it again.
    state = agreed(state, terms('ad', [gives('d', 'a', 1)])).after;
    expect(refusalOfSigning(state, 'c', second)).toBeNull();
  });

  test('21.47 a refused last signature changes nothing: it may be given again', () => {
    const offered = proposed(
      talking({ seats: { a: { capital: 0 } } }),
      'a',
      terms('ab', [gives('a', 'b', 1)]),
    ).after;
    expect(refusalOfSigning(offered, 'b')).toBe('payer-short');
    expect(lastOf(offered).signed).toEqual(['a']);
  });

  const twice = (
    old: ReturnType<typeof accord>,
    one: ReturnType<typeof terms>,
    other: ReturnType<typeof terms>,
  ) => {
    let state = negotiating(bound({ n: 4 }, old));
    state = proposed(state, 'a', one, old.id).after;
    const first = lastOf(state).id;
    state = proposed(state, 'b', other, old.id).after;
    const second = lastOf(state).id;
    return { after: signed(state, 'b', first).after, second };
  };

  test('21.48 a second amendment of one accord replaces what the first has made of it', () => {
    const { after, second } = twice(BAN, terms('ab', [PLEDGE]), terms('ab', [INSPECTION]));
    const last = signed(after, 'a', second);
    expect(last.after.accords).toHaveLength(1);
    expect(last.after.accords[0]).toMatchObject({ id: BAN.id, terms: { clauses: [INSPECTION] } });
  });

  test('21.49 … but cannot hide what the first has opened', () => {
    const hidden = { ...BAN, open: false, terms: { ...BAN.terms, secret: true } };
    const { after, second } = twice(hidden, terms('ab', [PLEDGE]), terms('ab', [PLEDGE], { secret: true }));
    expect(after.accords[0]?.open).toBe(true);
    expect(refusalOfSigning(after, 'a', second)).toBe('cannot-hide');
  });

  test('21.50 … nor revive what the first has ended', () => {
    const { after, second } = twice(BAN, terms('ab', [gives('a', 'b', 1)]), terms('ab', [PLEDGE]));
    expect(after.accords).toEqual([]);
    expect(refusalOfSigning(after, 'a', second)).toBe('unknown-accord');
    const revise = {
      type: 'revise',
      round: 2,
      proposal: second,
      revision: 1,
      terms: terms('ab', [INSPECTION]),
    } as const;
    expect(refusal(after, revise, seat('a'))).toBe('unknown-accord');
  });

  test('21.51 two accords signed in one negotiation: the one signed first is the older', () => {
    const state = agreed(agreed(talking(), terms('ab', [noCyber()])).after, terms('ac', [noCyber()])).after;
    const commits = { ...ended(state).after, agenda: ['mediation', 'public', 'digital'] as const };
    const outcome = endedWhere(drafting(commits, { d: [cyber('mediation', 'a')] }), leakedBy('d'));
    expect(only(outcome, 'accord-leaked').accord.terms.parties).toEqual(['a', 'b']);
  });

  test('21.52 a seat that passes to a bot keeps its accords, its signatures and its promises', () => {
    const offered = proposed(negotiating(bound({ n: 4 }, BAN)), 'a', terms('ac', [PLEDGE])).after;
    const given = does(
      offered,
      { type: 'hold-seat', seat: 'a', holder: { kind: 'bot', style: 'hawk' } },
      HOST,
    ).after;
    expect(given.accords).toEqual([BAN]);
    expect(signed(given, 'c').after.accords).toHaveLength(2);
  });

  test('21.53 negotiation that all end by readiness closes as by its deadline: offers lapse, a norm is called', () => {
    let state = proposed(talking({ n: 3 }), 'a', terms('ab', [noCyber()])).after;
    state = does(state, { type: 'table-norm', round: 2, norm: 'capacity-fund' }, seat('b')).after;
    for (const id of names(3))
      state = does(state, { type: 'ready', round: 2, phase: 'negotiation', ready: true }, seat(id)).after;
    expect([state.phase, state.proposals.length, state.ballot?.norm]).toEqual([
      'commitment',
      0,
      'capacity-fund',
    ]);
  });

  test('21.54 in the last round accords are signed and audited as ever, and those in force then were kept', () => {
    const last = agreed(talking({ round: 8, rounds: 8 }), terms('ab', [noCyber()], { rounds: 4 })).after;
    const resolution = ended(ended(last).after);
    expect(asked(resolution, 'accord-kept', 'accords', 'trust', 'a', 'b')).toBe(3);
    const over = only(ended(ended(resolution.after).after), 'session-ended').outcome;
    expect(over.standings.find((each) => each.seat === 'a')?.indicators.governance).toBe(1);
  });
});
