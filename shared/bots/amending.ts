import { CLAUSES } from '../content/clauses.ts';
import { clauseOf, isDoneAtOnce } from '../rules/clauseEffects.ts';
import type { Accord, Terms as Agreed } from '../rules/terms.ts';
import { rest } from './agreeing.ts';
import type { Situation } from './situation.ts';
import { written } from './writing.ts';

/** Other terms for an accord in force. */
export interface Amendment {
  readonly terms: Agreed;
  readonly amends: string;
}

/** The same for longer, in its last round; and with one clause more of those that the style likes. */
function amendmentsOf(situation: Situation, accord: Accord): Agreed[] {
  const left = rest(situation, accord);
  const { clauses, secret } = left;
  const longest = Math.min(situation.numbers.accord.rounds.max, situation.roundsLeft);
  const liked = new Set(situation.style.diplomacy.offers.flatMap((plan) => plan.clauses));
  const more = [...liked]
    .filter((kind) => !clauseOf(left, kind) && !(secret && CLAUSES[kind].openOnly))
    .flatMap((kind) => written(situation, kind));
  return [
    ...(left.rounds === 1 && longest > 1 ? [{ ...left, rounds: longest }] : []),
    ...more.map((clause) => ({ ...left, clauses: [...clauses, clause] })),
  ];
}

/** All that the seat could ask of its partners in an accord in force. */
export function amendments(situation: Situation): Amendment[] {
  const open = situation.view.options.accords.inForce.filter(({ amend }) => amend.refused === null);
  return situation.bound
    .filter(({ id, terms }) => open.some(({ accord }) => accord === id) && !isDoneAtOnce(terms))
    .flatMap((accord) => amendmentsOf(situation, accord).map((terms) => ({ terms, amends: accord.id })));
}
