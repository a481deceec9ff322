import type { CoinFace } from '../../../shared/rules/state.ts';
import { BOARD, DURATION } from '../../art/theme.ts';
import type { Sprite } from '../stage/sprites.ts';
import type { CueContext } from './cue.ts';
import { EASE } from './easing.ts';
import { naturalScale } from './moves.ts';
import { colourNumber } from './strokes.ts';

/** How much larger the coin and what surrounds it are while it is tossed. */
export const GROWN = 1.62;
const RISE = 0.62;
const HALF_TURNS = 7;
const ROCK = 320;

/** The two sides of the coin, as sprites at the same place. */
export type Faces = Readonly<Record<CoinFace, Sprite>>;

/** The coin rises, spins and falls, and shows `face` at the end. `shade` takes its shadow and its edge. */
export function flight(
  { stage, scene, layout }: CueContext,
  faces: Faces,
  face: CoinFace,
  lying: Sprite | undefined,
  shade: ReturnType<CueContext['stage']['lines']>,
): Promise<void> {
  const { x, y } = layout.centre;
  const other: CoinFace = face === 'peace' ? 'conflict' : 'peace';
  const radius = BOARD.coin * layout.radius * GROWN;
  const edge = colourNumber(scene.colours['brass-lo']);
  const own = naturalScale(faces[face]);
  lying?.setVisible(false);
  return stage.timeline.run(DURATION.flip, (share) => {
    // It spins ever slower, while it rises and falls as thrown things do.
    const angle = HALF_TURNS * Math.PI * EASE.drop(share);
    const height = 4 * share * (1 - share);
    // The sides alternate, and the seventh half-turn ends on the face.
    const up = faces[Math.round(angle / Math.PI) % 2 === 1 ? face : other];
    const top = y - RISE * layout.radius * height;
    const nearer = 1 + 0.16 * height;
    const squeeze = Math.max(0.05, Math.abs(Math.cos(angle)));
    faces[face].setAlpha(0);
    faces[other].setAlpha(0);
    up.setAlpha(1)
      .setPosition(x, top)
      .setScale(own * nearer, own * nearer * squeeze);
    const width = 2 * radius * nearer;
    const thick = radius * 0.13 * Math.abs(Math.sin(angle));
    shade.clear().fillStyle(0x000000, 0.3 * (1 - 0.6 * height));
    shade.fillEllipse(x, y + radius * 0.1, width * (1 - 0.3 * height), width * (0.98 - 0.6 * height));
    shade.fillStyle(edge).fillEllipse(x, top + thick, width, width * squeeze);
  });
}

/** Two small rocks before the coin lies still. */
export function rock({ stage }: CueContext, coin: Sprite): Promise<void> {
  const own = naturalScale(coin);
  return stage.timeline.run(ROCK, (share) => {
    const dip = 0.08 * (1 - share) * Math.abs(Math.sin(2 * Math.PI * share));
    coin.setScale(own, own * (1 - dip));
  });
}
