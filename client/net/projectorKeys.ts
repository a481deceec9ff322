import type { Page } from './seatLink.ts';
import { BROWSER_PAGE } from './seatLink.ts';

const PREFIX = 'middle-ground.projector.';

/** The address at which another machine, or another window, becomes a screen for the room. */
export function projectorAddress(origin: string, code: string, key: string): string {
  return `${origin}/projector#${code}.${key}`;
}

/** What stands in such an address after the `#`: a code, and a key the first time. */
export function readProjector(text: string): { readonly code: string; readonly key: string | null } {
  const [code = '', key] = text.split('.');
  return { code, key: key === undefined || key === '' ? null : key };
}

/** Keeps the key of a screen for the room, apart from the keys of people in the same browser. */
export function keepProjectorKey(code: string, key: string): void {
  localStorage.setItem(PREFIX + code, key);
}

/** The page of a screen for the room: its key stays as it is. */
export function projectorPage(): Page {
  return { ...BROWSER_PAGE, key: (code) => localStorage.getItem(PREFIX + code), renew: () => undefined };
}
