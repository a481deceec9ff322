import { describe, expect, test } from 'vitest';
import { NO_MEMORY, remember } from '../../shared/bots/player.ts';
import { seenEvents } from '../../shared/projection/redaction.ts';
import type { Accord } from '../../shared/rules/terms.ts';
import { accord, humanLoop, INSPECTION, lifts, noCyber, PLEDGE, research } from '../support/accords.ts';
import { does, only, seat } from '../support/outcome.ts';
import type { Position } from '../support/position.ts';
import { at } from '../support/position.ts';
import { negotiates, round } from './support/decisions.ts';
import { choicesOf } from './support/games.ts';

function table(accords: readonly Accord[], more: Partial<Position> = {}) {
  const state = at({ n: 3, trust: { a: { b: 60, c: 60 }, b: { a: 60 }, c: { a: 60 } }, round: 3, ...more });
  return { ...state, accords, setup: { ...state.setup, press: 'written-offers' as const } };
}

/** Whom a person would come before. */
const BOT = { holder: { kind: 'bot', style: 'hawk' } } as const;
const BOTS = { seats: { b: BOT, c: BOT } };

const memory = remember(NO_MEMORY, [round(3)]);

describe('an accord in force', () => {
  test('is renewed in its last round, not before', () => {
    const trust = { a: { b: 60, c: 10 }, b: { a: 60 } };
    const ends = (until: number) => {
      const due = accord('ab', [PLEDGE, noCyber()], { until });
      return negotiates(table([due], { ...BOTS, trust }), 'reciprocator', { memory });
    };
    expect(ends(3)).toMatchObject({
      type: 'propose',
      amends: 'ab cbm-pledge no-cyber',
      terms: { parties: ['a', 'b'], rounds: 4 },
      reasons: [{ choice: 'accord' }],
    });
    expect(ends(4)).not.toMatchObject({ terms: { rounds: 4, parties: ['a', 'b'] } });
  });

  test('is amended in the open once it has leaked', () => {
    const leaked = { ...accord('ab', [PLEDGE, noCyber()], { secret: true, until: 3 }), open: true };
    const state = table([leaked], { ...BOTS, trust: { a: { b: 60, c: 10 }, b: { a: 60 } } });
    const intent = negotiates(state, 'reciprocator', { memory });
    expect(intent).toMatchObject({ type: 'propose', amends: leaked.id, terms: { secret: false } });
    if (intent) does({ ...state, phase: 'negotiation' }, intent, seat('a'));
  });

  test('what was given once is not given again', () => {
    const due = accord('ab', [PLEDGE, noCyber(), lifts('b', 'a', 'ai', 2)], { until: 3 });
    const state = table([due], { ...BOTS, trust: { a: { b: 60, c: 10 }, b: { a: 60 } } });
    const intent = negotiates(state, 'reciprocator', { memory });
    if (intent?.type !== 'propose') throw new Error('Nothing is proposed');
    expect(intent.amends).toBe(due.id);
    expect(intent.terms.clauses).toEqual([PLEDGE, noCyber()]);
  });

  test('is not renewed past the end of the session', () => {
    const last = table([accord('ab', [PLEDGE, noCyber()], { until: 8 })], { round: 8 });
    expect(negotiates(last, 'reciprocator')).not.toMatchObject({ amends: 'ab cbm-pledge no-cyber' });
  });

  test('gets one clause more that the style stands for, rather than another accord beside it', () => {
    const friends = accord('ab', [noCyber(), humanLoop()], { until: 6 });
    const alone = table([friends], { trust: { a: { b: 60, c: 20 }, b: { a: 60 } } });
    const intent = negotiates(alone, 'institutionalist', { memory });
    expect(intent).toMatchObject({ type: 'propose', amends: friends.id });
    if (intent?.type !== 'propose') return;
    expect(intent.terms.clauses).toContainEqual(INSPECTION);
    expect(intent.terms.clauses).toContainEqual(noCyber());
  });

  test('stays as it is where amending is still locked, and while somebody is leaving it', () => {
    const due = accord('ab', [PLEDGE, noCyber()], { until: 3 });
    const left = { ...due, leaving: [{ seat: 'b', until: 4 }] };
    expect(negotiates(table([left]), 'reciprocator', { memory })).not.toMatchObject({ amends: due.id });
    const state = table([due]);
    const unlocking = { ...state.setup.unlocking, amending: 4 };
    const locked = { ...state, setup: { ...state.setup, unlocking } };
    expect(negotiates(locked, 'reciprocator', { memory })).not.toMatchObject({ amends: due.id });
  });

  test('what was refused in the round before is not asked again in this one', () => {
    const due = accord('ab', [PLEDGE, noCyber()], { until: 3 });
    const refused = {
      type: 'proposal-refused',
      proposal: 'p',
      by: 'b',
      parties: ['a', 'b'],
      reason: 'not-now',
    } as const;
    const asks = (events: Parameters<typeof remember>[1]) =>
      negotiates(table([due], BOTS), 'reciprocator', { memory: remember(NO_MEMORY, [...events, round(3)]) });
    expect(asks([round(2)])).toMatchObject({ terms: { parties: ['a', 'b'] } });
    expect(asks([round(2), refused])).not.toMatchObject({ terms: { parties: ['a', 'b'] } });
    expect(remember(NO_MEMORY, [round(2), refused, round(3), round(4)]).rebuffed).toEqual([]);
  });

  test('in whole sessions accords are amended, and more are renewed than not', () => {
    const logs = choicesOf('archipelago', 1).sessions.map(({ log }) => log);
    const asked = logs.flat().filter((event) => event.type === 'proposed' && event.amends !== null).length;
    const done = logs.flat().filter((event) => event.type === 'accord-in-force' && event.amended).length;
    expect(done).toBeGreaterThan(0);
    expect(asked).toBeLessThan(4 * done);
  });
});

