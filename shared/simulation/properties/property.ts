import type { Measured } from './bounds.ts';
import type { ExperimentId } from './experiments.ts';
import type { Occasion } from './occasion.ts';
import type { Sums } from './sums.ts';

/** Something that the numbers of the rules must give, and how it is seen in an experiment's sums. */
export interface Property {
  /** The property's number in the rules, and what of it: `1-hawks`. */
  readonly id: string;
  readonly experiment: ExperimentId;
  /** Whether the rules promise it on this occasion. */
  promised(occasion: Occasion): boolean;
  measure(sums: Sums, occasion: Occasion): Measured;
}

export function always(): boolean {
  return true;
}

/** At the full length of the scenario. */
export function inFull({ length }: Occasion): boolean {
  return length === 'full';
}

/** At full length, where there is more room than First table has. */
export function inFullForMany(occasion: Occasion): boolean {
  return inFull(occasion) && occasion.setup.seats.length >= 6;
}
