import { signal } from '@preact/signals';
import type { PageName, Sheet } from '../../shared/protocol/pages.ts';
import { pageAt, SHEETS } from '../../shared/protocol/pages.ts';

export type { Sheet } from '../../shared/protocol/pages.ts';

/**
 * Where the person is: joining (with the code of a link), opening a session (with its code once it is open), at a
 * table, looking on at one, at its screen for the room (with code and key, `BCDFGH.key`, where a link brings one), writing a scenario (with the key of its draft once there is one), reading the rules, seeing whether its
 * device can play, or at a sheet to print (of the table with that code; a script also of a scenario and one of its presets: `first-table/20-minutes`). `nowhere`
 * is every address that is no page.
 */
export interface Route {
  readonly page: 'join' | 'nowhere' | Exclude<PageName, ''>;
  readonly code: string;
}

/** The sheet of a route; undefined where it is none. */
export function sheetOf({ page }: Pick<Route, 'page'>): Sheet | undefined {
  return SHEETS.find((sheet) => page === `print/${sheet}`);
}

/** What stands after the `#`; as it is where it is no text that was put there by a page. */
function codeIn(hash: string): string {
  const raw = hash.replace(/^#/, '');
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

/** Codes stand after the `#`, so that they are sent to no server and written into no log. */
export function readRoute(path: string, hash: string): Route {
  const page = pageAt(path);
  // In the rules the hash is a section.
  if (page === null || page === 'rules' || page === 'check') return { page: page ?? 'nowhere', code: '' };
  const code = codeIn(hash);
  return page === '' || (page === 'table' && code === '') ? { page: 'join', code } : { page, code };
}

export function writeRoute(route: Route): string {
  const hash = route.code === '' ? '' : `#${encodeURIComponent(route.code)}`;
  return route.page === 'join' ? `/${hash}` : `/${route.page}${hash}`;
}

export const route = signal<Route>({ page: 'join', code: '' });

/** Follows the address bar. */
export function startRoutes(): void {
  const read = () => (route.value = readRoute(location.pathname, location.hash));
  window.addEventListener('popstate', read);
  window.addEventListener('hashchange', read);
  read();
}

/** Goes to a page. */
export function goTo(next: Route, instead = false): void {
  const address = writeRoute(next);
  if (instead) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  route.value = next;
  window.scrollTo(0, 0);
}

/** The address that others open to join. */
export function joinAddress(origin: string, code: string): string {
  return `${origin}${writeRoute({ page: 'join', code })}`;
}
