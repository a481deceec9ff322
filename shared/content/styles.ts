/** The styles in which bots play; each is one file in shared/bots. */
export const STYLES = [
  'reciprocator',
  'hawk',
  'institutionalist',
  'norm-entrepreneur',
  'opportunist',
  'moderniser',
] as const;

export type Style = (typeof STYLES)[number];
