import { numberSeal, penMark } from '../../art/accord.ts';
import { type Drawing, holding } from '../../art/drawing.ts';
import { arcPath, arcPoints, num, type Point, polar } from '../../art/svg.ts';
import { BOARD, CONSTANT } from '../../art/theme.ts';
import { laneRadius, layRibbons, type RibbonSpan, sealAngle } from '../ribbons.ts';
import { DEPTH, type Piece, type Scene } from '../scene.ts';

/** Names the ribbon of an accord, so that a cue can tear it. */
export function ribbonName(key: string): string {
  return `ribbon:${key}`;
}

function sealRadius({ layout }: Scene): number {
  return layout.compact ? Math.max(6.5, 0.05 * layout.radius) : Math.max(9, 0.037 * layout.radius);
}

/** Of the middle of a ribbon's knots, and of their edge. */
export const RIBBON_COLOURS = {
  open: { core: CONSTANT.ribbonOpenCore, edge: CONSTANT.ribbonEdge },
  secret: { core: CONSTANT.ribbonSecretCore, edge: CONSTANT.ribbonSecret },
} as const;

interface Layer {
  readonly colour: string;
  readonly width: number;
  readonly dash?: readonly [number, number];
}

/** The lines of which a ribbon in force is made, the lowest first. */
export function ribbonLayers(look: 'open' | 'secret', width: number): readonly Layer[] {
  return look === 'open'
    ? [
        { colour: CONSTANT.ribbonEdge, width: width + 1.6 },
        { colour: CONSTANT.ribbonOpen, width },
        { colour: CONSTANT.ribbonOpenCore, width: width * 0.28 },
      ]
    : [
        { colour: CONSTANT.ribbonSecretCore, width: width + 1.6 },
        { colour: CONSTANT.ribbonSecret, width },
        { colour: CONSTANT.ribbonSecretCore, width: width * 0.3, dash: [6, 5] },
      ];
}

/** Gold and whole for all to see; violet and broken for its parties; a dashed outline while it is not signed. */
function strokes(
  { colours }: Scene,
  look: RibbonSpan['accord']['look'],
  path: string,
  width: number,
): string {
  const line = (colour: string, w: number, rest = '') =>
    `<path d="${path}" stroke="${colour}" stroke-width="${num(w)}"${rest}/>`;
  if (look === 'draft')
    return line(colours['ink-2'], Math.max(1.2, width * 0.34), ' stroke-dasharray="4 3.4"');
  return ribbonLayers(look, width)
    .map(({ colour, width: w, dash }) => line(colour, w, dash ? ` stroke-dasharray="${dash.join(' ')}"` : ''))
    .join('');
}

function knotAt(scene: Scene, look: RibbonSpan['accord']['look'], { x, y }: Point, radius: number): string {
  const { core, edge } =
    look === 'draft' ? { core: scene.colours.sheet, edge: scene.colours['ink-2'] } : RIBBON_COLOURS[look];
  return `<circle cx="${num(x)}" cy="${num(y)}" r="${num(radius)}" fill="${core}" stroke="${edge}" stroke-width="1.3"/>`;
}

/** The seal of a ribbon, drawn round its own middle. */
export function sealDrawing({ accord }: RibbonSpan, scene: Scene): Drawing {
  const radius = sealRadius(scene);
  return accord.number === null
    ? penMark(scene.theme, radius)
    : numberSeal(scene.theme, radius, String(accord.number), accord.look === 'secret');
}

/** How a ribbon lies on a board of this size, px about its centre. */
export function ribbonSize({ layout }: Scene, span: RibbonSpan) {
  const radius = laneRadius(span.lane) * layout.radius;
  return {
    radius,
    width: Math.max(2.4, BOARD.ribbonWidth * layout.radius),
    knot: Math.max(2, 0.0135 * layout.radius),
    seal: polar(radius, sealAngle(span)),
  };
}

/** The ribbons of these accords, where they have found a lane. */
export function spansOf({ picture, layout }: Scene, keys: readonly string[]): RibbonSpan[] {
  return layRibbons(picture.accords, layout.angles).laid.filter(({ accord }) => keys.includes(accord.key));
}

function ribbonPiece(scene: Scene, span: RibbonSpan): Piece {
  const { layout } = scene;
  const { accord, knots } = span;
  const { radius, width, knot, seal: spot } = ribbonSize(scene, span);
  const [from = 0, to = 0] = [knots[0], knots.at(-1)];
  const path = arcPath(radius, from, to);
  const seal = sealDrawing(span, scene);
  const place = `translate(${num(spot.x)} ${num(spot.y)})`;
  const shapes = `<g opacity="${accord.suspended ? 0.4 : 1}"><g fill="none">${strokes(scene, accord.look, path, width)}</g>${knots.map((angle) => knotAt(scene, accord.look, polar(radius, angle), knot)).join('')}<g transform="${place}">${seal.shapes}</g></g>`;
  const texts = seal.texts.map((text) => ({ ...text, x: text.x + spot.x, y: text.y + spot.y }));
  return {
    id: ribbonName(accord.key),
    drawing: holding(arcPoints(radius, from, to), 2 * sealRadius(scene), shapes, texts),
    ...layout.centre,
    depth: DEPTH.ribbon,
  };
}

/** How many more there are than lanes: the page lists them all. */
function restPiece(scene: Scene, places: readonly number[], count: number): Piece {
  const { layout, theme } = scene;
  const angle = layout.angles[places[0] ?? 0] ?? 90;
  const spot = polar(laneRadius(2) * layout.radius, angle + 14);
  const { x, y } = layout.centre;
  const drawing = numberSeal(theme, sealRadius(scene), `+${count}`, false);
  return { id: 'ribbon:more', drawing, x: x + spot.x, y: y + spot.y, depth: DEPTH.plaque };
}

/** A ribbon with its seal for each accord, in three lanes inside the rim. */
export function ribbonPieces(scene: Scene): Piece[] {
  const { laid, left } = layRibbons(scene.picture.accords, scene.layout.angles);
  // A proposal that finds no lane is in the page's list alone.
  const more = left.filter(({ look }) => look !== 'draft');
  const [first] = more;
  return [
    ...laid.map((span) => ribbonPiece(scene, span)),
    ...(first ? [restPiece(scene, first.places, more.length)] : []),
  ];
}
