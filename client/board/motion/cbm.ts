import type { GameObjects } from 'phaser';
import type { Point } from '../../art/svg.ts';
import { DURATION } from '../../art/theme.ts';
import { DEPTH } from '../scene.ts';
import type { CueContext, CuePlayer } from './cue.ts';
import { EASE } from './easing.ts';
import { appear, dim, platesAt, REDUCED, travel } from './moves.ts';
import { tokenSize, wayBetween } from './places.ts';
import { colourNumber } from './strokes.ts';
import { addToken, waitingToken } from './tokens.ts';

/** How far towards its partner a token goes that meets none on its way. */
const ARRIVAL = 0.9;

/** A measure travels to its partners; where it is answered, both tokens meet midway and a ring opens. */
export const playCbm: CuePlayer<'cbm'> = async ({ token, to, answeredBy }, context) => {
  const { stage, layout, reduced } = context;
  const first = await waitingToken(context, token);
  const trips = await Promise.all(
    to.map(async (partner, index) => {
      const sprite = index === 0 ? first : await addToken(context, token.kind, token.domain, first);
      const answered = answeredBy.includes(partner);
      const way = wayBetween(layout, token.place, partner);
      const reply = answered ? await addToken(context, 'cbm', null, way(1)) : null;
      return { sprite, reply: reply?.setAlpha(0) ?? null, way, end: answered ? 0.5 : ARRIVAL };
    }),
  );
  const kept = new Set(platesAt([token.place, ...to]));
  const rings = stage.lines(DEPTH.effect - 1);
  await dim(context, kept);
  const apart = tokenSize(layout) * 0.55;
  await Promise.all(
    trips.map(async ({ sprite, reply, way, end }) => {
      const start = { x: sprite.x, y: sprite.y };
      const outward = (share: number) => blend(start, way(end * share), Math.min(1, share * 4));
      if (reduced) {
        const { x, y } = way(end);
        sprite.setPosition(reply ? x - apart : x, y);
        reply?.setPosition(x + apart, y);
        await Promise.all([sprite, reply].map((shown) => shown && appear(stage, shown, REDUCED.crossfade)));
        return;
      }
      const reached = reply ? beside(outward, way, end, apart, -1) : outward;
      const trip = travel(stage, sprite, reached, DURATION.travel);
      if (reply) {
        reply.setAlpha(1);
        const inward = (share: number) => way(1 - (1 - end) * share);
        await travel(stage, reply, beside(inward, way, end, apart, 1), DURATION.travel);
      }
      await trip;
    }),
  );
  const met = trips.filter(({ reply }) => reply).map(({ way, end }) => way(end));
  await openRings(context, rings, met);
  await stage.timeline.wait(reduced ? REDUCED.hold : DURATION.slide);
};

function blend(a: Point, b: Point, share: number): Point {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}

/** Ends a way a little before or after the meeting point, so that the two tokens lie side by side. */
function beside(
  moving: (share: number) => Point,
  way: (share: number) => Point,
  end: number,
  apart: number,
  side: 1 | -1,
): (share: number) => Point {
  const here = way(end);
  const next = way(end + 0.02);
  const length = Math.hypot(next.x - here.x, next.y - here.y) || 1;
  const shift = {
    x: ((next.x - here.x) / length) * apart * side,
    y: ((next.y - here.y) / length) * apart * side,
  };
  return (share) => {
    const at = moving(share);
    return { x: at.x + shift.x * share, y: at.y + shift.y * share };
  };
}

function openRings(
  { stage, scene, layout, reduced }: CueContext,
  rings: GameObjects.Graphics,
  spots: readonly Point[],
): Promise<void> {
  if (spots.length === 0) {
    return Promise.resolve();
  }
  const colour = colourNumber(scene.colours.peace);
  const from = tokenSize(layout) * 0.9;
  return stage.timeline.run(
    reduced ? REDUCED.crossfade : DURATION.slide,
    (share) => {
      rings.clear();
      for (const spot of spots) {
        const radius = reduced ? from * 1.7 : from * (0.8 + 0.9 * share);
        rings.fillStyle(colour, 0.14 * share).fillCircle(spot.x, spot.y, radius);
        rings.lineStyle(3 - share, colour, 0.95).strokeCircle(spot.x, spot.y, radius);
      }
    },
    EASE.out,
  );
}
