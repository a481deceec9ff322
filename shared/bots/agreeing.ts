import { isDoneAtOnce } from '../rules/clauseEffects.ts';
import type { Reason } from '../rules/events.ts';
import { sameParties } from '../rules/offers.ts';
import type { SeatId } from '../rules/state.ts';
import type { Terms as Agreed, Proposal } from '../rules/terms.ts';
import type { Situation } from './situation.ts';
import { largestOf, totalOf } from './terms.ts';
import { accordTerms } from './values/accord.ts';

/** What an accord must be worth to be signed, and how much more for each that the seat has: its hands are tied. */
const WORTH = { least: 0.5, perAccord: 0.25 } as const;

/** Terms as a bot judges them. */
export interface Judged {
  /** The part that weighs most in favour. */
  readonly reason: Reason;
  readonly worth: number;
  /** Worth more than the seat asks of an accord. */
  readonly enough: boolean;
}

/** Accords that count in the limit, without one that would be replaced. */
export function accordsHeld({ bound }: Situation, without: string | null = null): number {
  return bound.filter(({ id, terms }) => id !== without && !isDoneAtOnce(terms)).length;
}

/** @param amends the accord that the terms would replace: they have to be better than what it still brings */
export function judge(situation: Situation, agreed: Agreed, amends: string | null = null): Judged {
  const former = situation.bound.find(({ id }) => id === amends);
  const terms = accordTerms(situation, agreed, amends);
  const left = former
    ? totalOf(
        accordTerms(
          situation,
          { ...former.terms, rounds: former.until - situation.view.round + 1 },
          former.id,
        ),
      )
    : 0;
  const worth = totalOf(terms) - left;
  const reason = { choice: 'accord', term: largestOf(terms) } as const;
  return { reason, worth, enough: worth > WORTH.least + WORTH.perAccord * accordsHeld(situation, amends) };
}

/** Whom of the others the seat trusts too little to agree anything with. */
export function distrusted({ own, view, style }: Situation, parties: readonly SeatId[]): SeatId[] {
  const { trustFloor } = style.diplomacy;
  return parties.filter((party) => party !== own.id && (view.trust[own.id]?.[party] ?? 0) < trustFloor);
}

/** Capital that the terms take from the seat at the last signature. */
export function owes({ own }: Situation, { clauses }: Agreed): number {
  return clauses.reduce((sum, clause) => {
    if (clause.kind !== 'transfer') return sum;
    return sum + ((clause.lift === null ? clause.from : clause.to) === own.id ? clause.capital : 0);
  }, 0);
}

/** Capital that the seat can give away and still play a CBM, which it may have pledged, and pay for its norm. */
export function spendable({ view, own, numbers }: Situation): number {
  const sponsors = view.tabled.some(({ sponsor }) => sponsor === own.id);
  return view.own.capital - numbers.cost.cbm - (sponsors ? numbers.norm.cost : 0);
}

/** Whether the seat has offered or written something to the same parties in this round. */
export function hasTried({ memory, own }: Situation, terms: Agreed): boolean {
  return memory.heard.some(
    (event) => event.type === 'proposed' && event.by === own.id && sameParties(event.terms, terms),
  );
}

export function isOwn({ own }: Situation, { by }: Proposal): boolean {
  return by === own.id;
}
