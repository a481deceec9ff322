import { describe, expect, test } from 'vitest';
import type { Investment } from '../../shared/rules/state.ts';
import { asked, eventsOf, moved, refusal, resolved, seat, seatAfter } from '../support/outcome.ts';
import type { Position, SeatSpec } from '../support/position.ts';
import { at } from '../support/position.ts';

function invests(invest: Investment, a: SeatSpec = {}): Position {
  return { n: 3, seats: { a: { invest, ...a } } };
}

function refused(invest: Investment, a: SeatSpec = {}, round = 2): string | null {
  const state = at({ n: 3, round, seats: { a } });
  return refusal(state, { type: 'draft', round, commitment: { cards: [], invest } }, seat('a'));
}

describe('10 Invest', () => {
  test('10.01 2 capital', () => {
    expect(moved(resolved(invests('cyber')), 'payment', 'capital', 'a')).toBe(-2);
    expect(refused('cyber', { capital: 1 })).toBe('cannot-pay');
  });

  test('10.02 institutions +1 and autonomy +1', () => {
    const outcome = resolved(invests('institutions'));
    expect(moved(outcome, 'measures', 'institutions', 'a')).toBe(1);
    expect(moved(outcome, 'measures', 'autonomy', 'a')).toBe(1);
    expect(moved(outcome, 'measures', 'cyber', 'a')).toBe(0);
  });

  test('10.03 or cyber +1', () => {
    const outcome = resolved(invests('cyber'));
    expect(moved(outcome, 'measures', 'cyber', 'a')).toBe(1);
    expect(moved(outcome, 'measures', 'autonomy', 'a')).toBe(0);
  });

  test('10.04 in step 2, public', () => {
    const outcome = resolved(invests('cyber'));
    expect(eventsOf(outcome, 'invested')).toEqual([{ type: 'invested', seat: 'a', invest: 'cyber' }]);
    expect(asked(outcome, 'invested', 'measures', 'cyber', 'a')).toBe(1);
  });

  test('10.05 up to the top of the range', () => {
    const full = resolved(invests('institutions', { institutions: 5, autonomy: 9 }));
    expect([seatAfter(full, 'a').institutions, seatAfter(full, 'a').autonomy]).toEqual([5, 10]);
    const other = resolved(invests('institutions', { institutions: 4, autonomy: 10 }));
    expect([seatAfter(other, 'a').institutions, seatAfter(other, 'a').autonomy]).toEqual([5, 10]);
  });

  // Choice: what would bring nothing at all is refused rather than paid for.
  test('10.06 where nothing can be gained it is refused', () => {
    expect(refused('cyber', { cyber: 5 })).toBe('nothing-to-gain');
    expect(refused('institutions', { institutions: 5, autonomy: 10 })).toBe('nothing-to-gain');
    expect(refused('institutions', { institutions: 5, autonomy: 9 })).toBeNull();
  });

  test('10.07 at most once in three rounds: not in the two after', () => {
    expect(refused('cyber', { investedIn: 2 }, 3)).toBe('invested-lately');
    expect(refused('cyber', { investedIn: 2 }, 4)).toBe('invested-lately');
    expect(refused('cyber', { investedIn: 2 }, 5)).toBeNull();
    // Whichever it was.
    expect(refused('institutions', { investedIn: 2 }, 4)).toBe('invested-lately');
    expect(seatAfter(resolved(invests('cyber')), 'a').investedIn).toBe(2);
  });

  test('10.08 it is no move: it neither contributes nor raises tension', () => {
    const outcome = resolved({ ...invests('cyber'), incident: { domain: 'digital' } });
    expect(eventsOf(outcome, 'incident-resolved')[0]?.total).toBe(0);
    expect(resolved(invests('cyber')).after.tension).toBe(50);
  });

  test('10.09 for good: it does not drift back', () => {
    const outcome = resolved(invests('institutions'));
    expect(seatAfter(outcome, 'a').institutions).toBe(3);
  });
});
