import { describe, expect, test } from 'vitest';
import type { Domain } from '../../shared/content/domains.ts';
import { ai, cbm, cyber } from '../support/cards.ts';
import type { Outcome } from '../support/outcome.ts';
import {
  asked,
  attackBy,
  eventsOf,
  moved,
  overSeeds,
  parts,
  resolved,
  seatAfter,
  seedWhere,
  tensionBy,
} from '../support/outcome.ts';
import type { Position, SeatSpec } from '../support/position.ts';
import { names } from '../support/position.ts';

/** a plays a cyber move on b. */
function attack(domain: Domain, a: SeatSpec = {}, b: SeatSpec = {}, more: Partial<Position> = {}): Position {
  const { seats, ...rest } = more;
  return { n: 4, ...rest, seats: { ...seats, a: { plays: [cyber(domain, 'b')], ...a }, b } };
}

const success = (position: Position) => attackBy(resolved(position), 'a').success.chance;
const attribution = (position: Position) => attackBy(resolved(position), 'a').attribution.chance;

const hitUnnamed = (o: Outcome) => attackBy(o, 'a').success.hit && attackBy(o, 'a').named === null;
const missUnnamed = (o: Outcome) => !attackBy(o, 'a').success.hit && attackBy(o, 'a').named === null;
const hitNamed = (o: Outcome) => attackBy(o, 'a').success.hit && attackBy(o, 'a').named === 'a';
const missNamed = (o: Outcome) => !attackBy(o, 'a').success.hit && attackBy(o, 'a').named === 'a';
const wrongName = (o: Outcome) => ![null, 'a'].includes(attackBy(o, 'a').named);

