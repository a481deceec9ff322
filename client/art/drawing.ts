import { escapeText, num, type Point, polar } from './svg.ts';
import { FONT } from './theme.ts';

/** A piece of text in one style. */
export interface TextRun {
  readonly text: string;
  /** px */
  readonly size: number;
  readonly weight: number;
  readonly colour: string;
  readonly font: 'display' | 'text';
}

/** A line of text on a drawing, set apart from its shapes because pictures cannot use the page's fonts. */
export interface TextMark {
  readonly runs: readonly TextRun[];
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Degrees clockwise. */
  readonly turn?: number;
  /** Set along a circle round (0, 0) instead of at x, y: its middle at `angle`, read from outside. */
  readonly ring?: { readonly radius: number; readonly angle: number };
  /** The first run is shortened until the line fits. px */
  readonly maxWidth?: number;
}

/** Something that can be drawn: shapes as SVG, and text. Its own origin is where it is placed. */
export interface Drawing {
  /** The box that holds it all, relative to the origin. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly shapes: string;
  readonly texts: readonly TextMark[];
}

/** A drawing in a box round the origin. */
export function around(
  halfWidth: number,
  halfHeight: number,
  shapes: string,
  texts: readonly TextMark[] = [],
): Drawing {
  const w = Math.ceil(halfWidth);
  const h = Math.ceil(halfHeight);
  return { x: -w, y: -h, width: 2 * w, height: 2 * h, shapes, texts };
}

/** A drawing in the smallest box that holds these points and a margin round them. */
export function holding(
  points: readonly Point[],
  margin: number,
  shapes: string,
  texts: readonly TextMark[] = [],
): Drawing {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const x = Math.floor(Math.min(...xs) - margin);
  const y = Math.floor(Math.min(...ys) - margin);
  const width = Math.ceil(Math.max(...xs) + margin) - x;
  const height = Math.ceil(Math.max(...ys) + margin) - y;
  return { x, y, width, height, shapes, texts };
}

/** Text of one style. */
export function line(
  text: string,
  x: number,
  y: number,
  style: Omit<TextRun, 'text'>,
  anchor: TextMark['anchor'] = 'middle',
): TextMark {
  return { runs: [{ text, ...style }], x, y, anchor };
}

const ANCHOR_SHARE = { start: 0, middle: 0.5, end: 1 } as const;

/** A rough width of a line, for where no font can be measured. px */
export function roughWidth(mark: TextMark): number {
  return mark.runs.reduce((sum, run) => sum + [...run.text].length * run.size * 0.54, 0);
}

function fitted(mark: TextMark): readonly TextRun[] {
  const width = roughWidth(mark);
  if (!mark.maxWidth || width <= mark.maxWidth) {
    return mark.runs;
  }
  const share = Math.max(0.75, mark.maxWidth / width);
  return mark.runs.map((run) => ({ ...run, size: run.size * share }));
}

function runMarkup(run: TextRun): string {
  const family = escapeText(FONT[run.font]);
  return `<tspan font-family="${family}" font-size="${num(run.size)}" font-weight="${run.weight}" fill="${run.colour}">${escapeText(run.text)}</tspan>`;
}

function textMarkup(mark: TextMark): string {
  const runs = fitted(mark);
  if (!mark.ring) {
    const turn = mark.turn ? ` transform="rotate(${num(mark.turn)} ${num(mark.x)} ${num(mark.y)})"` : '';
    return `<text x="${num(mark.x)}" y="${num(mark.y)}" text-anchor="${mark.anchor}" xml:space="preserve"${turn}>${runs.map(runMarkup).join('')}</text>`;
  }
  return ringLetters(mark, mark.ring, runs);
}

// Letter by letter, because paths to write along need ids that are unique on the page.
function ringLetters(
  mark: TextMark,
  ring: { radius: number; angle: number },
  runs: readonly TextRun[],
): string {
  const letters = runs.flatMap((run) => [...run.text].map((text) => ({ ...run, text })));
  const widths = letters.map(
    (letter) => letter.size * (letter.text === ' ' ? 0.26 : narrow(letter.text) ? 0.36 : 0.55),
  );
  const total = widths.reduce((sum, width) => sum + width, 0);
  let along = -total * ANCHOR_SHARE[mark.anchor];
  return letters
    .map((letter, index) => {
      const width = widths[index] ?? 0;
      const angle = ring.angle + ((along + width / 2) / ring.radius) * (180 / Math.PI);
      along += width;
      const spot = polar(ring.radius, angle);
      return `<text transform="translate(${num(spot.x)} ${num(spot.y)}) rotate(${num(angle + 90)})" text-anchor="middle">${runMarkup(letter)}</text>`;
    })
    .join('');
}

function narrow(letter: string): boolean {
  return 'fijlrt1I'.includes(letter);
}

/** The drawing's shapes and text as markup, for use inside an inline `svg`. */
export function drawingMarkup(drawing: Drawing): string {
  return drawing.shapes + drawing.texts.map(textMarkup).join('');
}

/** The drawing as a whole inline picture. */
export function drawingSvg(drawing: Drawing): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${num(drawing.x)} ${num(drawing.y)} ${num(drawing.width)} ${num(drawing.height)}" aria-hidden="true" focusable="false">${drawingMarkup(drawing)}</svg>`;
}
