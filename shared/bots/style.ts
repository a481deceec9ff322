import type { Investment, SeatId } from '../rules/state.ts';
import type { Play } from './plays.ts';
import type { Situation } from './situation.ts';

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
  /** What it would never play. */
  refuses(play: Play, situation: Situation): boolean;
  /** What a card is worth to it for its own sake; negative where it shies away from it. */
  likes(play: Play, situation: Situation): number;
  likesInvesting(invest: Investment, situation: Situation): number;
  /** Worth of striking at this state for what it has done; 0 where it bears no grudge. */
  retaliation(target: SeatId, situation: Situation): number;
}
