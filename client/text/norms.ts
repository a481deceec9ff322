import type { NormEffect, NormId } from '../../shared/content/norms.ts';
import { NORMS } from '../../shared/content/norms.ts';
import type { Numbers } from '../../shared/content/numbers.ts';
import type { TabledNorm } from '../../shared/rules/state.ts';
import type { NameOf } from './causes.ts';
import { list, say, share } from './say.ts';

/** What a norm changes, in one sentence. */
export function normEffectText(norm: NormId, numbers: Numbers): string {
  const { violation, fund } = numbers.norm;
  const effects: readonly NormEffect[] = NORMS[norm];
  const by = effects.map((effect) => ('by' in effect ? effect.by : 0))[0] ?? 0;
  return say(`norm.${norm}.effect`, {
    influence: -violation.influence,
    trust: -violation.trust,
    amount: fund.amount,
    capital: by,
    by: Math.abs(share(by)),
  });
}

/** Who stands behind a norm. */
export function sponsorText({ sponsor, cosponsors }: TabledNorm, name: NameOf): string {
  return cosponsors.length === 0
    ? say('norm.sponsor', { sponsor: name(sponsor) })
    : say('norm.sponsor.with', { sponsor: name(sponsor), names: list(cosponsors.map(name)) });
}

/** How many votes for a norm it takes, of how many seats. */
export function votesNeeded(seats: number, { norm }: Numbers): number {
  const { of, needs } = norm.passes;
  return Math.ceil((seats * needs) / of);
}
