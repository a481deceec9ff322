import type { Point } from '../../art/svg.ts';
import { DURATION } from '../../art/theme.ts';
import type { Sprite } from '../stage/sprites.ts';
import type { Stage } from '../stage/stage.ts';
import type { CueContext } from './cue.ts';
import { EASE, type Easing } from './easing.ts';

/** Cross-fade and hold that stand for motion where a person wants less of it (ms). */
export const REDUCED = { crossfade: 120, hold: 900 } as const;

/** How strongly the rest of the board is shown while something happens on it. Plates stay: names must be readable. */
const REST = { lines: 0.27, tiles: 0.34 } as const;

/** Dims what a cue does not concern. `kept` are ids of pieces. */
export function dim({ stage, reduced }: CueContext, kept: ReadonlySet<string>): Promise<void> {
  return stage.fade(
    (id) => {
      if (kept.has(id)) {
        return 1;
      }
      const family = id.split(':', 1)[0];
      if (family === 'lines' || family === 'knob') {
        return REST.lines;
      }
      return family === 'tile' || family === 'token' ? REST.tiles : 1;
    },
    reduced ? REDUCED.crossfade : DURATION.base,
  );
}

/** Ids of the plates at these places. */
export function platesAt(places: readonly number[]): string[] {
  return places.map((place) => `plate:${place}`);
}

export function appear({ timeline }: Stage, sprite: Sprite, length: number, to = 1): Promise<void> {
  return timeline.run(length, (share) => sprite.setAlpha(to * share), EASE.out);
}

/** Moves along a way. */
export function travel(
  { timeline }: Stage,
  sprite: Sprite,
  way: (share: number) => Point,
  length: number,
  ease: Easing = EASE.out,
): Promise<void> {
  return timeline.run(
    length,
    (share) => {
      const { x, y } = way(share);
      sprite.setPosition(x, y);
    },
    ease,
  );
}

/** The straight way. */
export function straight(from: Point, to: Point): (share: number) => Point {
  return (share) => ({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
}

/** Grows or shrinks a sprite between two factors of its own size. */
export function scale(
  { timeline }: Stage,
  sprite: Sprite,
  from: number,
  to: number,
  length: number,
  ease: Easing = EASE.out,
): Promise<void> {
  const own = naturalScale(sprite);
  return timeline.run(length, (share) => sprite.setScale(own * (from + (to - from) * share)), ease);
}

/** The scale at which a sprite has the size of its drawing. */
export function naturalScale(sprite: Sprite): number {
  return 1 / Number(sprite.getData('density') ?? 1);
}

/** Starts one after another, `apart` milliseconds between; resolves when all have ended. */
export async function staggered<Item>(
  { timeline }: Stage,
  items: readonly Item[],
  apart: number,
  start: (item: Item, index: number) => Promise<void>,
): Promise<void> {
  await Promise.all(
    items.map(async (item, index) => {
      await timeline.wait(index * apart);
      await start(item, index);
    }),
  );
}
