import { type IconName, placedIcon } from './icons.ts';
import { seededNumbers } from './random.ts';
import { at, mix, num, polar } from './svg.ts';
import { COLOURS, CONSTANT, type Theme } from './theme.ts';

// The wobble of poured wax, the same for every seal.
function waxOutline(radius: number): string {
  const random = seededNumbers('wax');
  const points = Array.from({ length: 18 }, (_, index) =>
    polar(radius * (0.94 + 0.1 * random()), index * 20),
  );
  return `M${points.map(at).join('L')}Z`;
}

/** Poured wax round (0, 0), with nothing pressed into it yet. */
export function waxDisc(theme: Theme, radius: number): string {
  const c = COLOURS[theme];
  return `<circle cx="${num(radius * 0.08)}" cy="${num(radius * 0.15)}" r="${num(radius)}" fill="#000" opacity=".28"/>\
<path d="${waxOutline(radius)}" fill="${c.wax}" stroke="${theme === 'paper' ? '#53172a' : c['wax-edge']}" stroke-width="1" stroke-linejoin="round"/>\
<circle r="${num(radius * 0.69)}" fill="${mix(c.wax, '#ffffff', 0.07)}" stroke="${mix(c.wax, '#000000', 0.28)}" stroke-width=".8"/>`;
}

/** A wax seal round (0, 0) with an icon pressed into it. A binding act. */
export function waxSeal(theme: Theme, radius: number, name: IconName): string {
  return waxDisc(theme, radius) + placedIcon(name, 'bold', radius * 0.98, CONSTANT.waxText);
}

/** A dashed disc with an icon: not yet binding. */
export function draftMark(theme: Theme, radius: number, name: IconName): string {
  const c = COLOURS[theme];
  return `<circle r="${num(radius)}" fill="${c.sheet}" stroke="${c['ink-2']}" stroke-width="1.2" stroke-dasharray="2.6 2"/>${placedIcon(name, 'bold', radius * 1.1, c['ink-2'])}`;
}

/** A plain disc with an icon. */
export function roundMark(theme: Theme, radius: number, name: IconName): string {
  const c = COLOURS[theme];
  return `<circle r="${num(radius)}" fill="${c.peace}" stroke="${c.sheet}" stroke-width="1.4"/>${placedIcon(name, 'bold', radius * 1.15, c['on-solid'])}`;
}
