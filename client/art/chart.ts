import { coastLines } from './coast.ts';
import { seededNumbers } from './random.ts';
import { arcPath, at, greyed, mix, num, polar } from './svg.ts';
import { BOARD, COLOURS, type Colours, type Theme } from './theme.ts';

export interface ChartSpec {
  /** 3–8 */
  readonly seats: number;
  /** Names the landscape. */
  readonly seed: string;
  readonly theme: Theme;
  /** The outer rim, px. */
  readonly radius: number;
  /** The brass dims at `strained`, one step before war; at `war` all colour is gone. */
  readonly mood?: 'calm' | 'strained' | 'war';
}

/** How far the drawing of the table reaches, in R: the carpet, and the shadow below. */
export const TABLE_REACH = 1.22;

const RIM_INNER = BOARD.rim[0] ?? 0.885;

/** The bare table round (0, 0): carpet, shadow, rim, and the chart let into it. */
export function tableMarkup(spec: ChartSpec): string {
  return `${carpet(spec)}${rim(spec)}${sea(spec)}${scale(spec)}`;
}

function coloursOf({ theme, mood }: ChartSpec): Colours {
  const c = COLOURS[theme];
  if (mood === 'war') {
    const grey = Object.entries(c).map(([name, colour]) => [
      name,
      colour.startsWith('#') ? greyed(colour) : colour,
    ]);
    return Object.fromEntries(grey) as Colours;
  }
  const dull = (colour: string) => mix(colour, c.walnut, 0.55);
  return mood === 'strained' ? { ...c, brass: dull(c.brass), 'brass-hi': dull(c['brass-hi']) } : c;
}

// Fine lines stay visible on a small table and do not grow coarse on a large one.
function px(spec: ChartSpec, width: number): string {
  return num(width * Math.min(1.35, Math.max(0.7, spec.radius / 300)));
}

function carpet(spec: ChartSpec): string {
  const { radius: r, theme } = spec;
  const c = coloursOf(spec);
  const alpha = theme === 'paper' ? 0.34 : 0.75;
  const edge = theme === 'paper' ? mix(c['room-2'], c.ink, 0.09) : mix(c['room-2'], c.ink, 0.07);
  const id = `shade-${theme}`;
  // The falling edge of a blurred disc; filters are slow and differ between browsers.
  const stops = [
    [0.8, 1],
    [0.85, 0.93],
    [0.89, 0.7],
    [0.925, 0.42],
    [0.96, 0.17],
    [1, 0],
  ].map(
    ([offset = 0, share = 0]) =>
      `<stop offset="${offset}" stop-color="${c.shadow}" stop-opacity="${num(share * alpha)}"/>`,
  );
  return `<circle r="${num(1.2 * r)}" fill="${c['room-2']}" fill-opacity=".72" stroke="${edge}" stroke-width="${px(spec, 1)}"/>\
<circle r="${num(1.165 * r)}" fill="none" stroke="${edge}" stroke-opacity=".8" stroke-width="${px(spec, 0.8)}"/>\
<defs><radialGradient id="${id}" cx=".5" cy=".5" r=".5">${stops.join('')}</radialGradient></defs>\
<circle cy="${num(0.055 * r)}" r="${num(1.115 * r)}" fill="url(#${id})"/>`;
}

function rim(spec: ChartSpec): string {
  const { radius: r, theme } = spec;
  const c = coloursOf(spec);
  const random = seededNumbers(`grain/${spec.seed}`);
  const light = mix(c['walnut-hi'], '#ffffff', 0.13);
  const grain = Array.from({ length: 64 }, () => {
    const from = 360 * random();
    const path = arcPath(
      (RIM_INNER + 0.008 + (0.99 - RIM_INNER) * random()) * r,
      from,
      from + 12 + 78 * random(),
    );
    const colour = random() < 0.5 ? light : c['walnut-lo'];
    return `<path d="${path}" stroke="${colour}" stroke-opacity="${num(0.16 + 0.2 * random())}" stroke-width="${px(spec, 0.5 + 0.9 * random())}"/>`;
  });
  const id = `walnut-${theme}-${spec.mood ?? 'calm'}`;
  return `<defs><radialGradient id="${id}" cx=".42" cy=".36" r=".68"><stop offset=".55" stop-color="${c['walnut-hi']}"/><stop offset="1" stop-color="${c.walnut}"/></radialGradient></defs>\
<circle r="${num(r)}" fill="url(#${id})"/><g fill="none">${grain.join('')}</g>\
<circle r="${num(0.9973 * r)}" fill="none" stroke="${c['walnut-lo']}" stroke-width="${px(spec, 1.6)}"/>\
<circle r="${num(0.984 * r)}" fill="none" stroke="${c['brass-hi']}" stroke-opacity=".55" stroke-width="${px(spec, 1.1)}"/>\
<circle r="${num(BOARD.brassLine * r)}" fill="none" stroke="${c.brass}" stroke-width="${px(spec, 2.2)}"/>`;
}

