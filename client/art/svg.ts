/** A point on the board. x to the right, y down. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A number as it stands in SVG: two decimals at most, no trailing zeros. */
export function num(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** A factor as it stands in a transform: four decimals. */
export function fine(value: number): string {
  return String(Math.round(value * 10000) / 10000);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // So that no text looks like a handler, an address or a rule to whoever looks through markup.
  '=': '&#61;',
  ':': '&#58;',
  '@': '&#64;',
};

/** Text made safe to stand in SVG or an attribute of it. Names come from people and scenario files. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"'=:@]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** The point at a radius and an angle in degrees, clockwise from east. */
export function polar(radius: number, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

/** "x y", as paths want it. */
export function at(point: Point): string {
  return `${num(point.x)} ${num(point.y)}`;
}

/** An open arc from one angle clockwise to another; or anticlockwise if `to` is smaller. */
export function arcPath(radius: number, from: number, to: number): string {
  const large = Math.abs(to - from) > 180 ? 1 : 0;
  const sweep = to > from ? 1 : 0;
  const r = num(radius);
  return `M${at(polar(radius, from))}A${r} ${r} 0 ${large} ${sweep} ${at(polar(radius, to))}`;
}

/** Points along an arc, both ends among them, never more than five degrees apart. */
export function arcPoints(radius: number, from: number, to: number): Point[] {
  const steps = Math.max(1, Math.ceil(Math.abs(to - from) / 5));
  return Array.from({ length: steps + 1 }, (_, step) => polar(radius, from + ((to - from) * step) / steps));
}

/** A closed piece of a ring between two radii and two angles, `from` < `to`. */
export function sectorPath(inner: number, outer: number, from: number, to: number): string {
  if (to - from >= 359.99) {
    return `${sectorPath(inner, outer, from, from + 180)}${sectorPath(inner, outer, from + 180, from + 359.98)}`;
  }
  const large = to - from > 180 ? 1 : 0;
  const [o, i] = [num(outer), num(inner)];
  return (
    `M${at(polar(outer, from))}A${o} ${o} 0 ${large} 1 ${at(polar(outer, to))}` +
    `L${at(polar(inner, to))}A${i} ${i} 0 ${large} 0 ${at(polar(inner, from))}Z`
  );
}

/** Mixes two #rrggbb colours; share 0 gives the first. */
export function mix(first: string, second: string, share: number): string {
  const channel = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) =>
    Math.round(channel(first, at) * (1 - share) + channel(second, at) * share),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** The grey of the same lightness as a #rrggbb colour. */
export function greyed(colour: string): string {
  const channel = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  const light = Math.round(0.3 * channel(1) + 0.59 * channel(3) + 0.11 * channel(5));
  return `#${light.toString(16).padStart(2, '0').repeat(3)}`;
}
