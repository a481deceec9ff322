import type { Reason } from '../rules/events.ts';
import { REASON_TERMS } from '../rules/events.ts';

/** A part of a value that a bot can give as its reason. */
export type Term = Reason['term'];

/** What something is worth to a seat, in points of influence, by what it is worth that for. */
export type Terms = Record<Term, number>;

const NOTHING: Readonly<Terms> = {
  influence: 0,
  trust: 0,
  tension: 0,
  incident: 0,
  answer: 0,
  retaliation: 0,
  rival: 0,
  autonomy: 0,
  safety: 0,
  accord: 0,
  mandate: 0,
  thrift: 0,
  likes: 0,
};

/** To be added to. All of one shape: a bot adds up thousands of them a round. */
export function noTerms(): Terms {
  return { ...NOTHING };
}

export function add(terms: Terms, term: Term, by: number): void {
  terms[term] += by;
}

export function totalOf(terms: Terms): number {
  let sum = 0;
  for (const term of REASON_TERMS) sum += terms[term];
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
    const value = terms[term];
    if (value > most) [largest, most] = [term, value];
  }
  return largest;
}
