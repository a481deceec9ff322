import { DOMAINS } from '../../content/domains.ts';
import type { NormEffect, NormId } from '../../content/norms.ts';
import { NORMS } from '../../content/norms.ts';
import type { TabledNorm } from '../../rules/state.ts';
import type { Situation } from '../situation.ts';
import { rivalryWith } from '../situation.ts';
import type { Terms } from '../terms.ts';
import { add, noTerms } from '../terms.ts';
import { stakeOf } from './machines.ts';
import { exposed, guarded, spared } from './restraint.ts';

/** What being a violation costs a cyber card that is named, as a share of all that being named costs. */
const VIOLATION = 0.4;

/** How much of the attacks in its domains a norm deters. */
const DETERS = 0.5;

/** How often a backdoor helps an attack. */
const BACKDOORS = 0.05;

/** How often whoever delegates would do so in security. */
const DELEGATES_SECURITY = 0.1;

/** Capital at which the fund neither gives nor takes, and what it moves to one a round, at most. */
const FUND = { even: 4.5, share: 0.4 } as const;

function addEffect(terms: Terms, situation: Situation, effect: NormEffect): void {
  const { roundsLeft, capitalWorth, view, style } = situation;
  switch (effect.type) {
    case 'violation': {
      const share = effect.domains.length / DOMAINS.length;
      add(terms, 'safety', roundsLeft * DETERS * spared(situation, share));
      add(terms, 'influence', -roundsLeft * exposed(situation, share, VIOLATION));
      return;
    }
    case 'attribution': {
      const chance = effect.by / 10_000;
      add(terms, 'safety', roundsLeft * guarded(situation, chance));
      add(terms, 'influence', -roundsLeft * exposed(situation, 1, chance));
      return;
    }
    case 'hazard':
      add(terms, 'safety', (-2 * roundsLeft * stakeOf(situation) * effect.by) / 10_000);
      return;
    case 'backdoor-found':
      add(terms, 'safety', roundsLeft * guarded(situation, BACKDOORS));
      add(terms, 'influence', -roundsLeft * exposed(situation, 1, BACKDOORS));
      return;
    case 'delegated-cost': {
      const delegates = style.diplomacy.habits.posture === 'delegated' ? 1 : -0.2;
      add(terms, 'influence', -roundsLeft * DELEGATES_SECURITY * delegates * effect.by * capitalWorth);
      return;
    }
    case 'capacity-fund': {
      const poverty = Math.max(-1, Math.min(1, FUND.even - view.own.capital));
      add(terms, 'influence', poverty * FUND.share * (roundsLeft - 1) * capitalWorth);
      return;
    }
  }
}

/** What a norm is worth to a seat over the rounds left, whoever sponsors it. */
export function normTerms(situation: Situation, norm: NormId): Terms {
  const terms = noTerms();
  for (const effect of NORMS[norm]) addEffect(terms, situation, effect);
  add(terms, 'likes', situation.style.diplomacy.likesNorm(norm));
  return terms;
}

/** The same with what its sponsor and co-sponsors win when it passes; rivals grudge it. */
export function ballotTerms(situation: Situation, { norm, sponsor, cosponsors }: TabledNorm): Terms {
  const { own, numbers } = situation;
  const terms = normTerms(situation, norm);
  if (sponsor === own.id) add(terms, 'influence', numbers.norm.sponsor);
  else add(terms, 'rival', -numbers.norm.sponsor * rivalryWith(situation, sponsor));
  if (cosponsors.includes(own.id)) add(terms, 'influence', numbers.norm.cosponsor);
  return terms;
}