function sea(spec: ChartSpec): string {
  const { radius: r, theme } = spec;
  const c = coloursOf(spec);
  const shore = num(RIM_INNER * r);
  const [deep, mid, shoal, coast, hill, peak] = coastLines(spec.seats, spec.seed).map((level) => {
    const ring = (points: readonly (readonly [number, number])[]) =>
      `M${points.map(([x, y]) => `${Math.round(x * r * 10) / 10} ${Math.round(y * r * 10) / 10}`).join('L')}Z`;
    return level.map((polygon) => polygon.map(ring).join('')).join('');
  });
  const water = (path: string | undefined, alpha: number) =>
    `<path d="${path ?? ''}" fill="${c['sea-shoal']}" fill-opacity="${alpha}" stroke="${c.rhumb}" stroke-opacity=".22" stroke-width="${px(spec, 0.7)}"/>`;
  const height = (path: string | undefined, share: number) => {
    const fill =
      theme === 'paper' ? mix(c.land, c['land-line'], share * 1.4) : mix(c.land, c['land-line'], share * 1.4);
    return `<path d="${path ?? ''}" fill="${fill}" stroke="${c['land-line']}" stroke-opacity=".45" stroke-width="${px(spec, 0.6)}"/>`;
  };
  const id = `sea-${theme}-${spec.mood ?? 'calm'}-${Math.round(r)}`;
  return `<defs><radialGradient id="${id}"><stop offset="0" stop-color="${c['sea-deep']}"/><stop offset=".55" stop-color="${c.sea}"/></radialGradient>\
<radialGradient id="${id}-edge"><stop offset=".78" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity=".13"/></radialGradient>\
<clipPath id="${id}-clip"><circle r="${shore}"/></clipPath></defs>\
<circle r="${shore}" fill="url(#${id})"/><g clip-path="url(#${id}-clip)">${water(deep, 0.28)}${water(mid, 0.34)}${water(shoal, 0.5)}\
<path d="${coast ?? ''}" fill="${c.land}" stroke="${c['land-line']}" stroke-width="${px(spec, 1.1)}"/>${height(hill, 0.07)}${height(peak, 0.13)}\
<path d="${rhumbLines(r)}" fill="none" stroke="${c.rhumb}" stroke-opacity="${theme === 'paper' ? 0.17 : 0.14}" stroke-width="${px(spec, 0.7)}"/>\
<circle r="${shore}" fill="url(#${id}-edge)"/></g>`;
}

// A portolan's net: sixteen points on a circle, joined to those five, six and eight away.
function rhumbLines(r: number): string {
  const point = (index: number) => at(polar(0.872 * r, index * 22.5));
  const lines = Array.from({ length: 16 }, (_, index) =>
    [5, 6, 8]
      .filter((step) => step < 8 || index < 8)
      .map((step) => `M${point(index)}L${point(index + step)}`),
  );
  return lines.flat().join('');
}

function scale(spec: ChartSpec): string {
  const { radius: r, theme } = spec;
  const { ink } = coloursOf(spec);
  const [inner = 0.862, outer = 0.882] = BOARD.degreeTicks;
  const ticks = Array.from({ length: 180 }, (_, index) => {
    const from = index % 5 === 0 ? inner : (inner + outer) / 2;
    return `M${at(polar(outer * r, index * 2))}L${at(polar(from * r, index * 2))}`;
  });
  const warmth = theme === 'paper' || spec.mood === 'war' ? '' : lamp(r);
  return `<path d="${ticks.join('')}" stroke="${ink}" stroke-opacity=".38" stroke-width="${px(spec, 0.8)}"/>\
<circle r="${num(0.8595 * r)}" fill="none" stroke="${ink}" stroke-opacity=".28" stroke-width="${px(spec, 0.8)}"/>${warmth}`;
}

function lamp(r: number): string {
  return `<defs><radialGradient id="lamp" cx=".5" cy=".46" r=".56"><stop offset="0" stop-color="#FFE9B8" stop-opacity=".17"/><stop offset="1" stop-color="#FFE9B8" stop-opacity="0"/></radialGradient></defs><circle r="${num(r)}" fill="url(#lamp)"/>`;
}
