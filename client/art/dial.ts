import { around, type Drawing, line, type TextMark } from './drawing.ts';
import { at, mix, num, polar, sectorPath } from './svg.ts';
import { BOARD, COLOURS, type Theme } from './theme.ts';

export interface DialSpec {
  /** 0–100; the share of the ring that is conflict. */
  readonly tension: number;
  readonly theme: Theme;
  /** The table's rim, px. */
  readonly radius: number;
  /** Words beside the ring; null leaves the labels out. */
  readonly labels: { readonly peace: string; readonly conflict: string } | null;
}

/** Degrees of the ring that stand for one point of tension. */
export const DEGREES_PER_POINT = 3.6;
const TOP = -90;
const [RING_INNER = 0.187, RING_OUTER = 0.226] = BOARD.tensionRing;

/** The disc in the middle of the table with the tension ring round the coin's place. */
export function dialDrawing(spec: DialSpec): Drawing {
  const reach = BOARD.coinDisc * spec.radius + 2;
  const shapes = discMarkup(spec.theme, spec.radius) + ringMarkup(spec) + pointerMarkup(spec);
  return around(reach, reach, shapes, dialLabels(spec));
}

/** The calm water that the coin lies in. */
export function discMarkup(theme: Theme, radius: number): string {
  const c = COLOURS[theme];
  const r = BOARD.coinDisc * radius;
  return `<circle r="${num(r)}" fill="${c['sea-deep']}" opacity=".93"/>\
<circle r="${num(r)}" fill="none" stroke="${c.rhumb}" stroke-opacity=".55"/><circle r="${num(r * 0.977)}" fill="none" stroke="${c.rhumb}" stroke-opacity=".3" stroke-width=".8"/>`;
}

/** Peace plain, conflict hatched, ticks each five points. */
export function ringMarkup({ tension, theme, radius }: DialSpec): string {
  const c = COLOURS[theme];
  const [inner, outer] = [RING_INNER * radius, RING_OUTER * radius];
  const edge = TOP + DEGREES_PER_POINT * tension;
  const id = `hatch-${theme}`;
  const light = theme === 'paper' ? '#fff' : '#10181B';
  const ticks = Array.from({ length: 20 }, (_, index) => {
    const angle = TOP + index * 18;
    const long = index % 2 === 0;
    return `M${at(polar(outer, angle))}L${at(polar(outer - (long ? 0.5 : 0.28) * (outer - inner), angle))}`;
  });
  return `<defs><pattern id="${id}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="${c.conflict}"/><rect width="1.5" height="5" fill="${light}" opacity=".34"/></pattern></defs>\
<path d="${sectorPath(inner, outer, edge, TOP + 360)}" fill="${c.peace}"/><path d="${sectorPath(inner, outer, TOP, edge)}" fill="url(#${id})"/>\
<g fill="none" stroke="${c['brass-lo']}"><circle r="${num(outer)}" stroke-width="1.4"/><circle r="${num(inner)}" stroke-width="1.2"/></g>\
<path d="${ticks.join('')}" stroke="${light}" stroke-opacity=".75"/>`;
}

/** The brass pointer where peace and conflict meet. */
export function pointerMarkup({ tension, theme, radius }: DialSpec): string {
  const c = COLOURS[theme];
  const angle = TOP + DEGREES_PER_POINT * tension;
  const tip = polar((RING_INNER - 0.004) * radius, angle);
  const base = (RING_OUTER + 0.022) * radius;
  return `<path d="M${at(tip)}L${at(polar(base, angle - 3.4))}L${at(polar(base, angle + 3.4))}Z" fill="${c['brass-hi']}" stroke="${c['brass-lo']}" stroke-linejoin="round"/>`;
}

/** "Peace 65" and "Conflict 35" along the ring. */
export function dialLabels({ tension, theme, radius, labels }: DialSpec): TextMark[] {
  if (!labels) {
    return [];
  }
  const c = COLOURS[theme];
  const size = Math.max(11, 0.046 * radius);
  const label = (text: string, colour: string, angle: number): TextMark => ({
    ...line(text, 0, 0, { size, weight: 700, colour, font: 'display' }),
    ring: { radius: BOARD.coinLabelRadius * radius, angle },
    maxWidth: 0.375 * radius,
  });
  const conflict = Math.round(tension);
  return [
    label(`${labels.peace} ${100 - conflict}`, c.peace, -135),
    label(`${labels.conflict} ${conflict}`, c.conflict, -45),
  ];
}

const STEPS = ['I', 'II', 'III', 'IV'];
const [LADDER_INNER = 0.272, LADDER_OUTER = 0.32] = BOARD.ladder;

/** One step of the ladder, 0–3, as a path. */
export function ladderStep(index: number, radius: number, share = 1): string {
  const angle = BOARD.ladderAngles[index] ?? 0;
  const outer = LADDER_INNER + (LADDER_OUTER - LADDER_INNER) * share;
  return sectorPath(LADDER_INNER * radius, outer * radius, angle - 14, angle + 14);
}

/** Four steps under the coin; the last is dashed, for nobody comes back from it. */
export function ladderDrawing(ladder: number, theme: Theme, radius: number): Drawing {
  const c = COLOURS[theme];
  const empty = mix(c['sea-deep'], c['brass-lo'], 0.13);
  const steps = STEPS.map((_, index) => {
    const filled = index < ladder;
    const dash = index === 3 && !filled ? ' stroke-dasharray="3 2"' : '';
    return `<path d="${ladderStep(index, radius)}" fill="${filled ? c.conflict : empty}" stroke="${filled ? c.conflict : c['brass-lo']}" stroke-width="1.1" stroke-linejoin="round"${dash}/>`;
  });
  const size = Math.max(9.5, 0.037 * radius);
  const numerals = STEPS.map((step, index) => {
    const spot = polar(((LADDER_INNER + LADDER_OUTER) / 2) * radius, BOARD.ladderAngles[index] ?? 0);
    const colour = index < ladder ? c['on-solid'] : c['ink-2'];
    return line(step, spot.x, spot.y + size * 0.35, { size, weight: 700, colour, font: 'display' });
  });
  return around(0.345 * radius, 0.345 * radius, steps.join(''), numerals);
}
