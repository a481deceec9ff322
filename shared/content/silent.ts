/** What becomes of delegations that are away when they should commit: a stand-in plays, or they hold. */
export const SILENT = ['stand-in', 'hold'] as const;
export type Silent = (typeof SILENT)[number];
