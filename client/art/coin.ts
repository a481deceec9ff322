import { around, drawingSvg } from './drawing.ts';
import { fine, num, polar } from './svg.ts';
import { COLOURS, CONSTANT, type Theme } from './theme.ts';

/** What lies upwards: at rest the coin shows both halves. */
export type CoinSide = 'both' | 'peace' | 'conflict';

/** The coin is drawn at this radius and scaled from it. */
const DRAWN = 47.4;
const FIELD = 0.8 * DRAWN;

/** The coin round (0, 0). The shadow is left out while it is in the air. */
export function coinMarkup(side: CoinSide, theme: Theme, radius: number, shadow = true): string {
  const c = COLOURS[theme];
  const id = `coin-${theme}`;
  const beads = Array.from({ length: 60 }, (_, index) => {
    const spot = polar(43.37, index * 6);
    return `<circle cx="${num(spot.x)}" cy="${num(spot.y)}" r="1.23"/>`;
  });
  const fields = (['peace', 'conflict'] as const).map((name) => {
    const [light = '', dark = ''] = name === 'peace' ? CONSTANT.coinPeace : CONSTANT.coinConflict;
    return `<radialGradient id="${id}-${name}" cx=".4" cy=".3" r=".9"><stop offset="0" stop-color="${light}"/><stop offset="1" stop-color="${dark}"/></radialGradient>`;
  });
  const cast = shadow ? `<circle cx="2.4" cy="4.7" r="48.4" fill="#000" opacity=".25"/>` : '';
  return `<defs><radialGradient id="${id}-rim" cx=".38" cy=".3" r=".85"><stop offset="0" stop-color="${c['brass-hi']}"/><stop offset=".55" stop-color="${c.brass}"/><stop offset="1" stop-color="${c['brass-lo']}"/></radialGradient>${fields.join('')}</defs>\
<g transform="scale(${fine(radius / DRAWN)})">${cast}<circle r="${DRAWN}" fill="url(#${id}-rim)" stroke="${c['brass-lo']}" stroke-width="1.2"/>\
<g fill="${c['brass-lo']}" opacity=".75">${beads.join('')}</g>${FACES[side](id)}\
<circle r="${FIELD}" fill="none" stroke="${c['brass-lo']}" stroke-width="1.9"/>\
<path d="M-29.39-29.39A41.71 41.71 0 0 1 4.74-41.24" fill="none" stroke="#fff" stroke-opacity=".5" stroke-width="1.42" stroke-linecap="round"/></g>`;
}

const HALVES = `M0-${FIELD}A${FIELD / 2} ${FIELD / 2} 0 0 1 0 0A${FIELD / 2} ${FIELD / 2} 0 0 0 0 ${FIELD}`;

const FACES: Readonly<Record<CoinSide, (id: string) => string>> = {
  both: (id) =>
    `<circle r="${FIELD}" fill="url(#${id}-peace)"/><path d="${HALVES}A${FIELD} ${FIELD} 0 0 0 0-${FIELD}Z" fill="url(#${id}-conflict)"/>\
<path d="${HALVES}" fill="none" stroke="#E3C888" stroke-width="1.42"/>\
<g transform="translate(-15.17 3.79) rotate(-8) scale(15.93)">${BRANCH}</g><g transform="translate(15.93-.76) scale(16.68)">${BOLT}</g>`,
  peace: (id) =>
    `<circle r="${FIELD}" fill="url(#${id}-peace)"/><g transform="translate(0 3.5) rotate(-4) scale(21)">${BRANCH}</g>`,
  conflict: (id) => `<circle r="${FIELD}" fill="url(#${id}-conflict)"/><g transform="scale(27)">${BOLT}</g>`,
};

const LEAF_HEIGHTS = [0.72, 0.3, -0.12, -0.52];
const BRANCH = `<g fill="${CONSTANT.coinRelief}"><path d="M0 1Q.12 0 0-1" fill="none" stroke="${CONSTANT.coinRelief}" stroke-width=".07" stroke-linecap="round"/>${LEAF_HEIGHTS.map((y) => `<path d="M.06 ${y}q.3-.06.44-.4q-.36-.02-.44.4ZM.06 ${y}q-.3-.06-.44-.4q.36-.02.44.4Z"/>`).join('')}<path d="M0-.9q.16-.26 0-.5q-.16.24 0 .5Z"/></g>`;
const BOLT = `<path d="M.22-1L-.42.14L-.04.14L-.26 1L.46-.22L.06-.22Z" fill="#F0D0B0"/>`;

/** The coin as a picture of its own. */
export function coin(side: CoinSide, theme: Theme): string {
  return drawingSvg(around(52, 54, coinMarkup(side, theme, DRAWN)));
}
