import type { ClauseKind } from '../content/clauses.ts';
import type { NormId } from '../content/norms.ts';
import type { Posture } from '../content/postures.ts';
import type { Capability, Investment, SeatId } from '../rules/state.ts';
import type { Play } from './plays.ts';
import type { Situation } from './situation.ts';

/** Terms that a style likes to offer; they are cut down to what is unlocked. */
export interface OfferPlan {
  /** Parties, itself included. */
  readonly parties: 2 | 3;
  /** The one that it speaks of comes first. */
  readonly clauses: readonly Exclude<ClauseKind, 'transfer'>[];
  /** How often it would keep such an accord secret. 0–1. */
  readonly secret: number;
  /** Capabilities of which it would buy a lift by such an accord, the dearest wish first. */
  readonly buys?: readonly Capability[];
}

/** What a style does in negotiation. */
export interface DiplomacyRules {
  /** It agrees nothing with a state that it trusts less. 0–100. */
  readonly trustFloor: number;
  /** It never breaks what it has signed. */
  readonly keepsAccords: boolean;
  /** What it costs it in its own eyes to do otherwise than it has said; nothing binds it but this. Points of influence. */
  readonly word: number;
  /** In the order in which it prefers them, other things being equal. */
  readonly offers: readonly OfferPlan[];
  /** How often it tables a norm, a round. 0–1. */
  readonly tables: number;
  /** The posture in which it usually plays AI, and its cyber cards a round: what an accord would change for it. */
  readonly habits: { readonly posture: Posture; readonly cyber: number };
  /** What a clause is worth to it for its own sake. */
  likesClause(clause: ClauseKind): number;
  likesNorm(norm: NormId): number;
}

/** How a style departs from the common rule. All weights are in points of influence unless they say otherwise. */
export interface StyleRules {
  /** Worth of one point less of tension while war is far. */
  readonly tension: number;
  /** How much of another's loss counts as one's own gain: the leader's, and anybody else's. 0–1. */
  readonly rivalry: { readonly leader: number; readonly others: number };
  /** Share of the reward for having contributed that the style counts; what failing costs, all count. 0–1. */
  readonly duty: number;
  /** Width of the whims: a value is off by at most half of it, either way. */
  readonly noise: number;
  readonly diplomacy: DiplomacyRules;
  /** What it would never play. */
  refuses(play: Play, situation: Situation): boolean;
  /** What a card is worth to it for its own sake; negative where it shies away from it. */
  likes(play: Play, situation: Situation): number;
  likesInvesting(invest: Investment, situation: Situation): number;
  /** Worth of striking at this state for what it has done; 0 where it bears no grudge. */
  retaliation(target: SeatId, situation: Situation): number;
}
