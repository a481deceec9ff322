import type { Domain } from './domains.ts';

export const KINDS = ['cyber', 'ai', 'cbm'] as const;

/** Cyber (covert), AI (the actor's own benefit) or CBM (a confidence-building measure). */
export type Kind = (typeof KINDS)[number];

/** A move is a kind in a domain: thirty in all. */
export type MoveId = `${Kind}-${Domain}`;

/** What a cyber move does to its target when it succeeds, besides the leverage it wins. Whole numbers. */
export type CyberEffect =
  | { readonly type: 'influence'; readonly by: number }
  | { readonly type: 'capability'; readonly capability: 'cyber' | 'ai' | 'institutions'; readonly by: number }
  /** Takes up to `amount` capital from the target for the actor. */
  | { readonly type: 'steal-capital'; readonly amount: number }
  /** Trust in the target of all the others. */
  | { readonly type: 'trust-of-others'; readonly by: number }
  /** A named cause of tension of its own, before the scaling to the table's size. */
  | { readonly type: 'tension'; readonly by: number }
  /** The target's contributions to this round's incident do not count. */
  | { readonly type: 'void-contributions' }
  /** Helps the actor's later cyber moves against this target, until it is found. */
  | { readonly type: 'backdoor' }
  /** Shows the actor the target's mandate, or the text of one of its secret accords. */
  | { readonly type: 'wiretap' }
  /** One of the target's accords, a secret one first, becomes open and is suspended this round. */
  | { readonly type: 'leak' };

/** What an AI move brings besides its gain; not multiplied by posture or capability. */
export type AiExtra =
  | { readonly type: 'capital'; readonly by: number }
  | { readonly type: 'trust-of-all'; readonly by: number }
  | { readonly type: 'capability'; readonly capability: 'cyber' | 'ai' | 'institutions'; readonly by: number }
  /** Early warning for the actor, this round from step 2 on, and the next. */
  | { readonly type: 'early-warning' }
  /** Counts towards any incident; `own` is its weight where the incident is of the move's own domain. */
  | { readonly type: 'contribution'; readonly own: number }
  /** Trust between the two parties of a pair, and of both in the actor. */
  | { readonly type: 'pair-trust'; readonly mutual: number; readonly inActor: number };

export interface CyberMove {
  readonly kind: 'cyber';
  readonly domain: Domain;
  /** Whom a move is played on: one other state, a pair of others, all of them, or nobody. */
  readonly aim: 'one';
  /** Whether the victim of a success notices it, and so may suspect others. */
  readonly noticed: boolean;
  /** Multiplies the trust that the one named loses. */
  readonly disgrace: number;
  readonly effects: readonly CyberEffect[];
}

/** Accords that raise an AI card's number; those done at once do not. */
export type AiRaise =
  /** An open accord of the actor's came into force this round. */
  | { readonly type: 'fresh-accord'; readonly by: number }
  /** Each state with an open accord with the actor. */
  | { readonly type: 'open-partners'; readonly each: number; readonly atMost: number };

export interface AiMove {
  readonly kind: 'ai';
  readonly domain: Domain;
  readonly aim: 'none' | 'pair';
  /** Influence gained at posture ×1 before capability; the card's number. */
  readonly number: number;
  /** What raises the number; null where nothing does. */
  readonly raise: AiRaise | null;
  readonly extras: readonly AiExtra[];
}

export interface CbmMove {
  readonly kind: 'cbm';
  readonly domain: Domain;
  readonly aim: 'one' | 'pair' | 'all';
  /** Trust of each partner in the actor. */
  readonly trust: number;
  /** Trust between the two parties of a pair; 0 where there is no pair. */
  readonly mutual: number;
  /** More trust in the actor where the partner answers. */
  readonly answered: number;
  /** Whether the partners are shielded too. */
  readonly shieldsPartners: boolean;
}

type Move = CyberMove | AiMove | CbmMove;

type CyberRow = Pick<CyberMove, 'effects'> & Partial<Pick<CyberMove, 'noticed' | 'disgrace'>>;
type AiRow = Pick<AiMove, 'number'> & Partial<Pick<AiMove, 'aim' | 'extras' | 'raise'>>;

