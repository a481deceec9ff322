import { describe, expect, test } from 'vitest';
import type { Domain } from '../../shared/content/domains.ts';
import { DOMAINS } from '../../shared/content/domains.ts';
import { MOVES } from '../../shared/content/moves.ts';
import { NUMBERS } from '../../shared/content/numbers.ts';
import type { Posture } from '../../shared/content/postures.ts';
import { aiGain } from '../../shared/rules/odds.ts';
import { ai, cbm } from '../support/cards.ts';
import type { Outcome } from '../support/outcome.ts';
import { aiBy, asked, moved, overSeeds, resolved, seatAfter, seedWhere } from '../support/outcome.ts';
import type { Position, SeatSpec } from '../support/position.ts';

/** a plays an AI move; mediation on b and c. */
function plays(
  domain: Domain,
  posture: Posture = 'assisted',
  a: SeatSpec = {},
  more: Partial<Position> = {},
): Position {
  const pair = domain === 'mediation' ? ['b', 'c'] : [];
  const { seats, ...rest } = more;
  return { n: 4, ...rest, seats: { ...seats, a: { plays: [ai(domain, posture, ...pair)], ...a } } };
}

const safe = (o: Outcome) => aiBy(o, 'a').hazard === null;
const struck = (o: Outcome) => aiBy(o, 'a').hazard !== null;
const gain = (position: Position) => aiBy(resolved(position), 'a').gain;
const hazard = (position: Position) => aiBy(resolved(position), 'a').draw.chance;

describe('5 AI: gains', () => {
  test('5.01 each card’s number', () => {
    const number = (domain: Domain) => {
      const move = MOVES[`ai-${domain}`];
      return move.kind === 'ai' ? move.number : null;
    };
    expect(Object.fromEntries(DOMAINS.map((domain) => [domain, number(domain)]))).toEqual({
      bilateral: 3,
      multilateral: 2,
      economic: 2,
      cultural: 3,
      public: 5,
      security: 3,
      environmental: 2,
      humanitarian: 2,
      digital: 3,
      mediation: 3,
    });
  });

  test('5.02 gain = the card’s number × posture × (0.75 + 0.07 × ai)', () => {
    // 5 × 0.89 = 4.45; × 1.5 = 6.675; 5 × 1.4 × 1.10 = 7.7
    expect(gain(plays('public', 'assisted'))).toBe(4);
    expect(gain(plays('public', 'delegated'))).toBe(7);
    expect(gain(plays('public', 'vendor'))).toBe(8);
    // 5 × 0.75 = 3.75; 5 × 1.10 = 5.5 → 6; × 1.5 = 8.25
    expect(gain(plays('public', 'assisted', { ai: 0 }))).toBe(4);
    expect(gain(plays('public', 'assisted', { ai: 5 }))).toBe(6);
    expect(gain(plays('public', 'delegated', { ai: 5 }))).toBe(8);
  });

  test('5.03 vendor: as if ai were 5, whatever it is', () => {
    // 3 × 1.4 × 1.10 = 4.62
    for (const points of [0, 3, 5]) expect(gain(plays('bilateral', 'vendor', { ai: points }))).toBe(5);
  });

  test('5.04 rounded once, half up', () => {
    const alone = (ai: number) => ({ ai, partners: 0, freshAccord: false });
    // 2 × 1.5 × (0.75 + 0.07 × 2) = 2.67 → 3; 2 × 0.89 = 1.78 → 2; rounding the scale first would give others.
    const move = MOVES['ai-multilateral'];
    if (move.kind !== 'ai') throw new Error('an AI move');
    expect(aiGain(NUMBERS, move, 'delegated', alone(2))).toBe(3);
    expect(aiGain(NUMBERS, move, 'assisted', alone(2))).toBe(2);
    // 5 × 1.10 = 5.5 exactly: half goes up, and no binary fraction may spoil it.
    const sentiment = MOVES['ai-public'];
    if (sentiment.kind !== 'ai') throw new Error('an AI move');
    expect(aiGain(NUMBERS, sentiment, 'assisted', alone(5))).toBe(6);
  });

  test('5.05 without a hazard the gain is won', () => {
    expect(moved(seedWhere(plays('public'), safe), 'ai', 'influence', 'a')).toBe(4);
  });

  test('5.06 a hazard that strikes turns the gain into a loss of the same size', () => {
    const outcome = seedWhere(plays('public', 'delegated'), (o) => aiBy(o, 'a').hazard === 'misinformation');
    expect(moved(outcome, 'ai', 'influence', 'a')).toBe(-7);
  });

  test('5.07 vendor: autonomy −1, struck or not', () => {
    for (const test of [safe, struck])
      expect(moved(seedWhere(plays('public', 'vendor'), test), 'ai', 'autonomy', 'a')).toBe(-1);
    expect(moved(resolved(plays('public', 'delegated')), 'ai', 'autonomy', 'a')).toBe(0);
  });

  test('5.08 two vendor cards cost two autonomy; with one there is none left', () => {
    const both = { plays: [ai('public', 'vendor'), ai('digital', 'vendor')] };
    expect(seatAfter(resolved({ n: 3, seats: { a: both } }), 'a').autonomy).toBe(3);
    expect(seatAfter(resolved({ n: 3, seats: { a: { ...both, autonomy: 1 } } }), 'a').autonomy).toBe(0);
  });

  test('5.09 copilot and drafting assistant without accords: 3 and 2', () => {
    // 3 × 0.89 = 2.67 → 3; 2 × 0.89 = 1.78 → 2
    expect(gain(plays('bilateral'))).toBe(3);
    expect(gain(plays('multilateral'))).toBe(2);
  });
});

