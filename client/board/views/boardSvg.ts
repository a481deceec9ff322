import { drawingMarkup } from '../../art/drawing.ts';
import { num } from '../../art/svg.ts';
import { trusted } from '../../art/trusted.ts';
import type { Piece } from '../scene.ts';

/** The same pieces as one inline SVG, for browsers without WebGL. */
export function boardSvg(pieces: readonly Piece[], width: number, height: number): string {
  const groups = [...pieces]
    .sort((a, b) => a.depth - b.depth)
    .map(
      ({ drawing, x, y }) => `<g transform="translate(${num(x)} ${num(y)})">${drawingMarkup(drawing)}</g>`,
    );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${num(width)}" height="${num(height)}" viewBox="0 0 ${num(width)} ${num(height)}" aria-hidden="true">${groups.join('')}</svg>`;
}

/** Parses markup that `boardSvg` made; nothing in it is ever run. */
export function svgElement(markup: string): Element {
  return document.importNode(
    new DOMParser().parseFromString(trusted(markup), 'image/svg+xml').documentElement,
    true,
  );
}
