/**
 * The ten domains of diplomacy of the paper's Table 1 (Hanggarini 2025, after Bano, Chaudhri and Zowghi 2024),
 * in the order in which the table lists them.
 */
export const DOMAINS = [
  'bilateral',
  'multilateral',
  'economic',
  'cultural',
  'public',
  'security',
  'environmental',
  'humanitarian',
  'digital',
  'mediation',
] as const;

export type Domain = (typeof DOMAINS)[number];
