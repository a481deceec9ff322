import { describe, expect, test } from 'vitest';
import type { Domain } from '../../shared/content/domains.ts';
import { publicView, seatView } from '../../shared/projection/project.ts';
import { seenEvents } from '../../shared/projection/redaction.ts';
import type { Card } from '../../shared/rules/state.ts';
import type { Accord } from '../../shared/rules/terms.ts';
import { accord, bound, humanLoop, INSPECTION, noCyber, PLEDGE, WARNING } from '../support/accords.ts';
import { ai, cbm, cyber } from '../support/cards.ts';
import type { Outcome } from '../support/outcome.ts';
import {
  asked,
  attackBy,
  ended,
  eventsOf,
  moved,
  only,
  resolved,
  seatIn,
  seedWhere,
  until,
} from '../support/outcome.ts';
import type { Position } from '../support/position.ts';
import { at } from '../support/position.ts';

const BAN = accord('ab', [noCyber()]);

/** The state that attribution named for the attack of `by`. */
const namedBy = (by: string, name: string | null) => (o: Outcome) => attackBy(o, by).named === name;
const attack = (domain: Domain = 'public', target = 'b', more: Partial<Position> = {}): Position => ({
  n: 4,
  ...more,
  seats: { a: { plays: [cyber(domain, target)] }, ...more.seats },
});
/** An attack by a for which a is named. */
const caught = (position: Position, ...accords: Accord[]) =>
  seedWhere(bound(position, ...accords), namedBy('a', 'a'));
const breaches = (o: Outcome) =>
  eventsOf(o, 'accord-breached').map(({ accord: { id }, breaker, clauses }) => [id, breaker, ...clauses]);
const punished = (o: Outcome, of: 'influence' | 'trust', id: string, toward?: string) =>
  asked(o, 'accord-breached', 'accords', of, id, toward);
/** What a plays, beside a CBM of b towards a. */
const plays = (cards: readonly Card[], ...accords: Accord[]) =>
  resolved(bound({ n: 4, seats: { a: { plays: cards }, b: { plays: [cbm('digital', 'a')] } } }, ...accords));

