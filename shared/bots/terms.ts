import type { Reason } from '../rules/events.ts';
import { REASON_TERMS } from '../rules/events.ts';

/** A part of a value that a bot can give as its reason. */
export type Term = Reason['term'];

/** What something is worth to a seat, in points of influence, by what it is worth that for. */
export type Terms = Partial<Record<Term, number>>;

export function add(terms: Terms, term: Term, by: number): void {
  if (by !== 0) terms[term] = (terms[term] ?? 0) + by;
}

export function totalOf(terms: Terms): number {
  let sum = 0;
  for (const term of REASON_TERMS) sum += terms[term] ?? 0;
  return sum;
}

/** The part that weighs most against; thrift where nothing does. */
export function heaviestOf(terms: Terms): Term {
  let heaviest: Term = 'thrift';
  let least = 0;
  for (const term of REASON_TERMS) {
    const value = terms[term] ?? 0;
    if (value < least) [heaviest, least] = [term, value];
  }
  return heaviest;
}

/** The part that weighs most in favour; thrift where nothing does. */
export function largestOf(terms: Terms): Term {
  let largest: Term = 'thrift';
  let most = 0;
  for (const term of REASON_TERMS) {
    const value = terms[term] ?? 0;
    if (value > most) [largest, most] = [term, value];
  }
  return largest;
}
