/** Accords, proposals and norms for the rulings. */
import type { Domain } from '../../shared/content/domains.ts';
import type { NormId } from '../../shared/content/norms.ts';
import { seatView } from '../../shared/projection/project.ts';
import type { Capability, SeatId, TableState } from '../../shared/rules/state.ts';
import type { Accord, Clause, Terms } from '../../shared/rules/terms.ts';
import type { Outcome } from './outcome.ts';
import { does, only, refusal, seat } from './outcome.ts';
import type { Position } from './position.ts';
import { at } from './position.ts';

export const noCyber = (...domains: Domain[]): Clause => ({ kind: 'no-cyber', domains });
export const humanLoop = (...domains: Domain[]): Clause => ({ kind: 'human-in-the-loop', domains });
export const research = (...domains: Domain[]): Clause => ({ kind: 'joint-research', domains });
export const PLEDGE: Clause = { kind: 'cbm-pledge' };
export const INSPECTION: Clause = { kind: 'inspection' };
export const WARNING: Clause = { kind: 'early-warning' };

export function gives(from: SeatId, to: SeatId, capital: number): Clause {
  return { kind: 'transfer', from, to, lift: null, capital };
}

/** `from` lifts a capability of `to`, which pays for it. */
export function lifts(from: SeatId, to: SeatId, lift: Capability, capital = 0): Clause {
  return { kind: 'transfer', from, to, lift, capital };
}

type Details = Partial<Omit<Terms, 'parties' | 'clauses'>>;

/** Terms between seats named by one letter each. Open, for two rounds, unless it is said otherwise. */
export function terms(parties: string, clauses: readonly Clause[], details: Details = {}): Terms {
  return { parties: [...parties], clauses, rounds: 2, secret: false, ...details };
}

/** An accord in force since round 1, for long; its id is its parties and clauses. */
export function accord(
  parties: string,
  clauses: readonly Clause[],
  { secret = false, ...details }: Partial<Omit<Accord, 'terms'>> & { readonly secret?: boolean } = {},
): Accord {
  return {
    id: `${parties} ${clauses.map(({ kind }) => kind).join(' ')}`,
    terms: terms(parties, clauses, { secret }),
    since: 1,
    until: 8,
    open: !secret,
    announced: false,
    suspendedIn: 0,
    leaving: [],
    ...details,
  };
}

/** The position with accords in force, in the order in which they came into it. */
export function bound(position: Position, ...accords: Accord[]): Position {
  return { ...position, patch: { ...position.patch, accords } };
}

/** The position with norms in force. */
export function ruled(position: Position, ...norms: NormId[]): Position {
  return { ...position, patch: { ...position.patch, norms: norms.map((norm) => ({ norm, since: 1 })) } };
}

/** A table in its negotiation, of four seats where nothing else is said. */
export function talking(position: Partial<Position> = {}): TableState {
  return at({ n: 4, phase: 'negotiation', ...position });
}

/** What comes of a proposal; its author has signed it. */
export function proposed(state: TableState, by: SeatId, what: Terms, amends: string | null = null): Outcome {
  return does(state, { type: 'propose', round: state.round, terms: what, amends }, seat(by));
}

export function refusalOf(state: TableState, by: SeatId, what: Terms, amends: string | null = null) {
  return refusal(state, { type: 'propose', round: state.round, terms: what, amends }, seat(by));
}

/** The proposal last put on the table. @throws where there is none */
export function lastOf(state: TableState) {
  const last = state.proposals.at(-1);
  if (!last) throw new Error('No proposal on the table');
  return last;
}

const signing = (state: TableState, id: string) => {
  const found = state.proposals.find((proposal) => proposal.id === id);
  return { type: 'sign', round: state.round, proposal: id, revision: found?.revision ?? 1 } as const;
};

/** Signs a proposal as it stands now; the one last made where none is named. */
export function signed(state: TableState, by: SeatId, id: string = lastOf(state).id): Outcome {
  return does(state, signing(state, id), seat(by));
}

export function refusalOfSigning(state: TableState, by: SeatId, id: string = lastOf(state).id) {
  return refusal(state, signing(state, id), seat(by));
}

/** Proposed by the first party, and signed by the others in their order; what came of the last signature. */
export function agreed(state: TableState, what: Terms, amends: string | null = null): Outcome {
  const [by = '', ...others] = what.parties;
  let outcome = proposed(state, by, what, amends);
  const { id } = lastOf(outcome.after);
  for (const other of others) outcome = signed(outcome.after, other, id);
  return outcome;
}

/** The accord that a last signature brought into force. */
export function accordOf(outcome: Outcome): Accord {
  return only(outcome, 'accord-in-force').accord;
}

/** What a seat may do, as it is told. */
export function optionsFor(state: TableState, id: SeatId) {
  return seatView(state, id).options;
}
