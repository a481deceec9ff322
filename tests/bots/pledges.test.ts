import { describe, expect, test } from 'vitest';
import type { Style } from '../../shared/content/styles.ts';
import { STYLES } from '../../shared/content/styles.ts';
import type { Proposal, Terms } from '../../shared/rules/terms.ts';
import { accord, INSPECTION, lifts, noCyber, PLEDGE, terms } from '../support/accords.ts';
import { at } from '../support/position.ts';
import { negotiates } from './support/decisions.ts';

function proposal(by: string, offered: Terms, patch: Partial<Proposal> = {}): Proposal {
  return {
    id: `of ${by}`,
    by,
    revision: 1,
    revisedBy: by,
    terms: { ...offered, rounds: 4 },
    former: null,
    amends: null,
    signed: [by],
    refused: [],
    ...patch,
  };
}

const FRIENDS = { a: { b: 80, c: 80, d: 80, e: 80 }, b: { a: 80 }, c: { a: 80 }, d: { a: 80 }, e: { a: 80 } };

function offered(
  proposals: readonly Proposal[],
  pledged: readonly string[],
  patch: { capital?: number } = {},
) {
  const accords = pledged.map((parties) => accord(parties, [PLEDGE]));
  return at({ n: 6, trust: FRIENDS, seats: { a: patch, d: { ai: 4 } }, patch: { proposals, accords } });
}

const WELCOME = proposal('d', terms('ad', [PLEDGE, noCyber()]));

function answer(style: Style, state: ReturnType<typeof offered>) {
  const intent = negotiates(state, style);
  if (intent?.type === 'revise') return intent.terms.clauses.map(({ kind }) => kind);
  return intent?.type === 'refuse' ? intent.reason : intent?.type;
}

describe('CBMs that are owed', () => {
  test('a pledge is signed while a card is left for it', () => {
    expect(answer('reciprocator', offered([WELCOME], []))).toBe('sign');
  });

  test.each(STYLES)('%s owes no more of them than its two cards can keep', (style) => {
    expect(['sign', 'propose']).not.toContain(answer(style, offered([WELCOME], ['ab', 'ac'])));
  });

  test('one card may keep all of them', () => {
    expect(answer('reciprocator', offered([WELCOME], ['abd', 'ade']))).toBe('sign');
  });

  test('what it has signed and others have not yet counts too', () => {
    const signed = proposal('a', terms('ab', [PLEDGE]));
    const third = proposal('a', terms('ac', [PLEDGE]), { id: 'another of a' });
    expect(answer('reciprocator', offered([signed, WELCOME], []))).toBe('sign');
    expect(answer('reciprocator', offered([signed, third, WELCOME], []))).not.toBe('sign');
  });

  test('it offers none that it could not keep', () => {
    const state = {
      ...offered([], ['ab', 'ac']),
      setup: { ...offered([], []).setup, press: 'written-offers' } as const,
    };
    const intent = negotiates(state, 'reciprocator');
    expect(intent?.type).toBe('propose');
    if (intent?.type === 'propose') expect(intent.terms.clauses).not.toContainEqual(PLEDGE);
  });

  test('their price is not given away', () => {
    const lift = proposal('d', terms('ad', [lifts('d', 'a', 'ai', 1), INSPECTION]));
    const asks = (capital: number) => answer('moderniser', offered([lift], ['ab', 'ac'], { capital }));
    expect(asks(2)).not.toBe('sign');
    expect(asks(3)).toBe('sign');
  });

  test('nor is what it has offered spent on a norm', () => {
    const lift = proposal('a', terms('ad', [lifts('d', 'a', 'ai', 2)]));
    const tables = (proposals: readonly Proposal[]) => {
      const state = offered(proposals, [], { capital: 3 });
      return negotiates({ ...state, setup: { ...state.setup, press: 'none' } }, 'norm-entrepreneur')?.type;
    };
    expect(tables([])).toBe('table-norm');
    expect(tables([lift])).not.toBe('table-norm');
  });
});
