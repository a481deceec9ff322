import type { RefusalReason } from '../content/clauses.ts';
import { clauseOf, isDoneAtOnce } from '../rules/clauseEffects.ts';
import type { Reason } from '../rules/events.ts';
import type { SeatId } from '../rules/state.ts';
import type { Accord, Terms as Agreed, Proposal } from '../rules/terms.ts';
import type { Situation } from './situation.ts';
import { isPerson } from './situation.ts';
import { largestOf, totalOf } from './terms.ts';
import { accordTerms } from './values/accord.ts';

/** What an accord must be worth to be signed, and how much more for each that the seat has: its hands are tied. */
const WORTH = { least: 0.5, perAccord: 0.25 } as const;

/** Terms as a bot judges them. */
export interface Judged {
  /** The part that weighs most in favour. */
  readonly reason: Reason;
  readonly worth: number;
  /** It can pay what they cost at once, and keep them beside all else that it has signed. */
  readonly feasible: boolean;
  /** Feasible, and worth more than the seat asks of an accord. */
  readonly enough: boolean;
}

/** Accords that count in the limit, without one that would be replaced. */
function accordsHeld({ bound }: Situation, without: string | null = null): number {
  return bound.filter(({ id, terms }) => id !== without && !isDoneAtOnce(terms)).length;
}

/** People at the table with whom the seat would agree something, and has not yet. */
function awaited(situation: Situation): SeatId[] {
  const { others, bound } = situation;
  const met = bound.flatMap(({ terms }) => terms.parties);
  return others
    .map(({ id }) => id)
    .filter((id) => isPerson(situation, id) && !met.includes(id) && distrusted(situation, [id]).length === 0);
}

/**
 * Whether the seat may take on one more accord. Bots find each other faster than people read: its last place it keeps
 * for people who have none of its accords yet.
 * @param pending offers of its own that others have still to sign
 */
export function hasRoom(situation: Situation, terms: Agreed, amends: string | null, pending = 0): boolean {
  if (isDoneAtOnce(terms)) return true;
  const free = situation.numbers.accord.atMost - accordsHeld(situation, amends) - pending;
  const forPeople = amends !== null || terms.parties.some((party) => isPerson(situation, party));
  return free > (forPeople || awaited(situation).length === 0 ? 0 : 1);
}

/** @param amends the accord that the terms would replace: they have to be better than what it still brings */
export function judge(situation: Situation, agreed: Agreed, amends: string | null = null): Judged {
  const former = situation.bound.find(({ id }) => id === amends);
  const terms = accordTerms(situation, agreed, amends);
  const left = former ? totalOf(accordTerms(situation, rest(situation, former), former.id)) : 0;
  const worth = totalOf(terms) - left;
  const reason = { choice: 'accord', term: largestOf(terms) } as const;
  const feasible = isFeasible(situation, agreed, amends);
  const asked = WORTH.least + WORTH.perAccord * accordsHeld(situation, amends);
  return { reason, worth, feasible, enough: feasible && worth > asked };
}

/** Why a seat that is full signs no more: as its limit only where all can see it, as secret accords fill it too. */
function fullReason({ bound, numbers }: Situation, without: string | null): RefusalReason {
  const seen = bound.filter(({ id, open, terms }) => open && id !== without && !isDoneAtOnce(terms));
  return seen.length >= numbers.accord.atMost ? 'enough-accords' : 'too-little-for-us';
}

/** Why the seat does not sign these terms as they are; null where it does. */
export function objection(
  situation: Situation,
  terms: Agreed,
  amends: string | null = null,
): RefusalReason | null {
  if (distrusted(situation, terms.parties).length > 0) return 'not-enough-trust';
  if (!hasRoom(situation, terms, amends)) return fullReason(situation, amends);
  const { worth, feasible, enough } = judge(situation, terms, amends);
  if (enough) return null;
  return worth < 0 || !feasible ? 'asks-too-much' : 'too-little-for-us';
}

