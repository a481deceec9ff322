import { describe, expect, test } from 'vitest';
import { publicView } from '../../shared/projection/project.ts';
import { seenEvents } from '../../shared/projection/redaction.ts';
import { nextDeadline } from '../../shared/rules/deadlines.ts';
import type { TableEvent } from '../../shared/rules/events.ts';
import type { SeatIntent } from '../../shared/rules/intents.ts';
import type { TableState } from '../../shared/rules/state.ts';
import { fold } from '../../shared/rules/table.ts';
import { DESK, does, ended, eventsOf, HOST, only, refusal, seat, seatIn } from '../support/outcome.ts';
import type { Position } from '../support/position.ts';
import { at } from '../support/position.ts';

const MINUTE = 60_000;

type People = Readonly<Record<string, number | null>>;

/** A table whose seat a has these people, in their order: connected where null, else lost at that time. */
function team(people: People, position: Partial<Position> = {}, head = Object.keys(people)[0]): TableState {
  const delegates = Object.entries(people).map(([id, lostAt]) => ({
    id,
    lostAt,
    connected: lostAt === null,
  }));
  const connected = delegates.some((each) => each.connected);
  const lost = delegates.map(({ lostAt }) => lostAt ?? 0);
  const lostAt = connected ? null : Math.max(...lost);
  return at({
    n: 3,
    phase: 'negotiation',
    ...position,
    setup: { delegatesPerSeat: 6, ...position.setup },
    seats: { a: { delegates, head: head ?? null, connected, lostAt }, ...position.seats },
    patch: { deadline: 30 * MINUTE, ...position.patch },
  });
}

const sits = (state: TableState, delegate: string, now = 0, id = 'a') =>
  does(state, { type: 'seat-delegate', seat: id, delegate }, HOST, now);
const leaves = (state: TableState, delegate: string, now = 0) =>
  does(state, { type: 'unseat-delegate', seat: 'a', delegate }, HOST, now);
const comes = (state: TableState, delegate: string, now = 0) =>
  does(state, { type: 'connect', seat: 'a', delegate }, HOST, now);
const goes = (state: TableState, delegate: string, now = 0) =>
  does(state, { type: 'lose', seat: 'a', delegate }, HOST, now);
const tick = (state: TableState, now: number) => does(state, { type: 'tick' }, HOST, now);
const headOf = (state: TableState) => seatIn(state, 'a').head;

const TERMS = {
  parties: ['a', 'b'],
  clauses: [{ kind: 'cbm-pledge' }],
  rounds: 2,
  secret: false,
} as const;
const OFFER = { type: 'propose', round: 2, terms: TERMS, amends: null } as const;
const OTHER = { type: 'revise', round: 2, revision: 1, terms: { ...TERMS, rounds: 3 } } as const;

