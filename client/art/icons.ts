import type { ClauseKind } from '../../shared/content/clauses.ts';
import type { Domain } from '../../shared/content/domains.ts';
import type { Kind } from '../../shared/content/moves.ts';
import type { NormId } from '../../shared/content/norms.ts';
import type { Posture } from '../../shared/content/postures.ts';
import { BOLD } from './icons/bold.ts';
import { FILL } from './icons/fill.ts';
import { REGULAR } from './icons/regular.ts';

export type IconName = keyof typeof REGULAR;
export type IconWeight = 'regular' | 'bold' | 'fill';

export const DOMAIN_ICONS: Readonly<Record<Domain, IconName>> = {
  bilateral: 'handshake',
  multilateral: 'users-three',
  economic: 'coins',
  cultural: 'mask-happy',
  public: 'megaphone',
  security: 'shield-checkered',
  environmental: 'leaf',
  humanitarian: 'first-aid',
  digital: 'circuitry',
  mediation: 'scales',
};

export const KIND_ICONS: Readonly<Record<Kind, IconName>> = {
  cyber: 'bug-beetle',
  ai: 'head-circuit',
  cbm: 'plugs-connected',
};

export const POSTURE_ICONS: Readonly<Record<Posture, IconName>> = {
  assisted: 'user-check',
  delegated: 'robot',
  vendor: 'storefront',
};

export const CLAUSE_ICONS: Readonly<Record<ClauseKind, IconName>> = {
  'no-cyber': 'hand-palm',
  'cbm-pledge': 'plugs-connected',
  'human-in-the-loop': 'user-focus',
  inspection: 'binoculars',
  'early-warning': 'broadcast',
  'joint-research': 'flask',
  transfer: 'hand-coins',
};

export const NORM_ICONS: Readonly<Record<NormId, IconName>> = {
  'aid-off-limits': 'hospital',
  'attribution-body': 'fingerprint',
  'transparency-code': 'magnifying-glass',
  'human-control': 'user-gear',
  'vulnerability-equities': 'bug',
  'data-protection': 'lock-key',
  'election-non-interference': 'box-arrow-down',
  'capacity-fund': 'piggy-bank',
};

const WEIGHTS: Readonly<Record<IconWeight, Readonly<Partial<Record<IconName, string>>>>> = {
  regular: REGULAR,
  bold: BOLD,
  fill: FILL,
};

function drawing(name: IconName, weight: IconWeight): string {
  return WEIGHTS[weight][name] ?? REGULAR[name];
}

/** What stands inside the icon's `svg` element, on a square of 256. */
export function iconMarkup(name: IconName, weight: IconWeight = 'regular'): string {
  return drawing(name, weight)
    .replace(/^<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '');
}

/**
 * An icon as SVG, 1 em large and in the colour of the text. Decorative: a word stands beside it or labels the control.
 * A weight that is not shipped gives the regular one.
 */
export function icon(name: IconName, weight: IconWeight = 'regular'): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256" width="1em" height="1em" fill="currentColor" aria-hidden="true" focusable="false">${iconMarkup(name, weight)}</svg>`;
}

/** The icon round (0, 0) inside another drawing, `size` wide. */
export function placedIcon(name: IconName, weight: IconWeight, size: number, colour: string): string {
  const scale = Math.round((size / 256) * 10000) / 10000;
  return `<g transform="scale(${scale}) translate(-128 -128)" fill="${colour}">${iconMarkup(name, weight)}</g>`;
}
