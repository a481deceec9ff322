import { describe, expect, test } from 'vitest';
import { owedText } from '../../../client/text/clauses.ts';
import type { TermsKnown } from '../../../client/text/terms.ts';
import { previewOf } from '../../../client/text/terms.ts';
import { NUMBERS } from '../../../shared/content/numbers.ts';
import type { Clause, Terms } from '../../../shared/rules/terms.ts';

const name = (seat: string) => seat.toUpperCase();
const known: TermsKnown = { own: 'a', round: 3, rounds: 6, numbers: NUMBERS, name };

function termsOf(clauses: readonly Clause[], more: Partial<Terms> = {}): Terms {
  return { parties: ['a', 'b'], clauses, rounds: 2, secret: false, ...more };
}

describe('what terms would mean', () => {
  test('bans and pledges are owed by all, and a breach has its price in the table’s numbers', () => {
    const preview = previewOf(
      termsOf([{ kind: 'no-cyber', domains: ['digital'] }, { kind: 'cbm-pledge' }]),
      known,
    );
    expect(preview.owed).toEqual([
      'You play no cyber move against B in Digital.',
      'In every round you play a CBM towards B.',
    ]);
    expect(preview.theirs).toEqual(['B promises the same.']);
    expect(preview.found).toHaveLength(2);
    expect(preview.cost).toContain('5 influence, 15 trust');
    expect(preview.holds).toBe('Until the end of round 4');
  });

  test('where nothing can be broken nothing is said of breaches', () => {
    const preview = previewOf(termsOf([{ kind: 'inspection' }]), known);
    expect(preview).toMatchObject({ owed: [], theirs: [], found: [], cost: null });
    expect(preview.brings).toHaveLength(2);
  });

  test('a secret accord earns no trust', () => {
    const clauses: Clause[] = [{ kind: 'cbm-pledge' }];
    expect(previewOf(termsOf(clauses), known).brings.join()).toContain('Trust +3');
    expect(previewOf(termsOf(clauses, { secret: true }), known).brings).toEqual([]);
  });

  test('a gift is owed by its giver alone, and done at once', () => {
    const gift: Clause = { kind: 'transfer', from: 'b', to: 'a', lift: null, capital: 3 };
    const preview = previewOf(termsOf([gift]), known);
    expect(preview).toMatchObject({ owed: [], theirs: ['B gives you 3 capital.'], brings: [] });
    expect(preview.holds).toBe('Done at the last signature');
    expect(owedText(gift, 'b', ['a', 'b'], name)).toBe('You give A 3 capital at the last signature.');
  });

  test('a lift is paid by the one who receives it', () => {
    const lift: Clause = { kind: 'transfer', from: 'b', to: 'a', lift: 'ai', capital: 2 };
    const preview = previewOf(termsOf([lift]), known);
    expect(preview.owed).toEqual(['You pay B 2 capital for your AI.']);
    expect(preview.theirs).toEqual([]);
    expect(preview.brings).toEqual(['Your AI +1 for good, your autonomy −1.']);
  });

  test('nothing holds longer than the session', () => {
    expect(previewOf(termsOf([{ kind: 'inspection' }], { rounds: 4 }), known).holds).toBe(
      'Until the end of the session',
    );
  });
});
