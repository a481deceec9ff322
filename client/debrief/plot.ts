/** Places in a plot, in per cent of its width and height; y from the bottom. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The places of values of 0–100, evenly from the left edge to the right. */
export function placesOf(values: readonly number[]): Place[] {
  const last = Math.max(1, values.length - 1);
  return values.map((value, at) => ({ x: (100 * at) / last, y: value }));
}

/** A line through places, for a picture of 100 × 100 whose y goes down. */
export function linePath(places: readonly Place[]): string {
  return places
    .map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(2)} ${(100 - y).toFixed(2)}`)
    .join('');
}

/** What lies under a line. */
export function areaPath(places: readonly Place[]): string {
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last) return '';
  return `${linePath(places)}L${last.x.toFixed(2)} 100L${first.x.toFixed(2)} 100Z`;
}

/** Where something stands in a plot, as CSS. */
export function standing({ x, y }: Place): { readonly left: string; readonly bottom: string } {
  return { left: `${x}%`, bottom: `${y}%` };
}
