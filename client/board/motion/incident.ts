import { polar } from '../../art/svg.ts';
import { DURATION } from '../../art/theme.ts';
import { tileSpot } from '../curves.ts';
import { SMALLEST_TILE, tileDrawing } from '../pieces/tiles.ts';
import { DEPTH } from '../scene.ts';
import type { CuePlayer } from './cue.ts';
import { EASE } from './easing.ts';
import { appear, dim, naturalScale, platesAt, REDUCED, staggered, straight, travel } from './moves.ts';
import { waitingToken } from './tokens.ts';

/** How much smaller tokens lie beside the tile they have gathered at. */
const GATHERED = 0.62;

/** Contributions gather round the incident's tile; its edge tells whether they were enough. */
export const playIncident: CuePlayer<'incident'> = async ({ contributors, met }, context) => {
  const { stage, scene, layout, reduced } = context;
  const { agenda } = scene.picture;
  const index = Math.max(
    0,
    agenda.findIndex((tile) => tile.incident),
  );
  const domain = agenda[index]?.domain;
  if (!domain) {
    return;
  }
  const { x, y, turn, size } = tileSpot(layout.radius, index);
  const tileSize = Math.max(SMALLEST_TILE, size);
  const spot = { x: layout.centre.x + x, y: layout.centre.y + y };
  const drawing = tileDrawing(scene, {
    domain,
    incident: true,
    size: tileSize,
    turn,
    edge: met ? 'met' : 'failed',
  });
  const [sprites, tile] = await Promise.all([
    Promise.all(contributors.map((token) => waitingToken(context, token))),
    stage.add(drawing, spot.x, spot.y, DEPTH.effect - 1),
  ]);
  tile.setAlpha(0);
  await dim(context, new Set([...platesAt(contributors.map(({ place }) => place)), `tile:${index}`]));
  await staggered(stage, sprites, reduced ? 0 : DURATION.tick, async (sprite, order) => {
    const step = 360 / Math.max(6, sprites.length);
    const side = polar(tileSize * 0.82, 90 + (order - (sprites.length - 1) / 2) * step);
    const start = { x: sprite.x, y: sprite.y };
    const end = { x: spot.x + side.x, y: spot.y + side.y };
    const own = naturalScale(sprite);
    sprite.setDepth(DEPTH.raised);
    stage.timeline.run(
      reduced ? 0 : DURATION.slide,
      (share) => sprite.setScale(own * (1 - (1 - GATHERED) * share)),
      EASE.standard,
    );
    await travel(stage, sprite, straight(start, end), reduced ? 0 : DURATION.slide, EASE.standard);
  });
  await appear(stage, tile, reduced ? REDUCED.crossfade : DURATION.base);
  await stage.timeline.wait(REDUCED.hold);
};