describe('leaving with notice', () => {
  const BAN = accord('ab', [noCyber()], { until: 6 });
  const LEADER = { seats: { b: { influence: 70 } } };

  test('a hawk pays to have its hands free against the leader', () => {
    expect(negotiates(table([BAN], LEADER), 'hawk', { memory })).toMatchObject({
      type: 'give-notice',
      accord: BAN.id,
      reasons: [{ choice: 'accord', term: expect.any(String) }],
    });
    expect(negotiates(table([BAN], LEADER), 'reciprocator', { memory })?.type).not.toBe('give-notice');
  });

  test('not where it would end with the notice anyway', () => {
    const short = { ...BAN, until: 4 };
    expect(negotiates(table([short], LEADER), 'hawk', { memory })?.type).not.toBe('give-notice');
  });

  test('nobody stays long with a state that has lost its trust', () => {
    const common = accord('ab', [research('public')], { until: 6 });
    const trusting = (trust: number) =>
      negotiates(table([common], { trust: { a: { b: trust }, b: { a: 60 } } }), 'reciprocator', {
        memory,
      });
    expect(trusting(60)?.type).not.toBe('give-notice');
    expect(trusting(10)).toMatchObject({ type: 'give-notice', reasons: [{ term: 'trust' }] });
  });

  test('new terms for an accord that somebody is leaving are refused, not answered with others', () => {
    const common = accord('ab', [noCyber(), humanLoop()], { until: 6 });
    const proposal = {
      id: 'p',
      by: 'b',
      terms: { ...common.terms, clauses: [noCyber(), humanLoop(), INSPECTION] },
      former: null,
      revision: 1,
      revisedBy: 'b',
      signed: ['b'],
      refused: [],
      amends: common.id,
    };
    const answer = (leaving: Accord['leaving']) =>
      negotiates({ ...table([{ ...common, leaving }]), proposals: [proposal] }, 'institutionalist', {
        memory,
      });
    expect(answer([])).toMatchObject({ type: 'sign' });
    expect(answer([{ seat: 'b', until: 4 }])).toMatchObject({ type: 'refuse', reason: 'not-now' });
  });

  test('notice is given once, and its reason is for the debrief alone', () => {
    const state = { ...table([BAN], LEADER), phase: 'negotiation' as const };
    const intent = negotiates(state, 'hawk', { memory });
    if (intent?.type !== 'give-notice') throw new Error('No notice');
    const outcome = does(state, intent, seat('a'));
    const event = only(outcome, 'notice-given');
    expect(event.reasons).toHaveLength(1);
    expect(seenEvents([event], { kind: 'seat', seat: 'b' })[0]).not.toHaveProperty('reasons');
    expect(negotiates(outcome.after, 'hawk', { memory })?.type).not.toBe('give-notice');
  });

  test('who has left an accord owes nothing by it in the eyes of the others', () => {
    const three = { ...accord('abc', [PLEDGE]), id: 'x' };
    const inForce = { type: 'accord-in-force', accord: three, proposal: 'p', amended: false } as const;
    const left = { type: 'accord-left', accord: 'x', seat: 'b', parties: ['a', 'b', 'c'] } as const;
    const holds = { type: 'revealed', seat: 'b', cards: [], invest: null } as const;
    const due = (events: Parameters<typeof remember>[1]) =>
      remember(NO_MEMORY, events).conduct.b?.pledges.due;
    expect(due([round(2), inForce, holds])).toBe(1);
    expect(due([round(2), inForce, left, holds])).toBe(0);
  });
});