describe('4 Cyber: chances', () => {
  test('4.01 success is 0.65 between equals', () => {
    expect(success(attack('public'))).toBe(6500);
  });

  test('4.02 + 0.05 for each point by which own cyber is above the target’s, or less where it is below', () => {
    expect(success(attack('public', { cyber: 4 }, { cyber: 1 }))).toBe(8000);
    expect(success(attack('public', { cyber: 1 }, { cyber: 5 }))).toBe(4500);
  });

  test('4.03 −0.15 where the target has a CBM shield in that domain (last round’s)', () => {
    expect(success(attack('public', {}, { shields: { public: 2 } }))).toBe(5000);
    expect(success(attack('public', {}, { shields: { public: 1 } }))).toBe(6500);
    expect(success(attack('public', {}, { shields: { digital: 2 } }))).toBe(6500);
  });

  test('4.04 … from anyone, and of this very round: CBMs are step 2', () => {
    expect(success(attack('public', {}, {}, { seats: { c: { plays: [cbm('public', 'b')] } } }))).toBe(5000);
    expect(success(attack('public', {}, { plays: [cbm('public', 'd')] }))).toBe(5000);
  });

  test('4.05 … from the attacker too', () => {
    expect(success(attack('public', { plays: [cyber('public', 'b'), cbm('public', 'b')] }))).toBe(5000);
  });

  test('4.06 two shields in one domain are one', () => {
    const twice = { c: { plays: [cbm('public', 'b')] }, d: { plays: [cbm('public', 'b')] } };
    expect(success(attack('public', {}, { shields: { public: 2 } }, { seats: twice }))).toBe(5000);
  });

  test('4.07 the attacker’s own shield does not matter', () => {
    expect(success(attack('public', { shields: { public: 2 } }))).toBe(6500);
  });

  test('4.08 +0.25 by your backdoor; another’s does not help you', () => {
    expect(success(attack('public', { backdoors: ['b'], believedBackdoors: ['b'] }))).toBe(9000);
    expect(success(attack('public', { backdoors: ['c'], believedBackdoors: ['c'] }))).toBe(6500);
    expect(success(attack('public', {}, {}, { seats: { c: { backdoors: ['b'] } } }))).toBe(6500);
  });

  test('4.09 +0.30 while the target over-relies: that round only', () => {
    expect(success(attack('public', { cyber: 1 }, { overReliesIn: 2 }))).toBe(9000);
    expect(success(attack('public', { cyber: 1 }, { overReliesIn: 1 }))).toBe(6000);
    expect(success(attack('public', { cyber: 1 }, { overReliesIn: 3 }))).toBe(6000);
    expect(success(attack('public', { cyber: 1, overReliesIn: 2 }))).toBe(6000);
  });

  test('4.10 kept at 0.95 at most', () => {
    // 0.65 + 0.25 + 0.25 + 0.30 = 1.45
    expect(success(attack('public', { cyber: 5, backdoors: ['b'] }, { cyber: 0, overReliesIn: 2 }))).toBe(
      9500,
    );
  });

  test('4.11 the lowest that the cards can give is 0.15, above the floor of 0.05', () => {
    // 0.65 − 0.25 − 0.15 − 0.10
    const guarded = { cyber: 5, shields: { public: 2 }, earlyWarningUntil: 2 };
    expect(success(attack('public', { cyber: 0 }, guarded))).toBe(1500);
  });

  test('4.12 early warning counts as target’s cyber +2, here only', () => {
    const warned = attack('public', {}, { earlyWarningUntil: 2 });
    expect(success(warned)).toBe(5500);
    // 0.20 + 0.05 × (2 + 1 − 2) + 0.20; the +2 does not count again.
    expect(attribution(warned)).toBe(4500);
    expect(success(attack('public', {}, { earlyWarningUntil: 1 }))).toBe(6500);
  });

  test('4.13 early warning is in force from step 2: an attack of the same round meets it', () => {
    const warned = attack('public', {}, { plays: [ai('security')] });
    expect(success(warned)).toBe(5500);
    expect(attribution(warned)).toBe(4500);
  });

  test('4.14 cyber bought by investing counts in the same round, on both sides', () => {
    expect(success(attack('public', {}, { invest: 'cyber' }))).toBe(6000);
    expect(attribution(attack('public', {}, { invest: 'cyber' }))).toBe(3000);
    expect(success(attack('public', { invest: 'cyber' }))).toBe(7000);
  });

  test('4.15 attribution is 0.20 + 0.05 × (target’s cyber + half its ai − own cyber)', () => {
    expect(attribution(attack('public'))).toBe(2500);
    expect(attribution(attack('public', { cyber: 1 }, { cyber: 4, ai: 4 }))).toBe(4500);
  });

  test('4.16 half its ai is not rounded', () => {
    expect(attribution(attack('public', {}, { ai: 1 }))).toBe(2250);
    expect(attribution(attack('public', {}, { ai: 5 }))).toBe(3250);
    // The attacker's own ai does not matter.
    expect(attribution(attack('public', { ai: 5 }))).toBe(2500);
  });

  test('4.17 kept at 0.10 at least', () => {
    expect(attribution(attack('public', { cyber: 5 }, { cyber: 0, ai: 0 }))).toBe(1000);
  });

  test('4.18 kept at 0.95 at most', () => {
    // 0.20 + 0.05 × 7.5 + 0.20 = 0.775
    const strongest = { cyber: 5, ai: 5, earlyWarningUntil: 2 };
    expect(attribution(attack('public', { cyber: 0 }, { ...strongest, earlyWarningUntil: 0 }))).toBe(5750);
    expect(attribution(attack('public', { cyber: 0 }, strongest))).toBe(7750);
  });

  test('4.19 attribution is rolled apart from success: all four outcomes come', () => {
    for (const test of [hitUnnamed, missUnnamed, hitNamed, missNamed])
      expect(() => seedWhere(attack('public'), test)).not.toThrow();
  });

  test('4.20 shield, backdoor and over-reliance do not change attribution', () => {
    const helped = attack('public', { backdoors: ['b'] }, { shields: { public: 2 }, overReliesIn: 2 });
    expect(attribution(helped)).toBe(2500);
  });
});

