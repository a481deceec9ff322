import { describe, expect, test } from 'vitest';
import type { Domain } from '../../shared/content/domains.ts';
import { DOMAINS } from '../../shared/content/domains.ts';
import type { HazardId } from '../../shared/content/hazards.ts';
import { HAZARDS, hazardsOf } from '../../shared/content/hazards.ts';
import { ai, cbm } from '../support/cards.ts';
import type { Outcome } from '../support/outcome.ts';
import {
  aiBy,
  eventsOf,
  moved,
  only,
  resolved,
  seatAfter,
  seedWhere,
  tensionBy,
} from '../support/outcome.ts';
import type { Position, SeatSpec } from '../support/position.ts';

/** a delegates a move of the domain, and the hazard strikes. */
function strikes(hazard: HazardId, more: Partial<Position> = {}, a: SeatSpec = {}): Outcome {
  const { domain } = HAZARDS[hazard];
  const pair = domain === 'mediation' ? ['b', 'c'] : [];
  const { seats, ...rest } = more;
  const position: Position = {
    n: 4,
    ...rest,
    seats: { ...seats, a: { plays: [ai(domain, 'delegated', ...pair)], ...a } },
  };
  return seedWhere(position, (o) => aiBy(o, 'a').hazard === hazard);
}

const trustInA = (outcome: Outcome) => ['b', 'c', 'd'].map((id) => moved(outcome, 'ai', 'trust', id, 'a'));

/** What a struck move loses by itself: number × 1.5 × 0.89, rounded. */
const LOSS = { 2: 3, 3: 4, 5: 7 } as const;

