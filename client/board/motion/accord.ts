import { DURATION } from '../../art/theme.ts';
import { stampDrawing } from '../pieces/callouts.ts';
import { ribbonName, spansOf } from '../pieces/ribbons.ts';
import { DEPTH } from '../scene.ts';
import type { Sprite } from '../stage/sprites.ts';
import type { Stage } from '../stage/stage.ts';
import type { CueContext, CuePlayer } from './cue.ts';
import { EASE } from './easing.ts';
import { appear, dim, platesAt, REDUCED, scale } from './moves.ts';
import { stampSpot } from './places.ts';
import { tearRibbon } from './tear.ts';

const STAMP_TURN = -6;
/** What is left to be seen of a ribbon whose accord is suspended. */
const SUSPENDED = 0.4;

/** A word is stamped at whoever broke an accord or let it out, and the ribbon gives way. */
export const playAccord: CuePlayer<'accord'> = async ({ keys, what, at, places }, context) => {
  const { stage, scene, layout, reduced } = context;
  const { colours, labels } = scene;
  await dim(context, new Set([...platesAt(places), ...keys.map(ribbonName)]));
  const spot = stampSpot(layout, at);
  const word = what === 'broken' ? labels.broken : labels.leaked;
  const drawing = stampDrawing(word, colours.conflict, colours, layout.compact ? 14 : 19 * layout.k);
  const stamp = (await stage.add(drawing, spot.x, spot.y, DEPTH.callout, 1.6))
    .setAlpha(0)
    .setAngle(STAMP_TURN);
  const length = reduced ? REDUCED.crossfade : DURATION.travel;
  if (reduced) await appear(stage, stamp, length);
  else {
    appear(stage, stamp, DURATION.tick);
    await scale(stage, stamp, 1.6, 1, DURATION.quick, EASE.in);
  }
  if (what === 'broken') await tear(context, keys, at);
  else await fade(stage, ribbonsOf(context, keys), SUSPENDED, length);
  await stage.timeline.wait(reduced ? REDUCED.hold : DURATION.travel);
};

/** Ribbons of accords that are broken: what is torn stays away until the next picture leaves it out. */
async function tear(context: CueContext, keys: readonly string[], at: number): Promise<void> {
  const { stage, scene, reduced, afterwards } = context;
  const ribbons = ribbonsOf(context, keys);
  const gone = () => {
    for (const ribbon of ribbons) ribbon.setVisible(false);
  };
  afterwards(() => {
    for (const ribbon of ribbons) ribbon.setVisible(true);
  });
  if (reduced) {
    await fade(stage, ribbons, 0, REDUCED.crossfade);
    gone();
    return;
  }
  const torn = spansOf(scene, keys).map((span) => tearRibbon(context, span, at));
  gone();
  await Promise.all(torn);
}

function ribbonsOf({ stage }: CueContext, keys: readonly string[]): Sprite[] {
  return keys.flatMap((key) => stage.sprite(ribbonName(key)) ?? []);
}

function fade({ timeline }: Stage, ribbons: readonly Sprite[], rest: number, length: number): Promise<void> {
  return timeline.run(
    length,
    (share) => {
      for (const ribbon of ribbons) ribbon.setAlpha(1 + (rest - 1) * share);
    },
    EASE.out,
  );
}
