import { describe, expect, test } from 'vitest';
import { DOMAINS } from '../../shared/content/domains.ts';
import { MOVES } from '../../shared/content/moves.ts';
import type { Card } from '../../shared/rules/state.ts';
import { ai, cbm } from '../support/cards.ts';
import type { Outcome } from '../support/outcome.ts';
import { aiBy, ended, eventsOf, moved, parts, resolved, seatAfter, tensionBy } from '../support/outcome.ts';
import { at, names } from '../support/position.ts';

/** What the given cards bring: a table of six, unless said otherwise. */
function play(
  cards: Readonly<Record<string, readonly Card[]>>,
  n = 6,
  trust?: Record<string, Record<string, number>>,
): Outcome {
  const seats = Object.fromEntries(Object.entries(cards).map(([id, plays]) => [id, { plays }]));
  return resolved({ n, seats, ...(trust ? { trust } : {}) });
}

const trust = (outcome: Outcome, i: string, j: string) => moved(outcome, 'measures', 'trust', i, j);
const rewards = (outcome: Outcome) => names(4).map((id) => moved(outcome, 'measures', 'influence', id));

describe('6 CBM', () => {
  test('6.01 the partner’s trust in the actor +6', () => {
    const outcome = play({ a: [cbm('bilateral', 'b')] });
    expect(trust(outcome, 'b', 'a')).toBe(6);
    expect(trust(outcome, 'a', 'b')).toBe(0);
    expect(trust(outcome, 'c', 'a')).toBe(0);
  });

  test('6.02 card for all: +2 each', () => {
    const outcome = play({ a: [cbm('multilateral')] });
    expect(['b', 'c', 'd', 'e', 'f'].map((id) => trust(outcome, id, 'a'))).toEqual([2, 2, 2, 2, 2]);
  });

  test('6.03 the dialogue and the relief drill are for all, good offices for a pair, the others for one', () => {
    expect(Object.fromEntries(DOMAINS.map((domain) => [domain, MOVES[`cbm-${domain}`].aim]))).toEqual({
      bilateral: 'one',
      multilateral: 'all',
      economic: 'one',
      cultural: 'one',
      public: 'one',
      security: 'one',
      environmental: 'one',
      humanitarian: 'all',
      digital: 'one',
      mediation: 'pair',
    });
  });

  test('6.04 answered in any domain: each side’s trust in the other +5 more, +3 influence to each', () => {
    const outcome = play({ a: [cbm('bilateral', 'b')], b: [cbm('economic', 'a')] });
    expect(trust(outcome, 'b', 'a')).toBe(11);
    expect(trust(outcome, 'a', 'b')).toBe(11);
    expect(rewards(outcome)).toEqual([3, 3, 0, 0]);
  });

  test('6.05 unanswered brings no influence', () => {
    expect(rewards(play({ a: [cbm('bilateral', 'b')], b: [cbm('bilateral', 'c')] }))).toEqual([0, 0, 0, 0]);
  });

  test('6.06 trust in a side whose card was for all +2 instead', () => {
    const outcome = play({ a: [cbm('multilateral')], b: [cbm('bilateral', 'a')] });
    // b's trust in a: 2 and 2 more; a's in b: 6 and 5 more.
    expect(trust(outcome, 'b', 'a')).toBe(4);
    expect(trust(outcome, 'a', 'b')).toBe(11);
    expect(rewards(outcome)).toEqual([3, 3, 0, 0]);
  });

  test('6.07 a card for all can be answered by a card for all', () => {
    const outcome = play({ a: [cbm('multilateral')], b: [cbm('humanitarian')] });
    expect(trust(outcome, 'b', 'a')).toBe(4);
    expect(trust(outcome, 'a', 'b')).toBe(4);
    expect(rewards(outcome)).toEqual([3, 3, 0, 0]);
  });

  test('6.08 with two cards in a pair the better one counts', () => {
    const outcome = play({ a: [cbm('multilateral'), cbm('bilateral', 'b')], b: [cbm('public', 'a')] });
    // 2 + 6 for the cards, and 5 for the answer, once.
    expect(trust(outcome, 'b', 'a')).toBe(13);
  });

  test('6.09 a pair counts once a round, however many cards', () => {
    const outcome = play({
      a: [cbm('bilateral', 'b'), cbm('public', 'b')],
      b: [cbm('bilateral', 'a'), cbm('public', 'a')],
    });
    expect(trust(outcome, 'b', 'a')).toBe(17);
    expect(rewards(outcome)).toEqual([3, 3, 0, 0]);
    expect(eventsOf(outcome, 'cbm-answered')).toHaveLength(1);
    expect(tensionBy(outcome, 'answered-pairs')).toBe(-1);
  });

  test('6.10 one card for all and two answers: two pairs, but one card is matched once', () => {
    const outcome = play({ a: [cbm('multilateral')], b: [cbm('bilateral', 'a')], c: [cbm('public', 'a')] });
    expect(rewards(outcome)).toEqual([3, 3, 3, 0]);
    expect(eventsOf(outcome, 'cbm-answered')).toHaveLength(2);
    // The trust of both pairs counts.
    expect(trust(outcome, 'c', 'a')).toBe(4);
    expect(trust(outcome, 'a', 'c')).toBe(11);
  });

  test('6.11 two cards and two answered pairs: +3 twice', () => {
    const outcome = play({
      a: [cbm('bilateral', 'b'), cbm('public', 'c')],
      b: [cbm('bilateral', 'a')],
      c: [cbm('public', 'a')],
    });
    expect(rewards(outcome)).toEqual([6, 3, 3, 0]);
  });

  test('6.12 a card for all and one for b, both b and c answer: each card finds a pair', () => {
    const outcome = play({
      a: [cbm('multilateral'), cbm('bilateral', 'b')],
      b: [cbm('public', 'a')],
      c: [cbm('public', 'a')],
    });
    expect(rewards(outcome)).toEqual([6, 3, 3, 0]);
  });

  test('6.13 two cards for all and one answered pair: +3 once', () => {
    const outcome = play({ a: [cbm('multilateral'), cbm('humanitarian')], b: [cbm('public', 'a')] });
    expect(rewards(outcome)).toEqual([3, 3, 0, 0]);
  });

  test('6.14 two cards for one partner leave a pair with nobody else', () => {
    const outcome = play({
      a: [cbm('bilateral', 'b'), cbm('public', 'b')],
      b: [cbm('public', 'a')],
      c: [cbm('public', 'a')],
    });
    expect(rewards(outcome)).toEqual([3, 3, 0, 0]);
  });

  test('6.15 all for all: every pair is answered, and each card is matched once', () => {
    const outcome = play({ a: [cbm('multilateral')], b: [cbm('multilateral')], c: [cbm('multilateral')] }, 3);
    expect(eventsOf(outcome, 'cbm-answered')).toHaveLength(3);
    expect(rewards(outcome).slice(0, 3)).toEqual([3, 3, 3]);
  });

  test('6.16 good offices: their mutual trust +5; both in you +4, in place of the +6', () => {
    const outcome = play({ a: [cbm('mediation', 'b', 'c')] });
    expect([trust(outcome, 'b', 'c'), trust(outcome, 'c', 'b')]).toEqual([5, 5]);
    expect([trust(outcome, 'b', 'a'), trust(outcome, 'c', 'a')]).toEqual([4, 4]);
    expect([trust(outcome, 'a', 'b'), trust(outcome, 'd', 'a')]).toEqual([0, 0]);
  });

  test('6.17 … one card, a CBM towards both, so it can be answered by both', () => {
    const outcome = play({
      a: [cbm('mediation', 'b', 'c')],
      b: [cbm('public', 'a')],
      c: [cbm('public', 'a')],
    });
    expect(eventsOf(outcome, 'cbm-answered')).toHaveLength(2);
    // One card of a, matched once.
    expect(rewards(outcome)).toEqual([3, 3, 3, 0]);
    // It is no card for all: the answer is worth 5.
    expect([trust(outcome, 'b', 'a'), trust(outcome, 'c', 'a')]).toEqual([9, 9]);
  });

  test('6.18 … and answers nothing between the two', () => {
    const outcome = play({ a: [cbm('mediation', 'b', 'c')], b: [cbm('public', 'c')] });
    expect(eventsOf(outcome, 'cbm-answered')).toHaveLength(0);
    // 5 by the good offices, 6 by b's card.
    expect(trust(outcome, 'c', 'b')).toBe(11);
  });

  test('6.19 tension −1 a card, and −1 more for each answered pair', () => {
    const outcome = play({
      a: [cbm('multilateral')],
      b: [cbm('bilateral', 'a')],
      c: [cbm('public', 'a'), cbm('digital', 'd')],
    });
    expect(tensionBy(outcome, 'cbm-cards')).toBe(-4);
    expect(tensionBy(outcome, 'answered-pairs')).toBe(-2);
  });

  test('6.20 shield: actor and partner, in that domain, this round and the next', () => {
    const outcome = play({ a: [cbm('public', 'b')] });
    expect(seatAfter(outcome, 'a').shields).toEqual({ public: 3 });
    expect(seatAfter(outcome, 'b').shields).toEqual({ public: 3 });
    expect(seatAfter(outcome, 'c').shields).toEqual({});
  });

  test('6.21 a card for all shields all', () => {
    const outcome = play({ a: [cbm('humanitarian')] });
    for (const id of names(6)) expect(seatAfter(outcome, id).shields).toEqual({ humanitarian: 3 });
  });

  test('6.22 good offices shield the actor only', () => {
    const outcome = play({ a: [cbm('mediation', 'b', 'c')] });
    expect(names(3).map((id) => seatAfter(outcome, id).shields)).toEqual([{ mediation: 3 }, {}, {}]);
    // The actor's own settlement drafter is halved, a party's is not: 0.65 − 0.06, half and whole.
    const drafters = resolved({
      n: 4,
      seats: {
        a: { plays: [cbm('mediation', 'b', 'c'), ai('mediation', 'delegated', 'b', 'c')] },
        b: { plays: [ai('mediation', 'delegated', 'a', 'c')] },
      },
    });
    expect([aiBy(drafters, 'a').draw.chance, aiBy(drafters, 'b').draw.chance]).toEqual([2950, 5900]);
  });

  test('6.23 a new shield renews an old one, and an older one does not shorten it', () => {
    const outcome = resolved({
      n: 3,
      seats: { a: { plays: [cbm('public', 'b')], shields: { public: 2, digital: 2 } } },
    });
    expect(seatAfter(outcome, 'a').shields).toEqual({ public: 3, digital: 2 });
  });

  test('6.24 gains are scaled one by one: at 60, 6 is 5 and 5 is 4', () => {
    const outcome = play({ a: [cbm('bilateral', 'b')], b: [cbm('economic', 'a')] }, 6, { b: { a: 60 } });
    expect(trust(outcome, 'b', 'a')).toBe(9);
    expect(trust(outcome, 'a', 'b')).toBe(11);
  });

  test('6.25 two cards of one seat towards one partner both bring their trust', () => {
    const outcome = play({ a: [cbm('bilateral', 'b'), cbm('public', 'b')] });
    expect(trust(outcome, 'b', 'a')).toBe(12);
    expect(tensionBy(outcome, 'cbm-cards')).toBe(-2);
  });

  test('6.26 which answered pair a reward is put down to does not depend on the order of seats', () => {
    // One card of a for all, answered by b and c: one reward, for either pair or for both, but not for the first seat's.
    const credited = (order: string[]) => {
      const state = at({
        n: 3,
        seats: {
          a: { plays: [cbm('multilateral')] },
          b: { plays: [cbm('bilateral', 'a')] },
          c: { plays: [cbm('bilateral', 'a')] },
        },
      });
      const seats = order.flatMap((id) => state.setup.seats.filter((each) => each.id === id));
      const outcome = ended({ ...state, setup: { ...state.setup, seats } });
      return parts(outcome, 'measures', 'influence', 'a').map(({ cause }) =>
        cause.kind === 'cbm-answered' ? cause.pair.toSorted() : [],
      );
    };
    expect(credited(['a', 'c', 'b'])).toEqual(credited(['a', 'b', 'c']));
  });
});
