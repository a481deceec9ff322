import type { Point } from '../../art/svg.ts';
import { DURATION } from '../../art/theme.ts';
import type { BoardLayout } from '../geometry.ts';
import { chipDrawing } from '../pieces/callouts.ts';
import { DEPTH } from '../scene.ts';
import type { CueContext, CuePlayer } from './cue.ts';
import { EASE } from './easing.ts';
import { dim, naturalScale, platesAt, REDUCED, staggered } from './moves.ts';

/** One change of influence. */
export interface InfluenceChip {
  readonly place: number;
  readonly by: number;
}

/** The corner of a plate where changes of influence stand. */
export function chipSpot({ plates, centre, compact, k }: BoardLayout, place: number): Point {
  const box = plates[place];
  if (!box) {
    return centre;
  }
  return compact
    ? { x: box.x + box.hw * 0.7, y: box.y - box.hh * 0.8 }
    : { x: box.x + box.hw - 20 * k, y: box.y - box.hh - 1 };
}

/** Sets the chips on their plates, one after another round the table. */
export async function placeChips(
  { stage, scene, layout, reduced }: CueContext,
  chips: readonly InfluenceChip[],
): Promise<void> {
  const shown = chips.filter(({ by }) => by !== 0);
  const sprites = await Promise.all(
    shown.map(async ({ place, by }) => {
      const { x, y } = chipSpot(layout, place);
      const drawing = chipDrawing(by, scene.colours, layout.compact ? 0.85 : layout.k);
      return (await stage.add(drawing, x, y, DEPTH.callout)).setAlpha(0);
    }),
  );
  await staggered(stage, sprites, reduced ? 0 : 60, (sprite) => {
    const own = naturalScale(sprite);
    return stage.timeline.run(
      reduced ? REDUCED.crossfade : DURATION.base,
      (share) => sprite.setAlpha(share).setScale(own * (reduced ? 1 : 0.8 + 0.2 * share)),
      EASE.out,
    );
  });
}

/** Influence won and lost, on the plates. */
export const playInfluence: CuePlayer<'influence'> = async ({ chips }, context) => {
  await dim(context, new Set(platesAt(chips.map(({ place }) => place))));
  await placeChips(context, chips);
  await context.stage.timeline.wait(REDUCED.hold);
};
