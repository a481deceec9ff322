import type { ClauseKind } from '../content/clauses.ts';
import type { Domain } from '../content/domains.ts';
import type { SeatId } from './state.ts';
import type { Accord, Clause, Terms } from './terms.ts';

/**
 * What accords in force bring, beside what they forbid. All of it is worked out over a list of accords: the whole truth
 * in resolution, those that a seat knows in its options.
 */

/** Only what is suspended in this round neither binds nor shields nor earns. */
export function inEffect(accords: readonly Accord[], round: number): Accord[] {
  return accords.filter(({ suspendedIn }) => suspendedIn !== round);
}

export function isParty({ terms }: Pick<Accord, 'terms'>, seat: SeatId): boolean {
  return terms.parties.includes(seat);
}

export function clauseOf<K extends ClauseKind>(
  { clauses }: Terms,
  kind: K,
): Extract<Clause, { kind: K }> | undefined {
  return clauses.find((clause): clause is Extract<Clause, { kind: K }> => clause.kind === kind);
}

/** A clause that names no domain covers them all. */
export function covers(domains: readonly Domain[], domain: Domain): boolean {
  return domains.length === 0 || domains.includes(domain);
}

/** It is done at the last signature and over: it counts in no limit and feeds no number. */
export function isDoneAtOnce({ clauses }: Terms): boolean {
  return clauses.every(({ kind }) => kind === 'transfer');
}

/** The other states with which a seat shares an accord that has the clause. */
export function partnersBy(accords: readonly Accord[], seat: SeatId, kind: ClauseKind): SeatId[] {
  const partners = accords
    .filter((accord) => isParty(accord, seat) && clauseOf(accord.terms, kind))
    .flatMap(({ terms }) => terms.parties);
  return [...new Set(partners)].filter((partner) => partner !== seat);
}

/** The other states with which a seat shares an open accord. */
export function openPartners(accords: readonly Accord[], seat: SeatId): SeatId[] {
  const partners = accords
    .filter((accord) => accord.open && isParty(accord, seat))
    .flatMap(({ terms }) => terms.parties);
  return [...new Set(partners)].filter((partner) => partner !== seat);
}

/** Other parties of the largest accord with early warning that a seat is in; 0 where it is in none. */
export function earlyWarningParties(accords: readonly Accord[], seat: SeatId): number {
  const sizes = accords
    .filter((accord) => isParty(accord, seat) && clauseOf(accord.terms, 'early-warning'))
    .map(({ terms }) => terms.parties.length - 1);
  return Math.max(0, ...sizes);
}

/** Domains in which joint research makes assisted and delegated AI cheaper for a seat. */
export function researchDomains(accords: readonly Accord[], seat: SeatId): Domain[] {
  const domains = accords
    .filter((accord) => isParty(accord, seat))
    .flatMap(({ terms }) => clauseOf(terms, 'joint-research')?.domains ?? []);
  return [...new Set(domains)];
}

/** Whether an open accord of the seat's came into force in this round; an amended one has been in force before. */
export function hasFreshAccord(accords: readonly Accord[], seat: SeatId, round: number): boolean {
  return accords.some((accord) => accord.open && accord.since === round && isParty(accord, seat));
}

/** Whether an accord says something of arms: no cyber moves, or a human who decides. */
export function isArmsAccord({ terms }: Accord): boolean {
  return clauseOf(terms, 'no-cyber') !== undefined || clauseOf(terms, 'human-in-the-loop') !== undefined;
}
