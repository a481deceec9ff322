import type { AiMove } from '../content/moves.ts';
import type { Numbers } from '../content/numbers.ts';
import type { Posture } from '../content/postures.ts';
import { roundHalfUp } from './amounts.ts';
import type { SumLine } from './events.ts';

/**
 * The chances of the rules, in ten-thousandths, each with the sum behind it. Resolution calls these with the truth,
 * the options of a seat with what that seat may know: no formula stands twice.
 */
export interface Chance {
  readonly chance: number;
  readonly sum: readonly SumLine[];
}

/** What the chances of a cyber move depend on. */
export interface CyberFactors {
  readonly actorCyber: number;
  readonly targetCyber: number;
  readonly targetAi: number;
  readonly earlyWarning: boolean;
  /** The target has a CBM shield in the move's domain. */
  readonly shielded: boolean;
  /** The actor has a backdoor in the target. */
  readonly backdoor: boolean;
  /** The target over-relies on its systems this round. */
  readonly overRelies: boolean;
}

/** Adds up the lines that matter, and says by how much the limits cut the sum. */
function total(lines: readonly SumLine[], min: number, max: number): Chance {
  const sum = lines.filter(({ by }) => by !== 0);
  const raw = sum.reduce((all, { by }) => all + by, 0);
  if (raw < min) return { chance: min, sum: [...sum, { why: 'floor', by: min - raw }] };
  if (raw > max) return { chance: max, sum: [...sum, { why: 'ceiling', by: max - raw }] };
  return { chance: raw, sum };
}

/** Chance that a cyber move succeeds. */
export function successChance(numbers: Numbers, factors: CyberFactors): Chance {
  const { success, earlyWarningCyber } = numbers.cyber;
  const { actorCyber, targetCyber, earlyWarning, shielded, backdoor, overRelies } = factors;
  return total(
    [
      { why: 'base', by: success.base },
      { why: 'cyber-difference', by: success.perPoint * (actorCyber - targetCyber) },
      { why: 'early-warning', by: earlyWarning ? -success.perPoint * earlyWarningCyber : 0 },
      { why: 'shield', by: shielded ? success.shield : 0 },
      { why: 'backdoor', by: backdoor ? success.backdoor : 0 },
      { why: 'over-reliance', by: overRelies ? success.overReliance : 0 },
    ],
    success.min,
    success.max,
  );
}

/** Chance that somebody is named for a cyber move; it does not depend on success. */
export function attributionChance(numbers: Numbers, factors: CyberFactors): Chance {
  const { attribution } = numbers.cyber;
  const difference = factors.targetCyber + factors.targetAi / 2 - factors.actorCyber;
  return total(
    [
      { why: 'base', by: attribution.base },
      { why: 'cyber-difference', by: attribution.perPoint * difference },
      { why: 'early-warning', by: factors.earlyWarning ? attribution.earlyWarning : 0 },
    ],
    attribution.min,
    attribution.max,
  );
}

/** Chance that the target of a backdoor finds it at the end of the cyber step. */
export function backdoorFoundChance(numbers: Numbers, targetCyber: number): Chance {
  const { base, perCyber } = numbers.cyber.backdoorFound;
  return total(
    [
      { why: 'base', by: base },
      { why: 'cyber-difference', by: perCyber * targetCyber },
    ],
    0,
    10_000,
  );
}

/** Chance that the hazard of an AI move strikes. */
export function hazardChance(
  numbers: Numbers,
  { posture, institutions, shielded }: { posture: Posture; institutions: number; shielded: boolean },
): Chance {
  const { posture: postures, hazard } = numbers.ai;
  const bare = postures[posture].hazard + hazard.perInstitution * institutions;
  return total(
    [
      { why: 'posture', by: postures[posture].hazard },
      { why: 'institutions', by: hazard.perInstitution * institutions },
      { why: 'halved-by-shield', by: shielded ? roundHalfUp(bare / 2) - bare : 0 },
    ],
    hazard.min,
    10_000,
  );
}

/** Influence that an AI move brings, or costs where its hazard strikes. */
export function aiGain(numbers: Numbers, move: AiMove, posture: Posture, ai: number): number {
  const { tenths, countsAsAi } = numbers.ai.posture[posture];
  const { base, perAi } = numbers.ai.scale;
  return roundHalfUp((move.number * tenths * (base + perAi * (countsAsAi ?? ai))) / 1000);
}
