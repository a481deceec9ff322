import type { Domain } from '../../../shared/content/domains.ts';
import { around, type Drawing, line, roughWidth, type TextMark } from '../../art/drawing.ts';
import { DOMAIN_ICONS, placedIcon } from '../../art/icons.ts';
import { num } from '../../art/svg.ts';
import { tileSpot } from '../curves.ts';
import { DEPTH, type Piece, type Scene } from '../scene.ts';

/** From this side on a tile bears its name, px. */
const NAMED_FROM = 62;

/** A smaller tile cannot be read, px. */
export const SMALLEST_TILE = 34;

/** A point of an upright tile, on the tile as it is turned. */
function turned(x: number, y: number, degrees: number): { x: number; y: number } {
  const angle = (degrees * Math.PI) / 180;
  return { x: x * Math.cos(angle) - y * Math.sin(angle), y: x * Math.sin(angle) + y * Math.cos(angle) };
}

/** How a tile's edge tells what became of an incident. */
export type TileEdge = 'plain' | 'met' | 'failed';

export interface TileSpec {
  readonly domain: Domain;
  readonly incident: boolean;
  readonly size: number;
  readonly turn: number;
  readonly edge: TileEdge;
}

export function tileDrawing(scene: Scene, spec: TileSpec): Drawing {
  const { colours: c } = scene;
  const { size, turn, domain } = spec;
  const half = size / 2;
  const named = size >= NAMED_FROM;
  const across = named ? tileWidth(scene, size) / 2 : half;
  const square = (inset: number, radius: number, rest: string) =>
    `<rect x="${num(-across + inset)}" y="${num(-half + inset)}" width="${num(2 * (across - inset))}" height="${num(2 * (half - inset))}" rx="${radius}" ${rest}/>`;
  const edges = {
    plain: `stroke="${c['brass-lo']}" stroke-width="1.2"`,
    met: `stroke="${c.peace}" stroke-width="3"`,
    failed: `stroke="${c.conflict}" stroke-width="3.4" stroke-dasharray="5 2.6"`,
  };
  const iconSize = named ? size * 0.44 : size * 0.54;
  const iconY = named ? -size * 0.1 : 0;
  const shapes = `<g transform="rotate(${turn})"><g transform="translate(0 3)">${square(0, 5, 'fill="#000" opacity=".22"')}</g>\
${square(0, 5, `fill="${c.sheet}" ${edges[spec.edge]}`)}${square(2.8, 3.4, `fill="none" stroke="${c.brass}" stroke-opacity=".55" stroke-width=".9"`)}\
<g transform="translate(0 ${num(iconY)})">${placedIcon(DOMAIN_ICONS[domain], 'regular', iconSize, c.ink)}</g>${spec.incident ? alarm(across, half, c.conflict, c.sheet) : ''}</g>`;
  const texts: TextMark[] = [];
  if (named) {
    texts.push({
      ...label(scene, domain, size),
      ...turned(0, size * 0.35, turn),
      turn,
      maxWidth: 2 * across - 7,
    });
  }
  if (spec.incident) {
    const size = Math.max(12, half * 0.38);
    const style = { size, weight: 750, colour: c['on-solid'], font: 'text' } as const;
    texts.push({ ...line('!', 0, 0, style), ...turned(across - 2, -half + 2 + size * 0.36, turn), turn });
  }
  return around(across + 16, half + 16, shapes, texts);
}

function label({ colours, labels }: Scene, domain: Domain, size: number): TextMark {
  const style = {
    size: Math.max(10.5, size * 0.152),
    weight: 650,
    colour: colours.ink,
    font: 'text',
  } as const;
  return line(labels.domains[domain], 0, 0, style);
}

/** All tiles are as wide as the longest of their names asks for, so that all names are of one size. */
function tileWidth(scene: Scene, size: number): number {
  const names = scene.picture.agenda.map(({ domain }) => roughWidth(label(scene, domain, size)));
  return Math.min(1.3 * size, Math.max(size, ...names.map((width) => width + 9)));
}

function alarm(across: number, half: number, fill: string, edge: string): string {
  const r = Math.max(8, half * 0.27);
  return `<circle cx="${num(across - 2)}" cy="${num(-half + 2)}" r="${num(r)}" fill="${fill}" stroke="${edge}" stroke-width="1.4"/>`;
}

/** The agenda: up to three tiles round the coin, where the table has room for them. */
export function tilePieces(scene: Scene): Piece[] {
  const { picture, layout } = scene;
  return picture.agenda.slice(0, 3).flatMap((tile, index): Piece[] => {
    const { x, y, turn, size } = tileSpot(layout.radius, index);
    if (size < SMALLEST_TILE) {
      return [];
    }
    return [
      {
        id: `tile:${index}`,
        drawing: tileDrawing(scene, { ...tile, size, turn, edge: 'plain' }),
        x: layout.centre.x + x,
        y: layout.centre.y + y,
        depth: DEPTH.tile,
      },
    ];
  });
}
