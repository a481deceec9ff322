import type { Domain } from '../content/domains.ts';
import type { NormEffect, NormId } from '../content/norms.ts';
import { NORMS } from '../content/norms.ts';
import type { Card } from './state.ts';

/** Everything that norms in force change in the rules; resolution and options ask here. */

function effectsOf<T extends NormEffect['type']>(
  norms: readonly NormId[],
  type: T,
): Extract<NormEffect, { type: T }>[] {
  const effects: readonly NormEffect[] = norms.flatMap((norm) => [...NORMS[norm]]);
  return effects.filter((effect): effect is Extract<NormEffect, { type: T }> => effect.type === type);
}

/** Ten-thousandths that norms add to a chance. */
export function normBonus(
  norms: readonly NormId[],
  chance: 'attribution' | 'hazard' | 'backdoor-found',
): number {
  return effectsOf(norms, chance).reduce((sum, { by }) => sum + by, 0);
}

/** The norms that a named cyber move of this domain violates. */
export function violatedBy(norms: readonly NormId[], domain: Domain): NormId[] {
  return norms.filter((norm) =>
    effectsOf([norm], 'violation').some(({ domains }) => domains.includes(domain)),
  );
}

/** What a card of this domain and posture costs more, in capital. */
export function surchargeOn(
  norms: readonly NormId[],
  { posture }: Pick<Card, 'posture'>,
  domain: Domain,
): number {
  if (posture !== 'delegated') return 0;
  return effectsOf(norms, 'delegated-cost')
    .filter((effect) => effect.domain === domain)
    .reduce((sum, { by }) => sum + by, 0);
}

export function hasCapacityFund(norms: readonly NormId[]): boolean {
  return effectsOf(norms, 'capacity-fund').length > 0;
}
