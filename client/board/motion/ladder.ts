import { ladderDrawing } from '../../art/dial.ts';
import { polar } from '../../art/svg.ts';
import { BOARD, DURATION } from '../../art/theme.ts';
import { DEPTH } from '../scene.ts';
import type { CueContext, CuePlayer } from './cue.ts';
import { EASE } from './easing.ts';
import { appear, dim, REDUCED } from './moves.ts';
import { colourNumber } from './strokes.ts';

/** The last step: war. */
const WAR = 4;
const VEIL = 0.8;
const [INNER = 0.272, OUTER = 0.32] = BOARD.ladder;

/** A notch fills from the inside, or empties; at the last one the table goes dark. */
export const playLadder: CuePlayer<'ladder'> = async ({ from, to }, context) => {
  const { stage, scene, layout, reduced } = context;
  if (layout.compact || from === to) {
    await stage.timeline.wait(REDUCED.hold);
    return;
  }
  const after = ladderDrawing(to, scene.theme, layout.radius);
  const next = (await stage.add(after, layout.centre.x, layout.centre.y, DEPTH.ladder)).setAlpha(0);
  await dim(context, new Set());
  if (!reduced) {
    await fillNotches(context, from, to);
  }
  await appear(stage, next, REDUCED.crossfade);
  if (to >= WAR) {
    await goDark(context);
  }
  await stage.timeline.wait(REDUCED.hold);
};

function fillNotches({ stage, scene, layout }: CueContext, from: number, to: number): Promise<void> {
  const notches = stage.lines(DEPTH.ladder);
  const { colours } = scene;
  const rising = to > from;
  const changed = [0, 1, 2, 3].filter((step) => step >= Math.min(from, to) && step < Math.max(from, to));
  const fill = colourNumber(rising ? colours.conflict : colours['sea-deep']);
  return stage.timeline.run(
    DURATION.ladder,
    (share) => {
      notches.clear().fillStyle(fill);
      const reach = INNER + (OUTER - INNER) * share;
      for (const step of changed) {
        const middle = BOARD.ladderAngles[step] ?? 0;
        const edge = (radius: number, sign: 1 | -1) =>
          Array.from({ length: 15 }, (_, index) =>
            polar(radius * layout.radius, middle + sign * (index * 2 - 14)),
          );
        const points = [...edge(reach, 1), ...edge(INNER, -1)];
        notches.beginPath();
        for (const { x, y } of points) {
          notches.lineTo(x + layout.centre.x, y + layout.centre.y);
        }
        notches.closePath().fillPath();
      }
    },
    EASE.standard,
  );
}

/** Covers the table, all but the ladder. */
function goDark({ stage, scene, layout, reduced }: CueContext): Promise<void> {
  const veil = stage.lines(DEPTH.ladder - 0.5);
  veil.fillStyle(colourNumber(scene.theme === 'paper' ? '#3a3d3d' : scene.colours.room));
  veil.fillCircle(layout.centre.x, layout.centre.y, layout.radius);
  return stage.timeline.run(reduced ? REDUCED.crossfade : DURATION.ladder, (share) =>
    veil.setAlpha(VEIL * share),
  );
}
