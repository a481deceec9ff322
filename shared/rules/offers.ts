import type { ClauseKind } from '../content/clauses.ts';
import { CLAUSE_KINDS, CLAUSES } from '../content/clauses.ts';
import { DOMAINS } from '../content/domains.ts';
import type { Numbers } from '../content/numbers.ts';
import type { Press } from '../content/talk.ts';
import type { RejectionCode } from './rejections.ts';
import type { SeatId, Unlocking } from './state.ts';
import type { Accord, Clause, Terms } from './terms.ts';

/** What decides which terms may be offered: all of it public. */
export interface OfferRules {
  readonly seats: readonly SeatId[];
  readonly round: number;
  readonly press: Press;
  readonly unlocking: Unlocking;
  readonly numbers: Numbers;
}

/** The round from which a clause may be written. */
export function clauseUnlocksIn({ unlocking }: Pick<OfferRules, 'unlocking'>, kind: ClauseKind): number {
  return Math.max(unlocking.accords, unlocking[CLAUSES[kind].wave]);
}

/** Why nothing may be offered at all; null where something may. */
export function refusalOfOffering({ round, press, unlocking }: OfferRules): RejectionCode | null {
  if (press === 'none') return 'press-closed';
  return round < unlocking.accords ? 'locked-until-later' : null;
}

function refusalOfTransfer(
  { numbers }: OfferRules,
  { parties }: Terms,
  transfer: Extract<Clause, { kind: 'transfer' }>,
): RejectionCode | null {
  const { from, to, lift, capital } = transfer;
  const { max } = numbers.accord.capital;
  const between = from !== to && parties.includes(from) && parties.includes(to);
  const amount = Number.isInteger(capital) && capital <= max && capital >= (lift === null ? 1 : 0);
  return between && amount ? null : 'wrong-transfer';
}

function refusalOfClause(rules: OfferRules, terms: Terms, clause: Clause): RejectionCode | null {
  if (!Object.hasOwn(CLAUSES, clause.kind)) return 'no-clause';
  const { domains, openOnly } = CLAUSES[clause.kind];
  if (rules.round < clauseUnlocksIn(rules, clause.kind)) return 'locked-until-later';
  if (openOnly && terms.secret) return 'secret-inspection';
  if (clause.kind === 'transfer') return refusalOfTransfer(rules, terms, clause);
  if (!('domains' in clause) || !domains) return null;
  const count = clause.domains.length;
  const known = clause.domains.every((domain) => DOMAINS.includes(domain));
  const fits =
    known && count >= domains.min && count <= domains.max && new Set(clause.domains).size === count;
  return fits ? null : 'wrong-domains';
}

/** Why a seat cannot offer these terms, or sign them later; null where it can. */
export function refusalOfTerms(rules: OfferRules, by: SeatId, terms: Terms): RejectionCode | null {
  const closed = refusalOfOffering(rules);
  if (closed) return closed;
  const { parties, clauses, rounds, secret } = terms;
  if (!parties.includes(by)) return 'own-seat-missing';
  if (!parties.every((id) => rules.seats.includes(id))) return 'unknown-seat';
  if (new Set(parties).size !== parties.length || parties.length < 2) return 'too-few-parties';
  if (clauses.length === 0) return 'no-clause';
  const kinds = clauses.map(({ kind }) => kind).filter((kind) => kind !== 'transfer');
  if (new Set(kinds).size !== kinds.length) return 'clause-twice';
  const { min, max } = rules.numbers.accord.rounds;
  if (!Number.isInteger(rounds) || rounds < min || rounds > max) return 'wrong-duration';
  if (secret && rules.round < rules.unlocking.secrecy) return 'locked-until-later';
  return (
    clauses.map((clause) => refusalOfClause(rules, terms, clause)).find((refusal) => refusal !== null) ?? null
  );
}

/** Why terms cannot replace those of an accord in force. */
export function refusalOfAmending(
  { round, unlocking }: Pick<OfferRules, 'round' | 'unlocking'>,
  accord: Accord,
  terms: Terms,
): RejectionCode | null {
  if (round < unlocking.amending) return 'locked-until-later';
  if (!sameSeats(accord.terms.parties, terms.parties)) return 'other-parties';
  // Notice is public: a new text would undo it in the sight of all, and so tell that it was signed.
  if (accord.leaving.length > 0) return 'being-left';
  // What the table has read cannot be unread.
  return accord.open && terms.secret ? 'cannot-hide' : null;
}

/** Whether two lists hold the same seats, in whatever order. */
export function sameSeats(a: readonly SeatId[], b: readonly SeatId[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}

/** The terms with parties, clauses and domains in one order, so that the same terms are written in one way. */
export function inOrder(seats: readonly SeatId[], terms: Terms): Terms {
  const clauses = terms.clauses.map((clause) =>
    'domains' in clause
      ? { ...clause, domains: DOMAINS.filter((domain) => clause.domains.includes(domain)) }
      : clause,
  );
  const rank = ({ kind }: Clause) => CLAUSE_KINDS.indexOf(kind);
  return {
    ...terms,
    parties: seats.filter((id) => terms.parties.includes(id)),
    clauses: clauses.toSorted((a, b) => rank(a) - rank(b)),
  };
}
