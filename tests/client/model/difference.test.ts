import { describe, expect, test } from 'vitest';
import { differenceOf, isDifferent } from '../../../client/model/difference.ts';
import type { Terms } from '../../../shared/rules/terms.ts';

const former: Terms = {
  parties: ['a', 'b'],
  clauses: [
    { kind: 'no-cyber', domains: ['digital', 'public'] },
    { kind: 'inspection' },
    { kind: 'transfer', from: 'a', to: 'b', lift: null, capital: 3 },
  ],
  rounds: 2,
  secret: false,
};

const marksOf = (now: Terms, before: Terms | null = former) =>
  differenceOf(now, before).clauses.map(({ mark, clause }) => `${mark} ${clause.kind}`);

describe('what one text changes in the one before', () => {
  test('is nothing where there was none before', () => {
    const difference = differenceOf(former, null);
    expect(isDifferent(difference)).toBe(false);
    expect(difference.clauses.map(({ mark }) => mark)).toEqual(['same', 'same', 'same']);
  });

  test('is nothing where the domains merely stand in another order', () => {
    const turned: Terms = {
      ...former,
      clauses: [{ kind: 'no-cyber', domains: ['public', 'digital'] }, ...former.clauses.slice(1)],
    };
    expect(isDifferent(differenceOf(turned, former))).toBe(false);
  });

  test('names what is new, changed and struck out, and shows how it read', () => {
    const now: Terms = {
      ...former,
      clauses: [
        { kind: 'no-cyber', domains: [] },
        { kind: 'cbm-pledge' },
        { kind: 'transfer', from: 'a', to: 'b', lift: null, capital: 3 },
      ],
    };
    expect(marksOf(now)).toEqual([
      'changed no-cyber',
      'added cbm-pledge',
      'same transfer',
      'removed inspection',
    ]);
    expect(differenceOf(now, former).clauses[0]?.former).toEqual(former.clauses[0]);
  });

  test('tells an amount that changed from another gift', () => {
    const more = { kind: 'transfer', from: 'a', to: 'b', lift: null, capital: 4 } as const;
    const back = { kind: 'transfer', from: 'b', to: 'a', lift: null, capital: 3 } as const;
    const only = (clauses: Terms['clauses']): Terms => ({ ...former, clauses });
    expect(marksOf(only([more]), only(former.clauses.slice(2)))).toEqual(['changed transfer']);
    expect(marksOf(only([back]), only(former.clauses.slice(2)))).toEqual([
      'added transfer',
      'removed transfer',
    ]);
  });

  test('keeps two equal gifts apart', () => {
    const gift = { kind: 'transfer', from: 'a', to: 'b', lift: null, capital: 1 } as const;
    const now: Terms = { ...former, clauses: [gift, { ...gift }] };
    expect(marksOf(now, { ...former, clauses: [gift] })).toEqual(['same transfer', 'added transfer']);
  });

  test('says how long it was and who might read it', () => {
    expect(differenceOf({ ...former, rounds: 4, secret: true }, former)).toMatchObject({
      rounds: 2,
      secret: false,
    });
  });
});
