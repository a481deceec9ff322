import type { ClauseKind } from '../../shared/content/clauses.ts';
import { CLAUSES } from '../../shared/content/clauses.ts';
import type { Domain } from '../../shared/content/domains.ts';
import type { PublicView } from '../../shared/projection/views.ts';
import type { OfferRules } from '../../shared/rules/offers.ts';
import { clauseUnlocksIn, inOrder } from '../../shared/rules/offers.ts';
import type { SeatId } from '../../shared/rules/state.ts';
import type { Clause, Terms } from '../../shared/rules/terms.ts';

export type Transfer = Extract<Clause, { kind: 'transfer' }>;
export type DomainClause = Extract<Clause, { domains: unknown }>;

/** What most accords begin with; a person changes what does not fit. */
const USUAL = ['no-cyber', 'cbm-pledge'] as const;
const USUAL_ROUNDS = 2;

/** What the rules of offering need to know of a table. */
export function offerRulesOf({ setup, seats, round }: PublicView): OfferRules {
  const { press, unlocking, numbers } = setup;
  return { seats: seats.map(({ id }) => id), round, press, unlocking, numbers };
}

/** A clause as it stands when it has just been added; the rest is chosen in it. */
export function blankClause(kind: ClauseKind, parties: readonly SeatId[], own: SeatId): Clause {
  if (kind === 'transfer') {
    const to = parties.find((party) => party !== own) ?? own;
    return { kind, from: own, to, lift: null, capital: 1 };
  }
  return kind === 'no-cyber' || kind === 'human-in-the-loop' || kind === 'joint-research'
    ? { kind, domains: [] }
    : { kind };
}

/** The terms most often offered to a state, without what is still locked. */
export function usualTerms(rules: OfferRules, own: SeatId, partner: SeatId): Terms {
  const parties = rules.seats.filter((id) => id === own || id === partner);
  const kinds = USUAL.filter((kind) => rules.round >= clauseUnlocksIn(rules, kind));
  const clauses = kinds.map((kind) => blankClause(kind, parties, own));
  return { parties, clauses, rounds: USUAL_ROUNDS, secret: false };
}

/** Clauses in the order of the rules, so that the same accord always reads the same. */
function sorted(clauses: readonly Clause[]): Clause[] {
  const kinds = Object.keys(CLAUSES);
  return clauses.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}

export function withClause(terms: Terms, kind: ClauseKind, own: SeatId): Terms {
  return { ...terms, clauses: sorted([...terms.clauses, blankClause(kind, terms.parties, own)]) };
}

export function withoutClause(terms: Terms, clause: Clause): Terms {
  return { ...terms, clauses: terms.clauses.filter((each) => each !== clause) };
}

export function withChange(terms: Terms, clause: Clause, changed: Clause): Terms {
  return { ...terms, clauses: terms.clauses.map((each) => (each === clause ? changed : each)) };
}

/** Chooses a domain or takes it back; one too many pushes out the one chosen first. */
export function withDomain<C extends DomainClause>(clause: C, domain: Domain): C {
  const max = CLAUSES[clause.kind].domains?.max ?? 0;
  const domains = clause.domains.includes(domain)
    ? clause.domains.filter((each) => each !== domain)
    : [...clause.domains, domain].slice(-max);
  return { ...clause, domains };
}

/** Invites a state or no longer; what would move between parties that are none any more goes with them. */
export function withParty(terms: Terms, party: SeatId, seats: readonly SeatId[]): Terms {
  const parties = terms.parties.includes(party)
    ? terms.parties.filter((each) => each !== party)
    : [...terms.parties, party];
  const clauses = terms.clauses.filter(
    (clause) => clause.kind !== 'transfer' || (parties.includes(clause.from) && parties.includes(clause.to)),
  );
  return inOrder(seats, { ...terms, parties, clauses });
}
