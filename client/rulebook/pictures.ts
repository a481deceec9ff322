import type { Domain } from '../../shared/content/domains.ts';
import type { RoundPhase } from '../../shared/rules/state.ts';
import { coinMarkup } from '../art/coin.ts';
import { dialDrawing, ladderDrawing } from '../art/dial.ts';
import { around, drawingMarkup, drawingSvg, line } from '../art/drawing.ts';
import { DOMAIN_ICONS, placedIcon } from '../art/icons.ts';
import { waxSeal } from '../art/marks.ts';
import { num } from '../art/svg.ts';
import { BOARD, COLOURS, type Theme, type TrustBand } from '../art/theme.ts';
import { tokenMarkup } from '../art/token.ts';
import { bandLine } from '../board/pieces/lines.ts';

/** Half the width and height of a phase's picture. */
const HALF = { x: 66, y: 36 } as const;

function placed(x: number, y: number, turn: number, markup: string): string {
  return `<g transform="translate(${num(x)} ${num(y)}) rotate(${num(turn)})">${markup}</g>`;
}

function box(halfWidth: number, halfHeight: number, radius: number, attributes: string): string {
  return `<rect x="${num(-halfWidth)}" y="${num(-halfHeight)}" width="${num(2 * halfWidth)}" height="${num(2 * halfHeight)}" rx="${radius}" ${attributes}/>`;
}

/** A piece of card on the table: its shadow, its edge and a fine line of brass inside. */
function card(theme: Theme, halfWidth: number, halfHeight: number): string {
  const c = COLOURS[theme];
  const shadow = `<g transform="translate(0 2.4)">${box(halfWidth, halfHeight, 4, 'fill="#000" opacity=".2"')}</g>`;
  const edge = box(
    halfWidth,
    halfHeight,
    4,
    `fill="${c.sheet}" stroke="${c['brass-lo']}" stroke-width="1.1"`,
  );
  return `${shadow}${edge}${box(halfWidth - 2.6, halfHeight - 2.6, 2.6, `fill="none" stroke="${c.brass}" stroke-opacity=".6" stroke-width=".9"`)}`;
}

function tile(theme: Theme, domain: Domain): string {
  return card(theme, 19, 19) + placedIcon(DOMAIN_ICONS[domain], 'regular', 22, COLOURS[theme].ink);
}

/** Three domains, the first with its incident. */
function agenda(theme: Theme): string {
  const c = COLOURS[theme];
  const alarm = `<circle r="7.5" fill="${c.conflict}" stroke="${c.sheet}" stroke-width="1.4"/><path d="M0-4V.8" stroke="${c['on-solid']}" stroke-width="2" stroke-linecap="round"/><circle cy="3.6" r="1.2" fill="${c['on-solid']}"/>`;
  return [
    placed(-43, 1, -3, tile(theme, 'humanitarian')),
    placed(-25, -17, 0, alarm),
    placed(1, 0, 2, tile(theme, 'digital')),
    placed(44, 1, -1.5, tile(theme, 'economic')),
  ].join('');
}

function lines(theme: Theme, widths: readonly number[], step: number): string {
  const rows = widths.map((width, row) => `M0 ${num(row * step)}H${num(width)}`);
  return `<path d="${rows.join('')}" stroke="${COLOURS[theme]['ink-3']}" stroke-width="2" stroke-linecap="round" opacity=".55"/>`;
}

/** Flat talk beside a sealed accord. */
function talk(theme: Theme): string {
  const c = COLOURS[theme];
  const bubble = (fill: string) =>
    `<path d="M-24-15Q-24-19-20-19H20Q24-19 24-15V7Q24 11 20 11H-8L-16 19V11H-20Q-24 11-24 7Z" fill="${fill}" stroke="${c['line-strong']}" stroke-width="1.2" stroke-linejoin="round"/>`;
  const accord = `${card(theme, 25, 31)}${placed(-16, -18, 0, `<path d="M0 0H32" stroke="${c.ink}" stroke-width="2.6" stroke-linecap="round"/>`)}\
${placed(-16, -9, 0, lines(theme, [32, 26, 30], 6.5))}${placed(-8, 19, 0, waxSeal(theme, 8.5, 'seal-check'))}${placed(12, 19, 0, waxSeal(theme, 8.5, 'seal-check'))}`;
  return [
    placed(-38, -10, 0, `${bubble(c.sheet)}${placed(-15, -9, 0, lines(theme, [30, 20, 26], 7))}`),
    placed(
      -30,
      17,
      0,
      `<g transform="scale(-.72 .72)">${bubble(c['sheet-2'])}</g>${placed(-10, -6, 0, lines(theme, [20, 13], 6))}`,
    ),
    placed(36, 0, 2, accord),
  ].join('');
}

