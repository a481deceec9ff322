import { Player } from '../player.ts';
import { NOTHING, type Scene, sceneOf } from '../scene.ts';
import { Stage } from '../stage/stage.ts';
import type { Surroundings, View } from './view.ts';

/** The board on a canvas, drawn by Phaser. `lost` is called when the graphics context goes away. */
export async function canvasView(
  { host, composer, picture, settings, layout, fps }: Surroundings,
  renderer: 'webgl' | 'canvas',
  lost: () => void,
): Promise<View> {
  const stage = await Stage.open({ host, renderer, fps });
  const scene = (omitted: ReadonlySet<string>): Scene =>
    sceneOf(picture.peek(), settings.peek(), layout(), omitted);
  const player = new Player({
    stage,
    scene: () => scene(NOTHING),
    reduced: () => settings.peek().reducedMotion,
    speed: () => settings.peek().speed,
    redraw: async (omitted, tidy) => {
      if (!(await stage.show(composer.pieces(scene(omitted)), tidy))) {
        tidy();
      }
    },
  });
  stage.canvas.addEventListener('webglcontextlost', lost, { once: true });
  let pending: Promise<void> = Promise.resolve();
  const draw = () => {
    stage.timeline.speed = settings.peek().speed;
    pending = player.changed();
  };
  return {
    draw,
    drawn: () => pending,
    resize: () => {
      stage.resize(host.clientWidth, host.clientHeight);
      pending = player.resized();
    },
    play: (cue) => player.play(cue),
    skip: () => player.skip(),
    destroy: () => {
      stage.canvas.removeEventListener('webglcontextlost', lost);
      player.destroy();
      stage.destroy();
    },
  };
}
