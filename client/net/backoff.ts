const SHORTEST = 300;
/** As long as a restart may take: nobody should sit for long before a server that is up again. */
const LONGEST_AT_FIRST = 1_500;
const LONGEST = 8_000;
const FIRST_TRIES = 20;

/**
 * How long to wait before joining again. It grows with the tries, and is spread, so that a whole room does not come
 * back in the same moment.
 * @param tries that have failed so far
 * @param chance 0…1
 */
export function waitBefore(tries: number, chance: number): number {
  const longest = tries < FIRST_TRIES ? LONGEST_AT_FIRST : LONGEST;
  const full = Math.min(longest, SHORTEST * 2 ** tries);
  return Math.round(full * (0.5 + chance / 2));
}
