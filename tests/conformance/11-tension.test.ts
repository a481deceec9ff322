import { describe, expect, test } from 'vitest';
import type { Card } from '../../shared/rules/state.ts';
import { ai, cbm, cyber } from '../support/cards.ts';
import type { Outcome } from '../support/outcome.ts';
import {
  aiBy,
  asked,
  attackBy,
  eventsOf,
  moved,
  resolved,
  seedWhere,
  tensionBy,
} from '../support/outcome.ts';
import type { Position } from '../support/position.ts';

function play(
  n: number,
  plays: Readonly<Record<string, readonly Card[]>>,
  more: Partial<Position> = {},
): Position {
  return {
    n,
    ...more,
    seats: Object.fromEntries(Object.entries(plays).map(([id, cards]) => [id, { plays: cards }])),
  };
}

const unnamed = (o: Outcome) => eventsOf(o, 'cyber-resolved').every(({ named }) => named === null);

describe('11 Tension and drift', () => {
  test('11.01 +4 for each cyber card played, whatever came of it: unnamed ones are one line with their sum', () => {
    const outcome = seedWhere(
      play(6, { a: [cyber('public', 'b')], b: [cyber('public', 'a')], c: [cyber('digital', 'd')] }),
      unnamed,
    );
    expect(tensionBy(outcome, 'covert-activity')).toBe(12);
    expect(tensionBy(outcome, 'named-moves')).toBe(0);
    const failed = seedWhere(
      play(6, { a: [cyber('public', 'b')] }),
      (o) => unnamed(o) && !attackBy(o, 'a').success.hit,
    );
    expect(tensionBy(failed, 'covert-activity')).toBe(4);
  });

  test('11.02 another +4 when attributed: named moves are 4 + 4 each', () => {
    const outcome = seedWhere(play(6, { a: [cyber('public', 'b')] }), (o) => attackBy(o, 'a').named !== null);
    expect(tensionBy(outcome, 'named-moves')).toBe(8);
    expect(tensionBy(outcome, 'covert-activity')).toBe(0);
  });

  test('11.03 a wrong name is an attribution too', () => {
    const outcome = seedWhere(
      play(6, { a: [cyber('public', 'b')] }),
      (o) => ![null, 'a'].includes(attackBy(o, 'a').named),
    );
    expect(tensionBy(outcome, 'named-moves')).toBe(8);
  });

  test('11.04 delegated: tension +2, struck or not; assisted and vendor none', () => {
    const outcome = resolved(
      play(6, { a: [ai('public', 'delegated')], b: [ai('public', 'delegated'), ai('digital', 'delegated')] }),
    );
    expect(tensionBy(outcome, 'delegated-systems')).toBe(6);
    expect(
      tensionBy(resolved(play(6, { a: [ai('public')], b: [ai('public', 'vendor')] })), 'delegated-systems'),
    ).toBe(0);
  });

  test('11.05 each cause × 6 / n, rounded, then added', () => {
    // Three seats: ×2. Eight: ×0.75, so −1 → −0.75 → −1 and +2 → 1.5 → 2, together +1; rounded at the end it would be +1.
    const three = resolved(play(3, { a: [cbm('public', 'b')] }));
    expect(tensionBy(three, 'cbm-cards')).toBe(-2);
    const eight = resolved(play(8, { a: [cbm('public', 'b')], c: [ai('digital', 'delegated')] }));
    expect(tensionBy(eight, 'cbm-cards')).toBe(-1);
    expect(tensionBy(eight, 'delegated-systems')).toBe(2);
    // Four: ×1.5: −1 → −1.5 → −1, and the pair −1 → −1; two cards −2 → −3. Together −4.
    const four = resolved(play(4, { a: [cbm('public', 'b')], b: [cbm('public', 'a')] }));
    expect([tensionBy(four, 'cbm-cards'), tensionBy(four, 'answered-pairs')]).toEqual([-3, -1]);
    expect(four.after.tension).toBe(46);
    // Five: ×1.2: 8 → 9.6 → 10.
    const named = seedWhere(play(5, { a: [cyber('public', 'b')] }), (o) => attackBy(o, 'a').named !== null);
    expect(tensionBy(named, 'named-moves')).toBe(10);
  });

  test('11.06 a cause is scaled as a whole, not card by card', () => {
    // Eight seats, three cards: −3 × 0.75 = −2.25 → −2; card by card it would be −3.
    const outcome = resolved(
      play(8, { a: [cbm('public', 'b')], b: [cbm('public', 'c')], c: [cbm('public', 'd')] }),
    );
    expect(tensionBy(outcome, 'cbm-cards')).toBe(-2);
  });

  // Choice: "each hazard that says so" is each one that struck.
  test('11.07 each hazard that says so is a cause of its own', () => {
    const outcome = seedWhere(
      play(5, { a: [ai('security', 'delegated')], b: [ai('security', 'delegated')] }),
      (o) => aiBy(o, 'a').hazard === 'escalation' && aiBy(o, 'b').hazard === 'escalation',
    );
    // 8 × 1.2 = 9.6 → 10, twice; together it would be 19.
    expect(tensionBy(outcome, 'hazard')).toBe(20);
  });

  test('11.08 networks disrupted: 4 each, as one cause', () => {
    const outcome = seedWhere(
      play(8, { a: [cyber('security', 'b')], c: [cyber('security', 'b')] }),
      (o) => attackBy(o, 'a').success.hit && attackBy(o, 'c').success.hit,
    );
    expect(tensionBy(outcome, 'networks-disrupted')).toBe(6);
  });

  test('11.09 plus the incident’s, unscaled', () => {
    const outcome = resolved({ n: 3, incident: { domain: 'public' } });
    expect(outcome.after.tension).toBe(58);
  });

  test('11.10 plus a fifth of the way back to the session’s starting value, from the tension at the start of the step', () => {
    const back = (tension: number, startTension: number) =>
      resolved({ n: 3, tension, startTension }).after.tension;
    // −10/5; +10/5; −3/5 = −0.6 → −1; −2/5 = −0.4 → 0; +3/5 → 1.
    expect([back(60, 50), back(40, 50), back(53, 50), back(52, 50), back(47, 50)]).toEqual([
      58, 42, 52, 52, 48,
    ]);
    // Not from what the round makes of it.
    const stirred = resolved({
      ...play(6, { a: [ai('public', 'delegated')] }),
      tension: 60,
      startTension: 50,
    });
    expect(tensionBy(stirred, 'recovery')).toBe(-2);
  });

  test('11.11 then cut to 5–95', () => {
    expect(resolved({ n: 3, tension: 93, incident: { domain: 'public' } }).after.tension).toBe(95);
    const calmed = resolved(play(3, { a: [cbm('public', 'b')], b: [cbm('public', 'a')] }, { tension: 7 }));
    expect(calmed.after.tension).toBe(5);
  });

  test('11.12 tension moves in step 8 only', () => {
    const outcome = resolved(
      play(6, { a: [cyber('security', 'b'), ai('security', 'delegated')], b: [cbm('public', 'a')] }),
    );
    const steps = eventsOf(outcome, 'changed').flatMap(({ meter, when }) =>
      meter.of === 'tension' ? [when] : [],
    );
    expect(steps).toEqual(['tension']);
  });

  test('11.13 trust drifts a tenth of the way to its baseline, rounded towards zero', () => {
    const drift = (trust: number, baseline = 50) =>
      moved(
        resolved({ n: 3, trust: { a: { b: trust } }, baseline: { a: { b: baseline } } }),
        'drift',
        'trust',
        'a',
        'b',
      );
    expect([70, 69, 59, 60, 50].map((trust) => drift(trust))).toEqual([-2, -1, 0, -1, 0]);
    expect([30, 31, 41, 40, 0].map((trust) => drift(trust))).toEqual([2, 1, 0, 1, 5]);
    expect(drift(45, 30)).toBe(-1);
  });

  test('11.14 drift is step 7: it starts from what the round made of trust', () => {
    const outcome = resolved(
      play(
        3,
        { a: [cbm('public', 'b')], b: [cbm('public', 'a')] },
        { trust: { b: { a: 59 } }, baseline: { b: { a: 50 } } },
      ),
    );
    // 59: 6 × 0.82 = 4.92 → 5, 5 × 0.82 = 4.1 → 4; 68 is 18 above, so −1.
    expect(moved(outcome, 'measures', 'trust', 'b', 'a')).toBe(9);
    expect(moved(outcome, 'drift', 'trust', 'b', 'a')).toBe(-1);
  });

  // Choice: drift is no gain; near the top it is not scaled.
  test('11.15 drift upwards is not a gain that eases near the top', () => {
    const outcome = resolved({ n: 3, trust: { a: { b: 80 } }, baseline: { a: { b: 100 } } });
    expect(moved(outcome, 'drift', 'trust', 'a', 'b')).toBe(2);
  });

  test('11.16 a quiet round at the starting value leaves tension where it is', () => {
    const outcome = resolved({ n: 6 });
    expect(outcome.after.tension).toBe(50);
    expect(asked(outcome, 'recovery', 'tension', 'tension')).toBe(0);
  });
});
