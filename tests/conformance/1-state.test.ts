import { describe, expect, test } from 'vitest';
import { NUMBERS } from '../../shared/content/numbers.ts';
import { seatView } from '../../shared/projection/project.ts';
import { clamp, roundHalfUp, trustGain } from '../../shared/rules/amounts.ts';
import { fold, openTable } from '../../shared/rules/table.ts';
import { ai, cbm, cyber } from '../support/cards.ts';
import {
  aiBy,
  attackBy,
  ended,
  moved,
  resolved,
  seatAfter,
  seatIn,
  seedWhere,
  trustIn,
} from '../support/outcome.ts';
import type { SeatSpec } from '../support/position.ts';
import { at, setupOf } from '../support/position.ts';

describe('1 What a state has', () => {
  test('1.01 capital starts at 2, +3 at each briefing', () => {
    const opened = fold(openTable(setupOf({ n: 3 }), 's'));
    expect(seatIn(opened, 'a').capital).toBe(2);
    const briefed = ended(at({ n: 3, phase: 'reflection', seats: { a: { capital: 2 } } }));
    expect(seatAfter(briefed, 'a').capital).toBe(5);
  });

  test('1.02 what is over 8 is lost', () => {
    const briefed = ended(at({ n: 3, phase: 'reflection', seats: { a: { capital: 7 }, b: { capital: 8 } } }));
    expect(seatAfter(briefed, 'a').capital).toBe(8);
    expect(seatAfter(briefed, 'b').capital).toBe(8);
  });

  test('1.03 … with a warning before: how much the next briefing would take', () => {
    const risk = (spec: SeatSpec, round = 2) =>
      seatView(at({ n: 3, round, seats: { a: spec } }), 'a').options.capitalAtRisk;
    expect(risk({ capital: 8 })).toBe(3);
    expect(risk({ capital: 8, plays: [ai('public')] })).toBe(1);
    expect(risk({ capital: 5 })).toBe(0);
    // There is no briefing after the last round.
    expect(risk({ capital: 8 }, 8)).toBe(0);
  });

  test('1.04 leverage starts at 0', () => {
    expect(seatIn(fold(openTable(setupOf({ n: 3 }), 's')), 'a').leverage).toBe(0);
  });

  test('1.05 trust starts at its baseline, and is directed: it need not be mutual', () => {
    const setup = setupOf({ n: 3, baseline: { a: { b: 70 }, b: { a: 30 } } });
    const opened = fold(openTable(setup, 's'));
    expect(trustIn(opened, 'a', 'b')).toBe(70);
    expect(trustIn(opened, 'b', 'a')).toBe(30);
    expect(trustIn(opened, 'a', 'c')).toBe(50);
  });

  test('1.06 tension and ladder start at the scenario’s values', () => {
    const opened = fold(openTable({ ...setupOf({ n: 3, tension: 45 }), ladder: 1 }, 's'));
    expect(opened.tension).toBe(45);
    expect(opened.ladder).toBe(1);
  });

  test('1.07 capabilities stay within 0–5', () => {
    const struck = seedWhere(
      { n: 3, seats: { a: { plays: [cyber('security', 'b')] }, b: { cyber: 0 } } },
      (o) => attackBy(o, 'a').success.hit,
    );
    expect(seatAfter(struck, 'b').cyber).toBe(0);
    const gained = seedWhere(
      { n: 3, seats: { a: { plays: [ai('digital')], cyber: 5 } } },
      (o) => !aiBy(o, 'a').hazard,
    );
    expect(seatAfter(gained, 'a').cyber).toBe(5);
  });

  test('1.08 influence does not fall below 0', () => {
    const struck = seedWhere(
      { n: 3, seats: { a: { plays: [cyber('public', 'b')] }, b: { influence: 4 } } },
      (o) => attackBy(o, 'a').success.hit,
    );
    expect(seatAfter(struck, 'b').influence).toBe(0);
  });

  test('1.09 trust stays within 0–100', () => {
    const named = seedWhere(
      {
        n: 3,
        seats: { a: { plays: [cyber('public', 'b')] } },
        trust: { b: { a: 7 } },
        baseline: { b: { a: 7 } },
      },
      (o) => attackBy(o, 'a').named === 'a',
    );
    expect(trustIn(named.after, 'b', 'a')).toBe(0);
    const full = resolved({ n: 3, seats: { a: { plays: [cbm('public', 'b')] } }, trust: { b: { a: 100 } } });
    expect(trustIn(full.after, 'b', 'a')).toBe(100);
  });

  test('1.10 every amount is rounded half up, negatives too: −2.5 becomes −2', () => {
    expect([2.5, 2.49, -2.5, -2.51, -0.5, 0.5].map(roundHalfUp)).toEqual([3, 2, -2, -3, 0, 1]);
    // Two CBM cards at eight seats: −2 × 6 / 8 = −1.5, which is −1.
    const calmed = resolved({
      n: 8,
      seats: { a: { plays: [cbm('bilateral', 'b')] }, c: { plays: [cbm('public', 'd')] } },
    });
    expect(calmed.after.tension).toBe(49);
  });

  test('1.11 a gain of trust g counts g × min(1, (100 − trust) / 50)', () => {
    const gain = (trust: number) => trustGain(6, trust, NUMBERS);
    // 6 × 49/50 = 5.88; 6 × 0.8 = 4.8; 6 × 0.5 = 3; 6 × 0.3 = 1.8; 6 × 0.02 = 0.12.
    expect([0, 50, 51, 60, 75, 85, 99, 100].map(gain)).toEqual([6, 6, 6, 5, 3, 2, 0, 0]);
  });

  test('1.12 each gain is scaled and rounded by itself, then summed', () => {
    // At 85: 6 × 0.3 = 1.8 → 2 and 5 × 0.3 = 1.5 → 2, together 4; rounded once it would be 3.3 → 3.
    const answered = resolved({
      n: 3,
      seats: { a: { plays: [cbm('bilateral', 'b')] }, b: { plays: [cbm('public', 'a')] } },
      trust: { b: { a: 85 } },
    });
    expect(moved(answered, 'measures', 'trust', 'b', 'a')).toBe(4);
  });

  test('1.13 losses of trust count in full', () => {
    const named = seedWhere(
      { n: 3, seats: { a: { plays: [cyber('public', 'b')] } }, trust: { b: { a: 100 } } },
      (o) => attackBy(o, 'a').named === 'a',
    );
    expect(moved(named, 'cyber', 'trust', 'b', 'a')).toBe(-15);
  });

  test('1.14 changes of a step are added up, then cut: a loss does not stop at 0 before a gain is added', () => {
    // AI 2, assisted: Sentiment engine 5 × 0.89 = 4.45 → 4, copilot 3 × 0.89 = 2.67 → 3. 1 − 4 + 3 = 0, not 3.
    const both = seedWhere(
      { n: 3, seats: { a: { plays: [ai('public'), ai('bilateral')], influence: 1 } } },
      (o) => aiBy(o, 'a', 'ai-public').hazard === 'misinformation' && !aiBy(o, 'a', 'ai-bilateral').hazard,
    );
    expect(seatAfter(both, 'a').influence).toBe(0);
  });

  test('1.15 all changes of a step are worked out from the state at its start', () => {
    // Both disrupt the other's networks: neither profits in its own odds from what it does to the other.
    const mutual = seedWhere(
      { n: 3, seats: { a: { plays: [cyber('security', 'b')] }, b: { plays: [cyber('security', 'a')] } } },
      (o) => attackBy(o, 'a').success.hit && attackBy(o, 'b').success.hit,
    );
    expect(attackBy(mutual, 'a').success.chance).toBe(6500);
    expect(attackBy(mutual, 'b').success.chance).toBe(6500);
    expect(seatAfter(mutual, 'a').cyber).toBe(1);
    expect(seatAfter(mutual, 'b').cyber).toBe(1);
  });

  test('1.16 the ranges', () => {
    const { ranges } = NUMBERS;
    expect(clamp(12, ranges.autonomy)).toBe(10);
    expect(clamp(-1, ranges.autonomy)).toBe(0);
    expect(clamp(96, ranges.tension)).toBe(95);
    expect(clamp(4, ranges.tension)).toBe(5);
    expect(clamp(5, ranges.ladder)).toBe(4);
    expect(clamp(-1, ranges.ladder)).toBe(0);
  });
});