/** Why the seat no longer wants what it has signed; null where it does. */
export function regret(situation: Situation, terms: Agreed, amends: string | null): RefusalReason | null {
  if (!hasRoom(situation, terms, amends)) return fullReason(situation, amends);
  return isFeasible(situation, terms, amends) ? null : 'asks-too-much';
}

/** What is left of an accord in force, this round included: what was given is given, and what has leaked is open. */
export function rest({ view }: Situation, { terms, until, open }: Accord): Agreed {
  const clauses = terms.clauses.filter(({ kind }) => kind !== 'transfer');
  return { ...terms, clauses, secret: terms.secret && !open, rounds: until - view.round + 1 };
}

/** Whom of the others the seat trusts too little to agree anything with. */
export function distrusted({ own, view, style }: Situation, parties: readonly SeatId[]): SeatId[] {
  const { trustFloor } = style.diplomacy;
  return parties.filter((party) => party !== own.id && (view.trust[own.id]?.[party] ?? 0) < trustFloor);
}

/** Capital that the terms take from the seat at the last signature. */
function owes({ own }: Situation, { clauses }: Agreed): number {
  return clauses.reduce((sum, clause) => {
    if (clause.kind !== 'transfer') return sum;
    return sum + ((clause.lift === null ? clause.from : clause.to) === own.id ? clause.capital : 0);
  }, 0);
}

/** The fewest CBMs for one partner that reach each of these groups. */
function fewestCards(owed: readonly (readonly SeatId[])[]): number {
  const [first] = owed;
  if (!first) return 0;
  const after = first.map((partner) => fewestCards(owed.filter((group) => !group.includes(partner))));
  return 1 + Math.min(...after);
}

/** What the seat has signed and others have not yet, but for these terms. */
function pendingTerms({ own, view }: Situation, but: Agreed | null): Agreed[] {
  return view.own.proposals
    .filter(({ signed, terms }) => signed.includes(own.id) && terms !== but)
    .map(({ terms }) => terms);
}

/** Those of whom one has to get a CBM each round, by each pledge in what the seat has signed, and in these terms. */
function pledgedTo(situation: Situation, more: Agreed | null, amends: string | null): SeatId[][] {
  const { bound, own } = situation;
  const inForce = bound.filter(({ id }) => id !== amends).map(({ terms }) => terms);
  return [...inForce, ...pendingTerms(situation, more), ...(more ? [more] : [])]
    .filter((terms) => clauseOf(terms, 'cbm-pledge'))
    .map(({ parties }) => parties.filter((party) => party !== own.id));
}

/** Whether the seat has cards to play a CBM towards each of these, beside all that it has pledged. */
export function canReach(situation: Situation, partners: readonly SeatId[]): boolean {
  const owed = [...pledgedTo(situation, null, null), ...partners.map((partner) => [partner])];
  return fewestCards(owed) <= situation.numbers.slots;
}

/**
 * Capital that the seat can give away for these terms, or for anything, and still pay for all else that it has signed,
 * for the CBMs that it owes or one at least, and for its norm.
 */
export function spendable(
  situation: Situation,
  more: Agreed | null = null,
  amends: string | null = null,
): number {
  const { view, own, numbers } = situation;
  const sponsors = view.tabled.some(({ sponsor }) => sponsor === own.id);
  const cards = Math.max(1, fewestCards(pledgedTo(situation, more, amends))) * numbers.cost.cbm;
  const pending = pendingTerms(situation, more).reduce((sum, terms) => sum + owes(situation, terms), 0);
  return view.own.capital - cards - pending - (sponsors ? numbers.norm.cost : 0);
}

/**
 * Whether the seat can pay for the terms, and play all the CBMs that it would then owe. A pledge that is not kept is
 * always found, so nobody signs more of them than its cards can keep.
 */
function isFeasible(situation: Situation, terms: Agreed, amends: string | null = null): boolean {
  const keeps = fewestCards(pledgedTo(situation, terms, amends)) <= situation.numbers.slots;
  return keeps && owes(situation, terms) <= spendable(situation, terms, amends);
}

export function isOwn({ own }: Situation, { by }: Proposal): boolean {
  return by === own.id;
}
