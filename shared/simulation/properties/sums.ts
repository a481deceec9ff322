/**
 * What many games add up to, each sum under its own name, such as `wins.hawk`. Plain data, so that threads can hand it
 * on; what was never added is 0.
 */
export type Sums = Readonly<Record<string, number>>;

/** Sums that games are still being added to. */
export type OpenSums = Record<string, number>;

export function addTo(sums: OpenSums, name: string, by: number): void {
  sums[name] = (sums[name] ?? 0) + by;
}

export function sumOf(sums: Sums, name: string): number {
  return sums[name] ?? 0;
}

/** Adds a number whose mean and spread are asked for later. */
export function addValue(sums: OpenSums, name: string, value: number): void {
  addTo(sums, `${name}.count`, 1);
  addTo(sums, `${name}.sum`, value);
  addTo(sums, `${name}.squares`, value ** 2);
}

/** Mean of the numbers added under a name, and the standard error of that mean. */
export function meanOf(sums: Sums, name: string): { readonly mean: number; readonly error: number } {
  const count = sumOf(sums, `${name}.count`);
  if (count === 0) return { mean: Number.NaN, error: Number.NaN };
  const mean = sumOf(sums, `${name}.sum`) / count;
  const variance = Math.max(0, sumOf(sums, `${name}.squares`) / count - mean ** 2);
  return { mean, error: Math.sqrt(variance / count) };
}

/** The sums whose names begin so, by the rest of the name: `wins.` finds `wins.hawk` as `hawk`. */
export function startingWith(sums: Sums, start: string): ReadonlyMap<string, number> {
  const found = Object.entries(sums).filter(([name]) => name.startsWith(start));
  return new Map(found.map(([name, sum]) => [name.slice(start.length), sum]));
}

/** All of them together. Where the parts are in the same order, so is every sum, to its last digit. */
export function together(parts: readonly Sums[]): Sums {
  const all: OpenSums = {};
  for (const part of parts) for (const [name, sum] of Object.entries(part)) addTo(all, name, sum);
  return all;
}
