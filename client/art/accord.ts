import { around, drawingSvg, line } from './drawing.ts';
import { placedIcon } from './icons.ts';
import { draftMark, waxDisc } from './marks.ts';
import { num } from './svg.ts';
import { COLOURS, CONSTANT, type Theme } from './theme.ts';

/** Half the side of a seal in the page. */
const HALF = 14;
const WAX = 12;

/** A numbered seal round (0, 0): the accord's number, as the page's list and the board both give it. */
export function numberSeal(theme: Theme, radius: number, text: string, secret: boolean) {
  const size = radius * 1.02;
  const number = line(text, 0, size * 0.36, {
    size,
    weight: 700,
    colour: CONSTANT.waxText,
    font: 'display',
  });
  // A closed eye beside the seal: known to the parties alone.
  const eye = secret
    ? `<g transform="translate(${num(radius * 0.95)} ${num(radius * 0.8)})"><circle r="${num(radius * 0.62)}" fill="${CONSTANT.ribbonSecretCore}" stroke="${CONSTANT.ribbonSecret}"/>${placedIcon('eye-closed', 'regular', radius * 0.98, CONSTANT.ribbonSecret)}</g>`
    : '';
  const reach = radius * (secret ? 1.75 : 1.3);
  return around(reach, reach, waxDisc(theme, radius) + eye, [number]);
}

/** The numbered seal as a picture for the page. */
export function waxNumber(theme: Theme, number: number, secret: boolean): string {
  const { shapes, texts } = numberSeal(theme, WAX, String(number), secret);
  return drawingSvg(around(HALF * 1.35, HALF * 1.35, shapes, texts));
}

/** A party’s place under a text: its seal, an empty ring, or a ring struck through. */
export function waxMark(theme: Theme, stand: 'signed' | 'refused' | 'open'): string {
  const c = COLOURS[theme];
  const ring = `<circle r="${WAX}" fill="none" stroke="${c['line-strong']}" stroke-width="1.2" stroke-dasharray="3 2.4"/>`;
  const shapes = {
    signed: waxDisc(theme, WAX) + placedIcon('check', 'bold', WAX * 0.98, CONSTANT.waxText),
    refused: ring + placedIcon('x', 'bold', WAX, c['ink-2']),
    open: ring,
  };
  return drawingSvg(around(HALF, HALF, shapes[stand]));
}

/** The pen that stands where a seal will be. */
export function penMark(theme: Theme, radius: number) {
  return around(radius * 1.3, radius * 1.3, draftMark(theme, radius, 'pen-nib'));
}
