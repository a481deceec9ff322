import type { Investment } from '../../rules/state.ts';
import type { Situation } from '../situation.ts';
import { cyberWorth } from '../situation.ts';
import type { Terms } from '../terms.ts';
import { add, noTerms } from '../terms.ts';
import { AT_STAKE } from './machines.ts';
import { investMandate } from './mandate.ts';

/** What an investment is worth: autonomy, and what it spares in the rounds left. */
export function investTerms(situation: Situation, invest: Investment): Terms {
  const { numbers, own, roundsLeft } = situation;
  const { ranges, score, ai } = numbers;
  const terms = noTerms();
  if (invest === 'cyber') {
    add(terms, 'safety', numbers.invest.cyber.cyber * cyberWorth(situation));
  } else {
    const gains = numbers.invest.institutions;
    const autonomy = Math.min(gains.autonomy, ranges.autonomy.max - own.autonomy);
    const institutions = Math.min(gains.institutions, ranges.capability.max - own.institutions);
    add(terms, 'autonomy', autonomy * score.perAutonomy);
    // A hazard avoided is a gain kept and its loss spared.
    const spared = (-ai.hazard.perInstitution * institutions * 2) / 10_000;
    add(terms, 'safety', spared * AT_STAKE * roundsLeft);
  }
  add(terms, 'mandate', investMandate(situation, invest));
  add(terms, 'likes', situation.style.likesInvesting(invest, situation));
  return terms;
}
