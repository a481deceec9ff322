import {
  DEGREES_PER_POINT,
  type DialSpec,
  dialLabels,
  discMarkup,
  pointerMarkup,
  ringMarkup,
} from '../../art/dial.ts';
import { around } from '../../art/drawing.ts';
import { BOARD } from '../../art/theme.ts';
import { paintText } from '../stage/paintText.ts';
import { rasterise } from '../stage/raster.ts';
import type { Sprite } from '../stage/sprites.ts';
import type { Stage } from '../stage/stage.ts';

/** The dial as something that can be painted anew at any tension. */
export interface DialSurface {
  readonly sprite: Sprite;
  paint(tension: number): void;
}

/** Lays a dial round (x, y). Everything but the pointer's place is drawn once. */
export async function dialSurface(
  stage: Stage,
  spec: Omit<DialSpec, 'tension'>,
  spot: { readonly x: number; readonly y: number },
  depth: number,
): Promise<DialSurface | null> {
  const reach = Math.ceil(BOARD.coinDisc * spec.radius + 2);
  const calm: DialSpec = { ...spec, tension: 0 };
  const tense: DialSpec = { ...spec, tension: 100 };
  const sharp = stage.density;
  const [ground, conflict, pointer] = await Promise.all([
    rasterise(around(reach, reach, discMarkup(spec.theme, spec.radius) + ringMarkup(calm)), sharp),
    rasterise(around(reach, reach, ringMarkup(tense)), sharp),
    rasterise(around(reach, reach, pointerMarkup(calm)), sharp),
  ]);
  const surface = stage.surface(spot.x, spot.y, 2 * reach, 2 * reach, depth);
  if (!surface) {
    return null;
  }
  const { sprite, context, refresh } = surface;
  const lay = (canvas: HTMLCanvasElement) => context.drawImage(canvas, -reach, -reach, 2 * reach, 2 * reach);
  const paint = (tension: number) => {
    const turn = (DEGREES_PER_POINT * tension * Math.PI) / 180;
    context.clearRect(-reach, -reach, 2 * reach, 2 * reach);
    lay(ground.canvas);
    context.save();
    context.beginPath();
    context.moveTo(0, 0);
    context.arc(0, 0, reach, -Math.PI / 2, -Math.PI / 2 + turn);
    context.closePath();
    context.clip();
    lay(conflict.canvas);
    context.restore();
    context.save();
    context.rotate(turn);
    lay(pointer.canvas);
    context.restore();
    for (const label of dialLabels({ ...spec, tension })) {
      paintText(context, label);
    }
    refresh();
  };
  return { sprite, paint };
}
