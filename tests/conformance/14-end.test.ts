import { describe, expect, test } from 'vitest';
import { seenEvents } from '../../shared/projection/redaction.ts';
import { outcomeOf, peaceIndexOf } from '../../shared/rules/score.ts';
import type { CoinFace, Outcome as Ending, TableState } from '../../shared/rules/state.ts';
import { DESK, does, ended, flipped, only, refusal, seat, seatAfter, seedWhere } from '../support/outcome.ts';
import type { Position } from '../support/position.ts';
import { at, names } from '../support/position.ts';

/** The last reflection of a table, ended. */
function end(position: Position): Ending {
  return only(ended(at({ phase: 'reflection', round: 8, rounds: 8, ...position })), 'session-ended').outcome;
}

const coins = (...tensions: number[]) => tensions.map((tension) => ({ tension, face: 'peace' as CoinFace }));
const scores = ({ standings }: Ending) => Object.fromEntries(standings.map((s) => [s.seat, s.score]));
const winners = ({ standings }: Ending) => standings.flatMap((s) => (s.winner ? [s.seat] : []));

describe('14 The end', () => {
  test('14.01 after the session’s rounds', () => {
    const last = at({ n: 3, phase: 'reflection', round: 6, rounds: 6 });
    expect(ended(last).after.phase).toBe('ended');
    const before = at({ n: 3, phase: 'reflection', round: 5, rounds: 6 });
    expect(ended(before).after.phase).toBe('briefing');
  });

  test('14.02 score: influence + leverage + 2 × autonomy', () => {
    const outcome = end({ n: 3, seats: { a: { influence: 40, leverage: 14, autonomy: 6, capital: 8 } } });
    expect(scores(outcome)).toEqual({ a: 66, b: 60, c: 60 });
  });

  test('14.03 highest first; the highest wins', () => {
    const outcome = end({ n: 3, seats: { b: { influence: 70 }, c: { influence: 60 } } });
    expect(outcome.standings.map((s) => s.seat)).toEqual(['b', 'c', 'a']);
    expect(winners(outcome)).toEqual(['b']);
    expect(outcome.by).toBe('rounds');
  });

  test('14.04 equal scores share the win', () => {
    const outcome = end({ n: 3, seats: { b: { influence: 48, leverage: 2 }, c: { influence: 40 } } });
    expect(winners(outcome).toSorted()).toEqual(['a', 'b']);
  });

  test('14.05 leverage is shown to all at the end', () => {
    const outcome = end({ n: 3, seats: { a: { leverage: 21 } } });
    expect(outcome.standings.find((s) => s.seat === 'a')?.leverage).toBe(21);
  });

  test('14.06 ladder at 4: war. Nobody wins, every score is quartered, rounded down', () => {
    const outcome = end({ n: 3, round: 5, ladder: 4, seats: { a: { influence: 53 }, b: { influence: 55 } } });
    // 63, 65 and 60.
    expect(scores(outcome)).toEqual({ a: 15, b: 16, c: 15 });
    expect(outcome.by).toBe('war');
    expect(winners(outcome)).toEqual([]);
  });

  test('14.07 … conflict losses are taken; reflection still runs, then the session ends', () => {
    const war = seedWhere(
      { n: 3, round: 4, ladder: 3 },
      (o) => only(o, 'coin-flipped').face === 'conflict',
      flipped,
    );
    expect(war.after.phase).toBe('reflection');
    expect(seatAfter(war, 'a').influence).toBe(46);
    expect(
      refusal(war.after, { type: 'issue-communique', round: 4, text: 'Too late.' }, seat('a')),
    ).toBeNull();
    const over = ended(war.after);
    expect(over.after.phase).toBe('ended');
    // (46 + 10) / 4
    expect(scores(only(over, 'session-ended').outcome)).toEqual({ a: 14, b: 14, c: 14 });
  });

  test('14.08 ladder at 3 is no war', () => {
    const state = at({ n: 3, phase: 'reflection', round: 4, ladder: 3 });
    expect(ended(state).after.phase).toBe('briefing');
  });

  test('14.09 war in the last round is war', () => {
    expect(end({ n: 3, ladder: 4 }).by).toBe('war');
  });

  test('14.10 peace index = 100 − mean tension at the coins − 10 × ladder at the end', () => {
    expect(end({ n: 3, ladder: 1, tension: 90, patch: { coins: coins(40, 50, 51) } }).peaceIndex).toBe(43);
    // 100 − 50.5 = 49.5, half up.
    expect(end({ n: 3, patch: { coins: coins(50, 51) } }).peaceIndex).toBe(50);
  });

  test('14.11 … at least 0, and 0 at war', () => {
    expect(end({ n: 3, ladder: 3, patch: { coins: coins(95, 90) } }).peaceIndex).toBe(0);
    expect(end({ n: 3, ladder: 4, patch: { coins: coins(5, 5) } }).peaceIndex).toBe(0);
  });

  test('14.12 tension at the coins is that which the coin was flipped with', () => {
    const { after } = flipped({ n: 3, tension: 61 });
    expect(after.coins.map(({ tension }) => tension)).toEqual([61]);
    expect(peaceIndexOf({ ...after, ladder: 0 })).toBe(39);
  });

  test('14.13 nothing is asked of a table that is over', () => {
    const over: TableState = ended(at({ n: 3, phase: 'reflection', round: 8 })).after;
    expect(refusal(over, { type: 'issue-communique', round: 8, text: 'x' }, seat('a'))).toBe('session-over');
    expect(over.deadline).toBeNull();
  });

  test('14.14 every seat has its standing', () => {
    const state = at({ n: 8, phase: 'reflection', round: 8 });
    expect(
      outcomeOf(state)
        .standings.map((s) => s.seat)
        .toSorted(),
    ).toEqual(names(8));
  });

  test('14.15 a facilitator leads everybody through the debrief when it is over, and not before', () => {
    const last = { n: 3, phase: 'reflection', round: 8, setup: { facilitated: true } } as const;
    const ask = { type: 'show-debrief', screen: 'trust' } as const;
    expect(refusal(at(last), ask, DESK)).toBe('not-over');
    const over = ended(at(last)).after;
    const { events, after } = does(over, ask, DESK);
    for (const reader of [{ kind: 'public' }, { kind: 'seat', seat: 'a' }] as const)
      expect(seenEvents(events, reader)).toEqual([{ type: 'debrief-shown', screen: 'trust' }]);
    expect(does(after, ask, DESK).events).toEqual([]);
    expect(refusal(over, ask, seat('a'))).toBe('not-yours');
  });

  test('14.16 … an opener who plays leads nobody', () => {
    const over = ended(at({ n: 3, phase: 'reflection', round: 8 })).after;
    expect(refusal(over, { type: 'show-debrief', screen: 'trust' }, DESK)).toBe('not-yours');
  });
});
