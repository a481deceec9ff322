import { DURATION } from '../../art/theme.ts';
import { sceneOf } from '../scene.ts';
import { boardSvg, svgElement } from './boardSvg.ts';
import type { Surroundings, View } from './view.ts';

/** The board as inline SVG. Cues are pauses: the page tells what happened, and the next picture shows it. */
export function svgView({ host, composer, picture, settings, layout }: Surroundings): View {
  const frame = document.createElement('div');
  frame.setAttribute('aria-hidden', 'true');
  host.append(frame);
  let pause: (() => void) | null = null;
  const draw = () => {
    const place = layout();
    const pieces = composer.pieces(sceneOf(picture.peek(), settings.peek(), place));
    frame.replaceChildren(svgElement(boardSvg(pieces, place.width, place.height)));
  };
  return {
    draw,
    drawn: () => Promise.resolve(),
    resize: draw,
    play: () =>
      new Promise((resolve) => {
        const timer = setTimeout(() => pause?.(), DURATION.travel / settings.peek().speed);
        pause = () => {
          clearTimeout(timer);
          pause = null;
          resolve();
        };
      }),
    skip: () => pause?.(),
    destroy: () => {
      pause?.();
      frame.remove();
    },
  };
}
