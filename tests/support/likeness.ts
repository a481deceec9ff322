/** Compares logs and states up to the orders that tell nothing. */

const ORDERED = new Set(['agenda', 'deck', 'coins', 'usedIncidents']);

/** The value with every list sorted, but those whose order matters. */
export function unordered(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => unordered(item));
    return ORDERED.has(key) ? items : items.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([name, part]): [string, unknown] => [
    name,
    unordered(part, name),
  ]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
