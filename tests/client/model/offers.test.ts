import { describe, expect, test } from 'vitest';
import {
  blankClause,
  usualTerms,
  withChange,
  withClause,
  withDomain,
  withoutClause,
  withParty,
} from '../../../client/model/offers.ts';
import { NUMBERS } from '../../../shared/content/numbers.ts';
import type { OfferRules } from '../../../shared/rules/offers.ts';
import { refusalOfTerms } from '../../../shared/rules/offers.ts';
import { UNLOCKED } from '../../../shared/rules/state.ts';

const SEATS = ['ondara', 'kelduin', 'ysmere'];
const rules: OfferRules = {
  seats: SEATS,
  round: 2,
  press: 'open',
  unlocking: UNLOCKED,
  numbers: NUMBERS,
};

describe('a text that is being written', () => {
  test('begins with what most accords say, and could be offered as it stands', () => {
    const terms = usualTerms(rules, 'ysmere', 'ondara');
    expect(terms.parties).toEqual(['ondara', 'ysmere']);
    expect(terms.clauses.map(({ kind }) => kind)).toEqual(['no-cyber', 'cbm-pledge']);
    expect(refusalOfTerms(rules, 'ysmere', terms)).toBeNull();
  });

  test('begins without what is locked', () => {
    const locked = { ...rules, round: 1, unlocking: { ...UNLOCKED, accords: 2 } };
    expect(usualTerms(locked, 'ysmere', 'ondara').clauses).toEqual([]);
  });

  test('keeps its clauses in the order of the rules, whichever was added first', () => {
    const terms = { ...usualTerms(rules, 'ondara', 'kelduin'), clauses: [] };
    const both = withClause(withClause(terms, 'inspection', 'ondara'), 'no-cyber', 'ondara');
    expect(both.clauses.map(({ kind }) => kind)).toEqual(['no-cyber', 'inspection']);
  });

  test('loses and changes one clause and leaves the others', () => {
    const terms = usualTerms(rules, 'ondara', 'kelduin');
    const [first, second] = terms.clauses;
    if (!first || !second) throw new Error('Two clauses expected');
    expect(withoutClause(terms, first).clauses).toEqual([second]);
    const changed = blankClause('early-warning', terms.parties, 'ondara');
    expect(withChange(terms, second, changed).clauses).toEqual([first, changed]);
  });

  test('invites in the order of the table', () => {
    const terms = withParty(usualTerms(rules, 'ysmere', 'kelduin'), 'ondara', SEATS);
    expect(terms.parties).toEqual(SEATS);
  });

  test('lets a transfer go with the party that it concerned', () => {
    const three = withParty(usualTerms(rules, 'ondara', 'kelduin'), 'ysmere', SEATS);
    const given = withClause(three, 'transfer', 'ondara');
    const transfer = given.clauses.find(({ kind }) => kind === 'transfer');
    expect(transfer).toMatchObject({ from: 'ondara', to: 'kelduin', capital: 1 });
    expect(withParty(given, 'ysmere', SEATS).clauses).toContainEqual(transfer);
    expect(withParty(given, 'kelduin', SEATS).clauses.map(({ kind }) => kind)).not.toContain('transfer');
  });
});

describe('the domains of a clause', () => {
  test('are chosen and taken back', () => {
    const ban = { kind: 'no-cyber', domains: [] } as const;
    const some = withDomain(ban, 'digital');
    expect(some.domains).toEqual(['digital']);
    expect(withDomain(some, 'digital').domains).toEqual([]);
  });

  test('are at most two for joint research: the oldest choice gives way', () => {
    const two = { kind: 'joint-research', domains: ['digital', 'public'] } as const;
    expect(withDomain(two, 'security').domains).toEqual(['public', 'security']);
  });
});
