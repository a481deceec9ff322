import { describe, expect, test } from 'vitest';
import { PHRASE_IDS, PHRASES, PRESS_REGIMES } from '../../shared/content/talk.ts';
import { publicView, seatView } from '../../shared/projection/project.ts';
import { seenEvents } from '../../shared/projection/redaction.ts';
import type { Phase, SeatId, TableState } from '../../shared/rules/state.ts';
import { ROUND_PHASES } from '../../shared/rules/state.ts';
import type { Saying } from '../../shared/rules/talk.ts';
import { accord, bound, noCyber, optionsFor, refusalOf, talking, terms } from '../support/accords.ts';
import { does, eventsOf, only, refusal, resolved, seat } from '../support/outcome.ts';
import { at, names } from '../support/position.ts';

const words = (text: string, promise = false): Saying => ({ kind: 'words', text, promise });
const say = (to: string, saying: Saying = words('hello')) =>
  ({ type: 'say', round: 2, to: [...to], saying }) as const;
const pin = (to: string, nth: number, pinned = true) =>
  ({ type: 'pin-promise', round: 2, to: [...to], at: nth, pinned }) as const;
const said = (state: TableState, by: SeatId, to: string, saying?: Saying) =>
  does(state, say(to, saying), seat(by));
const PLENARY = 'bcd';

describe('20 Talk: channels', () => {
  test('20.01 plenary, and private ones between any set of seats', () => {
    for (const to of [PLENARY, 'b', 'c', 'bc', 'bd', 'cd'])
      expect(refusal(talking(), say(to), seat('a'))).toBeNull();
  });

  test('20.02 and a delegation’s own', () => {
    expect(refusal(talking(), say(''), seat('a'))).toBeNull();
  });

  test('20.03 nobody speaks to itself, to one twice, or to a state that there is not', () => {
    for (const to of ['a', 'ab', 'bb', 'x', 'bx'])
      expect(refusal(talking(), say(to), seat('a'))).toBe('wrong-channel');
  });

  test('20.04 what is said is told to those in the channel, the speaker too, and to nobody else', () => {
    const outcome = said(talking(), 'a', 'c');
    for (const id of names(4)) {
      const told = seenEvents(outcome.events, { kind: 'seat', seat: id });
      expect(told).toHaveLength(id === 'a' || id === 'c' ? 1 : 0);
    }
    expect(seenEvents(outcome.events, { kind: 'public' })).toEqual([]);
    // A facilitator may read the channels.
    expect(seenEvents(outcome.events, { kind: 'facilitator' })).toHaveLength(1);
  });

  // Choice: the plenary is a channel of all seats; observers and the projector see it no more than others.
  test('20.05 the plenary is told to every seat, and not to observers', () => {
    const outcome = said(talking(), 'a', PLENARY);
    for (const id of names(4)) expect(seenEvents(outcome.events, { kind: 'seat', seat: id })).toHaveLength(1);
    expect(seenEvents(outcome.events, { kind: 'public' })).toEqual([]);
  });

  test('20.06 a delegation’s own words are told to it alone', () => {
    const outcome = said(talking(), 'a', '');
    expect(seenEvents(outcome.events, { kind: 'seat', seat: 'a' })).toHaveLength(1);
    expect(seenEvents(outcome.events, { kind: 'seat', seat: 'b' })).toEqual([]);
  });

  test('20.07 a channel is its set of seats, whoever speaks; its messages are numbered', () => {
    const first = said(talking(), 'a', 'c');
    const answer = said(first.after, 'c', 'a');
    const elsewhere = said(answer.after, 'a', 'bc');
    expect([first, answer, elsewhere].map((o) => only(o, 'said').at)).toEqual([1, 2, 1]);
    expect(only(answer, 'said').to).toEqual(['a', 'c']);
  });

  test('20.08 no view tells that somebody has spoken', () => {
    const state = talking();
    const { after } = said(state, 'a', 'c');
    for (const id of names(4)) expect(seatView(after, id)).toEqual(seatView(state, id));
    expect(publicView(after)).toEqual(publicView(state));
  });

  test('20.09 words are 1 to 500 characters', () => {
    const state = talking();
    expect(refusal(state, say('b', words('x'.repeat(500))), seat('a'))).toBeNull();
    expect(refusal(state, say('b', words('x'.repeat(501))), seat('a'))).toBe('text-too-long');
    expect(refusal(state, say('b', words('  \n ')), seat('a'))).toBe('text-empty');
    expect(only(said(state, 'a', 'b', words('  yes ')), 'said').saying).toEqual(words('yes'));
    // Characters, not the halves of them.
    expect(refusal(state, say('b', words('🕊'.repeat(500))), seat('a'))).toBeNull();
  });

  test('20.10 a phrase speaks of what it is about, and of nothing else', () => {
    const about = { seat: 'b', domain: 'public', clause: 'no-cyber', norm: 'capacity-fund' } as const;
    for (const phrase of PHRASE_IDS) {
      const topics: readonly string[] = PHRASES[phrase];
      const needed = Object.fromEntries(Object.entries(about).filter(([topic]) => topics.includes(topic)));
      const ask = (given: object) =>
        refusal(talking(), say('b', { kind: 'phrase', phrase, about: given, promise: false }), seat('a'));
      expect(ask(needed), phrase).toBeNull();
      expect(ask(topics.length > 0 ? {} : about), phrase).toBe('phrase-incomplete');
    }
    const stranger = {
      kind: 'phrase',
      phrase: 'warn-domain',
      about: { domain: 'public' },
      promise: false,
    } as const;
    expect(refusal(talking(), say('b', stranger), seat('a'))).toBeNull();
    const nobody = { kind: 'phrase', phrase: 'make-peace', about: { seat: 'x' }, promise: false } as const;
    expect(refusal(talking(), say('b', nobody), seat('a'))).toBe('unknown-seat');
  });

  // Choice: two hundred a round, so that nobody floods the table.
  test('20.25 a seat says at most 200 things a round', () => {
    const state = talking({ seats: { a: { saidThisRound: 200 }, b: { saidThisRound: 199 } } });
    expect(refusal(state, say('b'), seat('a'))).toBe('too-many-messages');
    expect(refusal(state, say('a'), seat('b'))).toBeNull();
  });
});

