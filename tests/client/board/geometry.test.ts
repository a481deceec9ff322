import { describe, expect, it } from 'vitest';
import { arcCurve, arcFoot, curvePoint, tileSpot } from '../../../client/board/curves.ts';
import { type BoardLayout, layoutBoard, type PlateBox } from '../../../client/board/geometry.ts';

const SEATS = [3, 4, 5, 6, 7, 8];
const SIZES = [
  [800, 700],
  [800, 748],
  [612, 640],
  [1080, 1000],
  [1900, 1080],
  [700, 420],
  [390, 304],
  [200, 174],
] as const;

const layouts = SEATS.flatMap((seats) =>
  SIZES.map(([width, height]): [string, BoardLayout] => [
    `${seats} seats on ${width} × ${height}`,
    layoutBoard(width, height, seats),
  ]),
);

const overlap = (a: PlateBox, b: PlateBox) =>
  Math.abs(a.x - b.x) < a.hw + b.hw && Math.abs(a.y - b.y) < a.hh + b.hh;

function nearest({ x, y, hw, hh }: PlateBox, { centre }: BoardLayout): number {
  const dx = Math.max(0, Math.abs(x - centre.x) - hw);
  const dy = Math.max(0, Math.abs(y - centre.y) - hh);
  return Math.hypot(dx, dy);
}

const pairs = (n: number) =>
  Array.from({ length: n }, (_, i) =>
    Array.from({ length: n - i - 1 }, (_, step) => [i, i + step + 1] as const),
  ).flat();

describe('size of the table', () => {
  it.each([
    [3, 302],
    [4, 254],
    [5, 271],
    [6, 302],
    [7, 262],
    [8, 254],
  ])('%i seats on 800 × 700: R %i', (seats, radius) => {
    expect(Math.round(layoutBoard(800, 700, seats).radius)).toBe(radius);
  });

  it('changes to roundels where names would not fit', () => {
    expect(layoutBoard(390, 304, 6).compact).toBe(true);
    expect(layoutBoard(612, 640, 6).compact).toBe(false);
  });
});

describe.each(layouts)('%s', (_, layout) => {
  it('keeps every plate on the canvas', () => {
    for (const { x, y, hw, hh } of layout.plates) {
      expect(x - hw).toBeGreaterThanOrEqual(0);
      expect(x + hw).toBeLessThanOrEqual(layout.width);
      expect(y - hh).toBeGreaterThanOrEqual(0);
      expect(y + hh).toBeLessThanOrEqual(layout.height);
    }
  });

  it('lets no two plates meet', () => {
    for (const [i, j] of pairs(layout.seats)) {
      const [a, b] = [layout.plates[i], layout.plates[j]];
      expect(a && b && overlap(a, b)).toBe(false);
    }
  });

  it('lets no plate reach the lines and ribbons', () => {
    if (!layout.compact) {
      const closest = Math.min(...layout.plates.map((plate) => nearest(plate, layout)));
      // Shrunken plates reach in a little more, still clear of feet and knobs.
      const share = layout.radius < 240 ? 0.815 : 0.843;
      expect(closest).toBeGreaterThanOrEqual(share * layout.radius);
    }
  });
});

describe.each(SEATS)('lines of %i seats', (n) => {
  it('stay clear of the coin', () => {
    for (const [i, j] of pairs(n)) {
      const curve = arcCurve(1, n, i, j);
      for (let step = 0; step <= 60; step++) {
        const { x, y } = curvePoint(curve, step / 60);
        expect(Math.hypot(x, y)).toBeGreaterThan(0.3849);
      }
    }
  });

  it('are the same line from both ends', () => {
    for (const [i, j] of pairs(n)) {
      const there = curvePoint(arcCurve(1, n, i, j), 0.2);
      const back = curvePoint(arcCurve(1, n, j, i), 0.8);
      expect(there.x).toBeCloseTo(back.x);
      expect(there.y).toBeCloseTo(back.y);
    }
  });

  it('leave a seat in the order in which they reach the others', () => {
    const feet = Array.from({ length: n - 1 }, (_, step) => arcFoot(1, n, 0, step + 1).x);
    expect(feet).toEqual([...feet].sort((a, b) => a - b));
  });
});

describe('feet', () => {
  it.each([
    [8, 254, 8.6],
    [6, 302, 13.6],
  ])('%i seats at R %i: %f px apart', (n, radius, apart) => {
    const [a, b] = [arcFoot(radius, n, 0, 1), arcFoot(radius, n, 0, 2)];
    expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeCloseTo(apart, 0);
  });
});

it('lays the three tiles apart from each other and from the coin', () => {
  const tiles = [0, 1, 2].map((index) => tileSpot(1, index));
  for (const tile of tiles) {
    expect(Math.hypot(tile.x, tile.y) - tile.size * Math.SQRT1_2).toBeGreaterThan(0.32);
  }
});
