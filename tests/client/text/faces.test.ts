import { describe, expect, test } from 'vitest';
import texts from '../../../client/text/en.json' with { type: 'json' };
import { numberOf } from '../../../client/text/faces.ts';
import type { CardOption, Odds, PublicView } from '../../../shared/projection/views.ts';

const BOUNDS: readonly Odds['bound'][] = ['exactly', 'at-most', 'at-least', 'about'];
const oddsOf = (chance: number, bound: Odds['bound']): Odds => ({ chance, bound, sum: [] });
const view = {} as PublicView;
const offered = { cost: 1, refused: null, unlocksIn: null };

function ai(hazard: Odds): CardOption {
  const posture = { ...offered, posture: 'assisted', gain: 3, hazard } as const;
  return { ...offered, move: 'ai-public', postures: [posture], targets: [] };
}

function cyber(...named: readonly Odds[]): CardOption {
  const targets = named.map((each, i) => ({ seat: String(i), success: null, named: each }));
  return { ...offered, move: 'cyber-public', postures: [], targets };
}

const face = (option: CardOption) => numberOf(option, null, view);

describe('the number on a card', () => {
  test('is as certain as the sum behind it, for a hazard and for being named', () => {
    expect(BOUNDS.map((bound) => face(ai(oddsOf(1100, bound))))).toEqual([
      'Hazard 11%',
      'Hazard at most 11%',
      'Hazard at least 11%',
      'Hazard about 11%',
    ]);
    expect(BOUNDS.map((bound) => face(cyber(oddsOf(3000, bound))))).toEqual([
      'Named 30%',
      'Named at most 30%',
      'Named at least 30%',
      'Named about 30%',
    ]);
  });

  test('says of several targets no more than holds for all of them', () => {
    const low = (bound: Odds['bound']) => oddsOf(2500, bound);
    const high = (bound: Odds['bound']) => oddsOf(4000, bound);
    expect(face(cyber(low('exactly'), high('exactly')))).toBe('Named 25% to 40%');
    expect(face(cyber(low('exactly'), high('at-least')))).toBe('Named at least 25%');
    expect(face(cyber(low('at-most'), high('exactly')))).toBe('Named at most 40%');
    expect(face(cyber(low('at-most'), high('at-least')))).toBe('Named about 25% to 40%');
  });

  test('has no text that leaves a bound out', () => {
    const bounded = Object.entries(texts).filter(
      ([key, each]) => each.includes('{bound,') && !key.endsWith('.range'),
    );
    expect(bounded.length).toBeGreaterThan(5);
    for (const [key, each] of bounded)
      for (const word of ['atMost', 'atLeast', 'about']) expect(each, key).toContain(`${word} {`);
  });
});
