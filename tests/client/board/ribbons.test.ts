import { describe, expect, test } from 'vitest';
import { polar } from '../../../client/art/svg.ts';
import { seatAngle } from '../../../client/board/geometry.ts';
import type { BoardAccord } from '../../../client/board/picture.ts';
import {
  hangingStrand,
  layRibbons,
  newlySigned,
  ribbonKnots,
  sealAngle,
  strandsAt,
} from '../../../client/board/ribbons.ts';

const angles = (seats: number) => Array.from({ length: seats }, (_, place) => seatAngle(place, seats));
const accord = (key: string, ...places: number[]): BoardAccord => ({
  key,
  number: 1,
  places,
  look: 'open',
  suspended: false,
  fresh: false,
});

describe('ribbons along the rim', () => {
  test('run over all parties and leave out the widest gap', () => {
    for (const seats of [3, 4, 5, 6, 7, 8]) {
      for (let a = 0; a < seats; a++) {
        for (let b = a + 1; b < seats; b++) {
          const knots = ribbonKnots([a, b], angles(seats));
          const length = (knots.at(-1) ?? 0) - (knots[0] ?? 0);
          expect(length).toBeGreaterThan(0);
          expect(length).toBeLessThanOrEqual(180.001);
        }
      }
      const all = ribbonKnots(
        angles(seats).map((_, place) => place),
        angles(seats),
      );
      expect((all.at(-1) ?? 0) - (all[0] ?? 0)).toBeCloseTo(360 - 360 / seats);
    }
  });

  test('take different lanes where they meet, the same one where they do not', () => {
    const { laid } = layRibbons([accord('a', 0, 1), accord('b', 1, 2), accord('c', 3, 4)], angles(6));
    expect(laid.map(({ lane }) => lane)).toEqual([0, 1, 0]);
  });

  test('that find none of three lanes are left over', () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((key) => accord(key, 0, 1, 2));
    const { laid, left } = layRibbons(five, angles(3));
    expect(laid.map(({ lane }) => lane)).toEqual([0, 1, 2]);
    expect(left.map(({ key }) => key)).toEqual(['d', 'e']);
  });

  test('bear their seals between the first two parties, and never two at one place', () => {
    const { laid } = layRibbons([accord('a', 0, 1), accord('b', 0, 1), accord('c', 0, 1)], angles(8));
    const seals = laid.map(sealAngle);
    expect(new Set(seals.map(Math.round)).size).toBe(3);
    for (const [i, span] of laid.entries()) {
      expect(seals[i]).toBeGreaterThan(span.knots[0] ?? 0);
      expect(seals[i]).toBeLessThan(span.knots[1] ?? 0);
    }
  });

  test('draw themselves in where they have just come, and not where they were or are merely seen for the first time', () => {
    const old = accord('old', 0, 1);
    const now = [old, { ...accord('new', 1, 2), fresh: true }, accord('leaked', 2, 3)];
    expect(newlySigned([old], now)).toEqual(['new']);
    expect(newlySigned(now, now)).toEqual([]);
    expect(newlySigned(null, now)).toEqual([]);
  });

  test('tear into two strands at a knot in the middle, and into one at an end', () => {
    const knots = [300, 360, 420];
    expect(strandsAt({ knots }, 0)).toEqual([
      { from: 360, to: 300 },
      { from: 360, to: 420 },
    ]);
    expect(strandsAt({ knots }, 60)).toEqual([{ from: 420, to: 300 }]);
  });

  test('hang from the end that holds: only the torn end gives way', () => {
    const strand = { from: 360, to: 300 };
    const whole = hangingStrand(strand, 100, 0, 0);
    expect(whole[0]).toEqual(polar(100, 360));
    const curled = hangingStrand(strand, 100, 1, 1);
    const reach = ({ x, y }: { x: number; y: number }) => Math.hypot(x, y);
    expect(reach(curled[0] ?? polar(100, 0))).toBeLessThan(85);
    expect(curled.at(-1)?.x).toBeCloseTo(polar(100, 300).x);
    expect(curled.at(-1)?.y).toBeCloseTo(polar(100, 300).y);
  });
});
