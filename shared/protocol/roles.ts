/**
 * What a person may be in a session, and what that lets it do: play a seat, and lead (start, the clock, who sits
 * where). A host opened the session and plays too; a facilitator never plays.
 */
export const ROLES = {
  delegate: { plays: true, leads: false },
  host: { plays: true, leads: true },
  facilitator: { plays: false, leads: true },
} as const satisfies Readonly<Record<string, { readonly plays: boolean; readonly leads: boolean }>>;

export type Role = keyof typeof ROLES;
