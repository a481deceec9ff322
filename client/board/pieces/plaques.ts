import type { NormId } from '../../../shared/content/norms.ts';
import { type Drawing, holding, line, roughWidth } from '../../art/drawing.ts';
import { NORM_ICONS, placedIcon } from '../../art/icons.ts';
import { arcPoints, num, polar, sectorPath } from '../../art/svg.ts';
import { BOARD, CONSTANT } from '../../art/theme.ts';
import type { BoardLayout } from '../geometry.ts';
import { DEPTH, type Piece, type Scene } from '../scene.ts';

/** Degrees of a plaque that bears its icon alone. */
const ICON_SPAN = 9;
/** Degrees that a plaque may take beside a plate at the top or bottom, and elsewhere. */
const SPAN = { beside: 24, side: 38 } as const;
const [RIM_INNER = 0.885, RIM_OUTER = 1] = BOARD.rim;
const MARGIN = 0.016;

interface Spot {
  readonly norm: NormId;
  readonly angle: number;
  /** The most that fits, degrees; null where only an icon does. */
  readonly span: number | null;
}

/** The directions between the plates, those at the top first: there a plaque is read without turning one's head. */
function gapsOf({ angles, seats }: BoardLayout): number[] {
  const gaps = angles.map((angle) => angle + 180 / seats);
  return gaps.toSorted((a, b) => polar(1, a).y - polar(1, b).y);
}

function isBesideUpright(gap: number, { seats }: BoardLayout): boolean {
  const near = [gap - 180 / seats, gap + 180 / seats];
  return near.some((angle) => Math.abs(Math.cos((angle * Math.PI) / 180)) < 0.2);
}

function spotsOf(norms: readonly NormId[], layout: BoardLayout): Spot[] {
  const gaps = gapsOf(layout);
  const rows = Math.ceil(norms.length / gaps.length);
  return norms.map((norm, at) => {
    const gap = gaps[at % gaps.length] ?? 0;
    const row = Math.floor(at / gaps.length);
    const alone = rows === 1 && layout.seats < 7 && !layout.compact;
    return {
      norm,
      angle: gap + (row - (rows - 1) / 2) * (ICON_SPAN + 2),
      span: alone ? (isBesideUpright(gap, layout) ? SPAN.beside : SPAN.side) : null,
    };
  });
}

function plaqueDrawing({ layout, labels }: Scene, { norm, angle, span }: Spot): Drawing {
  const { radius } = layout;
  const size = Math.max(10.5, 0.041 * radius);
  const style = { size, weight: 650, colour: CONSTANT.plaqueText, font: 'display' } as const;
  const text = line(labels.norms[norm], 0, 0, style);
  const middle = BOARD.plaqueRadius * radius;
  const wanted = ((roughWidth(text) * 0.92 + 16) / middle) * (180 / Math.PI);
  const named = span !== null && wanted <= span;
  const half = (named ? wanted : ICON_SPAN) / 2;
  const [inner, outer] = [(RIM_INNER + MARGIN) * radius, (RIM_OUTER - MARGIN) * radius];
  const plate = sectorPath(inner, outer, angle - half, angle + half);
  const pins = [-1, 1].map((side) => {
    const { x, y } = polar(middle, angle + side * (half - (5 / middle) * (180 / Math.PI)));
    return `<circle cx="${num(x)}" cy="${num(y)}" r="1.6" fill="${CONSTANT.ribbonEdge}"/>`;
  });
  const icon = polar(middle, angle);
  const shapes = `<path d="${plate}" fill="#000" opacity=".25" transform="translate(0 2)"/><path d="${plate}" fill="${CONSTANT.plaque}" stroke="${CONSTANT.ribbonEdge}" stroke-width="1.1" stroke-linejoin="round"/>${
    named
      ? pins.join('')
      : `<g transform="translate(${num(icon.x)} ${num(icon.y)})">${placedIcon(NORM_ICONS[norm], 'regular', (outer - inner) * 0.78, CONSTANT.plaqueText)}</g>`
  }`;
  // The baseline lies a third of the letters' height inside the middle of the plaque.
  const ring = { radius: middle - size * 0.34, angle };
  const box = [
    ...arcPoints(inner, angle - half, angle + half),
    ...arcPoints(outer, angle - half, angle + half),
  ];
  return holding(box, 4, shapes, named ? [{ ...text, ring }] : []);
}

/** A brass plaque on the rim for each norm in force: its name where it fits, else its icon. */
export function plaquePieces(scene: Scene): Piece[] {
  return spotsOf(scene.picture.norms, scene.layout).map((spot) => ({
    id: `plaque:${spot.norm}`,
    drawing: plaqueDrawing(scene, spot),
    ...scene.layout.centre,
    depth: DEPTH.plaque,
  }));
}