describe('17 Breaches: what each clause forbids', () => {
  test('17.01 no-cyber: a named cyber move against a party is a breach', () => {
    const outcome = caught(attack(), BAN);
    expect(breaches(outcome)).toEqual([[BAN.id, 'a', 'no-cyber']]);
  });

  test('17.02 … whether or not it succeeded', () => {
    for (const hit of [true, false]) {
      const outcome = seedWhere(
        bound(attack(), BAN),
        (o) => namedBy('a', 'a')(o) && attackBy(o, 'a').success.hit === hit,
      );
      expect(breaches(outcome)).toHaveLength(1);
    }
  });

  test('17.03 … against somebody else it is none', () => {
    expect(breaches(caught(attack('public', 'c'), BAN))).toEqual([]);
  });

  test('17.04 … in a domain that the ban does not name it is none', () => {
    expect(breaches(caught(attack('public'), accord('ab', [noCyber('digital')])))).toEqual([]);
    expect(breaches(caught(attack('digital'), accord('ab', [noCyber('digital')])))).toHaveLength(1);
  });

  test('17.05 cbm-pledge: whoever plays no CBM towards another party breaks it', () => {
    const pledge = accord('ab', [PLEDGE]);
    expect(breaches(plays([], pledge))).toEqual([[pledge.id, 'a', 'cbm-pledge']]);
    expect(breaches(plays([cbm('public', 'b')], pledge))).toEqual([]);
    expect(breaches(plays([cbm('public', 'c')], pledge))).toEqual([[pledge.id, 'a', 'cbm-pledge']]);
    expect(breaches(plays([ai('public')], pledge))).toEqual([[pledge.id, 'a', 'cbm-pledge']]);
  });

  test('17.06 … a card for all, and good offices on a pair with a party in it, are CBMs towards it', () => {
    const pledge = accord('ab', [PLEDGE]);
    expect(breaches(plays([cbm('multilateral')], pledge))).toEqual([]);
    expect(breaches(plays([cbm('mediation', 'b', 'c')], pledge))).toEqual([]);
    expect(breaches(plays([cbm('mediation', 'c', 'd')], pledge))).toHaveLength(1);
  });

  test('17.07 … of three parties each needs one towards any other', () => {
    const pledge = accord('abc', [PLEDGE]);
    const outcome = resolved(
      bound(
        {
          n: 4,
          seats: {
            a: { plays: [cbm('public', 'b')] },
            b: { plays: [cbm('public', 'c')] },
            c: { plays: [cbm('public', 'd')] },
          },
        },
        pledge,
      ),
    );
    expect(breaches(outcome)).toEqual([[pledge.id, 'c', 'cbm-pledge']]);
  });

  test('17.08 … one CBM may keep several pledges', () => {
    expect(
      breaches(plays([cbm('public', 'b')], accord('ab', [PLEDGE]), accord('abc', [PLEDGE], { id: 'x' }))),
    ).toEqual([['x', 'c', 'cbm-pledge']]);
  });

  test('17.09 … lack of capital is no excuse', () => {
    const poor = bound(
      { n: 3, seats: { a: { capital: 0 }, b: { plays: [cbm('public', 'a')] } } },
      accord('ab', [PLEDGE]),
    );
    expect(breaches(resolved(poor))).toHaveLength(1);
  });

  test('17.10 human-in-the-loop: delegated AI breaks it, assisted and vendor do not', () => {
    const loop = accord('ab', [humanLoop()]);
    expect(breaches(plays([ai('public', 'delegated')], loop))).toEqual([[loop.id, 'a', 'human-in-the-loop']]);
    expect(breaches(plays([ai('public', 'assisted')], loop))).toEqual([]);
    expect(breaches(plays([ai('public', 'vendor')], loop))).toEqual([]);
  });

  test('17.11 … in the named domains, or all', () => {
    expect(breaches(plays([ai('public', 'delegated')], accord('ab', [humanLoop('digital')])))).toEqual([]);
    expect(breaches(plays([ai('digital', 'delegated')], accord('ab', [humanLoop('digital')])))).toHaveLength(
      1,
    );
  });

  test('17.12 … whether or not the hazard struck', () => {
    const loop = bound(
      { n: 3, seats: { a: { plays: [ai('public', 'delegated')] } } },
      accord('ab', [humanLoop()]),
    );
    for (const struck of [true, false]) {
      const outcome = seedWhere(loop, (o) => (only(o, 'ai-resolved').hazard !== null) === struck);
      expect(breaches(outcome)).toHaveLength(1);
    }
  });

  test('17.13 inspection, early warning and joint research promise nothing that could be broken', () => {
    const outcome = seedWhere(
      bound(
        { n: 4, seats: { a: { plays: [cyber('public', 'b'), ai('public', 'delegated')] } } },
        accord('ab', [INSPECTION, WARNING, { kind: 'joint-research', domains: ['public'] }]),
      ),
      namedBy('a', 'a'),
    );
    expect(breaches(outcome)).toEqual([]);
  });

  test('17.14 bans add up: two accords that forbid different domains forbid both', () => {
    const one = accord('ab', [noCyber('public')], { id: 'one' });
    const other = accord('ab', [noCyber('digital')], { id: 'other' });
    expect(breaches(caught(attack('public'), one, other))).toEqual([['one', 'a', 'no-cyber']]);
    expect(breaches(caught(attack('digital'), one, other))).toEqual([['other', 'a', 'no-cyber']]);
  });

  test('17.15 what an accord binds to is shown to its parties in commitment, and whether the draft keeps it', () => {
    const state = at(
      bound(
        { n: 4, seats: { a: { plays: [cyber('public', 'b')] } } },
        accord('ab', [noCyber('public'), PLEDGE, humanLoop('mediation')]),
      ),
    );
    // Domains not on the agenda are no breach, and no duty.
    const { duties } = seatView({ ...state, agenda: ['public', 'digital', 'security'] }, 'a').own;
    expect(duties.map(({ clause, kept, domains }) => [clause, kept, ...domains])).toEqual([
      ['no-cyber', false, 'public'],
      ['cbm-pledge', false],
    ]);
    expect(seatView(state, 'c').own.duties).toEqual([]);
  });
});

