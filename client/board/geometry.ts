import { type Point, polar } from '../art/svg.ts';
import { BOARD } from '../art/theme.ts';

/** A plate outside the rim; in the compact form the box round a roundel. Canvas px. */
export interface PlateBox {
  /** The centre. */
  readonly x: number;
  readonly y: number;
  /** Half of the width and of the height. */
  readonly hw: number;
  readonly hh: number;
}

/** Where things lie on a canvas of a given size. CSS px; angles in degrees, clockwise from east. */
export interface BoardLayout {
  readonly width: number;
  readonly height: number;
  readonly seats: number;
  /** Scale of plates and of the largest table: 1 on a desk, 1.3 for a hall. */
  readonly k: number;
  /** The outer rim, R. */
  readonly radius: number;
  readonly centre: Point;
  /** Too small for names: roundels on the rim instead of plates. */
  readonly compact: boolean;
  /** The direction of each place, beginning with the one at the bottom, clockwise. */
  readonly angles: readonly number[];
  readonly plates: readonly PlateBox[];
}

const LARGEST = 302;
const SMALLEST_WITH_NAMES = 170;
/** Below this radius plates shrink a little, so that the table keeps its share of the canvas. */
const SMALL = 240;
const SMALL_PLATE = 0.87;
const PLATE_RING = 0.93;
const ROUNDEL_RING = 0.955;

/** Where place k of n sits: 0 at the bottom, then clockwise. */
export function seatAngle(place: number, seats: number): number {
  return 90 + (360 * place) / seats;
}

/** The k that a canvas of this size asks for. */
export function boardScale(width: number, height: number): number {
  return Math.min(1.3, Math.max(1, Math.min(width / 800, height / 700)));
}

/** Places table and plates on a canvas. */
export function layoutBoard(
  width: number,
  height: number,
  seats: number,
  k = boardScale(width, height),
): BoardLayout {
  const angles = Array.from({ length: seats }, (_, place) => seatAngle(place, seats));
  const full = plateSize(k);
  let plate = full;
  let radius = radiusBeside(width, height, angles, plate, k);
  if (radius < SMALL) {
    plate = plateSize(k * SMALL_PLATE);
    radius = Math.min(SMALL, radiusBeside(width, height, angles, plate, k));
  }
  const compact = radius < SMALLEST_WITH_NAMES;
  if (compact) {
    radius = compactRadius(width, height);
  }
  const centre = { x: Math.round(width / 2), y: Math.round(height / 2) };
  const box = (angle: number) =>
    compact ? roundelBox(centre, radius, angle) : plateBox(centre, radius, angle, plate);
  return { width, height, seats, k, radius, centre, compact, angles, plates: angles.map(box) };
}

interface HalfSize {
  readonly hw: number;
  readonly hh: number;
}

function plateSize(k: number): HalfSize {
  return { hw: BOARD.plate.halfWidth * k, hh: BOARD.plate.halfHeight * k };
}

function radiusBeside(
  width: number,
  height: number,
  angles: readonly number[],
  { hw, hh }: HalfSize,
  k: number,
): number {
  const limits = angles.flatMap((angle) => {
    const { x: cos, y: sin } = polar(1, angle);
    const across = Math.abs(cos);
    const down = Math.abs(sin);
    return [
      across < 0.05 ? Infinity : (width / 2 - 6 - hw * (1 + across)) / (PLATE_RING * across),
      down < 0.05 ? Infinity : (height / 2 - 10 - hh * (1 + 0.95 * down)) / (PLATE_RING * down),
    ];
  });
  return Math.min(LARGEST * k, ...limits);
}

function compactRadius(width: number, height: number): number {
  const room = Math.min(width, height) / 2 - 6;
  // The own roundel wears a ring, which is why a little more than its radius is kept free.
  return Math.max(24, Math.min(room / (ROUNDEL_RING + 0.17), (room - 15) / ROUNDEL_RING));
}

/** Radius of the roundels of the compact form. */
export function compactRoundel(radius: number): number {
  return Math.max(15, 0.17 * radius);
}

function roundelBox(centre: Point, radius: number, angle: number): PlateBox {
  const spot = polar(ROUNDEL_RING * radius, angle);
  const half = compactRoundel(radius);
  return { x: centre.x + spot.x, y: centre.y + spot.y, hw: half, hh: half };
}

function plateBox(centre: Point, radius: number, angle: number, { hw, hh }: HalfSize): PlateBox {
  const { x: cos, y: sin } = polar(1, angle);
  return {
    x: centre.x + PLATE_RING * radius * cos + hw * cos,
    y: centre.y + PLATE_RING * radius * sin + 0.95 * hh * sin,
    hw,
    hh,
  };
}
