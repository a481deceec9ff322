import type { GameObjects } from 'phaser';
import type { Point } from '../../art/svg.ts';
import { CORE_WIDTH, type Colours, type TrustBand } from '../../art/theme.ts';

type Graphics = GameObjects.Graphics;

/** #rrggbb as Phaser wants it. */
export function colourNumber(colour: string): number {
  return Number.parseInt(colour.slice(1), 16);
}

/** Strokes an open line of points. */
export function strokePoints(
  graphics: Graphics,
  points: readonly Point[],
  width: number,
  colour: string,
  alpha = 1,
): void {
  const [first, ...rest] = points;
  if (!first || rest.length === 0) {
    return;
  }
  graphics.lineStyle(width, colourNumber(colour), alpha).beginPath().moveTo(first.x, first.y);
  for (const point of rest) {
    graphics.lineTo(point.x, point.y);
  }
  graphics.strokePath();
}

/** Cuts a line of points into its dashes, from its beginning on. */
export function dashes(points: readonly Point[], on: number, off: number): Point[][] {
  const cut: Point[][] = [];
  let open: Point[] = [];
  let left = on;
  let drawing = true;
  for (const [index, end] of points.entries()) {
    let start = points[index - 1];
    if (!start) {
      open = [end];
      continue;
    }
    let length = Math.hypot(end.x - start.x, end.y - start.y);
    while (length > left) {
      const share: number = left / length;
      const at: Point = { x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share };
      if (drawing) {
        cut.push([...open, at]);
      }
      open = [at];
      drawing = !drawing;
      length -= left;
      left = drawing ? on : off;
      start = at;
    }
    left -= length;
    open = drawing ? [...open, end] : [];
  }
  return drawing && open.length > 1 ? [...cut, open] : cut;
}

export interface BandStroke {
  readonly band: TrustBand;
  readonly colours: Colours;
  readonly scale: number;
  readonly alpha: number;
}

/** Strokes a line in the style of its band; the moving counterpart of `bandLine`. */
export function strokeBand(graphics: Graphics, points: readonly Point[], stroke: BandStroke): void {
  const { band, colours, scale, alpha } = stroke;
  const colour = colours[band.colour];
  const width = band.width * scale;
  const [on = 0, off = 0] = band.dash ?? [];
  if (band.cap === 'round') {
    graphics.fillStyle(colourNumber(colour), alpha);
    for (const [dot] of dashes(points, 0.5, off * Math.max(0.8, scale))) {
      graphics.fillCircle(dot?.x ?? 0, dot?.y ?? 0, width / 2);
    }
    return;
  }
  const parts = band.dash ? dashes(points, on * Math.max(0.8, scale), off * Math.max(0.8, scale)) : [points];
  for (const part of parts) {
    strokePoints(graphics, part, width, colour, alpha);
  }
  if (band.double) {
    strokePoints(graphics, points, CORE_WIDTH * scale, colours['sea-shoal'], alpha);
  }
}
