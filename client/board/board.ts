import { effect, type ReadonlySignal } from '@preact/signals';
import { FONT } from '../art/theme.ts';
import { Composer } from './compose.ts';
import { layoutBoard } from './geometry.ts';
import { listen } from './inputs.ts';
import type { Board, BoardInputs, BoardPicture, BoardSettings } from './picture.ts';
import { canvasView } from './views/canvasView.ts';
import { svgView } from './views/svgView.ts';
import type { Surroundings, View } from './views/view.ts';

/** `auto` takes WebGL where hardware does it, else a plain canvas; SVG stands in where either fails. */
export type BoardRenderer = 'auto' | 'webgl' | 'canvas' | 'svg';

export interface BoardOptions {
  readonly renderer?: BoardRenderer;
  /** Frames a second at most. */
  readonly fps?: number;
}

/**
 * Puts the board into `host`, which gives it its size. It draws the picture whenever picture, settings or size change,
 * and plays cues; it knows no rules and no network.
 */
export async function mountBoard(
  host: HTMLElement,
  picture: ReadonlySignal<BoardPicture>,
  settings: ReadonlySignal<BoardSettings>,
  inputs: BoardInputs,
  options: BoardOptions = {},
): Promise<Board> {
  await fontsReady();
  const composer = new Composer();
  const layout = () => layoutBoard(host.clientWidth, host.clientHeight, picture.peek().seats.length);
  const surroundings: Surroundings = { host, composer, picture, settings, layout, fps: options.fps };
  // Where the canvas gives way, the same geometry goes on as SVG: the board is never blank.
  const fallBack = () => {
    view.destroy();
    view = svgView(surroundings);
    view.draw();
  };
  let view: View = await firstView(options.renderer ?? 'auto', surroundings, fallBack);
  const watcher = new ResizeObserver(() => view.resize());
  watcher.observe(host);
  const unlisten = listen(host, inputs, () => ({ layout: layout(), seats: picture.peek().seats }));
  const whenHidden = () => document.hidden && view.skip();
  document.addEventListener('visibilitychange', whenHidden);
  const undraw = effect(() => {
    picture.value;
    settings.value;
    view.draw();
  });
  await view.drawn().catch(fallBack);
  return {
    play: (cue) => view.play(cue),
    skip: () => view.skip(),
    destroy: () => {
      undraw();
      unlisten();
      watcher.disconnect();
      document.removeEventListener('visibilitychange', whenHidden);
      view.destroy();
    },
  };
}

async function firstView(
  renderer: BoardRenderer,
  surroundings: Surroundings,
  lost: () => void,
): Promise<View> {
  if (renderer === 'svg') {
    return svgView(surroundings);
  }
  try {
    const kind = renderer === 'auto' ? (hasSwiftWebGl() ? 'webgl' : 'canvas') : renderer;
    return await canvasView(surroundings, kind, lost);
  } catch {
    return svgView(surroundings);
  }
}

/** Whether WebGL is there and done by hardware; in software it is slower than a plain canvas is for this board. */
function hasSwiftWebGl(): boolean {
  const context = document
    .createElement('canvas')
    .getContext('webgl', { failIfMajorPerformanceCaveat: true });
  if (!context) {
    return false;
  }
  // Not every browser tells of the caveat, but most name what draws.
  const names = context.getExtension('WEBGL_debug_renderer_info');
  const drawer = String(context.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : context.RENDERER));
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return !/swiftshader|llvmpipe|softpipe|software|basic render/i.test(drawer);
}

/** Text on a canvas does not wait for its font by itself. */
async function fontsReady(): Promise<void> {
  const faces = [
    `600 16px ${FONT.display}`,
    `700 16px ${FONT.display}`,
    `500 12px ${FONT.text}`,
    `700 12px ${FONT.text}`,
  ];
  await Promise.allSettled(faces.map((face) => document.fonts.load(face)));
}