describe('17 Breaches: the fine', () => {
  test('17.16 a found breach costs 5 influence, 15 trust with the other parties, 5 with everyone else', () => {
    const outcome = plays([], accord('abc', [PLEDGE]));
    expect(punished(outcome, 'influence', 'a')).toBe(-5);
    expect([punished(outcome, 'trust', 'b', 'a'), punished(outcome, 'trust', 'c', 'a')]).toEqual([-15, -15]);
    expect(punished(outcome, 'trust', 'd', 'a')).toBe(-5);
    // Its own trust in the others does not suffer for it.
    expect(punished(outcome, 'trust', 'a', 'd')).toBe(0);
  });

  test('17.17 … on top of what a named cyber move costs', () => {
    const outcome = caught(attack(), BAN);
    expect(moved(outcome, 'cyber', 'influence', 'a')).toBe(-3);
    expect(punished(outcome, 'influence', 'a')).toBe(-5);
    expect(asked(outcome, 'named', 'cyber', 'trust', 'b', 'a')).toBe(-15);
    expect(punished(outcome, 'trust', 'b', 'a')).toBe(-15);
  });

  test('17.18 the accord ends for all', () => {
    const outcome = plays([], accord('abc', [PLEDGE]));
    expect(only(outcome, 'accord-ended')).toMatchObject({ why: 'breached', open: true });
    expect(outcome.after.accords).toEqual([]);
  });

  test('17.19 once per accord and breaker a round, however many of its clauses are broken', () => {
    const outcome = caught(
      attack('public', 'b', { seats: { a: { plays: [cyber('public', 'b'), ai('public', 'delegated')] } } }),
      accord('ab', [noCyber(), PLEDGE, humanLoop()]),
    );
    expect(breaches(outcome).filter(([, breaker]) => breaker === 'a')).toEqual([
      ['ab no-cyber cbm-pledge human-in-the-loop', 'a', 'no-cyber', 'cbm-pledge', 'human-in-the-loop'],
    ]);
    expect(punished(outcome, 'influence', 'a')).toBe(-5);
    expect(punished(outcome, 'trust', 'b', 'a')).toBe(-15);
  });

  test('17.20 each accord broken counts', () => {
    const outcome = caught(attack(), BAN, accord('abc', [noCyber('public')]));
    expect(breaches(outcome)).toHaveLength(2);
    expect(punished(outcome, 'influence', 'a')).toBe(-10);
    expect(punished(outcome, 'trust', 'b', 'a')).toBe(-30);
    // Party to one of the two, and to none.
    expect(punished(outcome, 'trust', 'c', 'a')).toBe(-20);
    expect(punished(outcome, 'trust', 'd', 'a')).toBe(-10);
  });

  test('17.21 simultaneous breaches: each breaker pays, and the accord ends once', () => {
    const outcome = resolved(bound({ n: 4 }, accord('ab', [PLEDGE])));
    expect(breaches(outcome).map(([, breaker]) => breaker)).toEqual(['a', 'b']);
    for (const [one, other] of ['ab', 'ba']) {
      expect(punished(outcome, 'influence', one ?? '')).toBe(-5);
      expect(punished(outcome, 'trust', other ?? '', one)).toBe(-15);
      expect(punished(outcome, 'trust', 'c', one)).toBe(-5);
    }
    expect(eventsOf(outcome, 'accord-ended')).toHaveLength(1);
  });

  test('17.22 losses of trust count in full, and stop at 0', () => {
    const low = resolved(bound({ n: 3, trust: { b: { a: 10 } } }, accord('ab', [PLEDGE])));
    expect(punished(low, 'trust', 'b', 'a')).toBe(-15);
    expect(moved(low, 'accords', 'trust', 'b', 'a')).toBe(-10);
    const high = resolved(bound({ n: 3, trust: { b: { a: 90 } } }, accord('ab', [PLEDGE])));
    expect(moved(high, 'accords', 'trust', 'b', 'a')).toBe(-15);
  });

  test('17.23 influence stops at 0', () => {
    const poor = resolved(bound({ n: 3, seats: { a: { influence: 2 } } }, accord('ab', [PLEDGE])));
    expect(moved(poor, 'accords', 'influence', 'a')).toBe(-2);
  });

  test('17.24 a breach moves tension in no way', () => {
    expect(moved(plays([], accord('ab', [PLEDGE])), 'tension', 'tension')).toBe(
      moved(plays([]), 'tension', 'tension'),
    );
  });

  test('17.25 a secret accord broken in public is opened', () => {
    const hidden = accord('ab', [PLEDGE], { secret: true });
    const outcome = plays([], hidden);
    expect(only(outcome, 'accord-breached').accord).toMatchObject({ id: hidden.id, open: true });
    const told = seenEvents(outcome.events, { kind: 'public' });
    expect(told.find(({ type }) => type === 'accord-breached')).toMatchObject({ breaker: 'a' });
    expect(told.find(({ type }) => type === 'accord-ended')).toMatchObject({ why: 'breached' });
  });
});

