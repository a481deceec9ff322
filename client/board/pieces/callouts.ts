import { around, type Drawing, line } from '../../art/drawing.ts';
import { num } from '../../art/svg.ts';
import type { Colours } from '../../art/theme.ts';

/** A number with its sign, a true minus before what is lost. */
export function signed(by: number): string {
  return by < 0 ? `−${Math.abs(by)}` : `+${by}`;
}

/** A change of influence as a chip: filled, its colour and sign say which way. */
export function chipDrawing(by: number, colours: Colours, k: number): Drawing {
  const text = signed(by);
  const size = 14.5 * k;
  const half = (text.length * size * 0.6) / 2 + 7 * k;
  const height = 11.5 * k;
  const fill = by < 0 ? colours.conflict : colours.peace;
  const shapes = `<rect x="${num(-half)}" y="${num(-height)}" width="${num(2 * half)}" height="${num(2 * height)}" rx="3" fill="${fill}" stroke="${colours.sheet}" stroke-width="1.2"/>`;
  const label = line(text, 0, size * 0.35, { size, weight: 700, colour: colours['on-solid'], font: 'text' });
  return around(half + 2, height + 2, shapes, [label]);
}

/** A word stamped on the board, in a double frame. */
export function stampDrawing(text: string, colour: string, colours: Colours, size: number): Drawing {
  const half = ([...text].length * size * 0.52) / 2 + size * 0.8;
  const height = size * 0.95;
  const frame = (inset: number, width: number) =>
    `<rect x="${num(-half + inset)}" y="${num(-height + inset)}" width="${num(2 * (half - inset))}" height="${num(2 * (height - inset))}" rx="3" fill="none" stroke="${colour}" stroke-width="${width}"/>`;
  const shapes = `<rect x="${num(-half)}" y="${num(-height)}" width="${num(2 * half)}" height="${num(2 * height)}" rx="3" fill="${colours.sheet}" fill-opacity=".94"/>${frame(0, 2)}${frame(3.4, 0.9)}`;
  const word = line(text, 0, size * 0.34, { size, weight: 700, colour, font: 'display' });
  return around(half + 2, height + 2, shapes, [{ ...word, maxWidth: 2 * half - 12 }]);
}

/** A grey question mark, for those who are suspected. */
export function questionDrawing(colours: Colours, radius: number): Drawing {
  const shapes = `<circle r="${num(radius)}" fill="${colours.sheet}" stroke="${colours['ink-3']}" stroke-width="1.8"/>`;
  const size = radius * 1.3;
  return around(radius + 2, radius + 2, shapes, [
    line('?', 0, size * 0.35, { size, weight: 700, colour: colours['ink-3'], font: 'display' }),
  ]);
}