describe('4 Cyber: who pays', () => {
  test('4.21 success gives the actor +7 leverage, named or not', () => {
    for (const test of [hitUnnamed, hitNamed])
      expect(moved(seedWhere(attack('public'), test), 'cyber', 'leverage', 'a')).toBe(7);
  });

  test('4.22 a failed move wins and does nothing', () => {
    for (const test of [missUnnamed, missNamed]) {
      const outcome = seedWhere(attack('public'), test);
      expect(moved(outcome, 'cyber', 'leverage', 'a')).toBe(0);
      expect(moved(outcome, 'cyber', 'influence', 'b')).toBe(0);
    }
  });

  test('4.23 the one named loses 3 influence, 15 of the victim’s trust and 5 of everyone else’s', () => {
    for (const test of [hitNamed, missNamed]) {
      const outcome = seedWhere(attack('multilateral'), test);
      expect(moved(outcome, 'cyber', 'influence', 'a')).toBe(-3);
      expect(moved(outcome, 'cyber', 'trust', 'b', 'a')).toBe(-15);
      expect(moved(outcome, 'cyber', 'trust', 'c', 'a')).toBe(-5);
      expect(moved(outcome, 'cyber', 'trust', 'd', 'a')).toBe(-5);
      // Its own trust in others stays.
      expect(moved(outcome, 'cyber', 'trust', 'a', 'b')).toBe(0);
    }
  });

  test('4.24 a wrong name: all consequences follow the name', () => {
    const outcome = seedWhere(attack('multilateral'), wrongName);
    const named = attackBy(outcome, 'a').named ?? '';
    expect(['c', 'd']).toContain(named);
    const other = named === 'c' ? 'd' : 'c';
    expect(moved(outcome, 'cyber', 'influence', named)).toBe(-3);
    expect(moved(outcome, 'cyber', 'trust', 'b', named)).toBe(-15);
    expect(moved(outcome, 'cyber', 'trust', other, named)).toBe(-5);
    // The true actor's trust in the one named falls too.
    expect(moved(outcome, 'cyber', 'trust', 'a', named)).toBe(-5);
    // The true actor pays nothing.
    expect(moved(outcome, 'cyber', 'influence', 'a')).toBe(0);
    expect(moved(outcome, 'cyber', 'trust', 'b', 'a')).toBe(0);
    expect(moved(outcome, 'cyber', 'trust', other, 'a')).toBe(0);
  });

  test('4.25 a success under a wrong name still gives the true actor its leverage', () => {
    const outcome = seedWhere(attack('public'), (o) => wrongName(o) && attackBy(o, 'a').success.hit);
    expect(moved(outcome, 'cyber', 'leverage', 'a')).toBe(7);
    expect(moved(outcome, 'cyber', 'leverage', attackBy(outcome, 'a').named ?? '')).toBe(0);
  });

  test('4.26 with three seats a wrong name can only be the third', () => {
    const outcome = seedWhere(attack('public', {}, {}, { n: 3 }), wrongName);
    expect(attackBy(outcome, 'a').named).toBe('c');
  });

  test('4.27 it is another state, evenly among those that are neither the actor nor the victim', () => {
    const position = attack('public', { cyber: 0 }, { cyber: 5, ai: 5, earlyWarningUntil: 2 });
    const wrong = overSeeds(position, 1500)
      .map((o) => attackBy(o, 'a').named)
      .filter((name) => name !== null && name !== 'a');
    expect(wrong.every((name) => name === 'c' || name === 'd')).toBe(true);
    const share = wrong.filter((name) => name === 'c').length / wrong.length;
    expect(share).toBeGreaterThan(0.35);
    expect(share).toBeLessThan(0.65);
  });

  test('4.28 in 10 % of attributions', () => {
    const position = attack('public', { cyber: 0 }, { cyber: 5, ai: 5, earlyWarningUntil: 2 });
    const named = overSeeds(position, 1500).flatMap((o) => attackBy(o, 'a').named ?? []);
    const wrong = named.filter((name) => name !== 'a').length / named.length;
    expect(wrong).toBeGreaterThan(0.07);
    expect(wrong).toBeLessThan(0.13);
  });

  test('4.29 drawn for each attack: of two attacks on one victim, one may be named rightly and one wrongly', () => {
    const both = attack(
      'public',
      {},
      { cyber: 4, ai: 4 },
      { seats: { c: { plays: [cyber('public', 'b')] } } },
    );
    const outcome = seedWhere(
      both,
      (o) => attackBy(o, 'a').named === 'a' && ['a', 'd'].includes(attackBy(o, 'c').named ?? ''),
    );
    expect(attackBy(outcome, 'c').named).not.toBe('c');
  });

  test('4.30 named for two attacks, one pays twice', () => {
    const both = attack(
      'multilateral',
      {},
      { cyber: 4, ai: 4 },
      { seats: { c: { plays: [cyber('multilateral', 'b')] } } },
    );
    const outcome = seedWhere(both, (o) => attackBy(o, 'a').named === 'a' && attackBy(o, 'c').named === 'a');
    expect(asked(outcome, 'named', 'cyber', 'influence', 'a')).toBe(-6);
    expect(moved(outcome, 'cyber', 'trust', 'b', 'a')).toBe(-30);
    expect(moved(outcome, 'cyber', 'trust', 'd', 'a')).toBe(-10);
  });

  test('4.31 suspicion: the victim’s trust falls by 3 in every state with cyber 2+, the actor among them', () => {
    const position = attack('public', {}, {}, { seats: { c: { cyber: 1 }, d: { cyber: 2 } } });
    const outcome = seedWhere(position, hitUnnamed);
    expect(moved(outcome, 'cyber', 'trust', 'b', 'a')).toBe(-3);
    expect(moved(outcome, 'cyber', 'trust', 'b', 'c')).toBe(0);
    expect(moved(outcome, 'cyber', 'trust', 'b', 'd')).toBe(-3);
    expect(moved(outcome, 'cyber', 'trust', 'c', 'd')).toBe(0);
  });

  test('4.32 an actor with cyber 1 is not suspected', () => {
    const outcome = seedWhere(attack('public', { cyber: 1 }), hitUnnamed);
    expect(moved(outcome, 'cyber', 'trust', 'b', 'a')).toBe(0);
    expect(moved(outcome, 'cyber', 'trust', 'b', 'c')).toBe(-3);
  });

  test('4.33 … for each such attack', () => {
    const both = attack('public', {}, {}, { seats: { c: { plays: [cyber('multilateral', 'b')] } } });
    const outcome = seedWhere(
      both,
      (o) => hitUnnamed(o) && attackBy(o, 'c').success.hit && !attackBy(o, 'c').named,
    );
    expect(moved(outcome, 'cyber', 'trust', 'b', 'd')).toBe(-6);
  });

  test('4.34 nobody is suspected of what failed, or of what was attributed', () => {
    const failed = seedWhere(attack('public'), missUnnamed);
    expect(moved(failed, 'cyber', 'trust', 'b', 'c')).toBe(0);
    const named = seedWhere(attack('public'), hitNamed);
    expect(moved(named, 'cyber', 'trust', 'b', 'c')).toBe(0);
    const wrong = seedWhere(
      attack('public'),
      (o) => attackBy(o, 'a').named === 'c' && attackBy(o, 'a').success.hit,
    );
    expect(moved(wrong, 'cyber', 'trust', 'b', 'd')).toBe(0);
  });

  test('4.35 wiretap and backdoor are not noticed, so raise no suspicion', () => {
    for (const domain of ['bilateral', 'digital'] as const) {
      const outcome = seedWhere(attack(domain), hitUnnamed);
      for (const other of ['a', 'c', 'd']) expect(moved(outcome, 'cyber', 'trust', 'b', other)).toBe(0);
    }
  });

  test('4.36 a named wiretap or backdoor has all consequences', () => {
    for (const domain of ['bilateral', 'digital'] as const) {
      const outcome = seedWhere(attack(domain), hitNamed);
      expect(moved(outcome, 'cyber', 'influence', 'a')).toBe(-3);
      expect(moved(outcome, 'cyber', 'trust', 'b', 'a')).toBe(-15);
    }
  });

  test('4.37 two seats may play the same card, at each other too: both resolve', () => {
    const mutual = attack('public', {}, { plays: [cyber('public', 'a')] });
    const outcome = seedWhere(
      mutual,
      (o) => hitUnnamed(o) && attackBy(o, 'b').success.hit && !attackBy(o, 'b').named,
    );
    expect(moved(outcome, 'cyber', 'influence', 'a')).toBe(-6);
    expect(moved(outcome, 'cyber', 'influence', 'b')).toBe(-6);
    expect(moved(outcome, 'cyber', 'leverage', 'b')).toBe(7);
  });
});