describe('5 AI: hazards', () => {
  test('5.11 hazard = the posture’s, −0.03 for each point of institutions', () => {
    expect(hazard(plays('public', 'assisted'))).toBe(1400);
    expect(hazard(plays('public', 'delegated'))).toBe(5900);
    expect(hazard(plays('public', 'vendor'))).toBe(3400);
    expect(hazard(plays('public', 'assisted', { institutions: 0 }))).toBe(2000);
    expect(hazard(plays('public', 'delegated', { institutions: 5 }))).toBe(5000);
  });

  test('5.12 then halved by a CBM in that domain, last round’s', () => {
    // (0.65 − 0.06) / 2: the reduction comes before the halving.
    expect(hazard(plays('public', 'delegated', { shields: { public: 2 } }))).toBe(2950);
    expect(hazard(plays('public', 'delegated', { shields: { public: 1 } }))).toBe(5900);
    expect(hazard(plays('public', 'delegated', { shields: { digital: 2 } }))).toBe(5900);
  });

  test('5.13 … or this round’s, one’s own or a partner’s', () => {
    const own = { plays: [ai('public', 'delegated'), cbm('public', 'b')] };
    expect(hazard({ n: 3, seats: { a: own } })).toBe(2950);
    expect(hazard(plays('public', 'delegated', {}, { seats: { b: { plays: [cbm('public', 'a')] } } }))).toBe(
      2950,
    );
  });

  test('5.14 two CBMs halve once', () => {
    const twice = { b: { plays: [cbm('public', 'a')] }, c: { plays: [cbm('public', 'a')] } };
    expect(hazard(plays('public', 'delegated', { shields: { public: 2 } }, { seats: twice }))).toBe(2950);
  });

  test('5.15 institutions bought this round count: investing is step 2', () => {
    expect(hazard(plays('public', 'delegated', { invest: 'institutions' }))).toBe(5600);
  });

  test('5.16 the lowest without accords: 0.025, above the floor of 0.02', () => {
    expect(hazard(plays('public', 'assisted', { institutions: 5, shields: { public: 2 } }))).toBe(250);
  });

  test('5.17 drawn evenly from the domain’s', () => {
    const drawn = overSeeds(plays('bilateral', 'delegated', { institutions: 0 }), 600).flatMap(
      (o) => aiBy(o, 'a').hazard ?? [],
    );
    const share = (id: string) => drawn.filter((hazardId) => hazardId === id).length / drawn.length;
    for (const id of ['interests-misaligned', 'sensitive-leak', 'unequal-access']) {
      expect(share(id)).toBeGreaterThan(0.25);
      expect(share(id)).toBeLessThan(0.42);
    }
  });

  test('5.18 which hazard it is does not depend on the roll: both of a domain come', () => {
    for (const id of ['misinformation', 'audiences-alienated'])
      expect(() => seedWhere(plays('public'), (o) => aiBy(o, 'a').hazard === id)).not.toThrow();
  });
});

