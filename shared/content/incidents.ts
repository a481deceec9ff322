import type { Domain } from './domains.ts';

/** The shipped incidents and their domains; their titles and stories are texts. A scenario lists those it uses. */
export const INCIDENTS = {
  'forged-telegram': 'bilateral',
  'consensus-by-machine': 'multilateral',
  'cut-cable': 'economic',
  'foreign-switch': 'economic',
  'missing-language': 'cultural',
  'deepfaked-minister': 'public',
  'strait-drones': 'security',
  'unannounced-exercise': 'security',
  'poisoned-dataset': 'environmental',
  'hospital-ransom': 'humanitarian',
  'who-goes-first': 'humanitarian',
  'border-says-no': 'digital',
  'flaw-for-sale': 'digital',
  'mediators-notes': 'mediation',
} as const satisfies Record<string, Domain>;
