import { describe, expect, test } from 'vitest';
import { NO_MEMORY, remember } from '../../shared/bots/player.ts';
import { STYLES } from '../../shared/content/styles.ts';
import type { SeenEvent } from '../../shared/projection/seen.ts';
import type { SeatId, TableState } from '../../shared/rules/state.ts';
import type { Clause, Proposal } from '../../shared/rules/terms.ts';
import { accord, INSPECTION, lifts, noCyber, PLEDGE, terms, WARNING } from '../support/accords.ts';
import { negotiates, round } from './support/decisions.ts';
import { offer, oneAmongBots, said } from './support/talks.ts';

const AGENDA = { agenda: ['public', 'security', 'digital'] } as const;

function next(state: TableState, seat: SeatId = 'a', heard: readonly SeenEvent[] = []) {
  return negotiates(state, 'reciprocator', {
    seat,
    memory: remember(NO_MEMORY, [round(state.round), ...heard]),
  });
}

/** The seats whose first offer is to the person. */
function suitors(state: TableState): SeatId[] {
  return [...'acdef'].filter((seat) => {
    const intent = next(state, seat);
    return intent?.type === 'propose' && intent.terms.parties.includes('b');
  });
}

describe('people come first', () => {
  test('a person who sits alone among bots is asked by three of them, by others in another round', () => {
    // A leader is what nobody would ask first for a ban on cyber moves.
    const at = (number: number) =>
      suitors(oneAmongBots({ round: number, seats: { b: { influence: 80 } }, patch: AGENDA }));
    const first = at(2);
    expect(first).toHaveLength(3);
    expect(at(3)).toHaveLength(3);
    expect(at(3)).not.toEqual(first);
  });

  test('those who are closest ask, whatever the round', () => {
    const trust = { b: { a: 90, c: 80, d: 70, e: 40, f: 40 }, a: { b: 60 }, c: { b: 60 }, d: { b: 60 } };
    for (const number of [2, 3, 4])
      expect(suitors(oneAmongBots({ round: number, trust, patch: AGENDA }))).toEqual(
        expect.arrayContaining(['a', 'c', 'd']),
      );
  });

  test.each(STYLES)('%s asks a person once a round', (style) => {
    const state = oneAmongBots({ patch: AGENDA, setup: { press: 'written-offers' } });
    const asked = {
      type: 'proposed',
      proposal: 'p',
      by: 'a',
      terms: terms('ab', [noCyber()]),
      amends: null,
    } as const;
    const intent = negotiates(state, style, { memory: remember(NO_MEMORY, [round(2), asked]) });
    if (intent?.type === 'propose') expect(intent.terms.parties).not.toContain('b');
  });
});

describe('the last place', () => {
  const TWO = ['ac', 'ad'].map((parties) => accord(parties, [WARNING]));

  function answers(by: SeatId, more: { accords?: typeof TWO; clauses?: readonly Clause[] } = {}) {
    const { accords = TWO, clauses = [noCyber(), INSPECTION] } = more;
    const proposals = [offer(by, { ...terms(`a${by}`, clauses), rounds: 4 })];
    return next(oneAmongBots({ patch: { ...AGENDA, accords, proposals } }));
  }

  test('is kept for a person who has none of the seat’s accords', () => {
    expect(answers('e')?.type).toBe('refuse');
    expect(answers('b')?.type).toBe('sign');
    const met = [accord('ac', [WARNING]), accord('ab', [WARNING])];
    expect(answers('e', { accords: met })?.type).toBe('sign');
  });

  test('is not kept for people whom the seat would agree nothing with, nor for stand-ins', () => {
    const proposals = [offer('e', { ...terms('ae', [noCyber(), INSPECTION]), rounds: 4 })];
    const patch = { ...AGENDA, accords: TWO, proposals };
    const wary = oneAmongBots({ patch, trust: { a: { b: 20, e: 60, c: 60, d: 60 }, e: { a: 60 } } });
    expect(next(wary)?.type).toBe('sign');
    const away = oneAmongBots({ patch, seats: { b: { holder: { kind: 'people' }, standIn: true } } });
    expect(next(away)?.type).toBe('sign');
  });

  test('what is done at once takes none', () => {
    const lift = offer('e', { ...terms('ae', [lifts('a', 'e', 'ai', 3)]), rounds: 1 });
    const patch = { ...AGENDA, accords: TWO, proposals: [lift] };
    expect(next(oneAmongBots({ patch, seats: { a: { ai: 4 } } }))?.type).toBe('sign');
  });

  test('what has been signed before is kept out of it too', () => {
    const both = offer('e', { ...terms('aef', [noCyber(), INSPECTION]), rounds: 4 }, { signed: ['a', 'e'] });
    const held = oneAmongBots({ patch: { ...AGENDA, accords: TWO, proposals: [both] } });
    expect(next(held)).toMatchObject({ type: 'refuse', proposal: both.id });
  });
});

