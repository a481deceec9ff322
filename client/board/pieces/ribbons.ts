import { numberSeal, penMark } from '../../art/accord.ts';
import { type Drawing, holding } from '../../art/drawing.ts';
import { arcPath, arcPoints, num, polar } from '../../art/svg.ts';
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

/** Gold and whole for all to see; violet and broken for its parties; a dashed outline while it is not signed. */
function strokes(
  { colours }: Scene,
  look: RibbonSpan['accord']['look'],
  path: string,
  width: number,
): string {
  const line = (colour: string, w: number, rest = '') =>
    `<path d="${path}" stroke="${colour}" stroke-width="${num(w)}"${rest}/>`;
  switch (look) {
    case 'open':
      return `${line(CONSTANT.ribbonEdge, width + 1.6)}${line(CONSTANT.ribbonOpen, width)}${line(CONSTANT.ribbonOpenCore, width * 0.28)}`;
    case 'secret':
      return `${line(CONSTANT.ribbonSecretCore, width + 1.6)}${line(CONSTANT.ribbonSecret, width)}${line(CONSTANT.ribbonSecretCore, width * 0.3, ' stroke-dasharray="6 5"')}`;
    case 'draft':
      return line(colours['ink-2'], Math.max(1.2, width * 0.34), ' stroke-dasharray="4 3.4"');
  }
}

function knotAt(scene: Scene, look: RibbonSpan['accord']['look'], radius: number, angle: number): string {
  const { x, y } = polar(radius, angle);
  const r = Math.max(2, 0.0135 * scene.layout.radius);
  const [fill, edge] =
    look === 'draft'
      ? [scene.colours.sheet, scene.colours['ink-2']]
      : look === 'open'
        ? [CONSTANT.ribbonOpenCore, CONSTANT.ribbonEdge]
        : [CONSTANT.ribbonSecretCore, CONSTANT.ribbonSecret];
  return `<circle cx="${num(x)}" cy="${num(y)}" r="${num(r)}" fill="${fill}" stroke="${edge}" stroke-width="1.3"/>`;
}

function sealDrawing({ accord }: RibbonSpan, scene: Scene): Drawing {
  const radius = sealRadius(scene);
  return accord.number === null
    ? penMark(scene.theme, radius)
    : numberSeal(scene.theme, radius, String(accord.number), accord.look === 'secret');
}

function ribbonPiece(scene: Scene, span: RibbonSpan): Piece {
  const { layout } = scene;
  const { accord, knots, lane } = span;
  const radius = laneRadius(lane) * layout.radius;
  const width = Math.max(2.4, BOARD.ribbonWidth * layout.radius);
  const [from = 0, to = 0] = [knots[0], knots.at(-1)];
  const path = arcPath(radius, from, to);
  const spot = polar(radius, sealAngle(span));
  const seal = sealDrawing(span, scene);
  const place = `translate(${num(spot.x)} ${num(spot.y)})`;
  const shapes = `<g opacity="${accord.suspended ? 0.4 : 1}"><g fill="none">${strokes(scene, accord.look, path, width)}</g>${knots.map((angle) => knotAt(scene, accord.look, radius, angle)).join('')}<g transform="${place}">${seal.shapes}</g></g>`;
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
