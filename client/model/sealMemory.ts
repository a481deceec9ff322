import type { SealMemory, Seals, SealsByRound } from './seals.ts';

const PREFIX = 'middle-ground.seals.';

function isSeals(value: unknown): value is Seals {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((hash) => typeof hash === 'string')
  );
}

/** Keeps the seals that were seen at a table in this browser, so that a page loaded anew can still check them. */
export function keepSeals(code: string): SealMemory {
  return {
    read(): SealsByRound {
      try {
        const kept: unknown = JSON.parse(localStorage.getItem(PREFIX + code) ?? '{}');
        if (typeof kept !== 'object' || kept === null) return {};
        return Object.fromEntries(Object.entries(kept).filter(([, seals]) => isSeals(seals)));
      } catch {
        return {};
      }
    },
    write(seals) {
      try {
        localStorage.setItem(PREFIX + code, JSON.stringify(seals));
      } catch {
        // Without storage what was seen is checked all the same, until the page is closed.
      }
    },
  };
}