describe('20 Talk: when', () => {
  const open: readonly Phase[] = ['briefing', 'negotiation', 'reflection'];

  test('20.11 all channels are open in briefing, negotiation and reflection; else only a delegation’s own', () => {
    for (const phase of ROUND_PHASES) {
      const state = talking({ phase });
      const wanted = open.includes(phase) ? null : 'wrong-phase';
      for (const to of ['b', 'bc', PLENARY]) expect(refusal(state, say(to), seat('a')), phase).toBe(wanted);
      expect(refusal(state, say(''), seat('a'))).toBeNull();
      const { talk } = optionsFor(state, 'a');
      expect([talk.plenary.refused, talk.private.refused, talk.own.refused]).toEqual([wanted, wanted, null]);
    }
  });

  test('20.12 before the start and after the end nobody speaks', () => {
    expect(refusal(talking({ phase: 'seating' }), say('b'), seat('a'))).toBe('not-started');
    expect(refusal(talking({ phase: 'ended' }), say('b'), seat('a'))).toBe('session-over');
    expect(optionsFor(talking({ phase: 'ended' }), 'a').talk.own.refused).toBe('session-over');
  });

  test('20.13 what was meant for another round is refused', () => {
    expect(refusal(talking({ round: 3 }), say('b'), seat('a'))).toBe('wrong-round');
  });
});

