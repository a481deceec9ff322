import { describe, expect, test } from 'vitest';
import { lots, roll } from '../../shared/rules/random.ts';
import { ROUND_PHASES } from '../../shared/rules/state.ts';
import { ai, cbm, cyber } from '../support/cards.ts';
import {
  aiBy,
  attackBy,
  DESK,
  does,
  ended,
  flipped,
  HOST,
  only,
  overSeeds,
  refusal,
  resolved,
  seat,
} from '../support/outcome.ts';
import type { Position } from '../support/position.ts';
import { at } from '../support/position.ts';

describe('2 Chance', () => {
  const key = { round: 1, step: 'cyber', purpose: 'success', seat: 'a', target: 'b' };

  test('2.01 each draw is a keyed function of seed, round, step, purpose, seat and target', () => {
    expect(roll('s', key)).toBe(roll('s', { ...key }));
    const others = [
      roll('t', key),
      roll('s', { ...key, round: 2 }),
      roll('s', { ...key, step: 'ai' }),
      roll('s', { ...key, purpose: 'attribution' }),
      roll('s', { ...key, seat: 'c' }),
      roll('s', { ...key, target: 'c' }),
    ];
    expect(others).not.toContain(roll('s', key));
    expect(new Set(others).size).toBe(6);
  });

  test('2.02 a roll is one of ten thousand, and all of them are about as likely', () => {
    const rolls = Array.from({ length: 4000 }, (_, n) => roll(`seed ${n}`, key));
    expect(rolls.every((r) => Number.isInteger(r) && r >= 0 && r <= 9999)).toBe(true);
    const mean = rolls.reduce((sum, r) => sum + r, 0) / rolls.length;
    expect(Math.abs(mean - 5000)).toBeLessThan(200);
  });

  test('2.03 something happens if its roll is under its chance (so 0.65 is 6,500 of 10,000)', () => {
    const draws = overSeeds({ n: 3, seats: { a: { plays: [cyber('public', 'b')] } } }, 200);
    for (const outcome of draws) {
      const { success, attribution } = attackBy(outcome, 'a');
      expect(success.hit).toBe(success.roll < success.chance);
      expect(attribution.hit).toBe(attribution.roll < attribution.chance);
    }
  });

  test('2.04 no draw depends on another having happened: others’ cards do not move a roll', () => {
    const mine = { a: { plays: [cyber('public', 'b'), ai('digital')] } };
    const alone = resolved({ n: 4, seats: mine });
    const among = resolved({
      n: 4,
      seats: {
        ...mine,
        b: { plays: [cyber('public', 'a')] },
        c: { plays: [ai('digital'), cbm('digital', 'd')] },
      },
    });
    expect(attackBy(among, 'a').success.roll).toBe(attackBy(alone, 'a').success.roll);
    expect(attackBy(among, 'a').attribution.roll).toBe(attackBy(alone, 'a').attribution.roll);
    expect(aiBy(among, 'a').draw.roll).toBe(aiBy(alone, 'a').draw.roll);
  });

  test('2.05 a replay with one move changed meets the same luck', () => {
    const attacks = (domain: 'public' | 'economic') =>
      resolved({
        n: 4,
        seats: { a: { plays: [cyber(domain, 'b')] }, c: { plays: [cyber('security', 'd')] } },
      });
    expect(attackBy(attacks('public'), 'c')).toEqual(attackBy(attacks('economic'), 'c'));
  });

  test('2.06 the purpose names the card where a seat may have two: two cards of one seat are two draws', () => {
    const outcome = resolved({ n: 3, seats: { a: { plays: [ai('public'), ai('bilateral')] } } });
    expect(aiBy(outcome, 'a', 'ai-public').draw.roll).not.toBe(aiBy(outcome, 'a', 'ai-bilateral').draw.roll);
  });

  test('2.07 the order in which a seat’s cards are given does not matter', () => {
    const both = [ai('public'), ai('bilateral')];
    const one = resolved({ n: 3, seats: { a: { plays: both } } });
    const other = resolved({ n: 3, seats: { a: { plays: both.toReversed() } } });
    expect(aiBy(one, 'a', 'ai-public').draw).toEqual(aiBy(other, 'a', 'ai-public').draw);
    expect(one.after.trust).toEqual(other.after.trust);
    expect(one.after.seats.a?.influence).toBe(other.after.seats.a?.influence);
  });

  test('2.08 a chance is worked out exactly: half an ai is 0.025', () => {
    // 0.20 + 0.05 × (2 + 1.5 − 2) = 0.275
    const outcome = resolved({ n: 3, seats: { a: { plays: [cyber('public', 'b')] }, b: { ai: 3 } } });
    expect(attackBy(outcome, 'a').attribution.chance).toBe(2750);
  });

  test('2.09 lots fall alike in whatever order the names are given', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    expect(lots('s', { round: 1, step: 'x', purpose: 'y' }, ids)).toEqual(
      lots('s', { round: 1, step: 'x', purpose: 'y' }, ids.toReversed()),
    );
  });

  test('2.10 tables on one seed have the same agendas and incidents, whatever is played', () => {
    const next = (position: Position) => ended(at({ ...position, phase: 'reflection', round: 3 }));
    const quiet = next({ n: 4 });
    const loud = next({ n: 4, tension: 80, ladder: 2, seats: { a: { cyber: 5, capital: 0 } } });
    expect(only(quiet, 'agenda-drawn')).toEqual(only(loud, 'agenda-drawn'));
    expect(only(quiet, 'incident-revealed')).toEqual(only(loud, 'incident-revealed'));
  });

  test('2.11 the coin’s roll does not depend on what was played', () => {
    const quiet = only(flipped({ n: 3, tension: 20 }), 'coin-flipped');
    const loud = only(flipped({ n: 3, tension: 90, seats: { a: { influence: 3 } } }), 'coin-flipped');
    expect(quiet.roll).toBe(loud.roll);
  });

  test('2.12 the seed is published once, and never while a draw is still to come', () => {
    const publish = { type: 'publish-seed' } as const;
    for (const phase of ROUND_PHASES)
      expect(refusal(at({ n: 3, phase, round: 8, rounds: 8 }), publish, HOST)).toBe('wrong-phase');
    const over = ended(at({ n: 3, phase: 'reflection', round: 8, rounds: 8, seed: 'told at last' })).after;
    for (const actor of [DESK, seat('a')]) expect(refusal(over, publish, actor)).toBe('not-yours');
    const published = does(over, publish, HOST);
    expect(published.events).toEqual([{ type: 'seed-published', seed: 'told at last' }]);
    expect(does(published.after, publish, HOST).events).toEqual([]);
  });
});
