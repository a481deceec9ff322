/** What can be printed; each sheet is a page of its own. */
export const SHEETS = ['script', 'join', 'cards', 'briefs', 'accords'] as const;
export type Sheet = (typeof SHEETS)[number];

/** Every page that there is, by its address without the first stroke; the first is the one at the root. */
export const PAGES = [
  '',
  'open',
  'table',
  'watch',
  'projector',
  'rules',
  'check',
  'scenarios',
  ...SHEETS.map((sheet) => `print/${sheet}` as const),
] as const;
export type PageName = (typeof PAGES)[number];

/** The page at a path such as `/rules`; null where there is none. */
export function pageAt(path: string): PageName | null {
  return PAGES.find((page) => `/${page}` === path) ?? null;
}
