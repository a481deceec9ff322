import type { CoinFace } from '../../../shared/rules/state.ts';
import { coinMarkup } from '../../art/coin.ts';
import { ladderDrawing } from '../../art/dial.ts';
import { around } from '../../art/drawing.ts';
import { BOARD, DURATION } from '../../art/theme.ts';
import { stampDrawing } from '../pieces/callouts.ts';
import { DEPTH } from '../scene.ts';
import type { Sprite } from '../stage/sprites.ts';
import { flight, GROWN, rock } from './coinFlight.ts';
import type { CueContext, CuePlayer } from './cue.ts';
import { dialSurface } from './dialSurface.ts';
import { EASE } from './easing.ts';
import { placeChips } from './influence.ts';
import { appear, naturalScale, REDUCED } from './moves.ts';
import { colourNumber } from './strokes.ts';

const VEIL = 0.5;

/** Everything holds its breath; the coin grows, rises, spins and falls. */
export const playCoin: CuePlayer<'coin'> = async ({ face, tension, chips }, context) => {
  const { stage, reduced } = context;
  stage.dropLasting();
  const centre = await enlargedCentre(context, tension);
  const faces = { peace: await addFace(context, 'peace'), conflict: await addFace(context, 'conflict') };
  const shade = stage.lines(DEPTH.raised + 1);
  const verdict = await addVerdict(context, face);
  const unveil = await veil(context);
  await resize(context, [...centre, faces.peace, faces.conflict], 1 / GROWN, 1);
  if (reduced) {
    await stage.timeline.wait(600);
    await appear(stage, faces[face], REDUCED.crossfade);
  } else {
    await flight(context, faces, face, centre.at(-1), shade);
    await rock(context, faces[face]);
  }
  await appear(stage, verdict, reduced ? REDUCED.crossfade : DURATION.base);
  await placeChips(context, chips);
  await stage.timeline.wait(DURATION.fall);
  shade.clear();
  await Promise.all([
    resize(context, [...centre, faces[face]], 1, 1 / GROWN),
    stage.timeline.run(DURATION.base, (share) => verdict.setAlpha(1 - share)),
    unveil(),
  ]);
};

/** Dial, ladder and the coin as it lies, drawn at their grown size in place of those at rest. */
async function enlargedCentre(context: CueContext, tension: number): Promise<Sprite[]> {
  const { stage, scene, layout, afterwards } = context;
  const { theme, labels, picture } = scene;
  const { x, y } = layout.centre;
  const radius = layout.radius * GROWN;
  const dial = await dialSurface(
    stage,
    { theme, radius, labels: layout.compact ? null : labels },
    layout.centre,
    DEPTH.raised,
  );
  dial?.paint(tension);
  const ladder = layout.compact
    ? null
    : await stage.add(ladderDrawing(picture.ladder, theme, radius), x, y, DEPTH.raised);
  const lying = await addSide(context, 'both');
  const hidden = ['dial', 'ladder', 'coin'].map((id) => stage.sprite(id));
  const shown = [dial?.sprite, ladder, lying].filter((sprite) => !!sprite);
  for (const sprite of shown) {
    sprite.setScale(naturalScale(sprite) / GROWN);
  }
  for (const sprite of hidden) {
    sprite?.setVisible(false);
  }
  afterwards(() => {
    for (const sprite of hidden) {
      sprite?.setVisible(true);
    }
  });
  return shown;
}

function addSide({ stage, scene, layout }: CueContext, side: CoinFace | 'both'): Promise<Sprite> {
  const radius = BOARD.coin * layout.radius * GROWN;
  const drawing = around(
    radius * 1.15,
    radius * 1.17,
    coinMarkup(side, scene.theme, radius, side === 'both'),
  );
  return stage.add(drawing, layout.centre.x, layout.centre.y, DEPTH.raised + 2);
}

async function addFace(context: CueContext, side: CoinFace): Promise<Sprite> {
  return (await addSide(context, side)).setAlpha(0);
}

function resize(
  { stage, reduced }: CueContext,
  sprites: readonly Sprite[],
  from: number,
  to: number,
): Promise<void> {
  return stage.timeline.run(
    reduced ? 0 : DURATION.slide,
    (share) => {
      for (const sprite of sprites) {
        sprite.setScale(naturalScale(sprite) * (from + (to - from) * share));
      }
    },
    EASE.standard,
  );
}

async function addVerdict({ stage, scene, layout }: CueContext, face: CoinFace): Promise<Sprite> {
  const { colours, labels } = scene;
  const size = layout.compact ? 20 : Math.min(44 * layout.k, 0.12 * layout.radius);
  const drawing = stampDrawing(labels[face], colours[face], colours, size);
  const share = layout.compact ? 0.62 : 0.68;
  const { x, y } = layout.centre;
  return (await stage.add(drawing, x, y - share * layout.radius, DEPTH.callout)).setAlpha(0);
}

/** Half a veil over the sea; plates stay readable. Returns how to lift it. */
async function veil({ stage, scene, layout, reduced }: CueContext): Promise<() => Promise<void>> {
  const { x, y } = layout.centre;
  const cover = stage.lines(DEPTH.veil).setAlpha(0);
  cover.fillStyle(colourNumber(scene.colours.room)).fillCircle(x, y, (BOARD.rim[0] ?? 1) * layout.radius);
  const length = reduced ? REDUCED.crossfade : DURATION.veil;
  await Promise.all([
    stage.timeline.run(length, (share) => cover.setAlpha(VEIL * share)),
    stage.fade((id) => (/^(lines|knob|tile)/.test(id) ? 0.3 : 1), length),
  ]);
  return () => stage.timeline.run(length, (share) => cover.setAlpha(VEIL * (1 - share)));
}