describe('4 Cyber: the ten cards', () => {
  const struck = (domain: Domain, b: SeatSpec = {}, more: Partial<Position> = {}) =>
    seedWhere(attack(domain, {}, b, more), hitUnnamed);

  test('4.41 wiretap: the leverage, and nothing that is felt', () => {
    const outcome = struck('bilateral');
    expect(eventsOf(outcome, 'changed').filter(({ when }) => when === 'cyber')).toHaveLength(1);
  });

  test('4.42 capture the drafting group: −4 influence', () => {
    expect(moved(struck('multilateral'), 'cyber', 'influence', 'b')).toBe(-4);
  });

  test('4.43 steal trade secrets: 2 capital go to you', () => {
    const outcome = struck('economic');
    expect(moved(outcome, 'cyber', 'capital', 'b')).toBe(-2);
    expect(moved(outcome, 'cyber', 'capital', 'a')).toBe(2);
  });

  test('4.44 … what it has', () => {
    const poor = struck('economic', { capital: 1 });
    expect(moved(poor, 'cyber', 'capital', 'a')).toBe(1);
    const bare = struck('economic', { capital: 0 });
    expect(moved(bare, 'cyber', 'capital', 'a')).toBe(0);
    expect(moved(bare, 'cyber', 'leverage', 'a')).toBe(7);
  });

  test('4.45 … after it has paid for its own cards', () => {
    const spent = struck('economic', { capital: 3, plays: [ai('public')] });
    expect(moved(spent, 'cyber', 'capital', 'a')).toBe(1);
  });

  test('4.46 distort the heritage feed: −2 influence, trust of all in it −6', () => {
    // A departure from the printed rules, which except the actor: in public that would give a covert move away, so here
    // its own trust falls too.
    // Nobody suspects here: all others have cyber 0.
    const outcome = struck('cultural', {}, { seats: { c: { cyber: 0 }, d: { cyber: 0 } } });
    expect(moved(outcome, 'cyber', 'influence', 'b')).toBe(-2);
    expect(moved(outcome, 'cyber', 'trust', 'c', 'b')).toBe(-6);
    expect(moved(outcome, 'cyber', 'trust', 'd', 'b')).toBe(-6);
    expect(moved(outcome, 'cyber', 'trust', 'a', 'b')).toBe(-6);
  });

  test('4.47 run an influence operation: −6 influence', () => {
    expect(moved(struck('public'), 'cyber', 'influence', 'b')).toBe(-6);
  });

  test('4.48 disrupt command networks: −2 influence, cyber −1, tension +4', () => {
    const outcome = seedWhere({ ...attack('security'), n: 6 }, hitUnnamed);
    expect(moved(outcome, 'cyber', 'influence', 'b')).toBe(-2);
    expect(moved(outcome, 'cyber', 'cyber', 'b')).toBe(-1);
    expect(tensionBy(outcome, 'networks-disrupted')).toBe(4);
    expect(tensionBy(seedWhere(attack('security'), missUnnamed), 'networks-disrupted')).toBe(0);
  });

  test('4.49 tamper with sensors: −3 influence, its contributions to this incident are void', () => {
    const outcome = seedWhere(
      attack(
        'environmental',
        {},
        { plays: [cbm('public', 'c')] },
        { incident: { domain: 'public', demand: 1 } },
      ),
      hitUnnamed,
    );
    expect(moved(outcome, 'cyber', 'influence', 'b')).toBe(-3);
    const [incident] = eventsOf(outcome, 'incident-resolved');
    expect([incident?.contributions.b, incident?.total, incident?.met]).toEqual([0, 0, false]);
  });

  test('4.50 spoof relief logistics: −5 influence; the trust that the named one loses is doubled (30 and 10)', () => {
    expect(moved(struck('humanitarian'), 'cyber', 'influence', 'b')).toBe(-5);
    const outcome = seedWhere(attack('humanitarian'), hitNamed);
    expect(moved(outcome, 'cyber', 'trust', 'b', 'a')).toBe(-30);
    expect(moved(outcome, 'cyber', 'trust', 'c', 'a')).toBe(-10);
    // Influence is not.
    expect(moved(outcome, 'cyber', 'influence', 'a')).toBe(-3);
  });

  test('4.51 … suspicion of it is not doubled', () => {
    expect(moved(struck('humanitarian'), 'cyber', 'trust', 'b', 'c')).toBe(-3);
  });

  // Choice: the doubling belongs to the card and its disgrace, not to its success.
  test('4.52 … doubled too where it failed and was named', () => {
    const outcome = seedWhere(attack('humanitarian'), missNamed);
    expect(moved(outcome, 'cyber', 'trust', 'b', 'a')).toBe(-30);
  });

  test('4.53 leak the talks: −2 influence', () => {
    expect(moved(struck('mediation'), 'cyber', 'influence', 'b')).toBe(-2);
  });

  test('4.54 thieves: if several steal and the capital is short, they share it evenly, rounded down', () => {
    const two = (capital: number) =>
      seedWhere(
        attack('economic', {}, { capital }, { seats: { c: { plays: [cyber('economic', 'b')] } } }),
        (o) => attackBy(o, 'a').success.hit && attackBy(o, 'c').success.hit,
      );
    const takes = (o: Outcome) => ['a', 'b', 'c'].map((id) => moved(o, 'cyber', 'capital', id));
    expect(takes(two(5))).toEqual([2, -4, 2]);
    expect(takes(two(4))).toEqual([2, -4, 2]);
    expect(takes(two(3))).toEqual([1, -2, 1]);
    expect(takes(two(1))).toEqual([0, 0, 0]);
  });

  test('4.55 three thieves of five capital take 1 each', () => {
    const steals = { plays: [cyber('economic', 'b')] };
    const outcome = seedWhere({ n: 4, seats: { a: steals, c: steals, d: steals } }, (o) =>
      ['a', 'c', 'd'].every((id) => attackBy(o, id).success.hit),
    );
    expect(names(4).map((id) => moved(outcome, 'cyber', 'capital', id))).toEqual([1, -3, 1, 1]);
  });

  test('4.56 a thief that fails does not lessen the others’ share', () => {
    const outcome = seedWhere(
      attack('economic', {}, { capital: 3 }, { seats: { c: { plays: [cyber('economic', 'b')] } } }),
      (o) => attackBy(o, 'a').success.hit && !attackBy(o, 'c').success.hit,
    );
    expect(moved(outcome, 'cyber', 'capital', 'a')).toBe(2);
  });

  test('4.57 stolen capital over 8 is lost', () => {
    const outcome = seedWhere(attack('economic', { capital: 8 }), (o) => attackBy(o, 'a').success.hit);
    expect(seatAfter(outcome, 'a').capital).toBe(8);
    expect(seatAfter(outcome, 'b').capital).toBe(3);
  });

  test('4.58 two who steal from one another take what each had at the start of the step', () => {
    const mutual = attack('economic', { capital: 1 }, { capital: 5, plays: [cyber('economic', 'a')] });
    const outcome = seedWhere(mutual, (o) => attackBy(o, 'a').success.hit && attackBy(o, 'b').success.hit);
    // After paying, a has 0 and b has 4.
    expect(seatAfter(outcome, 'a').capital).toBe(2);
    expect(seatAfter(outcome, 'b').capital).toBe(2);
  });
});