describe('an offer to a person', () => {
  const WIDE = { ...terms('ab', [noCyber(), PLEDGE]), rounds: 4 };
  const announced = said('a', 'ab', 'have-offered');

  function offered(patch: Partial<Proposal>, heard: readonly SeenEvent[] = [announced]) {
    return next(oneAmongBots({ patch: { ...AGENDA, proposals: [offer('a', WIDE, patch)] } }), 'a', heard);
  }

  test('comes back with less where it asked too much, shorter where it was too long, with more where it was little', () => {
    const back = (reason: 'asks-too-much' | 'too-long' | 'too-little-for-us') => {
      const intent = offered({ refused: [{ seat: 'b', reason }] });
      if (intent?.type !== 'revise') throw new Error(`${intent?.type} is no other offer`);
      return intent.terms;
    };
    expect(back('asks-too-much').clauses).toHaveLength(1);
    expect(back('too-long')).toMatchObject({ clauses: WIDE.clauses, rounds: 2 });
    expect(back('too-little-for-us').clauses).toHaveLength(3);
  });

  test('is taken back where nothing would help, when it has come back once, and when a bot refuses it', () => {
    const trust = { refused: [{ seat: 'b', reason: 'not-enough-trust' }] } as const;
    expect(offered(trust)?.type).toBe('withdraw');
    const revised = {
      type: 'proposal-revised',
      proposal: 'of a',
      by: 'a',
      revision: 2,
      terms: WIDE,
    } as const;
    const much = { refused: [{ seat: 'b', reason: 'asks-too-much' }] } as const;
    expect(offered(much, [announced, revised])?.type).toBe('withdraw');
    const toBot = offer(
      'a',
      { ...WIDE, parties: ['a', 'c'] },
      { refused: [{ seat: 'c', reason: 'asks-too-much' }] },
    );
    expect(next(oneAmongBots({ patch: { proposals: [toBot] } }))?.type).toBe('withdraw');
  });

  test('is not taken back without a word after the person has changed it', () => {
    const gift = { ...terms('ab', [lifts('a', 'b', 'ai', 0), PLEDGE]), rounds: 4 };
    const patch = { terms: gift, revision: 2, revisedBy: 'b', signed: ['b'] };
    const revised = {
      type: 'proposal-revised',
      proposal: 'of a',
      by: 'a',
      revision: 1,
      terms: WIDE,
    } as const;
    const state = oneAmongBots({ seats: { a: { ai: 4 } }, patch: { proposals: [offer('a', WIDE, patch)] } });
    const full = { ...state, accords: ['ac', 'ad', 'ae'].map((parties) => accord(parties, [WARNING])) };
    expect(next(full, 'a', [revised])).toMatchObject({
      type: 'say',
      to: ['b'],
      saying: { phrase: 'refuse-enough' },
    });
    expect(next(full, 'a', [revised, said('a', 'ab', 'refuse-enough')])).toMatchObject({ type: 'withdraw' });
  });
});

test('a bot offers nothing that larger terms on the table would bring', () => {
  const larger = offer('a', { ...terms('abc', [noCyber(), PLEDGE, WARNING]), rounds: 4 });
  const state = oneAmongBots({
    patch: { ...AGENDA, proposals: [larger] },
    setup: { press: 'written-offers' },
  });
  const intent = next(state);
  if (intent?.type === 'propose' && intent.terms.parties.includes('c'))
    expect(intent.terms.clauses.some(({ kind }) => kind === 'joint-research')).toBe(true);
  const without = next({ ...state, proposals: [] });
  if (without?.type !== 'propose') throw new Error('Nothing is proposed');
  expect(without.terms.clauses).toEqual(expect.arrayContaining([noCyber(), PLEDGE]));
});
