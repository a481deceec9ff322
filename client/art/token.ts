import type { Domain } from '../../shared/content/domains.ts';
import type { Kind } from '../../shared/content/moves.ts';
import { DOMAIN_ICONS, KIND_ICONS, placedIcon } from './icons.ts';
import { fine } from './svg.ts';
import { COLOURS, KIND_LOOK, type Theme } from './theme.ts';

/** Outer and inner outline of each shape, 40 high. Kind is shape and colour and icon, never colour alone. */
const SHAPES = {
  triangle: {
    outer:
      'M0-19.5Q1.6-19.5 2.5-17.9L20.2 13.2Q21.9 16.6 18.1 16.8H-18.1Q-21.9 16.6-20.2 13.2L-2.5-17.9Q-1.6-19.5 0-19.5Z',
    inner: 'M0-13.6L15.4 13.6H-15.4Z',
    icon: { y: 5.4, size: 16 },
  },
  hexagon: {
    outer:
      'M-1.4-19.6Q0-20.4 1.4-19.6L16.4-10.9Q17.6-10.2 17.6-8.8V8.8Q17.6 10.2 16.4 10.9L1.4 19.6Q0 20.4-1.4 19.6L-16.4 10.9Q-17.6 10.2-17.6 8.8V-8.8Q-17.6-10.2-16.4-10.9Z',
    inner: 'M0-16.4L14.2-8.2V8.2L0 16.4L-14.2 8.2V-8.2Z',
    icon: { y: 0, size: 20 },
  },
  circle: {
    outer: 'M-19 0A19 19 0 0 1 19 0A19 19 0 0 1-19 0Z',
    inner: 'M-15.6 0A15.6 15.6 0 0 1 15.6 0A15.6 15.6 0 0 1-15.6 0Z',
    icon: { y: 0, size: 20 },
  },
} as const;

function shapeMarkup(kind: Kind, domain: Domain | null, fill: string, on: string): string {
  const shape = SHAPES[KIND_LOOK[kind].shape];
  const name = domain === null ? KIND_ICONS[kind] : DOMAIN_ICONS[domain];
  return `<path d="${shape.outer}" fill="${fill}"/><path d="${shape.inner}" fill="none" stroke="${on}" stroke-opacity=".5" stroke-width="1.1" stroke-linejoin="round"/>\
<g transform="translate(0 ${shape.icon.y})">${placedIcon(name, 'bold', shape.icon.size, on)}</g>`;
}

/** A token round (0, 0), `size` high, on a halo in the colour of the sheet. For use inside another drawing. */
export function tokenMarkup(kind: Kind, domain: Domain | null, theme: Theme, size: number): string {
  const c = COLOURS[theme];
  const shape = SHAPES[KIND_LOOK[kind].shape];
  return `<g transform="scale(${fine(size / 40)})"><path d="${shape.outer}" transform="translate(0 2.4)" fill="#000" opacity=".28"/>\
<path d="${shape.outer}" fill="none" stroke="${c.sheet}" stroke-width="4" stroke-linejoin="round"/>${shapeMarkup(kind, domain, c[KIND_LOOK[kind].colour], c['on-solid'])}</g>`;
}

/** The back of a token, before it is turned up: its kind's shape, and nothing of the domain. */
export function tokenBack(kind: Kind, theme: Theme, size: number): string {
  const c = COLOURS[theme];
  const shape = SHAPES[KIND_LOOK[kind].shape];
  return `<g transform="scale(${fine(size / 40)})"><path d="${shape.outer}" transform="translate(0 2.4)" fill="#000" opacity=".28"/>\
<path d="${shape.outer}" fill="${c['sheet-2']}" stroke="${c['brass-lo']}" stroke-width="1.6"/><path d="${shape.inner}" fill="none" stroke="${c[KIND_LOOK[kind].colour]}" stroke-width="1.6" stroke-linejoin="round"/></g>`;
}

/** A token for a page, in the page's theme. Without a domain it shows its kind. */
export function token(kind: Kind, domain: Domain | null): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-22-22 44 44" aria-hidden="true" focusable="false">${shapeMarkup(kind, domain, `var(--${KIND_LOOK[kind].colour})`, 'var(--on-solid)')}</svg>`;
}
