import { around } from '../../art/drawing.ts';
import { at, num } from '../../art/svg.ts';
import { COLOURS, CORE_WIDTH, type Theme, type TrustBand, trustBand } from '../../art/theme.ts';
import { arcFoot, type Curve, halfCurve } from '../curves.ts';
import { DEPTH, halfName, type Piece, type Scene } from '../scene.ts';

const HALO = 3.2;
const OTHER_WIDTH = 0.62;
const OTHER_ALPHA = 0.3;
const ALL_WIDTH = 0.85;

/** The curve as the data of a path. */
export function curvePath({ a, c, b }: Curve): string {
  return `M${at(a)}Q${at(c)} ${at(b)}`;
}

/** A line in the style of a band: colour, width and dash, doubled where it is close. */
export function bandLine(path: string, band: TrustBand, theme: Theme, scale: number): string {
  const c = COLOURS[theme];
  const dash = band.dash
    ? ` stroke-dasharray="${band.dash.map((length) => num(length * Math.max(0.8, scale))).join(' ')}"`
    : '';
  const core = band.double
    ? `<path d="${path}" stroke="${c['sea-shoal']}" stroke-width="${num(CORE_WIDTH * scale)}"/>`
    : '';
  return `<path d="${path}" stroke="${c[band.colour]}" stroke-width="${num(band.width * scale)}" stroke-linecap="${band.cap}"${dash}/>${core}`;
}

/** How much finer lines are on a small table. */
export function lineScale({ layout }: Scene): number {
  if (layout.compact) {
    return layout.radius < 100 ? 0.55 : 0.8;
  }
  return layout.radius < 240 ? 0.9 : layout.k;
}

interface Half {
  readonly from: number;
  readonly toward: number;
  readonly path: string;
  readonly band: TrustBand;
}

function halves({ picture, layout, omitted }: Scene, wanted: (i: number, j: number) => boolean): Half[] {
  return picture.seats.flatMap((_, from) =>
    picture.seats.flatMap((_, toward): Half[] => {
      if (from === toward || !wanted(from, toward) || omitted.has(halfName(from, toward))) {
        return [];
      }
      const path = curvePath(halfCurve(layout.radius, layout.seats, from, toward));
      return [{ from, toward, path, band: trustBand(picture.trust[from]?.[toward] ?? 0) }];
    }),
  );
}

function foot({ layout, colours }: Scene, half: Half, alpha: number): string {
  const spot = arcFoot(layout.radius, layout.seats, half.from, half.toward);
  const r = layout.compact ? 2.2 : 2.9 * Math.max(0.85, Math.min(1.3, layout.radius / 302));
  return `<circle cx="${num(spot.x)}" cy="${num(spot.y)}" r="${num(r)}" fill="${colours.sheet}" stroke="${colours[half.band.colour]}" stroke-width="1.6" opacity="${alpha}"/>`;
}

function linesPiece(scene: Scene, id: string, depth: number, shapes: string): Piece {
  const reach = 0.78 * scene.layout.radius;
  const drawing = around(reach, reach, `<g fill="none">${shapes}</g>`);
  return { id, drawing, ...scene.layout.centre, depth };
}

/** Pairs without the seat in focus, faint; or all of them alike. */
export function otherLinesPiece(scene: Scene): Piece {
  const { focus } = scene.picture;
  const others = halves(scene, (i, j) => i !== focus && j !== focus);
  const width = (focus === null ? ALL_WIDTH : OTHER_WIDTH) * lineScale(scene);
  const lines = others.map((half) => bandLine(half.path, half.band, scene.theme, width)).join('');
  const feet = focus === null ? others.map((half) => foot(scene, half, 0.9)).join('') : '';
  const shapes = `<g opacity="${focus === null ? 1 : OTHER_ALPHA}">${lines}</g>${feet}`;
  return linesPiece(scene, 'lines:other', DEPTH.otherLines, shapes);
}

/** The pairs of the seat in focus, on a halo of sea so that they stand off from what they cross. */
export function ownLinesPiece(scene: Scene): Piece {
  const { focus } = scene.picture;
  const own = focus === null ? [] : halves(scene, (i, j) => i === focus || j === focus);
  const scale = lineScale(scene);
  const halo = own.map(
    ({ path, band }) =>
      `<path d="${path}" stroke="${scene.colours.sea}" stroke-width="${num(band.width * scale + HALO)}"/>`,
  );
  const lines = own.map(({ path, band }) => bandLine(path, band, scene.theme, scale));
  const feet = own.filter(({ from }) => from === focus).map((half) => foot(scene, half, 1));
  const shapes = `<g opacity=".8">${halo.join('')}</g>${lines.join('')}${feet.join('')}`;
  return linesPiece(scene, 'lines:own', DEPTH.ownLines, shapes);
}
