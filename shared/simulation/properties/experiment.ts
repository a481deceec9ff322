import type { Setup } from '../../rules/state.ts';
import type { OpenSums } from './sums.ts';

/** One of many games of an experiment; the same gives the same. */
export interface Trial {
  readonly setup: Setup;
  readonly seed: string;
  /** From 0; who sits where goes by it. */
  readonly game: number;
}

/** Plays one game and adds what came of it. */
export type Experiment = (trial: Trial, sums: OpenSums) => void;
