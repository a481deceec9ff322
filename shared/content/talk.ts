/** What may be said between delegations. The rules hold it, so that no client of one's own making says more. */
export const PRESS_REGIMES = ['open', 'public-only', 'written-offers', 'none'] as const;

/**
 * `open`: plenary and private talk. `public-only`: talk in the plenary alone. `written-offers`: no talk, accords may be
 * proposed. `none`: neither talk nor accords.
 */
export type Press = (typeof PRESS_REGIMES)[number];

/** What a quick phrase is about; the phrase's text has a place for each. */
type PhraseTopic = 'seat' | 'domain' | 'clause' | 'norm';

/** Sentences that need no shared language: each reader sees them in its own. */
export const PHRASES = {
  greeting: [],
  agree: [],
  refuse: [],
  'need-time': [],
  thanks: [],
  'will-contribute': [],
  'will-you-contribute': [],
  'will-play-cbm': ['seat'],
  'will-not-attack': ['seat'],
  'propose-clause': ['clause'],
  'have-offered': [],
  'have-changed': [],
  'support-norm': ['norm'],
  'oppose-norm': ['norm'],
  'who-was-it': [],
  'was-not-us': [],
  'suspect-seat': ['seat'],
  'accuse-seat': ['seat'],
  'broke-accord': ['seat'],
  'make-peace': ['seat'],
  'warn-domain': ['domain'],
  'refuse-trust': [],
  'refuse-too-little': [],
  'refuse-too-much': [],
  'refuse-too-long': [],
  'refuse-enough': [],
  'phrases-only': [],
} as const satisfies Record<string, readonly PhraseTopic[]>;

export type PhraseId = keyof typeof PHRASES;

export const PHRASE_IDS = Object.keys(PHRASES) as [PhraseId, ...PhraseId[]];