describe('5 AI: extras', () => {
  test('5.21 trade-flow forecaster: and 2 capital', () => {
    expect(moved(seedWhere(plays('economic'), safe), 'ai', 'capital', 'a')).toBe(2);
  });

  test('5.22 translation corps: and trust of all in you +3', () => {
    const outcome = seedWhere(plays('cultural', 'assisted', {}, { trust: { d: { a: 75 } } }), safe);
    expect(moved(outcome, 'ai', 'trust', 'b', 'a')).toBe(3);
    expect(moved(outcome, 'ai', 'trust', 'c', 'a')).toBe(3);
    // 3 × 0.5 = 1.5
    expect(moved(outcome, 'ai', 'trust', 'd', 'a')).toBe(2);
    expect(moved(outcome, 'ai', 'trust', 'a', 'b')).toBe(0);
  });

  test('5.23 autonomous early warning: this round and next', () => {
    const outcome = seedWhere(plays('security'), safe);
    expect(seatAfter(outcome, 'a').earlyWarningUntil).toBe(3);
  });

  test('5.24 automated security operations: and cyber +1 for good', () => {
    expect(moved(seedWhere(plays('digital'), safe), 'ai', 'cyber', 'a')).toBe(1);
  });

  test('5.25 settlement drafter: their mutual trust +6, both in you +3', () => {
    const outcome = seedWhere(plays('mediation'), safe);
    expect(moved(outcome, 'ai', 'trust', 'b', 'c')).toBe(6);
    expect(moved(outcome, 'ai', 'trust', 'c', 'b')).toBe(6);
    expect(moved(outcome, 'ai', 'trust', 'b', 'a')).toBe(3);
    expect(moved(outcome, 'ai', 'trust', 'c', 'a')).toBe(3);
    expect(moved(outcome, 'ai', 'trust', 'd', 'a')).toBe(0);
    expect(moved(outcome, 'ai', 'influence', 'a')).toBe(3);
  });

  test('5.26 extras are not multiplied by the posture', () => {
    const outcome = seedWhere(plays('economic', 'delegated'), safe);
    expect(moved(outcome, 'ai', 'capital', 'a')).toBe(2);
  });

  test('5.27 a hazard withholds the extra', () => {
    const capital = seedWhere(plays('economic', 'delegated'), (o) => aiBy(o, 'a').hazard === 'data-misread');
    expect(moved(capital, 'ai', 'capital', 'a')).toBe(0);
    const trust = seedWhere(plays('cultural', 'delegated'), struck);
    expect(asked(trust, 'ai-extra', 'ai', 'trust', 'b', 'a')).toBe(0);
    const cyber = seedWhere(plays('digital', 'delegated'), (o) => aiBy(o, 'a').hazard === 'ethical-backlash');
    expect(moved(cyber, 'ai', 'cyber', 'a')).toBe(0);
    // If the drafter's hazard strikes, there is no mutual trust.
    const mutual = seedWhere(plays('mediation', 'delegated'), struck);
    expect(moved(mutual, 'ai', 'trust', 'b', 'c')).toBe(0);
    expect(asked(mutual, 'ai-extra', 'ai', 'trust', 'b', 'a')).toBe(0);
  });

  test('5.28 … but a contribution and an early warning still count', () => {
    const warned = seedWhere(plays('security', 'delegated'), struck);
    expect(seatAfter(warned, 'a').earlyWarningUntil).toBe(3);
    const helped = seedWhere(
      plays('humanitarian', 'delegated', {}, { incident: { domain: 'public', demand: 1 } }),
      struck,
    );
    expect(moved(helped, 'incident', 'influence', 'a')).toBe(3);
  });

  test('5.29 capital won over 8 is lost', () => {
    const outcome = seedWhere(plays('economic', 'assisted', { capital: 9 }), safe);
    expect(seatAfter(outcome, 'a').capital).toBe(8);
  });

  test('5.30 the gain and the hazard are worked out from the start of step 4: new cyber does not act yet', () => {
    const both = { plays: [ai('digital'), ai('public')] };
    const outcome = seedWhere(
      { n: 3, seats: { a: both } },
      (o) => !aiBy(o, 'a', 'ai-digital').hazard && !aiBy(o, 'a', 'ai-public').hazard,
    );
    // 3 × 0.89 → 3, and 4.
    expect(moved(outcome, 'ai', 'influence', 'a')).toBe(7);
  });
});
