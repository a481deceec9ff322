import type { Setup } from '../../rules/state.ts';
import type { ExperimentId } from './experiments.ts';
import { EXPERIMENTS } from './experiments.ts';
import type { OpenSums, Sums } from './sums.ts';

/** A run of games of one experiment. Plain data: a thread can be handed it. */
export interface Work {
  readonly experiment: ExperimentId;
  readonly setup: Setup;
  readonly seed: string;
  /** The first game, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** Plays the games and adds them up. */
export function workOff({ experiment, setup, seed, from, to }: Work): Sums {
  const sums: OpenSums = {};
  for (let game = from; game < to; game++)
    EXPERIMENTS[experiment]({ setup, seed: `${seed}/${game}`, game }, sums);
  return sums;
}