describe('17 Breaches: names, not actors', () => {
  test('17.26 an attack for which nobody was named is an unfound breach: it costs nothing, and nobody learns of it', () => {
    const outcome = seedWhere(bound(attack(), BAN), namedBy('a', null));
    expect(breaches(outcome)).toEqual([]);
    expect(only(outcome, 'breach-unfound')).toMatchObject({ accord: BAN.id, breaker: 'a' });
    expect(punished(outcome, 'influence', 'a')).toBe(0);
    expect(outcome.after.accords).toHaveLength(1);
    for (const id of ['a', 'b', 'c', 'd'])
      expect(seenEvents(outcome.events, { kind: 'seat', seat: id }).map(({ type }) => type)).not.toContain(
        'breach-unfound',
      );
  });

  test('17.27 … kept trust is paid after an unfound breach too', () => {
    const outcome = seedWhere(bound(attack(), BAN), namedBy('a', null));
    expect(asked(outcome, 'accord-kept', 'accords', 'trust', 'b', 'a')).toBe(3);
  });

  test('17.28 a wrong name breaks what it was bound by: the innocent pays', () => {
    const innocent = accord('bc', [noCyber()]);
    const outcome = seedWhere(bound(attack(), innocent), namedBy('a', 'c'));
    expect(breaches(outcome)).toEqual([[innocent.id, 'c', 'no-cyber']]);
    expect(punished(outcome, 'influence', 'c')).toBe(-5);
    expect(punished(outcome, 'influence', 'a')).toBe(0);
    expect(eventsOf(outcome, 'breach-unfound')).toEqual([]);
  });

  test('17.29 … and the true actor’s breach stays unfound', () => {
    const outcome = seedWhere(bound(attack(), accord('abc', [noCyber()])), namedBy('a', 'c'));
    expect(breaches(outcome).map(([, breaker]) => breaker)).toEqual(['c']);
    expect(only(outcome, 'breach-unfound').breaker).toBe('a');
  });

  test('17.30 … a name that is bound by nothing breaks nothing', () => {
    const outcome = seedWhere(bound(attack(), BAN), namedBy('a', 'd'));
    expect(breaches(outcome)).toEqual([]);
    expect(outcome.after.accords).toHaveLength(1);
  });

  test('17.31 … a wrong name opens the secret accord that it seems to have broken', () => {
    const hidden = accord('bc', [noCyber()], { secret: true });
    const outcome = seedWhere(bound(attack(), hidden), namedBy('a', 'c'));
    expect(only(outcome, 'accord-breached').accord.open).toBe(true);
  });

  test('17.32 two attacks that name one state for one accord are one breach', () => {
    const both = attack('public', 'b', { seats: { d: { plays: [cyber('digital', 'b')] } }, n: 5 });
    const outcome = seedWhere(bound(both, BAN), (o) => namedBy('a', 'a')(o) && namedBy('d', 'a')(o));
    expect(breaches(outcome)).toHaveLength(1);
    expect(punished(outcome, 'influence', 'a')).toBe(-5);
  });

  test('17.33 two parties that attack one another both break it', () => {
    const both = attack('public', 'b', { seats: { b: { plays: [cyber('public', 'a')] } } });
    const outcome = seedWhere(bound(both, BAN), (o) => namedBy('a', 'a')(o) && namedBy('b', 'b')(o));
    expect(breaches(outcome).map(([, breaker]) => breaker)).toEqual(['a', 'b']);
  });
});

