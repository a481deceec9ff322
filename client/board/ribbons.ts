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

/** The direction of the seal of a ribbon. */
export function sealAngle({ knots, lane }: RibbonSpan): number {
  const [first = 0, second = 0] = knots;
  const middle = (first + second) / 2;
  const reach = Math.max(0, (second - first) / 2 - 8);
  return middle + Math.min(SEAL_SHIFT * lane, reach);
}
