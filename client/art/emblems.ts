import bamboo from '../../assets/emblems/bamboo.svg?raw';
import bird from '../../assets/emblems/bird.svg?raw';
import crane from '../../assets/emblems/crane.svg?raw';
import crescent from '../../assets/emblems/crescent.svg?raw';
import grain from '../../assets/emblems/grain.svg?raw';
import gumLeaf from '../../assets/emblems/gum-leaf.svg?raw';
import key from '../../assets/emblems/key.svg?raw';
import lighthouse from '../../assets/emblems/lighthouse.svg?raw';
import lotus from '../../assets/emblems/lotus.svg?raw';
import outrigger from '../../assets/emblems/outrigger.svg?raw';
import peaks from '../../assets/emblems/peaks.svg?raw';
import pine from '../../assets/emblems/pine.svg?raw';
import sail from '../../assets/emblems/sail.svg?raw';
import starFort from '../../assets/emblems/star-fort.svg?raw';
import { fine } from './svg.ts';
import { EMBLEM_INK } from './theme.ts';

/** The shipped emblems, each drawn on the unit circle in `currentColor`. */
export const EMBLEMS: Readonly<Record<string, string>> = {
  sail,
  peaks,
  'star-fort': starFort,
  crescent,
  bird,
  lighthouse,
  key,
  grain,
  outrigger,
  crane,
  pine,
  'gum-leaf': gumLeaf,
  lotus,
  bamboo,
};

// A table with a scenario from elsewhere still gets a mark: a plain lozenge.
const UNKNOWN = '<path d="M0-.6L.5 0L0 .6L-.5 0Z"/>';

/** The drawing of an emblem on the unit circle, without the outer `svg` element. */
export function emblemMarkup(id: string): string {
  const file = Object.hasOwn(EMBLEMS, id) ? EMBLEMS[id] : undefined;
  if (!file) {
    return `<g fill="currentColor">${UNKNOWN}</g>`;
  }
  return file
    .trim()
    .replace(/^<svg xmlns="[^"]*" viewBox="[^"]*"/, '<g')
    .replace(/<\/svg>$/, '</g>');
}

/** A colour as a scenario gives it, or slate where it is not one. */
export function enamelColour(enamel: string): string {
  return /^#[0-9a-f]{6}$/i.test(enamel) ? enamel : '#2C3B44';
}

/** A seat's roundel round (0, 0): brass ring, enamel, ivory emblem. For use inside another drawing. */
export function roundelMarkup(emblem: string, enamel: string, radius: number): string {
  const scale = radius / 48;
  return `<g transform="scale(${fine(scale)})"><circle r="48" fill="#74531A"/>\
<circle r="46.56" fill="#A67C2E"/><circle r="46.56" fill="none" stroke="#E3C888" stroke-width="2.4" opacity=".8"/>\
<circle r="40.32" fill="${enamelColour(enamel)}"/>\
<circle r="40.32" fill="none" stroke="#000" stroke-opacity=".28" stroke-width="2.88"/>\
<path d="M-40.32 0A40.32 40.32 0 0 1 40.32 0A40.32 24 0 0 0-40.32 0Z" fill="#fff" opacity=".09"/>\
<g transform="scale(37.44)" color="${EMBLEM_INK}">${emblemMarkup(emblem)}</g></g>`;
}

/** A seat's roundel as a picture of its own; decorative, the name stands beside it. */
export function roundel(emblem: string, enamel: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-50 -50 100 100" aria-hidden="true" focusable="false">${roundelMarkup(emblem, enamel, 48)}</svg>`;
}