describe('22 Delegations and their heads', () => {
  test('22.01 a seat takes as many people as the session says, the first of whom is head', () => {
    const nobody = { holder: { kind: 'nobody' }, connected: false } as const;
    let state = at({
      n: 3,
      phase: 'seating',
      round: 0,
      seats: { a: nobody },
      setup: { delegatesPerSeat: 2 },
    });
    const first = sits(state, 'ana', 100);
    expect(first.events).toEqual([
      { type: 'seat-held', seat: 'a', holder: { kind: 'people' } },
      { type: 'delegate-seated', seat: 'a', delegate: 'ana', at: 100 },
      { type: 'head-named', seat: 'a', delegate: 'ana', why: 'first' },
    ]);
    const second = sits(first.after, 'bo', 200);
    expect(second.events).toEqual([{ type: 'delegate-seated', seat: 'a', delegate: 'bo', at: 200 }]);
    state = second.after;
    expect(seatIn(state, 'a').delegates.map(({ id }) => id)).toEqual(['ana', 'bo']);
    expect(refusal(state, { type: 'seat-delegate', seat: 'a', delegate: 'cy' }, HOST)).toBe('seat-taken');
    expect(refusal(state, { type: 'seat-delegate', seat: 'b', delegate: 'bo' }, HOST)).toBe('already-seated');
    expect(refusal(state, { type: 'seat-delegate', seat: 'x', delegate: 'cy' }, HOST)).toBe('unknown-seat');
    for (const actor of [DESK, seat('a', 'ana')])
      expect(refusal(state, { type: 'seat-delegate', seat: 'b', delegate: 'cy' }, actor)).toBe('not-yours');
  });

  const forHead: readonly [Position['phase'], SeatIntent][] = [
    ['negotiation', { type: 'ready', round: 2, phase: 'negotiation', ready: true }],
    ['negotiation', { type: 'sign', round: 2, proposal: 'p', revision: 1 }],
    ['negotiation', { type: 'unsign', round: 2, proposal: 'p' }],
    ['negotiation', { type: 'refuse', round: 2, proposal: 'p', revision: 1, reason: 'not-now' }],
    ['negotiation', { type: 'give-notice', round: 2, accord: 'x' }],
    ['negotiation', { type: 'withdraw-norm', round: 2, norm: 'attribution-body' }],
    ['negotiation', { type: 'back-norm', round: 2, norm: 'attribution-body', backs: true }],
    ['commitment', { type: 'seal', round: 2 }],
    ['commitment', { type: 'reopen', round: 2 }],
    ['reflection', { type: 'issue-communique', round: 2, text: 'We stand by it.' }],
    ['negotiation', { type: 'hand-over', to: 'bo' }],
  ];
  test.each(forHead)('22.02 in %s only the head may ask for %j', (phase, intent) => {
    const state = team({ ana: null, bo: null }, { phase });
    expect(refusal(state, intent, seat('a', 'bo'))).toBe('not-head');
    expect(refusal(state, intent, seat('a', 'ana'))).not.toBe('not-head');
    expect(refusal(state, intent, seat('a', 'stranger'))).toBe('not-yours');
    expect(refusal(state, intent, seat('b', 'ana'))).toBe('not-yours');
  });

  test('22.03 … and the others draft, talk, table norms and propose', () => {
    const talks = team({ ana: null, bo: null });
    const saying = { kind: 'words', text: 'Good morning.', promise: false } as const;
    const bo = seat('a', 'bo');
    expect(refusal(talks, { type: 'say', round: 2, to: ['b'], saying }, bo)).toBeNull();
    expect(refusal(talks, { type: 'table-norm', round: 2, norm: 'attribution-body' }, bo)).toBeNull();
    expect(refusal(talks, OFFER, bo)).toBeNull();
    const commits = team({ ana: null, bo: null }, { phase: 'commitment' });
    const commitment = { cards: [], invest: 'institutions' } as const;
    expect(refusal(commits, { type: 'draft', round: 2, commitment }, bo)).toBeNull();
  });

  test('22.04 what another than the head offers is on the table without the delegation’s signature', () => {
    const offered = does(team({ ana: null, bo: null }), OFFER, seat('a', 'bo'));
    const [proposal] = offered.after.proposals;
    expect(proposal?.signed).toEqual([]);
    const id = proposal?.id ?? '';
    const sign = { type: 'sign', round: 2, proposal: id, revision: 1 } as const;
    const partner = does(offered.after, sign, seat('b'));
    expect(eventsOf(partner, 'accord-in-force')).toEqual([]);
    expect(eventsOf(does(partner.after, sign, seat('a', 'ana')), 'accord-in-force')).toHaveLength(1);
  });

  test('22.05 … and so is what another than the head counters; the head’s own offer and counter are signed', () => {
    const offered = does(team({ ana: null, bo: null }), OFFER, seat('b')).after;
    const id = offered.proposals[0]?.id ?? '';
    const countered = (who: string) => does(offered, { ...OTHER, proposal: id }, seat('a', who)).after;
    expect(countered('bo').proposals[0]?.signed).toEqual([]);
    expect(countered('ana').proposals[0]?.signed).toEqual(['a']);
    expect(does(team({ ana: null, bo: null }), OFFER, seat('a', 'ana')).after.proposals[0]?.signed).toEqual([
      'a',
    ]);
  });

  test('22.06 … and any delegate takes it back, until the head has signed', () => {
    const offered = does(team({ ana: null, bo: null }), OFFER, seat('a', 'bo')).after;
    const proposal = offered.proposals[0]?.id ?? '';
    const withdraw = { type: 'withdraw', round: 2, proposal } as const;
    expect(refusal(offered, withdraw, seat('a', 'bo'))).toBeNull();
    const sign = { type: 'sign', round: 2, proposal, revision: 1 } as const;
    const signed = does(offered, sign, seat('a', 'ana')).after;
    expect(refusal(signed, withdraw, seat('a', 'bo'))).toBe('not-head');
    expect(refusal(signed, withdraw, seat('a', 'ana'))).toBeNull();
  });

  test('22.07 a delegation is there as long as one of its people is', () => {
    const one = goes(team({ ana: null, bo: null }), 'ana', 1000);
    expect([seatIn(one.after, 'a').connected, seatIn(one.after, 'a').lostAt]).toEqual([true, null]);
    const both = goes(one.after, 'bo', 2000).after;
    expect([seatIn(both, 'a').connected, seatIn(both, 'a').lostAt]).toEqual([false, 2000]);
    const opened = (lost: TableState, now: number) => eventsOf(ended(lost, now), 'stood-in');
    expect(opened(one.after, 5 * MINUTE)).toEqual([]);
    expect(opened(both, 2000 + MINUTE - 1)).toEqual([]);
    expect(opened(both, 2000 + MINUTE)).toHaveLength(1);
  });

  test('22.08 when the head has been gone for 60 s, whoever has sat there longest of the connected follows', () => {
    const state = goes(team({ ana: null, bo: 0, cy: null, di: null }), 'ana', 1000).after;
    expect(nextDeadline(state)).toBe(1000 + MINUTE);
    expect(tick(state, 1000 + MINUTE - 1).events).toEqual([]);
    const followed = tick(state, 1000 + MINUTE);
    expect(followed.events).toEqual([{ type: 'head-named', seat: 'a', delegate: 'cy', why: 'away' }]);
    expect(nextDeadline(followed.after)).toBe(30 * MINUTE);
  });

  test('22.09 … not while nobody else is there: the first to come then follows at once', () => {
    const alone = goes(team({ ana: null, bo: 0 }), 'ana', 1000).after;
    expect(nextDeadline(alone)).toBe(30 * MINUTE);
    expect(tick(alone, 2 * MINUTE).events).toEqual([]);
    expect(headOf(comes(alone, 'bo', 2000).after)).toBe('ana');
    expect(headOf(comes(alone, 'bo', 1000 + MINUTE).after)).toBe('bo');
    expect(headOf(comes(alone, 'ana', 1000 + MINUTE).after)).toBe('ana');
  });

  test('22.10 … whether the clock runs, is paused, or has not begun', () => {
    const lost = { ana: 1000, bo: null };
    for (const position of [
      { phase: 'seating', round: 0 },
      { patch: { paused: true, deadline: null } },
      { phase: 'commitment' },
    ] as const)
      expect(headOf(tick(team(lost, position), 2 * MINUTE).after)).toBe('bo');
    expect(tick(team(lost, { phase: 'ended' }), 2 * MINUTE).events).toEqual([]);
    expect(nextDeadline(team(lost, { phase: 'ended' }))).toBeNull();
  });

  test('22.11 … and a head that returns later is one of the delegation', () => {
    const followed = tick(team({ ana: 1000, bo: null }), 2 * MINUTE).after;
    expect(headOf(comes(followed, 'ana', 3 * MINUTE).after)).toBe('bo');
  });

  test('22.12 the head names another, and so does the facilitator, at any time before the end', () => {
    for (const phase of ['seating', 'negotiation', 'commitment'] as const) {
      const state = team({ ana: null, bo: null, cy: 5 }, { phase });
      const handed = does(state, { type: 'hand-over', to: 'bo' }, seat('a', 'ana'));
      expect(handed.events).toEqual([{ type: 'head-named', seat: 'a', delegate: 'bo', why: 'handed-over' }]);
      const named = does(state, { type: 'name-head', seat: 'a', delegate: 'cy' }, DESK);
      expect(named.events).toEqual([{ type: 'head-named', seat: 'a', delegate: 'cy', why: 'named' }]);
    }
    const state = team({ ana: null, bo: null });
    expect(refusal(state, { type: 'hand-over', to: 'ana' }, seat('a', 'ana'))).toBe('already-head');
    expect(refusal(state, { type: 'hand-over', to: 'b' }, seat('a', 'ana'))).toBe('unknown-delegate');
    expect(refusal(state, { type: 'name-head', seat: 'a', delegate: 'b' }, DESK)).toBe('unknown-delegate');
    expect(refusal(state, { type: 'name-head', seat: 'x', delegate: 'bo' }, DESK)).toBe('unknown-seat');
    expect(refusal(state, { type: 'name-head', seat: 'a', delegate: 'bo' }, seat('a', 'ana'))).toBe(
      'not-yours',
    );
    expect(refusal(state, { type: 'hand-over', to: 'bo' }, { kind: 'bot', seat: 'a' })).toBe('not-yours');
    const over = team({ ana: null, bo: null }, { phase: 'ended' });
    expect(refusal(over, { type: 'hand-over', to: 'bo' }, seat('a', 'ana'))).toBe('session-over');
  });

  test('22.13 a delegate leaves; of a delegation that loses its head the longest-seated follows, the connected first', () => {
    expect(headOf(leaves(team({ ana: null, bo: 5, cy: null }), 'ana').after)).toBe('cy');
    expect(headOf(leaves(team({ ana: null, bo: 5, cy: 6 }), 'ana').after)).toBe('bo');
    const stays = leaves(team({ ana: null, bo: null }), 'bo', 700);
    expect(stays.events).toEqual([{ type: 'delegate-left', seat: 'a', delegate: 'bo', at: 700 }]);
    expect(refusal(stays.after, { type: 'unseat-delegate', seat: 'a', delegate: 'bo' }, HOST)).toBe(
      'unknown-delegate',
    );
  });

  test('22.14 a seat that all have left is anybody’s before the start; after it a stand-in plays it as of an absent one', () => {
    const early = leaves(team({ ana: null }, { phase: 'seating', round: 0 }), 'ana').after;
    expect([seatIn(early, 'a').holder.kind, headOf(early)]).toEqual(['nobody', null]);
    const empty = leaves(team({ ana: null }), 'ana', 1000).after;
    expect(seatIn(empty, 'a')).toMatchObject({ holder: { kind: 'people' }, connected: false, lostAt: 1000 });
    const opened = ended(empty, 1000 + MINUTE);
    expect(only(opened, 'stood-in').seat).toBe('a');
    const taken = comes(sits(opened.after, 'new', 2 * MINUTE).after, 'new', 2 * MINUTE).after;
    expect([seatIn(taken, 'a').standIn, headOf(taken)]).toEqual([false, 'new']);
  });

  test('22.15 a person who sits down at a bot’s seat is its head, and a bot that takes a seat has nobody beside it', () => {
    const bot = { holder: { kind: 'bot', style: 'hawk' }, delegates: [], head: null } as const;
    const taken = sits(at({ n: 3, phase: 'negotiation', seats: { a: bot } }), 'new').after;
    expect([seatIn(taken, 'a').holder.kind, headOf(taken)]).toEqual(['people', 'new']);
    const given = does(
      team({ ana: null, bo: null }),
      { type: 'hold-seat', seat: 'a', holder: bot.holder },
      HOST,
    );
    expect([seatIn(given.after, 'a').delegates, headOf(given.after)]).toEqual([[], null]);
    expect(refusal(given.after, OFFER, seat('a', 'ana'))).toBe('not-yours');
  });

  test('22.16 who of a delegation spoke is told to its own people and the facilitator, and to no other', () => {
    const saying = { kind: 'words', text: 'Good morning.', promise: false } as const;
    const { events } = does(
      team({ ana: null, bo: null }),
      { type: 'say', round: 2, to: ['b'], saying },
      seat('a', 'bo'),
    );
    const told = (reader: Parameters<typeof seenEvents>[1]) =>
      seenEvents(events, reader).map((event) => ('delegate' in event ? event.delegate : null));
    expect(told({ kind: 'seat', seat: 'a' })).toEqual(['bo']);
    expect(told({ kind: 'facilitator' })).toEqual(['bo']);
    expect(told({ kind: 'seat', seat: 'b' })).toEqual([null]);
    expect(told({ kind: 'public' })).toEqual([]);
  });

  test('22.17 who sits where, who is there and who leads is public; that another leads is news', () => {
    const { after, events } = tick(team({ ana: 1000, bo: null }), 2 * MINUTE);
    expect(publicView(after).seats[0]).toMatchObject({
      delegates: [
        { id: 'ana', connected: false },
        { id: 'bo', connected: true },
      ],
      head: 'bo',
    });
    expect(seenEvents(events, { kind: 'public' })).toEqual(events);
  });

  // Logs of before say of a seat, and not of a person, that it is connected.
  test('22.18 a log from before delegations is read, and its people take their seats in it anew', () => {
    const { delegatesPerSeat: _, ...setup } = at({ n: 3 }).setup;
    const former = [
      { type: 'table-opened', setup, seed: 's' },
      { type: 'seat-held', seat: 'a', holder: { kind: 'people' } },
      { type: 'delegation-lost', seat: 'a', at: 5 },
      { type: 'delegation-connected', seat: 'a' },
    ] as readonly TableEvent[];
    const state = fold(former);
    expect(seatIn(state, 'a')).toMatchObject({ connected: true, delegates: [], head: null });
    expect(state.setup.delegatesPerSeat).toBe(1);
    const again = sits(state, 'ana', 10);
    expect(eventsOf(again, 'seat-held')).toEqual([]);
    expect(seatIn(again.after, 'a')).toMatchObject({ head: 'ana', connected: false, lostAt: 10 });
  });
});
