import { describe, expect, test } from 'vitest';
import type { Outcome } from '../support/outcome.ts';
import { flipped, moved, only, seatAfter, seedWhere } from '../support/outcome.ts';
import type { Position } from '../support/position.ts';

function lands(face: 'peace' | 'conflict', position: Position): Outcome {
  return seedWhere(position, (o) => only(o, 'coin-flipped').face === face, flipped);
}

const influence = (outcome: Outcome, id: string) => moved(outcome, 'coin', 'influence', id);

describe('9 The coin', () => {
  test('9.01 at tension 35 it lands on conflict with 35 %', () => {
    for (let seed = 0; seed < 200; seed++) {
      const { face, roll, tension } = only(flipped({ n: 3, tension: 35, seed: `${seed}` }), 'coin-flipped');
      expect(tension).toBe(35);
      expect(face).toBe(roll < 3500 ? 'conflict' : 'peace');
    }
  });

  test('9.02 flipped once, for all', () => {
    const outcome = flipped({ n: 8 });
    expect(() => only(outcome, 'coin-flipped')).not.toThrow();
  });

  test('9.03 peace: every seat gains (mean trust that the others have in it − 35) / 5', () => {
    const outcome = lands('peace', { n: 3, trust: { b: { a: 60 }, c: { a: 70 }, a: { b: 90, c: 90 } } });
    // a: (65 − 35) / 5 = 6; b: ((90 + 50) / 2 − 35) / 5 = 7.
    expect(influence(outcome, 'a')).toBe(6);
    expect(influence(outcome, 'b')).toBe(7);
  });

  test('9.04 … rounded once, half up', () => {
    const of = (x: number, y: number) =>
      influence(lands('peace', { n: 3, trust: { b: { a: x }, c: { a: y } } }), 'a');
    // Means 47.5, 47, 52.5 and 52: 2.5 → 3, 2.4 → 2, 3.5 → 4, 3.4 → 3.
    expect([of(47, 48), of(47, 47), of(52, 53), of(52, 52)]).toEqual([3, 2, 4, 3]);
    // Rounding the mean first would give (50.33 → 50 …) the same; of three others 52 + 52 + 53 is 52.33, 3.47 → 3.
    const four = lands('peace', { n: 4, trust: { b: { a: 52 }, c: { a: 52 }, d: { a: 53 } } });
    expect(influence(four, 'a')).toBe(3);
  });

  test('9.05 … at least 0', () => {
    const outcome = lands('peace', { n: 3, trust: { b: { a: 10 }, c: { a: 20 } } });
    expect(influence(outcome, 'a')).toBe(0);
  });

  test('9.06 peace: the ladder steps down one, and not below 0', () => {
    expect(lands('peace', { n: 3, ladder: 2 }).after.ladder).toBe(1);
    expect(lands('peace', { n: 3, ladder: 0 }).after.ladder).toBe(0);
    // However tense: two steps are of conflict only.
    expect(lands('peace', { n: 3, ladder: 2, tension: 80 }).after.ladder).toBe(1);
  });

  test('9.07 conflict: every seat loses 4 influence, less 1 for each point of cyber above 2', () => {
    const seats = { a: { cyber: 0 }, b: { cyber: 2 }, c: { cyber: 3 }, d: { cyber: 5 } };
    const outcome = lands('conflict', { n: 4, seats });
    expect(['a', 'b', 'c', 'd'].map((id) => influence(outcome, id))).toEqual([-4, -4, -3, -1]);
  });

  test('9.08 … down to 0', () => {
    expect(seatAfter(lands('conflict', { n: 3, seats: { a: { influence: 2 } } }), 'a').influence).toBe(0);
  });

  test('9.09 conflict: the ladder steps up one', () => {
    expect(lands('conflict', { n: 3, tension: 69, ladder: 1 }).after.ladder).toBe(2);
  });

  test('9.10 … two if tension is 70 or more', () => {
    expect(lands('conflict', { n: 3, tension: 70, ladder: 1 }).after.ladder).toBe(3);
  });

  test('9.11 … to 4 at most', () => {
    expect(lands('conflict', { n: 3, tension: 80, ladder: 3 }).after.ladder).toBe(4);
  });

  test('9.12 it is the first beat of reflection', () => {
    const { events, after } = flipped({ n: 3 });
    expect(events.slice(0, 2).map(({ type }) => type)).toEqual(['phase-began', 'coin-flipped']);
    expect(after.phase).toBe('reflection');
    expect(after.coins).toHaveLength(1);
  });

  test('9.13 tension and trust do not move with it', () => {
    const { before, after } = lands('conflict', { n: 3 });
    expect([after.tension, after.trust]).toEqual([before.tension, before.trust]);
  });

  test('9.14 leverage is neither paid nor lost', () => {
    const outcome = lands('conflict', { n: 3, seats: { a: { leverage: 14 } } });
    expect(seatAfter(outcome, 'a').leverage).toBe(14);
  });
});
