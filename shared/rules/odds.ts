import type { AiMove } from '../content/moves.ts';
import type { NormId } from '../content/norms.ts';
import type { Numbers } from '../content/numbers.ts';
import type { Posture } from '../content/postures.ts';
import { roundHalfUp } from './amounts.ts';
import type { SumLine } from './events.ts';
import { normBonus } from './normEffects.ts';

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
  /** The target has an accord with inspection. */
  readonly inspected: boolean;
  /** The other parties of the target's largest accord with early warning. */
  readonly warningParties: number;
  /** In force. */
  readonly norms: readonly NormId[];
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
      { why: 'monitored', by: factors.earlyWarning || factors.inspected ? attribution.monitored : 0 },
      {
        why: 'early-warning-parties',
        by: Math.min(attribution.atMostOfParties, attribution.perParty * factors.warningParties),
      },
      { why: 'norm', by: normBonus(factors.norms, 'attribution') },
    ],
    attribution.min,
    attribution.max,
  );
}

/** Chance that the target of a backdoor finds it at the end of the cyber step. */
export function backdoorFoundChance(numbers: Numbers, targetCyber: number, norms: readonly NormId[]): Chance {
  const { base, perCyber } = numbers.cyber.backdoorFound;
  return total(
    [
      { why: 'base', by: base },
      { why: 'cyber-difference', by: perCyber * targetCyber },
      { why: 'norm', by: normBonus(norms, 'backdoor-found') },
    ],
    0,
    10_000,
  );
}

/** What the chance of a hazard depends on. */
export interface HazardFactors {
  readonly posture: Posture;
  readonly institutions: number;
  /** By a CBM in the move's domain. */
  readonly shielded: boolean;
  /** By an accord with inspection. */
  readonly inspected: boolean;
  /** In force. */
  readonly norms: readonly NormId[];
}

/** Chance that the hazard of an AI move strikes; each shield halves it, and the whole is rounded once. */
export function hazardChance(numbers: Numbers, factors: HazardFactors): Chance {
  const { posture, institutions, shielded, inspected, norms } = factors;
  const { posture: postures, hazard } = numbers.ai;
  const better = hazard.perInstitution * institutions;
  const norm = normBonus(norms, 'hazard');
  const bare = postures[posture].hazard + better + norm;
  const once = shielded ? roundHalfUp(bare / 2) : bare;
  const twice = inspected ? roundHalfUp(bare / (shielded ? 4 : 2)) : once;
  return total(
    [
      { why: 'posture', by: postures[posture].hazard },
      { why: 'institutions', by: better },
      { why: 'norm', by: norm },
      { why: 'halved-by-shield', by: once - bare },
      { why: 'halved-by-inspection', by: twice - once },
    ],
    hazard.min,
    10_000,
  );
}

/** What an AI card's gain depends on besides card and posture. */
export interface GainFactors {
  readonly ai: number;
  /** States with an open accord with the actor. */
  readonly partners: number;
  /** An open accord of the actor's came into force this round. */
  readonly freshAccord: boolean;
}

/** The card's number, as the actor's open accords raise it. */
function numberOf({ number, raise }: AiMove, partners: number, freshAccord: boolean): number {
  if (!raise) return number;
  if (raise.type === 'fresh-accord') return number + (freshAccord ? raise.by : 0);
  return number + Math.min(raise.atMost, raise.each * partners);
}

/** Influence that an AI move brings, or costs where its hazard strikes. */
export function aiGain(
  numbers: Numbers,
  move: AiMove,
  posture: Posture,
  { ai, partners, freshAccord }: GainFactors,
): number {
  const { tenths, countsAsAi } = numbers.ai.posture[posture];
  const { base, perAi } = numbers.ai.scale;
  return roundHalfUp(
    (numberOf(move, partners, freshAccord) * tenths * (base + perAi * (countsAsAi ?? ai))) / 1000,
  );
}