describe('4 Cyber: backdoors', () => {
  const kept = (o: Outcome) => eventsOf(o, 'backdoor-kept').length === 1;
  const found = (o: Outcome) => eventsOf(o, 'backdoor-found').length === 1;

  test('4.61 a success plants it, and it holds until found', () => {
    const outcome = seedWhere(attack('digital'), (o) => hitUnnamed(o) && kept(o));
    expect(seatAfter(outcome, 'a').backdoors).toEqual(['b']);
    expect(seatAfter(seedWhere(attack('digital'), missUnnamed), 'a').backdoors).toEqual([]);
  });

  test('4.62 at the end of step 3, that of the planting too, the target finds it with 0.30 + 0.04 × its cyber', () => {
    const outcome = seedWhere(attack('digital', {}, { cyber: 3 }), (o) => hitUnnamed(o) && found(o));
    expect(eventsOf(outcome, 'backdoor-found')[0]?.search.chance).toBe(4200);
    expect(seatAfter(outcome, 'a').backdoors).toEqual([]);
  });

  test('4.63 … in every later round too, and each', () => {
    const planted = {
      n: 4,
      seats: { a: { backdoors: ['b', 'c'] }, d: { backdoors: ['b'] }, b: { cyber: 5 }, c: { cyber: 0 } },
    };
    const outcome = resolved(planted);
    const searches = outcome.events.flatMap((e) =>
      e.type === 'backdoor-kept' || e.type === 'backdoor-found' ? [[e.owner, e.target, e.search.chance]] : [],
    );
    expect(searches).toEqual([
      ['a', 'b', 5000],
      ['a', 'c', 3000],
      ['d', 'b', 5000],
    ]);
  });

  // Choice: within a step all is worked out from its start, so the cyber that a disruption took still searches.
  test('4.64 the search uses cyber at the start of the step', () => {
    const outcome = seedWhere(
      { n: 3, seats: { a: { plays: [cyber('security', 'b')] }, c: { backdoors: ['b'] } } },
      (o) => attackBy(o, 'a').success.hit,
    );
    const search = outcome.events.find((e) => e.type === 'backdoor-kept' || e.type === 'backdoor-found');
    expect(search && 'search' in search ? search.search.chance : null).toBe(3800);
  });

  test('4.65 … cyber bought this round included: investing is step 2', () => {
    const outcome = resolved({ n: 3, seats: { c: { backdoors: ['b'] }, b: { invest: 'cyber' } } });
    const search = outcome.events.find((e) => e.type === 'backdoor-kept' || e.type === 'backdoor-found');
    expect(search && 'search' in search ? search.search.chance : null).toBe(4200);
  });

  test('4.66 its owner still counts on one that was found, and learns it when it next does', () => {
    const outcome = seedWhere(attack('digital'), (o) => hitUnnamed(o) && found(o));
    expect(seatAfter(outcome, 'a').believedBackdoors).toEqual(['b']);
    const next = resolved(attack('public', { believedBackdoors: ['b'], backdoors: [] }));
    expect(attackBy(next, 'a').success.chance).toBe(6500);
    expect(eventsOf(next, 'backdoor-missed')).toHaveLength(1);
    expect(seatAfter(next, 'a').believedBackdoors).toEqual([]);
  });

  test('4.67 an attack on somebody else does not count on it', () => {
    const next = resolved(attack('public', { believedBackdoors: ['c'], backdoors: [] }));
    expect(eventsOf(next, 'backdoor-missed')).toHaveLength(0);
    expect(seatAfter(next, 'a').believedBackdoors).toEqual(['c']);
  });

  test('4.68 a second one in the same target adds nothing but the leverage', () => {
    const outcome = seedWhere(
      attack('digital', { backdoors: ['b'], believedBackdoors: ['b'] }),
      (o) => hitUnnamed(o) && kept(o),
    );
    expect(attackBy(outcome, 'a').success.chance).toBe(9000);
    expect(seatAfter(outcome, 'a').backdoors).toEqual(['b']);
    expect(moved(outcome, 'cyber', 'leverage', 'a')).toBe(7);
    expect(eventsOf(outcome, 'backdoor-kept')).toHaveLength(1);
  });

  test('4.69 it helps from the next round on, not the attack that plants it', () => {
    expect(success(attack('digital'))).toBe(6500);
  });

  test('4.70 two seats may each have one in the same target', () => {
    const both = attack('digital', {}, {}, { seats: { c: { plays: [cyber('digital', 'b')] } } });
    const outcome = seedWhere(both, (o) => eventsOf(o, 'backdoor-kept').length === 2);
    expect([seatAfter(outcome, 'a').backdoors, seatAfter(outcome, 'c').backdoors]).toEqual([['b'], ['b']]);
  });

  test('4.71 planting nothing felt: no meter of the target moves', () => {
    const outcome = seedWhere(attack('digital'), hitUnnamed);
    expect(parts(outcome, 'cyber', 'influence', 'b')).toEqual([]);
    expect(moved(outcome, 'cyber', 'cyber', 'b')).toBe(0);
  });
});