describe('17 Breaches: kept', () => {
  const kept = (o: Outcome, i: string, j: string) => asked(o, 'accord-kept', 'accords', 'trust', i, j);

  test('17.34 each pair of parties to an open accord trusts each other 3 more', () => {
    const outcome = resolved(bound({ n: 4 }, accord('abc', [noCyber()])));
    for (const [i = '', j = ''] of ['ab', 'ba', 'ac', 'ca', 'bc', 'cb']) expect(kept(outcome, i, j)).toBe(3);
    for (const [i = '', j = ''] of ['ad', 'da', 'cd']) expect(kept(outcome, i, j)).toBe(0);
  });

  test('17.35 … once a pair, however many they share', () => {
    const outcome = resolved(bound({ n: 4 }, BAN, accord('ab', [INSPECTION]), accord('abc', [WARNING])));
    expect(kept(outcome, 'a', 'b')).toBe(3);
  });

  test('17.36 … which counts less near the top: 3 × (100 − 80) / 50 = 1.2', () => {
    const outcome = resolved(bound({ n: 3, trust: { a: { b: 80 } } }, BAN));
    expect([kept(outcome, 'a', 'b'), kept(outcome, 'b', 'a')]).toEqual([1, 3]);
  });

  test('17.37 … not from an accord that ended in this audit, for those who kept it neither', () => {
    const outcome = resolved(
      bound(
        { n: 4, seats: { a: { plays: [cbm('public', 'b')] }, b: { plays: [cbm('public', 'a')] } } },
        accord('abc', [PLEDGE]),
      ),
    );
    expect(breaches(outcome).map(([, breaker]) => breaker)).toEqual(['c']);
    expect(kept(outcome, 'a', 'b')).toBe(0);
  });

  test('17.38 … but from another that they share', () => {
    const outcome = resolved(bound({ n: 4 }, accord('ab', [PLEDGE]), accord('ab', [INSPECTION])));
    expect(breaches(outcome)).toHaveLength(2);
    expect(kept(outcome, 'a', 'b')).toBe(3);
  });

  test('17.39 … from the round in which it came into force to its last', () => {
    const fresh = resolved(bound({ n: 4 }, accord('ab', [INSPECTION], { since: 2, until: 2 })));
    expect(kept(fresh, 'a', 'b')).toBe(3);
  });

  test('17.40 kept trust comes before the drift of step 7', () => {
    const outcome = resolved(bound({ n: 3, trust: { a: { b: 57 } }, baseline: { a: { b: 50 } } }, BAN));
    // 57 + 3 × 43 / 50 = 2.58 → 60; then a tenth of −10.
    expect(outcome.after.trust.a?.b).toBe(59);
  });
});

describe('17 Breaches: when an accord binds', () => {
  test('17.41 an attack after an accord has expired breaks nothing', () => {
    const expired = resolved(bound({ n: 4 }, accord('ab', [noCyber()], { until: 2 }))).after;
    const third = until(expired, 'commitment', 3);
    const drafted = (seed: string) => ({
      ...third,
      seed,
      seats: {
        ...third.seats,
        a: { ...seatIn(third, 'a'), draft: { cards: [cyber('public', 'b')], invest: null } },
      },
    });
    for (let i = 0; i < 40; i++) {
      const outcome = ended(drafted(`seed ${i}`));
      expect(eventsOf(outcome, 'accord-breached')).toEqual([]);
      expect(eventsOf(outcome, 'breach-unfound')).toEqual([]);
    }
  });

  test('17.42 an attack in the last round of an accord breaks it', () => {
    const outcome = caught(attack(), accord('ab', [noCyber()], { until: 2 }));
    expect(breaches(outcome)).toHaveLength(1);
    expect(only(outcome, 'accord-ended').why).toBe('breached');
  });

  test('17.43 a leaver is bound through the round after its notice, and its breach is a breach', () => {
    const leaving = accord('ab', [noCyber()], { leaving: [{ seat: 'a', until: 2 }] });
    const outcome = caught(attack(), leaving);
    expect(breaches(outcome)).toHaveLength(1);
    // It ends broken, not left.
    expect(only(outcome, 'accord-ended').why).toBe('breached');
    expect(eventsOf(outcome, 'accord-left')).toEqual([]);
  });

  test('17.44 a cyber breach named in the step in which the accord is leaked still counts', () => {
    const leak = attack('public', 'b', { seats: { d: { plays: [cyber('mediation', 'a')] } } });
    const outcome = seedWhere(
      bound(leak, BAN),
      (o) =>
        namedBy('a', 'a')(o) && attackBy(o, 'd').success.hit && eventsOf(o, 'accord-leaked').length === 1,
    );
    expect(breaches(outcome)).toEqual([[BAN.id, 'a', 'no-cyber']]);
    expect(punished(outcome, 'influence', 'a')).toBe(-5);
  });

  test('17.45 a breach that was drafted by the people before they left is theirs', () => {
    const outcome = caught(
      attack('public', 'b', { seats: { a: { plays: [cyber('public', 'b')], standIn: true } } }),
      BAN,
    );
    expect(breaches(outcome)).toHaveLength(1);
  });

  test('17.46 after the breach the accord is gone from all views', () => {
    const outcome = plays([], accord('ab', [PLEDGE]));
    expect(publicView(outcome.after).accords).toEqual([]);
    expect(seatView(outcome.after, 'b').own.secretAccords).toEqual([]);
  });
});
