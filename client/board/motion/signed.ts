import { arcPoints } from '../../art/svg.ts';
import { DURATION } from '../../art/theme.ts';
import { ribbonName, ribbonSize, sealDrawing, spansOf } from '../pieces/ribbons.ts';
import type { RibbonSpan } from '../ribbons.ts';
import { DEPTH } from '../scene.ts';
import type { CueContext, CuePlayer } from './cue.ts';
import { EASE } from './easing.ts';
import { appear, REDUCED, scale } from './moves.ts';
import { onBoard, strokeKnot, strokeRibbon } from './ribbon.ts';

/** How much larger the wax is before it is pressed. */
const POURED = 1.12;

/** The last has signed: the ribbon draws itself in from knot to knot, and the seal is pressed on it. */
export const playSigned: CuePlayer<'signed'> = async ({ keys }, context) => {
  await Promise.all(spansOf(context.scene, keys).map((span) => drawIn(context, span)));
};

async function drawIn(context: CueContext, span: RibbonSpan): Promise<void> {
  const { stage, reduced, afterwards } = context;
  const ribbon = stage.sprite(ribbonName(span.accord.key));
  if (!ribbon) return;
  if (reduced) {
    await appear(stage, ribbon.setVisible(true), REDUCED.crossfade);
    return;
  }
  ribbon.setVisible(false);
  afterwards(() => ribbon.setVisible(true));
  await drawAlong(context, span);
  await pressSeal(context, span);
}

function drawAlong({ stage, scene, layout }: CueContext, span: RibbonSpan): Promise<void> {
  const { knots } = span;
  const look = span.accord.look === 'secret' ? 'secret' : 'open';
  const { radius, width, knot: size } = ribbonSize(scene, span);
  const [first = 0, last = 0] = [knots[0], knots.at(-1)];
  const lines = stage.lines(DEPTH.ribbon);
  return stage.timeline.run(
    DURATION.travel,
    (share) => {
      const tip = first + (last - first) * share;
      lines.clear();
      strokeRibbon(lines, onBoard(arcPoints(radius, first, tip), layout.centre), { look, width });
      for (const angle of knots.filter((each) => each <= tip)) {
        const [spot = layout.centre] = onBoard(arcPoints(radius, angle, angle), layout.centre);
        strokeKnot(lines, spot, size, look);
      }
    },
    EASE.standard,
  );
}

async function pressSeal({ stage, scene, layout }: CueContext, span: RibbonSpan): Promise<void> {
  const { x, y } = ribbonSize(scene, span).seal;
  const drawing = sealDrawing(span, scene);
  const seal = await stage.add(drawing, layout.centre.x + x, layout.centre.y + y, DEPTH.ribbon + 1, POURED);
  seal.setAlpha(0);
  await Promise.all([
    appear(stage, seal, DURATION.quick),
    scale(stage, seal, POURED, POURED, DURATION.quick),
  ]);
  await scale(stage, seal, POURED, 1, DURATION.tick);
}