/** Cyber column of the rules' table of thirty; every card costs the same and wins the same leverage. */
const CYBER: Record<Domain, CyberRow> = {
  bilateral: { noticed: false, effects: [{ type: 'wiretap' }] },
  multilateral: { effects: [{ type: 'influence', by: -4 }] },
  economic: { effects: [{ type: 'steal-capital', amount: 2 }] },
  cultural: {
    effects: [
      { type: 'influence', by: -2 },
      { type: 'trust-of-others', by: -6 },
    ],
  },
  public: { effects: [{ type: 'influence', by: -6 }] },
  security: {
    effects: [
      { type: 'influence', by: -2 },
      { type: 'capability', capability: 'cyber', by: -1 },
      { type: 'tension', by: 4 },
    ],
  },
  environmental: { effects: [{ type: 'influence', by: -3 }, { type: 'void-contributions' }] },
  humanitarian: { disgrace: 2, effects: [{ type: 'influence', by: -5 }] },
  digital: { noticed: false, effects: [{ type: 'backdoor' }] },
  mediation: { effects: [{ type: 'influence', by: -2 }, { type: 'leak' }] },
};

/** AI column: the benefits that the paper's Table 1 lists for each domain. */
const AI: Record<Domain, AiRow> = {
  bilateral: { number: 3, raise: { type: 'fresh-accord', by: 2 } },
  multilateral: { number: 2, raise: { type: 'open-partners', each: 1, atMost: 3 } },
  economic: { number: 2, extras: [{ type: 'capital', by: 2 }] },
  cultural: { number: 3, extras: [{ type: 'trust-of-all', by: 3 }] },
  public: { number: 5 },
  security: { number: 3, extras: [{ type: 'early-warning' }] },
  environmental: { number: 2, extras: [{ type: 'contribution', own: 2 }] },
  humanitarian: { number: 2, extras: [{ type: 'contribution', own: 1 }] },
  digital: { number: 3, extras: [{ type: 'capability', capability: 'cyber', by: 1 }] },
  mediation: { number: 3, aim: 'pair', extras: [{ type: 'pair-trust', mutual: 6, inActor: 3 }] },
};

const CBM_ONE: Omit<CbmMove, 'domain'> = {
  kind: 'cbm',
  aim: 'one',
  trust: 6,
  mutual: 0,
  answered: 5,
  shieldsPartners: true,
};
const CBM_ALL: Omit<CbmMove, 'domain'> = { ...CBM_ONE, aim: 'all', trust: 2, answered: 2 };
const GOOD_OFFICES: Omit<CbmMove, 'domain'> = {
  ...CBM_ONE,
  aim: 'pair',
  trust: 4,
  mutual: 5,
  shieldsPartners: false,
};

/** CBM column; the dialogue and the relief drill are for all, good offices for a pair. */
const CBM: Record<Domain, Omit<CbmMove, 'domain'>> = {
  bilateral: CBM_ONE,
  multilateral: CBM_ALL,
  economic: CBM_ONE,
  cultural: CBM_ONE,
  public: CBM_ONE,
  security: CBM_ONE,
  environmental: CBM_ONE,
  humanitarian: CBM_ALL,
  digital: CBM_ONE,
  mediation: GOOD_OFFICES,
};

const entries = (Object.keys(CYBER) as Domain[]).flatMap((domain): [MoveId, Move][] => [
  [`cyber-${domain}`, { kind: 'cyber', domain, aim: 'one', noticed: true, disgrace: 1, ...CYBER[domain] }],
  [`ai-${domain}`, { kind: 'ai', domain, aim: 'none', extras: [], raise: null, ...AI[domain] }],
  [`cbm-${domain}`, { ...CBM[domain], domain }],
]);

/** The thirty moves. A new effect needs a row here and a line in the interpreter of its step; nothing else. */
export const MOVES = Object.fromEntries(entries) as Readonly<Record<MoveId, Move>>;

export const MOVE_IDS = Object.keys(MOVES) as MoveId[];

/** The moves of an agenda, row by row as they lie on the table: kinds down, domains across. */
export function handOf(agenda: readonly Domain[]): MoveId[] {
  return KINDS.flatMap((kind) => agenda.map((domain): MoveId => `${kind}-${domain}`));
}
