import { DURATION } from '../../art/theme.ts';
import { stampDrawing } from '../pieces/callouts.ts';
import { ribbonName } from '../pieces/ribbons.ts';
import { DEPTH } from '../scene.ts';
import type { CuePlayer } from './cue.ts';
import { EASE } from './easing.ts';
import { appear, dim, platesAt, REDUCED, scale } from './moves.ts';
import { stampSpot } from './places.ts';

const STAMP_TURN = -6;
/** What is left to be seen of a ribbon that is torn or suspended. */
const REST = { broken: 0, leaked: 0.4 } as const;

/** A word is stamped at whoever broke an accord or let it out, and the ribbon gives way. */
export const playAccord: CuePlayer<'accord'> = async ({ keys, what, at, places }, context) => {
  const { stage, scene, layout, reduced, afterwards } = context;
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
  const ribbons = keys.flatMap((key) => stage.sprite(ribbonName(key)) ?? []);
  await stage.timeline.run(
    length,
    (share) => {
      for (const ribbon of ribbons) ribbon.setAlpha(1 + (REST[what] - 1) * share);
    },
    EASE.out,
  );
  // What is torn stays away until the next picture leaves it out.
  for (const ribbon of ribbons) ribbon.setVisible(what !== 'broken');
  afterwards(() => {
    for (const ribbon of ribbons) ribbon.setVisible(true);
  });
  await stage.timeline.wait(reduced ? REDUCED.hold : DURATION.travel);
};
