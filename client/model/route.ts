import { signal } from '@preact/signals';

/** What can be printed; each sheet is a page of its own. */
export const SHEETS = ['script', 'join', 'cards', 'briefs', 'accords'] as const;
export type Sheet = (typeof SHEETS)[number];

/**
 * Where the person is: joining (with the code of a link), opening a session (with its code once it is open), at a
 * table, writing a scenario (with the key of its draft once there is one), reading the rules, seeing whether its device can play, or at a sheet to print
 * (of the table with that code; a script also of a scenario and one of its presets: `first-table/20-minutes`).
 */
export interface Route {
  readonly page: 'join' | 'open' | 'table' | 'rules' | 'scenarios' | 'check' | `print/${Sheet}`;
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
  // There the hash is a section.
  if (path === '/rules') return { page: 'rules', code: '' };
  if (path === '/check') return { page: 'check', code: '' };
  const code = codeIn(hash);
  if (path === '/open') return { page: 'open', code };
  const sheet = SHEETS.find((each) => path === `/print/${each}`);
  if (sheet) return { page: `print/${sheet}`, code };
  if (path === '/scenarios') return { page: 'scenarios', code };
  if (path === '/table' && code !== '') return { page: 'table', code };
  return { page: 'join', code };
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
