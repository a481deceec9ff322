import { halfCurve } from '../board/curves.ts';
import { seatAngle } from '../board/geometry.ts';
import { bandLine, curvePath } from '../board/pieces/lines.ts';
import { TABLE_REACH, tableMarkup } from './chart.ts';
import { coinMarkup } from './coin.ts';
import { dialDrawing, ladderDrawing } from './dial.ts';
import { around, drawingMarkup, drawingSvg } from './drawing.ts';
import { roundelMarkup } from './emblems.ts';
import { seededNumbers } from './random.ts';
import { num, polar } from './svg.ts';
import { BOARD, type Theme, trustBand } from './theme.ts';

export interface TablePictureSpec {
  /** Names the landscape, and the sample of trust that is drawn on it. */
  readonly seed: string;
  readonly theme: Theme;
  readonly seats: readonly { readonly emblem: string; readonly enamel: string }[];
  readonly tension: number;
  readonly ladder: number;
  /** Words beside the tension ring; null leaves them out, as small pictures must. */
  readonly labels: { readonly peace: string; readonly conflict: string } | null;
  /** The carpet round the table too. */
  readonly carpet?: boolean;
}

const R = 300;
const SEATS_RING = 0.955;
const ROUNDEL = 0.112;

/** A whole table as one picture, for a page that has none yet: the first screen, a scenario's card. */
export function tablePicture(spec: TablePictureSpec): string {
  const { theme, seed, tension, ladder, labels } = spec;
  const n = spec.seats.length;
  const dial = dialDrawing({ tension, theme, radius: R, labels });
  const steps = ladderDrawing(ladder, theme, R);
  const seats = spec.seats.map(({ emblem, enamel }, place) => {
    const { x, y } = polar(SEATS_RING * R, seatAngle(place, n));
    return `<g transform="translate(${num(x)} ${num(y)})">${roundelMarkup(emblem, enamel, ROUNDEL * R)}</g>`;
  });
  const shapes = `${tableMarkup({ seats: n, seed, theme, radius: R })}<g fill="none">${sampleLines(spec)}</g>\
${drawingMarkup(dial)}${labels ? drawingMarkup(steps) : ''}${coinMarkup('both', theme, BOARD.coin * R)}${seats.join('')}`;
  const reach = (spec.carpet === false ? 1.09 : TABLE_REACH) * R;
  return drawingSvg(around(reach, reach, shapes));
}

/** Every pair with some trust, so that all five bands are seen; the first seat's pairs stand out. */
function sampleLines({ seats, seed, theme }: TablePictureSpec): string {
  const random = seededNumbers(`trust/${seed}`);
  const n = seats.length;
  return seats
    .flatMap((_, from) =>
      seats.map((_, toward) => {
        const trust = 12 + 84 * random();
        if (from === toward) {
          return '';
        }
        const near = from === 0 || toward === 0 ? 1 : 0.8;
        const path = curvePath(halfCurve(R, n, from, toward));
        return `<g opacity="${near}">${bandLine(path, trustBand(trust), theme, near)}</g>`;
      }),
    )
    .join('');
}
