import { DURATION } from '../../art/theme.ts';
import { DEPTH } from '../scene.ts';
import type { CuePlayer } from './cue.ts';
import { dialSurface } from './dialSurface.ts';
import { EASE } from './easing.ts';
import { dim, REDUCED } from './moves.ts';

const SWING = 700;

/** The pointer swings and conflict takes or yields its share of the ring. */
export const playTension: CuePlayer<'tension'> = async ({ from, to }, context) => {
  const { stage, scene, layout, reduced, afterwards } = context;
  const { theme, labels } = scene;
  stage.dropLasting();
  const words = layout.compact ? null : labels;
  const dial = await dialSurface(
    stage,
    { theme, radius: layout.radius, labels: words },
    layout.centre,
    DEPTH.dial,
  );
  if (!dial) {
    return;
  }
  dial.paint(from);
  const rest = stage.sprite('dial')?.setVisible(false);
  afterwards(() => rest?.setVisible(true));
  await dim(context, new Set());
  await stage.timeline.run(
    reduced ? REDUCED.crossfade : SWING,
    (share) => dial.paint(reduced ? to : from + (to - from) * share),
    EASE.standard,
  );
  await stage.timeline.wait(reduced ? REDUCED.hold : DURATION.travel);
};