/** Two cards face down under wax. */
function sealed(theme: Theme): string {
  const c = COLOURS[theme];
  const back = `${card(theme, 22, 29)}${box(15, 22, 2, `fill="${c['sheet-2']}"`)}<path d="M-15-22L15 22M15-22L-15 22M0-22V22M-15 0H15" stroke="${c.brass}" stroke-opacity=".55" stroke-width=".9"/><circle r="5" fill="${c.sheet}" stroke="${c.brass}" stroke-opacity=".7"/>`;
  return [
    placed(-22, 0, -5, back),
    placed(22, 1, 4, back),
    placed(0, 14, 0, waxSeal(theme, 15, 'lock-simple')),
  ].join('');
}

/** What is turned up, and what stays without a name. */
function opened(theme: Theme): string {
  const c = COLOURS[theme];
  const crack = `<path d="M-3-19L3-8L-4 0L4 8L-1 19" fill="none" stroke="${c.sheet}" stroke-width="3.4"/><path d="M-3-19L3-8L-4 0L4 8L-1 19" fill="none" stroke="${c.ink}" stroke-width="1.1"/>`;
  const ghost = `<circle r="18" fill="none" stroke="${c.conflict}" stroke-width="1.4" stroke-dasharray="4 3"/><circle r="12" fill="none" stroke="${c.conflict}" stroke-width="1.2" opacity=".55"/>${placedIcon('question', 'bold', 17, c.conflict)}`;
  return [
    placed(-45, 0, 0, tokenMarkup('cbm', 'humanitarian', theme, 40)),
    placed(0, 0, 0, tokenMarkup('ai', 'digital', theme, 42) + crack),
    placed(45, 0, 0, ghost),
  ].join('');
}

/** Both faces of the coin. */
function coins(theme: Theme): string {
  return `${placed(-29, 0, 0, coinMarkup('peace', theme, 26))}${placed(31, 0, 0, coinMarkup('conflict', theme, 26))}`;
}

const PHASE_SHAPES: Readonly<Record<RoundPhase, (theme: Theme) => string>> = {
  briefing: agenda,
  negotiation: talk,
  commitment: sealed,
  resolution: opened,
  reflection: coins,
};

/** A small picture of what happens in a phase. */
export function phasePicture(phase: RoundPhase, theme: Theme): string {
  return drawingSvg(around(HALF.x, HALF.y, PHASE_SHAPES[phase](theme)));
}

const DIAL_RADIUS = 300;

/** The coin in its dial with ring and ladder, as it lies on the table. */
export function coinPicture(
  theme: Theme,
  tension: number,
  labels: { readonly peace: string; readonly conflict: string },
): string {
  const dial = dialDrawing({ tension, theme, radius: DIAL_RADIUS, labels });
  const ladder = ladderDrawing(1, theme, DIAL_RADIUS);
  const coin = coinMarkup('both', theme, BOARD.coin * DIAL_RADIUS);
  return drawingSvg({ ...dial, shapes: `${drawingMarkup(dial)}${drawingMarkup(ladder)}${coin}`, texts: [] });
}

/** A line of trust as it is drawn on the chart. */
export function trustPicture(theme: Theme, band: TrustBand): string {
  return drawingSvg(around(25, 5, `<g fill="none">${bandLine('M-24 0H24', band, theme, 1)}</g>`));
}

/** A letter in a brass ring, that a picture and its key share. */
export function keyMark(theme: Theme, letter: string): string {
  const c = COLOURS[theme];
  const text = line(letter, 0, 4.2, { size: 12, weight: 700, colour: c.sheet, font: 'text' });
  return drawingSvg(
    around(11, 11, `<circle r="10" fill="${c.ink}" stroke="${c['brass-hi']}" stroke-width="1.6"/>`, [text]),
  );
}
