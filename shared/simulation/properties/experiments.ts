import type { Experiment } from './experiment.ts';
import { alwaysDelegate } from './experiments/alwaysDelegate.ts';
import { bestResponse } from './experiments/bestResponse.ts';
import { AMONG_COOPERATORS, AMONG_RECIPROCATORS, loneHawk } from './experiments/loneHawk.ts';
import { mixed } from './experiments/mixed.ts';
import { oneStyle } from './experiments/oneStyle.ts';
import { weakAndStrong } from './experiments/weakAndStrong.ts';

/** Everything that is played to see whether the properties hold. */
export const EXPERIMENTS = {
  mixed,
  hawks: oneStyle('hawk'),
  reciprocators: oneStyle('reciprocator'),
  'hawk-among-cooperators': loneHawk(AMONG_COOPERATORS),
  'hawk-among-reciprocators': loneHawk(AMONG_RECIPROCATORS),
  'weak-and-strong': weakAndStrong,
  'always-delegate': alwaysDelegate,
  'best-response': bestResponse,
} as const satisfies Record<string, Experiment>;

export type ExperimentId = keyof typeof EXPERIMENTS;