describe('7 The eighteen hazards', () => {
  test('7.00 eighteen, three or two or one of each domain', () => {
    const counts = Object.fromEntries(DOMAINS.map((domain: Domain) => [domain, hazardsOf(domain).length]));
    expect(counts).toEqual({
      bilateral: 3,
      multilateral: 2,
      economic: 2,
      cultural: 2,
      public: 2,
      security: 2,
      environmental: 1,
      humanitarian: 1,
      digital: 2,
      mediation: 1,
    });
  });

  test('7.01 interests misaligned: the state that you trust most gains what you lose', () => {
    const outcome = strikes('interests-misaligned', { trust: { a: { c: 51 } } });
    expect(moved(outcome, 'ai', 'influence', 'a')).toBe(-LOSS[3]);
    expect(moved(outcome, 'ai', 'influence', 'c')).toBe(LOSS[3]);
    expect(moved(outcome, 'ai', 'influence', 'b')).toBe(0);
  });

  test('7.01a … whom you trust, not who trusts you', () => {
    const outcome = strikes('interests-misaligned', { trust: { a: { c: 51 }, b: { a: 90 } } });
    expect(moved(outcome, 'ai', 'influence', 'c')).toBe(LOSS[3]);
  });

  test('7.01b … at the start of step 4: a CBM of this round counts', () => {
    const outcome = strikes('interests-misaligned', {
      trust: { a: { c: 54 } },
      seats: { b: { plays: [cbm('public', 'a')] } },
    });
    // a trusts b 50 + 6 and c 54.
    expect(moved(outcome, 'ai', 'influence', 'b')).toBe(LOSS[3]);
  });

  test('7.01c … tie: by lot', () => {
    const lots = new Set<string | null>();
    for (let seed = 0; seed < 300; seed++) {
      const move = aiBy(
        resolved({ n: 4, seed: `${seed}`, seats: { a: { plays: [ai('bilateral', 'delegated')] } } }),
        'a',
      );
      if (move.hazard === 'interests-misaligned') lots.add(move.lot);
    }
    expect(lots).toEqual(new Set(['b', 'c', 'd']));
  });

  // Choice: "what you lose" is the move's gain, also where influence could not fall so far.
  test('7.01d … all of it, where the loser had less', () => {
    const outcome = strikes('interests-misaligned', { trust: { a: { c: 51 } } }, { influence: 1 });
    expect(seatAfter(outcome, 'a').influence).toBe(0);
    expect(moved(outcome, 'ai', 'influence', 'c')).toBe(LOSS[3]);
  });

  test('7.02 sensitive leak: the loss (mandates come later)', () => {
    const outcome = strikes('sensitive-leak');
    expect(moved(outcome, 'ai', 'influence', 'a')).toBe(-LOSS[3]);
    expect(trustInA(outcome)).toEqual([0, 0, 0]);
  });

  test('7.03 unequal access resented: trust in you of every state with less ai −5', () => {
    const outcome = strikes('unequal-access', { seats: { b: { ai: 1 }, c: { ai: 2 }, d: { ai: 0 } } });
    expect(trustInA(outcome)).toEqual([-5, 0, -5]);
  });

  test('7.03a … less than yours, also where the platform’s machine counts as 5', () => {
    const vendor: Position = {
      n: 4,
      seats: { a: { plays: [ai('bilateral', 'vendor')] }, b: { ai: 1 }, c: { ai: 2 }, d: { ai: 3 } },
    };
    expect(trustInA(seedWhere(vendor, (o) => aiBy(o, 'a').hazard === 'unequal-access'))).toEqual([-5, 0, 0]);
  });

  test('7.04 coordination breaks down: tension +6', () => {
    const outcome = strikes('coordination-breakdown', { n: 6 });
    expect(tensionBy(outcome, 'hazard')).toBe(6);
    expect(moved(outcome, 'ai', 'influence', 'a')).toBe(-LOSS[2]);
  });

  test('7.05 data privacy breached: the loss (accords come later)', () => {
    const outcome = strikes('privacy-breach');
    expect(moved(outcome, 'ai', 'influence', 'a')).toBe(-LOSS[2]);
    expect(trustInA(outcome)).toEqual([0, 0, 0]);
  });

  test('7.06 biased terms: 2 capital lost', () => {
    const outcome = strikes('biased-terms');
    expect(moved(outcome, 'ai', 'capital', 'a')).toBe(-2);
    expect(moved(outcome, 'ai', 'influence', 'a')).toBe(-LOSS[2]);
    // After paying 2 of 3, one is left to lose.
    expect(seatAfter(strikes('biased-terms', {}, { capital: 3 }), 'a').capital).toBe(0);
  });

  test('7.07 data misread: 2 more influence lost', () => {
    const outcome = strikes('data-misread');
    expect(moved(outcome, 'ai', 'influence', 'a')).toBe(-LOSS[2] - 2);
    expect(moved(outcome, 'ai', 'capital', 'a')).toBe(0);
  });

  test('7.08 nuance lost: all others’ trust in you −3', () => {
    expect(trustInA(strikes('nuance-lost'))).toEqual([-3, -3, -3]);
  });

  test('7.09 a culture misrepresented: one state, at random: trust in you −15', () => {
    const outcome = strikes('culture-misrepresented');
    expect(trustInA(outcome).toSorted((x, y) => x - y)).toEqual([-15, 0, 0]);
    const lots = new Set<string | null>();
    for (let seed = 0; seed < 300; seed++) {
      const move = aiBy(
        resolved({ n: 4, seed: `${seed}`, seats: { a: { plays: [ai('cultural', 'delegated')] } } }),
        'a',
      );
      if (move.hazard === 'culture-misrepresented') lots.add(move.lot);
    }
    expect(lots).toEqual(new Set(['b', 'c', 'd']));
  });

  test('7.10 misinformation: all others’ trust in you −4', () => {
    const outcome = strikes('misinformation');
    expect(trustInA(outcome)).toEqual([-4, -4, -4]);
    expect(moved(outcome, 'ai', 'influence', 'a')).toBe(-LOSS[5]);
  });

  test('7.11 audiences alienated: 2 more influence lost', () => {
    const outcome = strikes('audiences-alienated');
    expect(moved(outcome, 'ai', 'influence', 'a')).toBe(-LOSS[5] - 2);
    expect(trustInA(outcome)).toEqual([0, 0, 0]);
  });

  test('7.12 over-reliance: cyber moves against you +0.30 next round', () => {
    const outcome = strikes('over-reliance');
    expect(seatAfter(outcome, 'a').overReliesIn).toBe(3);
    expect(only(outcome, 'over-reliance-set').round).toBe(3);
  });

  test('7.13 escalation: tension +8', () => {
    const outcome = strikes('escalation', { n: 6 });
    expect(tensionBy(outcome, 'hazard')).toBe(8);
    expect(seatAfter(outcome, 'a').overReliesIn).toBe(0);
  });

  test('7.14 bad data, bad policy: your contribution counts −1', () => {
    const environmental = strikes('bad-data', { incident: { domain: 'environmental' } });
    expect(only(environmental, 'incident-resolved').contributions.a).toBe(-1);
    const other = strikes('bad-data', { incident: { domain: 'public' } });
    expect(only(other, 'incident-resolved').contributions.a).toBe(-1);
  });

  test('7.14a … which undoes another’s', () => {
    const outcome = strikes('bad-data', {
      incident: { domain: 'public', demand: 1 },
      seats: { b: { plays: [cbm('public', 'c')] } },
    });
    expect([only(outcome, 'incident-resolved').total, only(outcome, 'incident-resolved').met]).toEqual([
      0,
      false,
    ]);
  });

  test('7.15 an ethical dilemma in the crisis: all others’ trust in you −4; its contribution counts', () => {
    const outcome = strikes('ethical-dilemma', { incident: { domain: 'public' } });
    expect(trustInA(outcome)).toEqual([-4, -4, -4]);
    expect(only(outcome, 'incident-resolved').contributions.a).toBe(1);
  });

  test('7.16 a security breach: cyber −1', () => {
    const outcome = strikes('security-breach');
    expect(moved(outcome, 'ai', 'cyber', 'a')).toBe(-1);
  });

  test('7.17 an ethical backlash: all others’ trust in you −3', () => {
    const outcome = strikes('ethical-backlash');
    expect(trustInA(outcome)).toEqual([-3, -3, -3]);
    expect(moved(outcome, 'ai', 'cyber', 'a')).toBe(0);
  });

  test('7.18 the proposal lacks empathy: both parties’ trust in you −8', () => {
    const outcome = strikes('no-empathy');
    expect(trustInA(outcome)).toEqual([-8, -8, 0]);
    expect(moved(outcome, 'ai', 'influence', 'a')).toBe(-LOSS[3]);
  });

  test('7.19 losses of trust by hazards count in full near the top', () => {
    expect(trustInA(strikes('misinformation', { trust: { b: { a: 95 } } }))).toEqual([-4, -4, -4]);
  });

  test('7.20 two cards of one seat may both be struck', () => {
    const outcome = seedWhere(
      { n: 4, seats: { a: { plays: [ai('public', 'delegated'), ai('cultural', 'delegated')] } } },
      (o) =>
        aiBy(o, 'a', 'ai-public').hazard === 'misinformation' &&
        aiBy(o, 'a', 'ai-cultural').hazard === 'nuance-lost',
    );
    expect(trustInA(outcome)).toEqual([-7, -7, -7]);
    expect(moved(outcome, 'ai', 'influence', 'a')).toBe(-LOSS[5] - LOSS[3]);
    expect(eventsOf(outcome, 'ai-resolved')).toHaveLength(2);
  });
});
