import { describe, expect, test } from 'vitest';
import { knownAccords, standingTerms } from '../../../client/model/accords.ts';
import type { PublicAccord } from '../../../shared/projection/views.ts';
import type { Accord } from '../../../shared/rules/terms.ts';

const secret: Accord = {
  id: 's',
  terms: { parties: ['a', 'b'], clauses: [{ kind: 'cbm-pledge' }], rounds: 2, secret: true },
  since: 1,
  until: 2,
  open: false,
  announced: true,
  suspendedIn: 0,
  leaving: [],
};
const { terms, announced: _, ...rest } = secret;
const noticed: PublicAccord = { ...rest, parties: terms.parties, terms: null };
const open: PublicAccord = {
  ...noticed,
  id: 'o',
  parties: ['b', 'c'],
  since: 2,
  open: true,
  terms: { ...terms, parties: ['b', 'c'], secret: false },
  suspendedIn: 3,
};

describe('the accords that somebody knows', () => {
  test('a party reads the secret text of which others know only that it exists', () => {
    const view = { accords: [open, noticed], round: 3 };
    const party = knownAccords(view, { seat: 'a', secretAccords: [secret] });
    expect(party.map(({ id, number, own }) => [id, number, own])).toEqual([
      ['s', 1, true],
      ['o', 2, false],
    ]);
    expect(party[0]?.terms).toEqual(terms);
    const stranger = knownAccords(view, { seat: 'c', secretAccords: [] });
    expect(stranger.find(({ id }) => id === 's')).toMatchObject({ terms: null, open: false, own: false });
  });

  test('one is suspended in the round of its leak alone', () => {
    const suspendedIn = (round: number) => knownAccords({ accords: [open], round }, null)[0]?.suspended;
    expect([suspendedIn(3), suspendedIn(4)]).toEqual([true, false]);
  });

  test('what an amendment is compared to is what still binds, not what it was when it was signed', () => {
    const transfer = { kind: 'transfer', from: 'a', to: 'b', lift: null, capital: 2 } as const;
    const signed = { ...terms, clauses: [...terms.clauses, transfer], rounds: 4 };
    const left = standingTerms({ terms: signed, until: 5 }, 4);
    expect(left).toEqual({ ...terms, clauses: [{ kind: 'cbm-pledge' }], rounds: 2 });
    expect(standingTerms({ terms: null, until: 0 }, 4)).toBeNull();
  });
});
