import type { GameObjects } from 'phaser';
import type { Point } from '../../art/svg.ts';
import { RIBBON_COLOURS, ribbonLayers } from '../pieces/ribbons.ts';
import { colourNumber, dashes, strokePoints } from './strokes.ts';

type Look = 'open' | 'secret';

interface RibbonStroke {
  readonly look: Look;
  readonly width: number;
  readonly alpha?: number;
}

/** Strokes a ribbon in force, or a part of it; the moving counterpart of its piece. */
export function strokeRibbon(
  graphics: GameObjects.Graphics,
  points: readonly Point[],
  { look, width, alpha = 1 }: RibbonStroke,
): void {
  for (const layer of ribbonLayers(look, width)) {
    const parts = layer.dash ? dashes(points, ...layer.dash) : [points];
    for (const part of parts) strokePoints(graphics, part, layer.width, layer.colour, alpha);
  }
}

/** A party's knot on its ribbon. */
export function strokeKnot(
  graphics: GameObjects.Graphics,
  { x, y }: Point,
  radius: number,
  look: Look,
  alpha = 1,
): void {
  const { core, edge } = RIBBON_COLOURS[look];
  graphics.fillStyle(colourNumber(core), alpha).fillCircle(x, y, radius);
  graphics.lineStyle(1.3, colourNumber(edge), alpha).strokeCircle(x, y, radius);
}

/** Points about the board's centre as points of the canvas. */
export function onBoard(points: readonly Point[], centre: Point): Point[] {
  return points.map(({ x, y }) => ({ x: centre.x + x, y: centre.y + y }));
}
