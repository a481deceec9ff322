const PREFIX = 'middle-ground.seed.';

/**
 * The hash of a session's seed as this browser was first shown it: what is shown later counts for nothing.
 * @param shown what the server says now
 */
export function firstSeedHash(code: string, shown: string): string {
  try {
    const kept = localStorage.getItem(PREFIX + code);
    if (kept !== null) return kept;
    localStorage.setItem(PREFIX + code, shown);
  } catch {
    // Without storage the page that is open remembers what it was told.
  }
  return shown;
}
