import type { Point } from '../../art/svg.ts';
import { DURATION } from '../../art/theme.ts';
import { questionDrawing, stampDrawing } from '../pieces/callouts.ts';
import { DEPTH } from '../scene.ts';
import type { Sprite } from '../stage/sprites.ts';
import type { CueContext, CuePlayer } from './cue.ts';
import { EASE } from './easing.ts';
import { appear, dim, platesAt, REDUCED, scale, staggered, travel } from './moves.ts';
import { before, bowBetween, stampSpot, tokenSize } from './places.ts';
import { colourNumber, strokePoints } from './strokes.ts';
import { addToken } from './tokens.ts';

const IMPACTS = 3;
const IMPACT = 320;
const STAMP_TURN = -6;
const GHOSTS = [0.3, 0.52, 0.74];

/** The blow lands from nowhere. Only then is somebody named, and only then does a way lead back; or nobody is. */
export const playCyber: CuePlayer<'cyber'> = async ({ victim, domain, named, suspects }, context) => {
  const { stage, scene, layout, reduced } = context;
  const at = before(layout, victim, 0.8);
  const tokenAt = before(layout, victim, layout.compact ? 0.66 : 0.7);
  const token = (await addToken(context, 'cyber', domain, tokenAt, DEPTH.raised)).setAlpha(0);
  const tiles = scene.picture.agenda.flatMap((tile, index) =>
    tile.domain === domain ? [`tile:${index}`] : [],
  );
  await dim(context, new Set([...platesAt([victim, ...(named === null ? suspects : [named])]), ...tiles]));
  await impacts(context, at, token);
  if (named !== null) {
    await nameIt(context, named, victim, token);
  } else {
    await suspectThem(context, victim, suspects);
  }
  await stage.timeline.wait(reduced ? REDUCED.hold : DURATION.travel);
};

async function impacts(
  { stage, scene, layout, reduced }: CueContext,
  at: Point,
  token: Sprite,
): Promise<void> {
  const rings = stage.lines(DEPTH.effect);
  const colour = colourNumber(scene.colours.conflict);
  const reach = 0.17 * layout.radius;
  const ring = (share: number) => {
    rings.lineStyle(3.4 - 2.4 * share, colour, 0.9 * (1 - 0.75 * share));
    rings.strokeCircle(at.x, at.y, reach * (0.25 + 0.75 * share));
  };
  if (reduced) {
    ring(0.3);
    ring(0.8);
    await appear(stage, token, REDUCED.crossfade);
    return;
  }
  appear(stage, token, DURATION.base);
  for (let impact = 0; impact < IMPACTS; impact++) {
    await stage.timeline.run(
      IMPACT,
      (share) => {
        rings.clear();
        ring(share);
        if (impact > 0) {
          ring(Math.min(1, 0.5 + share / 2));
        }
      },
      EASE.out,
    );
  }
}

async function nameIt(context: CueContext, named: number, victim: number, token: Sprite): Promise<void> {
  const { stage, scene, layout, reduced } = context;
  const { colours, labels, theme } = scene;
  const drawing = stampDrawing(labels.named, colours.conflict, colours, layout.compact ? 14 : 19 * layout.k);
  const spot = stampSpot(layout, named);
  const stamp = (await stage.add(drawing, spot.x, spot.y, DEPTH.callout, 1.6))
    .setAlpha(0)
    .setAngle(STAMP_TURN);
  if (reduced) {
    await appear(stage, stamp, REDUCED.crossfade);
    return;
  }
  appear(stage, stamp, DURATION.tick);
  await scale(stage, stamp, 1.6, 1, DURATION.quick, EASE.in);
  await stage.timeline.wait(DURATION.base);
  const way = bowBetween(layout, named, victim);
  const band = stage.lines(DEPTH.effect);
  const ghosts = await Promise.all(
    GHOSTS.map(async (share) => ({
      share,
      sprite: (await addToken(context, 'cyber', null, way(share))).setAlpha(0),
    })),
  );
  const width = tokenSize(layout) * 0.34;
  const trail = (to: number) => {
    const points = Array.from({ length: 33 }, (_, step) => way((to * step) / 32));
    band.clear();
    strokePoints(band, points, width, colours.conflict, theme === 'paper' ? 0.26 : 0.34);
  };
  stage.timeline.run(
    DURATION.travel,
    (share) => {
      trail(share);
      for (const ghost of ghosts) {
        ghost.sprite.setAlpha(share > ghost.share ? ghost.share * 0.75 : 0).setScale(token.scale * 0.62);
      }
    },
    EASE.out,
  );
  await travel(stage, token, way, DURATION.travel);
}

async function suspectThem(context: CueContext, victim: number, suspects: readonly number[]): Promise<void> {
  const { stage, scene, layout, reduced } = context;
  const { colours, labels } = scene;
  const spot = stampSpot(layout, victim);
  const word = stampDrawing(labels.notNamed, colours['ink-3'], colours, layout.compact ? 12 : 15 * layout.k);
  const stamp = (await stage.add(word, spot.x, spot.y, DEPTH.callout)).setAlpha(0);
  const marks = await Promise.all(
    suspects.map(async (place) => {
      const at = before(layout, place, layout.compact ? 0.74 : 0.8);
      return (
        await stage.add(questionDrawing(colours, tokenSize(layout) * 0.42), at.x, at.y, DEPTH.callout)
      ).setAlpha(0);
    }),
  );
  await appear(stage, stamp, reduced ? REDUCED.crossfade : DURATION.base);
  await staggered(stage, marks, reduced ? 0 : DURATION.tick, async (mark) => {
    await appear(stage, mark, reduced ? REDUCED.crossfade : DURATION.slide);
  });
}
