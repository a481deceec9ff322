import { type Point, polar } from '../art/svg.ts';
import { BOARD } from '../art/theme.ts';
import { seatAngle } from './geometry.ts';

/**
 * Lines of trust, relative to the table's centre. Each pair is one quadratic curve; the half that touches a seat
 * is drawn in the style of that seat's trust in the other.
 */
export interface Curve {
  readonly a: Point;
  readonly c: Point;
  readonly b: Point;
}

/** Where a half ends, short of the middle. */
export const HALF_END = BOARD.arcGap[0] ?? 0.485;

/** The foot of place i's lines that leads to place j. */
export function arcFoot(radius: number, seats: number, i: number, j: number): Point {
  const rank = ((j - i + seats) % seats) - seats / 2;
  const fan = Math.min(4.2, 21 / seats);
  return polar(BOARD.arcAnchor * radius, seatAngle(i, seats) - rank * fan);
}

/** The curve from place i to place j; from j to i it is the same one, run backwards. */
export function arcCurve(radius: number, seats: number, i: number, j: number): Curve {
  if (i > j) {
    const { a, c, b } = arcCurve(radius, seats, j, i);
    return { a: b, c, b: a };
  }
  const a = arcFoot(radius, seats, i, j);
  const b = arcFoot(radius, seats, j, i);
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  const wanted = wantedMiddle(radius, seats, i, j, middle);
  return { a, c: { x: 2 * wanted.x - middle.x, y: 2 * wanted.y - middle.y }, b };
}

function wantedMiddle(radius: number, seats: number, i: number, j: number, middle: Point): Point {
  const steps = Math.min(j - i, seats - (j - i));
  const gap = (360 * steps) / seats;
  if (gap > 170) {
    // Opposite seats: pass the coin, alternately on one side and on the other.
    return polar(BOARD.bypass * radius, seatAngle(i, seats) + (i % 2 === 0 ? 90 : -90));
  }
  const distance = Math.hypot(middle.x, middle.y);
  const share = gap < 80 ? 0.9 : Math.max(0.97, (BOARD.minMid * radius) / distance);
  return { x: middle.x * share, y: middle.y * share };
}

/** A point of the curve, t from 0 at its beginning to 1. */
export function curvePoint({ a, c, b }: Curve, t: number): Point {
  const s = 1 - t;
  return {
    x: s * s * a.x + 2 * s * t * c.x + t * t * b.x,
    y: s * s * a.y + 2 * s * t * c.y + t * t * b.y,
  };
}

/** The part of a curve from its beginning to t, as a curve of its own. */
export function curveUntil(curve: Curve, t: number): Curve {
  const { a, c } = curve;
  return {
    a,
    c: { x: a.x + (c.x - a.x) * t, y: a.y + (c.y - a.y) * t },
    b: curvePoint(curve, t),
  };
}

/** The half of the pair's curve that touches place i, from its foot to short of the middle. */
export function halfCurve(radius: number, seats: number, i: number, j: number): Curve {
  return curveUntil(arcCurve(radius, seats, i, j), HALF_END);
}

/** Points along a curve, evenly in t. */
export function curvePoints(curve: Curve, count: number): Point[] {
  return Array.from({ length: count + 1 }, (_, step) => curvePoint(curve, step / count));
}

/** Where an agenda tile lies, relative to the centre, and how it is turned (degrees). */
export function tileSpot(
  radius: number,
  index: number,
): Point & { readonly turn: number; readonly size: number } {
  const spot = polar(BOARD.tileRadius * radius, BOARD.tileAngles[index] ?? 0);
  return { ...spot, turn: BOARD.tileRotation[index] ?? 0, size: BOARD.tileSize * radius };
}

/** Radius of the knob that bears a number. */
export function knobRadius(radius: number): number {
  return Math.max(9.4, radius / 30);
}
