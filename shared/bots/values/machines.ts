import type { Situation } from '../situation.ts';

/** Gain at stake in the AI moves of a round, assisted: about two in three rounds, of about four each. */
export const AT_STAKE = 2.6;

/** Gain at stake in a round, in the posture in which the seat usually plays. */
export function stakeOf({ numbers, style }: Situation): number {
  return (AT_STAKE * numbers.ai.posture[style.diplomacy.habits.posture].tenths) / 10;
}

/** The hazard that the seat usually runs. 0–1. */
export function usualHazard({ numbers, own, style }: Situation): number {
  const { hazard, posture } = numbers.ai;
  const base = posture[style.diplomacy.habits.posture].hazard + hazard.perInstitution * own.institutions;
  return Math.max(hazard.min, base) / 10_000;
}
