import type { GameObjects } from 'phaser';
import type { Point } from '../../art/svg.ts';
import type { CueContext } from './cue.ts';
import { strokePoints } from './strokes.ts';

/** Its way from the top edge down, in sizes of what it runs through. */
const WAY = [
  [0.1, -0.52],
  [-0.04, -0.3],
  [0.13, -0.12],
  [-0.09, 0.08],
  [0.08, 0.27],
  [-0.03, 0.52],
] as const;

interface Crack {
  readonly lines: GameObjects.Graphics;
  readonly drawn: Promise<void>;
}

/** A crack that runs through something of this size; its light side makes it a break and not a scratch. */
export function crackAcross(
  { stage, scene }: CueContext,
  middle: Point,
  size: number,
  depth: number,
  length: number,
): Crack {
  const lines = stage.lines(depth);
  const points = WAY.map(([x, y]) => ({ x: middle.x + x * size, y: middle.y + y * size }));
  const width = Math.min(3, size * 0.07);
  const drawn = stage.timeline.run(length, (share) => {
    const shown = points.slice(0, Math.max(2, Math.ceil(share * points.length)));
    const light = shown.map(({ x, y }) => ({ x: x + width * 0.53, y }));
    lines.clear();
    strokePoints(lines, light, width, scene.colours['on-solid']);
    strokePoints(lines, shown, width, scene.colours.conflict);
    strokePoints(lines, shown, width * 0.47, '#1a0d0a');
  });
  return { lines, drawn };
}
