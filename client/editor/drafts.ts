import { signal } from '@preact/signals';

/** A scenario of one's own as this browser keeps it, finished or not. */
export interface KeptDraft {
  readonly key: string;
  readonly json: unknown;
}

const PREFIX = 'middle-ground.scenario.';

function read(item: string): KeptDraft[] {
  try {
    return [{ key: item.slice(PREFIX.length), json: JSON.parse(localStorage.getItem(item) ?? '') }];
  } catch {
    return [];
  }
}

/** All scenarios of one's own in this browser, the oldest first. */
export function keptDrafts(): readonly KeptDraft[] {
  return Object.keys(localStorage)
    .filter((item) => item.startsWith(PREFIX))
    .sort()
    .flatMap(read);
}

export function keptDraft(key: string): KeptDraft | null {
  return keptDrafts().find((draft) => draft.key === key) ?? null;
}

/** @returns false where the browser has no room, or keeps nothing */
export function keepDraft({ key, json }: KeptDraft): boolean {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(json));
    return true;
  } catch {
    return false;
  }
}

export function dropDraft(key: string): void {
  localStorage.removeItem(PREFIX + key);
}

/** Keeps some JSON as a new draft. @returns its key; null where it could not be kept */
export function keepNewDraft(json: unknown): string | null {
  const taken = keptDrafts().map(({ key }) => Number(key));
  const key = String(Math.max(0, ...taken.filter(Number.isSafeInteger)) + 1).padStart(4, '0');
  return keepDraft({ key, json }) ? key : null;
}

/** The draft with which a session is about to be opened. */
export const draftToOpen = signal<string | null>(null);
