const SHORTEST = 300;
const LONGEST = 8_000;

/**
 * How long to wait before joining again. It grows with the tries, and is spread, so that a whole room does not come
 * back in the same moment.
 * @param tries that have failed so far
 * @param chance 0…1
 */
export function waitBefore(tries: number, chance: number): number {
  const full = Math.min(LONGEST, SHORTEST * 2 ** tries);
  return Math.round(full * (0.5 + chance / 2));
}
