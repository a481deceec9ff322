import { nanoid } from 'nanoid';

const KEPT_AS = 'middle-ground.tab';

let name: string | null = null;

/**
 * This tab's name for itself, the same after it is loaded again. It is kept only while the page is away: a tab that is
 * duplicated takes the storage of the first along, and must not take its name.
 */
export function tabName(): string {
  if (name !== null) return name;
  const kept = sessionStorage.getItem(KEPT_AS) ?? nanoid();
  name = kept;
  sessionStorage.removeItem(KEPT_AS);
  window.addEventListener('pagehide', () => sessionStorage.setItem(KEPT_AS, kept));
  window.addEventListener('pageshow', () => sessionStorage.removeItem(KEPT_AS));
  document.addEventListener('visibilitychange', () => {
    // A phone may end a page that is not looked at without another word.
    if (document.visibilityState === 'hidden') sessionStorage.setItem(KEPT_AS, kept);
    else sessionStorage.removeItem(KEPT_AS);
  });
  return kept;
}
