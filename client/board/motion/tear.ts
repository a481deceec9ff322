import { polar } from '../../art/svg.ts';
import { DURATION } from '../../art/theme.ts';
import { ribbonSize, sealDrawing } from '../pieces/ribbons.ts';
import { hangingStrand, type RibbonSpan, strandsAt } from '../ribbons.ts';
import { DEPTH } from '../scene.ts';
import { crackAcross } from './crack.ts';
import type { CueContext } from './cue.ts';
import { EASE } from './easing.ts';
import { onBoard, strokeKnot, strokeRibbon } from './ribbon.ts';

/** How long the tear gapes, and how long the halves curl (ms). */
const TEAR = DURATION.veil;
const CURL = DURATION.slide;
/** The share of its curling before a half begins to fade: it is seen to give way. */
const HELD = 0.4;

/** A ribbon tears at the knot of the place that broke it; its halves curl and fade, and its seal cracks. */
export async function tearRibbon(context: CueContext, span: RibbonSpan, at: number): Promise<void> {
  const { stage, scene, layout } = context;
  const { centre } = layout;
  const look = span.accord.look === 'secret' ? 'secret' : 'open';
  const { radius, width, knot, seal: spot } = ribbonSize(scene, span);
  const strands = strandsAt(span, layout.angles[at] ?? 90);
  const lines = stage.lines(DEPTH.ribbon + 1);
  const seal = await stage.add(
    sealDrawing(span, scene),
    centre.x + spot.x,
    centre.y + spot.y,
    DEPTH.ribbon + 2,
  );
  const paint = (open: number, curl: number, alpha: number) => {
    lines.clear();
    for (const strand of strands)
      strokeRibbon(lines, onBoard(hangingStrand(strand, radius, open, curl), centre), { look, width, alpha });
    for (const angle of span.knots) {
      const [at = centre] = onBoard([polar(radius, angle)], centre);
      strokeKnot(lines, at, knot, look, alpha);
    }
  };
  paint(0, 0, 1);
  const crack = crackAcross(context, seal, 2 * seal.displayHeight * 0.4, DEPTH.ribbon + 3, TEAR);
  await Promise.all([crack.drawn, stage.timeline.run(TEAR, (share) => paint(share, 0, 1), EASE.in)]);
  await stage.timeline.run(CURL, (share) => {
    const alpha = 1 - Math.max(0, (share - HELD) / (1 - HELD));
    paint(1, EASE.out(share), alpha);
    seal.setAlpha(alpha);
    crack.lines.setAlpha(alpha);
  });
}
