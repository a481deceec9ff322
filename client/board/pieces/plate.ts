import { around, type Drawing, line, type TextMark } from '../../art/drawing.ts';
import { roundelMarkup } from '../../art/emblems.ts';
import { placedIcon } from '../../art/icons.ts';
import { draftMark, roundMark, waxSeal } from '../../art/marks.ts';
import { num } from '../../art/svg.ts';
import { BOARD, type Theme, TRUST_BANDS, trustBand } from '../../art/theme.ts';
import type { BoardSeat } from '../picture.ts';
import { DEPTH, type Piece, type Scene } from '../scene.ts';

const BAND_GAP = 2;

/** The corner mark round (0, 0); empty where there is none. It says that something is sealed, never what. */
export function markShapes(mark: BoardSeat['mark'], theme: Theme, radius: number): string {
  switch (mark) {
    case 'sealed':
      return waxSeal(theme, radius, 'lock-simple');
    case 'drafting':
      return draftMark(theme, radius * 0.94, 'pencil-simple');
    case 'ready':
      return roundMark(theme, radius * 0.9, 'check');
    case null:
      return '';
  }
}

/** Mean trust in a seat as a bar that is cut where bands meet. */
export function meterMarkup(
  { colours }: Scene,
  trust: number,
  x: number,
  y: number,
  width: number,
  height: number,
): string {
  const part = (width - BAND_GAP * (TRUST_BANDS.length - 1)) / TRUST_BANDS.length;
  return TRUST_BANDS.map((_, index) => {
    const left = x + index * (part + BAND_GAP);
    const share = Math.min(1, Math.max(0, (trust - index * 20) / 20));
    const bar = (w: number, fill: string) =>
      `<rect x="${num(left)}" y="${num(y)}" width="${num(w)}" height="${num(height)}" rx="1" fill="${fill}"/>`;
    return bar(part, colours.line) + (share > 0 ? bar(part * share, colours[trustBand(trust).colour]) : '');
  }).join('');
}

/** The plate round (0, 0). */
export function plateDrawing(scene: Scene, place: number, hw: number, hh: number): Drawing | null {
  const seat = scene.picture.seats[place];
  if (!seat) {
    return null;
  }
  const { colours: c, theme, picture } = scene;
  const f = hh / BOARD.plate.halfHeight;
  const own = picture.own === place;
  const pointed = picture.focus === place && !own;
  const roundel = hh + 1.5 * f;
  const left = -hw + 55 * f;
  const right = hw - 9 * f;
  const rect = (inset: number, dy: number, rest: string) =>
    `<rect x="${num(-hw + inset)}" y="${num(-hh + inset + dy)}" width="${num(2 * (hw - inset))}" height="${num(2 * (hh - inset))}" rx="${num(Math.max(2, 6 - inset))}" ${rest}/>`;
  const edge = own
    ? `stroke="${c.brass}" stroke-width="2.4"`
    : `stroke="${pointed ? c.ink : c['brass-lo']}" stroke-width="${pointed ? 2 : 1}"`;
  const shapes = `${rect(0, 3, 'fill="#000" opacity=".16"')}${rect(0, 1.6, `fill="${c['brass-lo']}"`)}${rect(0, 0, `fill="${c.sheet}" ${edge}`)}\
${rect(3.2, 0, `fill="none" stroke="${c.brass}" stroke-opacity=".45" stroke-width=".8"`)}${meterMarkup(scene, seat.meanTrust, left, num1(1.5 * f), right - left, 4.4 * f)}\
<g transform="translate(${num(left + 5.5 * f)} ${num(14.6 * f)})">${holderIcon(seat, f, scene)}</g>\
<g transform="translate(${num(-hw + 21.5 * f)} 0)">${roundelMarkup(seat.emblem, seat.enamel, roundel)}</g>\
<g transform="translate(${num(hw - 5)} ${num(-hh + 2)})">${markShapes(seat.mark, theme, 10 * Math.max(0.9, f))}</g>`;
  return around(hw + 12 * f, hh + 13 * f, shapes, plateTexts(scene, seat, own, f, left, right));
}

function num1(value: number): number {
  return Math.round(value * 10) / 10;
}

function holderIcon(seat: BoardSeat, f: number, { colours }: Scene): string {
  if (!seat.connected && seat.holder === 'people') {
    return placedIcon('wifi-slash', 'regular', 13.5 * f, colours.caution);
  }
  const name = seat.holder === 'bot' ? 'robot' : 'user';
  return placedIcon(name, seat.holder === 'nobody' ? 'regular' : 'fill', 12.5 * f, colours['ink-2']);
}

function plateTexts(
  { colours: c, labels }: Scene,
  seat: BoardSeat,
  own: boolean,
  f: number,
  left: number,
  right: number,
): TextMark[] {
  const small = Math.max(11, 11.6 * f);
  const note = { size: small, weight: 500, colour: c['ink-2'], font: 'text' } as const;
  const name = { text: seat.name, size: 16.5 * f, weight: 600, colour: c.ink, font: 'display' } as const;
  const base = 18.9 * f;
  const title: TextMark = {
    runs: own ? [name, { ...note, text: `  ${labels.you}`, weight: 600 }] : [name],
    x: left,
    y: -5.2 * f,
    anchor: 'start',
    maxWidth: right - left,
  };
  const influence: TextMark = {
    runs: [
      { ...note, text: `${seat.influence}`, size: small * 1.06, weight: 700, colour: c.ink },
      { ...note, text: ` ${labels.influence}` },
    ],
    x: right,
    y: base,
    anchor: 'end',
  };
  const holder = seat.holder === 'bot' ? labels.bot : seat.holder === 'nobody' ? labels.nobody : '';
  return [
    title,
    influence,
    { ...line(holder, left + 14 * f, base, note, 'start'), maxWidth: (right - left) * 0.4 },
  ];
}

/** The seat's plate outside the rim. */
export function platePiece(scene: Scene, place: number): Piece[] {
  const box = scene.layout.plates[place];
  const drawing = box ? plateDrawing(scene, place, box.hw, box.hh) : null;
  return box && drawing ? [{ id: `plate:${place}`, drawing, x: box.x, y: box.y, depth: DEPTH.plate }] : [];
}
