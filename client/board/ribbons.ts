import { type Point, polar } from '../art/svg.ts';
import { BOARD } from '../art/theme.ts';
import type { BoardAccord } from './picture.ts';

/** Where an accord's ribbon runs: along the rim over its parties, leaving out their widest gap. Degrees. */
export interface RibbonSpan {
  readonly accord: BoardAccord;
  /** The directions of its parties, clockwise from one end to the other; they may pass 360. */
  readonly knots: readonly number[];
  readonly lane: number;
}

/** Space that ribbons of one lane keep from each other, degrees. */
const APART = 6;

/** A seal lies midway between the first two parties, a little further in each lane. */
const SEAL_SHIFT = 11;

/** The directions of the parties in the order of the ribbon. */
export function ribbonKnots(places: readonly number[], angles: readonly number[]): number[] {
  const sorted = places.map((place) => (angles[place] ?? 90) % 360).sort((a, b) => a - b);
  const gaps = sorted.map((angle, at) => {
    const next = sorted[(at + 1) % sorted.length] ?? angle;
    return (next - angle + 360) % 360 || 360;
  });
  const widest = gaps.indexOf(Math.max(...gaps));
  const first = (widest + 1) % sorted.length;
  return [...sorted.slice(first), ...sorted.slice(0, first).map((angle) => angle + 360)];
}

function meet(a: readonly number[], b: readonly number[]): boolean {
  const [fromA = 0, toA = 0] = [a[0], a.at(-1)];
  const [fromB = 0, toB = 0] = [b[0], b.at(-1)];
  return [-360, 0, 360].some((turn) => fromA < toB + turn + APART && fromB + turn < toA + APART);
}

/** Gives each accord the first lane that is free over its parties; what finds none is left over. */
export function layRibbons(
  accords: readonly BoardAccord[],
  angles: readonly number[],
): { readonly laid: readonly RibbonSpan[]; readonly left: readonly BoardAccord[] } {
  const laid: RibbonSpan[] = [];
  const left: BoardAccord[] = [];
  for (const accord of accords) {
    const knots = ribbonKnots(accord.places, angles);
    const lane = BOARD.ribbonLanes.findIndex(
      (_, each) => !laid.some((other) => other.lane === each && meet(other.knots, knots)),
    );
    if (lane < 0) left.push(accord);
    else laid.push({ accord, knots, lane });
  }
  return { laid, left };
}

/** The radius of a lane, in R. */
export function laneRadius(lane: number): number {
  return BOARD.ribbonLanes[lane] ?? BOARD.ribbonLanes[0] ?? 0.825;
}

/**
 * Accords that have just come into force: those of this negotiation that were not there in the picture before.
 * @param before null where there was no picture: then nothing is new
 */
export function newlySigned(before: readonly BoardAccord[] | null, now: readonly BoardAccord[]): string[] {
  if (!before) return [];
  const known = new Set(before.map(({ key }) => key));
  return now.filter(({ key, fresh }) => fresh && !known.has(key)).map(({ key }) => key);
}

/** A stretch of a ribbon that hangs on one of its ends. Degrees; `to` may be smaller. */
export interface Strand {
  /** The end at which it was torn. */
  readonly from: number;
  readonly to: number;
}

/** The two strands into which a ribbon tears at the knot of a party; one, where that is an end of it. */
export function strandsAt({ knots }: Pick<RibbonSpan, 'knots'>, angle: number): Strand[] {
  const torn = knots.find((knot) => Math.abs(((knot - angle + 540) % 360) - 180) < 0.01) ?? knots[0] ?? angle;
  return [knots[0] ?? torn, knots.at(-1) ?? torn]
    .filter((end) => end !== torn)
    .map((end) => ({ from: torn, to: end }));
}

/** How far a tear gapes on each side of its knot, degrees. */
const GAP = 3;
/** How far a torn end moves at the most: back along the rim in degrees, and inwards in shares of the radius. */
const RECOIL = 9;
const CURL = 0.2;
/** So much of a strand bends when its end curls, degrees. */
const SUPPLE = 48;
const STEP = 2;

/**
 * A strand as it hangs when its torn end has given way.
 * @param open how wide the tear gapes, 0–1 @param curl how far the end has curled, 0–1
 * @returns points about the centre, from the torn end on
 */
export function hangingStrand({ from, to }: Strand, radius: number, open: number, curl: number): Point[] {
  const way = Math.sign(to - from);
  const length = Math.abs(to - from);
  const gap = Math.min(length / 2, GAP * open);
  const steps = Math.max(2, Math.ceil((length - gap) / STEP));
  return Array.from({ length: steps + 1 }, (_, step) => {
    const along = gap + ((length - gap) * step) / steps;
    const bend = curl * Math.max(0, 1 - along / Math.min(SUPPLE, length)) ** 2;
    return polar(radius * (1 - CURL * bend), from + way * (along + RECOIL * bend));
  });
}

/** The direction of the seal of a ribbon. */
export function sealAngle({ knots, lane }: RibbonSpan): number {
  const [first = 0, second = 0] = knots;
  const middle = (first + second) / 2;
  const reach = Math.max(0, (second - first) / 2 - 8);
  return middle + Math.min(SEAL_SHIFT * lane, reach);
}