describe('20 Talk: press', () => {
  const under = (press: (typeof PRESS_REGIMES)[number]) => talking({ setup: { press } });

  test('20.14 public-only: the plenary alone', () => {
    expect(refusal(under('public-only'), say(PLENARY), seat('a'))).toBeNull();
    for (const to of ['b', 'bc'])
      expect(refusal(under('public-only'), say(to), seat('a'))).toBe('press-closed');
  });

  test('20.15 written offers and none: no talk at all', () => {
    for (const press of ['written-offers', 'none'] as const)
      for (const to of [PLENARY, 'b']) expect(refusal(under(press), say(to), seat('a'))).toBe('press-closed');
  });

  test('20.16 a delegation’s own is always open', () => {
    for (const press of PRESS_REGIMES) expect(refusal(under(press), say(''), seat('a'))).toBeNull();
  });

  test('20.17 accords may be proposed under all but none', () => {
    for (const press of PRESS_REGIMES)
      expect(refusalOf(under(press), 'a', terms('ab', [noCyber()]))).toBe(
        press === 'none' ? 'press-closed' : null,
      );
  });

  // Choice: a norm on the table is no talk, and notice no offer.
  test('20.18 norms may be tabled, and notice given, under all', () => {
    for (const press of PRESS_REGIMES) {
      const state = at(bound({ n: 4, phase: 'negotiation', setup: { press } }, accord('ab', [noCyber()])));
      expect(refusal(state, { type: 'table-norm', round: 2, norm: 'capacity-fund' }, seat('a'))).toBeNull();
      const notice = { type: 'give-notice', round: 2, accord: 'ab no-cyber' } as const;
      expect(refusal(state, notice, seat('a'))).toBeNull();
    }
  });

  test('20.19 what may be said is what the options say', () => {
    for (const press of PRESS_REGIMES)
      for (const phase of ROUND_PHASES) {
        const state = talking({ phase, setup: { press } });
        const { talk } = optionsFor(state, 'a');
        expect(refusal(state, say(PLENARY), seat('a'))).toBe(talk.plenary.refused);
        expect(refusal(state, say('b'), seat('a'))).toBe(talk.private.refused);
        expect(refusal(state, say('bc'), seat('a'))).toBe(talk.private.refused);
        expect(refusal(state, say(''), seat('a'))).toBe(talk.own.refused);
      }
  });
});

describe('20 Talk: promises', () => {
  test('20.20 words may be said as a promise, or marked as one by their speaker afterwards', () => {
    const promise = said(talking(), 'a', 'b', words('we will not', true));
    expect(only(promise, 'said').saying.promise).toBe(true);
    const plain = said(talking(), 'a', 'b').after;
    const marked = does(plain, pin('b', 1), seat('a'));
    expect(only(marked, 'promise-pinned')).toMatchObject({ by: 'a', to: ['a', 'b'], at: 1, pinned: true });
    expect(refusal(marked.after, pin('b', 1, false), seat('a'))).toBeNull();
  });

  test('20.21 … one’s own words only, and words that there are', () => {
    const state = said(talking(), 'a', 'b').after;
    expect(refusal(state, pin('a', 1), seat('b'))).toBe('not-your-words');
    expect(refusal(state, pin('b', 2), seat('a'))).toBe('unknown-message');
    expect(refusal(state, pin('c', 1), seat('a'))).toBe('unknown-message');
  });

  test('20.22 … told to the channel alone', () => {
    const marked = does(said(talking(), 'a', 'b').after, pin('b', 1), seat('a'));
    expect(seenEvents(marked.events, { kind: 'seat', seat: 'b' })).toHaveLength(1);
    expect(seenEvents(marked.events, { kind: 'seat', seat: 'c' })).toEqual([]);
  });

  // Choice: a mark says something too, so it is set only while the channel is open.
  test('20.23 … while the channel is open: not in commitment or resolution, where it would be a signal', () => {
    const state = said(talking(), 'a', 'b').after;
    for (const phase of ['commitment', 'resolution'] as const)
      expect(refusal({ ...state, phase }, pin('b', 1), seat('a'))).toBe('wrong-phase');
    const own = said(talking(), 'a', '').after;
    expect(refusal({ ...own, phase: 'commitment' }, pin('', 1), seat('a'))).toBeNull();
  });

  test('20.24 a promise is cheap talk: nothing in the rules looks at it', () => {
    const promised = said(talking(), 'a', 'b', words('no cyber', true)).after;
    const outcome = resolved({ n: 4 });
    expect(eventsOf(outcome, 'accord-breached')).toEqual([]);
    expect(promised.accords).toEqual([]);
    expect(promised.trust).toEqual(talking().trust);
  });
});
