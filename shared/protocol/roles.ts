/**
 * What somebody may be in a session, and what that lets it do: play a seat, and lead (start, the clock, who sits
 * where). A host opened the session and plays too; a facilitator never plays. An observer looks on under a name of its
 * own; a projector is a screen for the room. Both see what is public. `shared`: its key is no person's, may be in several
 * places at once, and asks for nothing.
 */
export const ROLES = {
  delegate: { plays: true, leads: false, shared: false },
  host: { plays: true, leads: true, shared: false },
  facilitator: { plays: false, leads: true, shared: false },
  observer: { plays: false, leads: false, shared: false },
  projector: { plays: false, leads: false, shared: true },
} as const satisfies Readonly<
  Record<string, { readonly plays: boolean; readonly leads: boolean; readonly shared: boolean }>
>;

export type Role = keyof typeof ROLES;
