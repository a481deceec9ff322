import type { SeatIntent } from '../rules/intents.ts';
import type { Accord } from '../rules/terms.ts';
import { distrusted, rest } from './agreeing.ts';
import type { Situation } from './situation.ts';
import type { Terms } from './terms.ts';
import { add, heaviestOf, totalOf } from './terms.ts';
import { accordTerms } from './values/accord.ts';

/** What an accord must cost, besides the price of notice, to be left. Points of influence. */
const BURDEN = 0.5;

/** What being bound to a state that the seat trusts too little to agree anything with costs it, a round. */
const WARY = 3;

/** What an accord would still bring in the rounds in which notice given now would have ended it; null where in none. */
function stay(situation: Situation, accord: Accord): Terms | null {
  const left = rest(situation, accord);
  const rounds = Math.min(left.rounds, situation.roundsLeft) - 1 - situation.numbers.accord.notice.binds;
  if (rounds <= 0) return null;
  const terms = accordTerms(situation, { ...left, rounds }, accord.id);
  add(terms, 'trust', -WARY * rounds * distrusted(situation, left.parties).length);
  return terms;
}

/** Notice for each accord that costs more than leaving it does. */
export function leaving(situation: Situation): SeatIntent[] {
  const { view, bound, numbers } = situation;
  const open = view.options.accords.inForce.filter(({ leave }) => leave.refused === null);
  return bound
    .filter(({ id }) => open.some(({ accord }) => accord === id))
    .flatMap((accord): SeatIntent[] => {
      const terms = stay(situation, accord);
      if (!terms || totalOf(terms) >= numbers.accord.notice.influence - BURDEN) return [];
      const reasons = [{ choice: 'accord', term: heaviestOf(terms) } as const];
      return [{ type: 'give-notice', round: view.round, accord: accord.id, reasons }];
    });
}
