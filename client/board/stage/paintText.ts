import type { TextMark, TextRun } from '../../art/drawing.ts';
import { polar } from '../../art/svg.ts';
import { FONT } from '../../art/theme.ts';

/** The smallest share of its size that text may shrink to before it is cut. */
const SMALLEST = 0.8;
const BEGINNING = { start: 0, middle: 0.5, end: 1 } as const;

function setStyle(context: CanvasRenderingContext2D, run: TextRun, share: number): void {
  context.font = `${run.weight} ${run.size * share}px ${FONT[run.font]}`;
  context.fillStyle = run.colour;
}

function runWidth(context: CanvasRenderingContext2D, run: TextRun, share: number): number {
  setStyle(context, run, share);
  return context.measureText(run.text).width;
}

function totalWidth(context: CanvasRenderingContext2D, runs: readonly TextRun[], share: number): number {
  return runs.reduce((sum, run) => sum + runWidth(context, run, share), 0);
}

/** Shrinks a line that is too long, and cuts the first run if that is not enough. */
function shortened(
  context: CanvasRenderingContext2D,
  mark: TextMark,
): { runs: readonly TextRun[]; share: number } {
  const width = totalWidth(context, mark.runs, 1);
  if (!mark.maxWidth || width <= mark.maxWidth) {
    return { runs: mark.runs, share: 1 };
  }
  const share = Math.max(SMALLEST, mark.maxWidth / width);
  const [first, ...rest] = mark.runs;
  let letters = [...(first?.text ?? '')];
  let runs = mark.runs;
  while (first && letters.length > 1 && totalWidth(context, runs, share) > mark.maxWidth + 0.5) {
    letters = letters.slice(0, -1);
    runs = [{ ...first, text: `${letters.join('').trimEnd()}…` }, ...rest];
  }
  return { runs, share };
}

/** Draws a line of text; (0, 0) of the context is the drawing's origin. */
export function paintText(context: CanvasRenderingContext2D, mark: TextMark): void {
  const { runs, share } = shortened(context, mark);
  const width = totalWidth(context, runs, share);
  context.save();
  context.textBaseline = 'alphabetic';
  context.textAlign = 'left';
  if (mark.ring) {
    paintRing(context, mark.ring, runs, share, -width * BEGINNING[mark.anchor]);
  } else {
    context.translate(mark.x, mark.y);
    context.rotate(((mark.turn ?? 0) * Math.PI) / 180);
    let x = -width * BEGINNING[mark.anchor];
    for (const run of runs) {
      const advance = runWidth(context, run, share);
      context.fillText(run.text, x, 0);
      x += advance;
    }
  }
  context.restore();
}

function paintRing(
  context: CanvasRenderingContext2D,
  ring: { readonly radius: number; readonly angle: number },
  runs: readonly TextRun[],
  share: number,
  start: number,
): void {
  let along = start;
  context.textAlign = 'center';
  for (const run of runs) {
    setStyle(context, run, share);
    for (const letter of run.text) {
      const advance = context.measureText(letter).width;
      const angle = ring.angle + ((along + advance / 2) / ring.radius) * (180 / Math.PI);
      const spot = polar(ring.radius, angle);
      context.save();
      context.translate(spot.x, spot.y);
      context.rotate(((angle + 90) * Math.PI) / 180);
      context.fillText(letter, 0, 0);
      context.restore();
      along += advance;
    }
  }
}
