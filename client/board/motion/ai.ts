import type { Posture } from '../../../shared/content/postures.ts';
import { around } from '../../art/drawing.ts';
import { POSTURE_ICONS, placedIcon } from '../../art/icons.ts';
import { num } from '../../art/svg.ts';
import { DURATION } from '../../art/theme.ts';
import { chipDrawing } from '../pieces/callouts.ts';
import { DEPTH } from '../scene.ts';
import type { Sprite } from '../stage/sprites.ts';
import { crackAcross } from './crack.ts';
import type { CueContext, CuePlayer } from './cue.ts';
import { EASE } from './easing.ts';
import { chipSpot } from './influence.ts';
import { appear, dim, naturalScale, platesAt, REDUCED, straight, travel } from './moves.ts';
import { before, tokenSize } from './places.ts';
import { waitingToken } from './tokens.ts';

const LIFTED = 1.45;

/** The hexagon rises and its benefit flies home; or a crack runs through it, and home flies what is lost. */
export const playAi: CuePlayer<'ai'> = async ({ token, posture, by, hazard }, context) => {
  const { stage, scene, layout, reduced } = context;
  const sprite = (await waitingToken(context, token)).setDepth(DEPTH.raised);
  const start = { x: sprite.x, y: sprite.y };
  const raised = before(layout, token.place, layout.compact ? 0.5 : 0.6);
  const size = tokenSize(layout);
  const badge = (await addBadge(context, posture, size)).setAlpha(0);
  const chip =
    by === 0
      ? null
      : (
          await stage.add(chipDrawing(by, scene.colours, layout.k), raised.x, raised.y, DEPTH.callout)
        ).setAlpha(0);
  await dim(context, new Set(platesAt([token.place])));
  const own = naturalScale(sprite);
  await Promise.all([
    travel(stage, sprite, straight(start, raised), reduced ? 0 : DURATION.slide, EASE.standard),
    stage.timeline.run(
      reduced ? 0 : DURATION.base,
      (share) => sprite.setScale(own * (1 + (LIFTED - 1) * share)),
      EASE.out,
    ),
  ]);
  badge.setPosition(raised.x + size * 0.58, raised.y + size * 0.5);
  await appear(stage, badge, reduced ? REDUCED.crossfade : DURATION.quick);
  if (hazard) {
    await stage.timeline.wait(reduced ? 0 : DURATION.base);
    const length = reduced ? REDUCED.crossfade : 320;
    await crackAcross(context, sprite, size * LIFTED, DEPTH.raised + 2, length).drawn;
  }
  if (chip) {
    await flyHome(context, chip, token.place);
  }
  await stage.timeline.wait(reduced ? REDUCED.hold : DURATION.travel);
};

/** Who decides: a person, the machine, or a vendor's. */
function addBadge({ stage, scene }: CueContext, posture: Posture, size: number): Promise<Sprite> {
  const { colours } = scene;
  const r = size * 0.3;
  const shapes = `<circle r="${num(r)}" fill="${colours.sheet}" stroke="${colours.mind}" stroke-width="1.6"/>${placedIcon(POSTURE_ICONS[posture], 'regular', r * 1.35, colours.mind)}`;
  return stage.add(around(r + 2, r + 2, shapes), 0, 0, DEPTH.raised + 1);
}

async function flyHome({ stage, layout, reduced }: CueContext, chip: Sprite, place: number): Promise<void> {
  const start = { x: chip.x, y: chip.y };
  const home = chipSpot(layout, place);
  appear(stage, chip, reduced ? REDUCED.crossfade : DURATION.tick);
  await travel(stage, chip, straight(start, home), reduced ? 0 : DURATION.slide, EASE.standard);
}
