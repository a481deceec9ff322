import { describe, expect, test } from 'vitest';
import { publicView } from '../../shared/projection/project.ts';
import { seenEvents } from '../../shared/projection/redaction.ts';
import { nextDeadline } from '../../shared/rules/deadlines.ts';
import { dealSetup } from '../../shared/rules/setup.ts';
import type { TableState } from '../../shared/rules/state.ts';
import { cbm } from '../support/cards.ts';
import { DESK, does, ended, eventsOf, HOST, only, refusal, seat, seatIn } from '../support/outcome.ts';
import type { Position } from '../support/position.ts';
import { at, names } from '../support/position.ts';
import { scenario } from '../support/scenarios.ts';

const MINUTE = 60_000;

function negotiating(position: Partial<Position> = {}, deadline: number | null = 10 * MINUTE): TableState {
  return at({ n: 3, phase: 'negotiation', ...position, patch: { deadline, ...position.patch } });
}

const lost = (id: string, state: TableState, now: number) =>
  does(state, { type: 'lose', seat: id, delegate: id }, HOST, now).after;
const taken = (id: string, state: TableState, now: number) => {
  const free = does(state, { type: 'unseat-delegate', seat: id, delegate: id }, HOST, now).after;
  return does(free, { type: 'seat-delegate', seat: id, delegate: 'new' }, HOST, now).after;
};
const ready = (id: string, round = 2) =>
  [{ type: 'ready', round, phase: 'negotiation', ready: true } as const, seat(id)] as const;
const tick = (state: TableState, now: number) => does(state, { type: 'tick' }, HOST, now);

describe('13 The clock and absence', () => {
  test('13.01 absent: none of a delegation connected for 60 s when a commitment opens; a stand-in plays it', () => {
    const away = lost('a', negotiating(), 1000);
    const opened = ended(away, 1000 + MINUTE);
    expect(eventsOf(opened, 'stood-in').map(({ seat: id }) => id)).toEqual(['a']);
    expect(seatIn(opened.after, 'a').standIn).toBe(true);
  });

  test('13.02 … less than 60 s is no absence', () => {
    const opened = ended(lost('a', negotiating(), 1000), 999 + MINUTE);
    expect(eventsOf(opened, 'stood-in')).toEqual([]);
  });

  test('13.03 whoever came back in time is not absent', () => {
    const back = does(
      lost('a', negotiating(), 1000),
      { type: 'connect', seat: 'a', delegate: 'a' },
      HOST,
      2000,
    ).after;
    expect(eventsOf(ended(back, 5 * MINUTE), 'stood-in')).toEqual([]);
  });

  test('13.04 bots are never absent', () => {
    const bots = negotiating({ seats: { a: { holder: { kind: 'bot', style: 'hawk' }, connected: true } } });
    expect(eventsOf(ended(bots), 'stood-in')).toEqual([]);
  });

  // Choice: whoever has taken a seat and is not there yet is as one who was lost at that moment.
  test('13.05 a delegation that has not come 60 s after it took its seat is absent', () => {
    const never = taken('a', negotiating(), 1000);
    expect(eventsOf(ended(never, 1000 + MINUTE), 'stood-in').map(({ seat: id }) => id)).toEqual(['a']);
    expect(eventsOf(ended(never, 999 + MINUTE), 'stood-in')).toEqual([]);
  });

  test('13.06 only when a commitment opens: not in the other phases', () => {
    const away = lost('a', at({ n: 3, phase: 'commitment' }), 0);
    const resolution = ended(away, 5 * MINUTE);
    expect(eventsOf(resolution, 'stood-in')).toEqual([]);
  });

  test('13.07 what the people drafted before they left counts', () => {
    const left = lost('a', at({ n: 3, seats: { a: { plays: [cbm('public', 'b')] } } }), 0);
    expect(eventsOf(ended(left, 5 * MINUTE), 'cbm-played')).toHaveLength(1);
  });

  test('13.08 while a stand-in plays, it speaks for the seat, and nobody else', () => {
    const opened = ended(lost('a', negotiating(), 0), MINUTE).after;
    const draft = { type: 'draft', round: 2, commitment: { cards: [], invest: null } } as const;
    expect(refusal(opened, draft, seat('a'), MINUTE)).toBe('not-yours');
    expect(refusal(opened, draft, { kind: 'bot', seat: 'a' }, MINUTE)).toBeNull();
    expect(refusal(opened, draft, { kind: 'bot', seat: 'b' }, MINUTE)).toBe('not-yours');
  });

  test('13.09 whoever returns before the phase closes has the seat back at once, with the stand-in’s draft', () => {
    const opened = ended(lost('a', negotiating(), 0), MINUTE).after;
    const bot = { kind: 'bot', seat: 'a' } as const;
    const commitment = { cards: [cbm(opened.agenda[0] ?? 'public', 'b')], invest: null };
    const drafted = does(opened, { type: 'draft', round: 2, commitment }, bot, MINUTE).after;
    const sealed = does(drafted, { type: 'seal', round: 2 }, bot, MINUTE).after;
    const back = does(sealed, { type: 'connect', seat: 'a', delegate: 'a' }, HOST, MINUTE + 1).after;
    const a = seatIn(back, 'a');
    expect([a.standIn, a.connected, a.draft]).toEqual([false, true, commitment]);
    // Theirs to change again.
    expect(refusal(back, { type: 'draft', round: 2, commitment }, seat('a'), MINUTE + 2)).toBeNull();
    expect(refusal(back, { type: 'draft', round: 2, commitment }, bot, MINUTE + 2)).toBe('not-yours');
  });

  test('13.10 … which keeps the phase open where the stand-in’s seal was the last', () => {
    let state = ended(lost('a', negotiating(), 0), MINUTE).after;
    for (const id of ['b', 'c']) state = does(state, { type: 'seal', round: 2 }, seat(id), MINUTE).after;
    state = does(state, { type: 'seal', round: 2 }, { kind: 'bot', seat: 'a' }, MINUTE).after;
    expect(state.closingAt).toBe(MINUTE + 3000);
    state = does(state, { type: 'connect', seat: 'a', delegate: 'a' }, HOST, MINUTE + 1000).after;
    expect(state.closingAt).toBeNull();
  });

  test('13.11 a stand-in stays until its delegation is back, over rounds', () => {
    let state = ended(lost('a', negotiating(), 0), MINUTE).after;
    for (let i = 0; i < 5; i++) state = ended(state, 2 * MINUTE).after;
    expect([state.phase, state.round, seatIn(state, 'a').standIn]).toEqual(['commitment', 3, true]);
  });

  test('13.12 negotiation waits for one who has just been lost, and not for one gone for 60 s', () => {
    let state = lost('a', negotiating(), 0);
    for (const id of ['b', 'c']) state = does(state, ...ready(id), 1000).after;
    expect(state.phase).toBe('negotiation');
    // The clock has to look then.
    expect(nextDeadline(state)).toBe(MINUTE);
    expect(tick(state, MINUTE - 1).after.phase).toBe('negotiation');
    expect(tick(state, MINUTE).after.phase).toBe('commitment');
  });

  test('13.13 with nobody there, a phase waits for its deadline', () => {
    let state = negotiating();
    for (const id of names(3)) state = lost(id, state, 0);
    expect(tick(state, 2 * MINUTE).after.phase).toBe('negotiation');
    expect(tick(state, 10 * MINUTE).after.phase).toBe('commitment');
  });

  test('13.14 bots alone do not end a phase before its deadline', () => {
    const holder = { kind: 'bot', style: 'hawk' } as const;
    const state = negotiating({ seats: { a: { holder }, b: { holder }, c: { holder } } });
    expect(tick(state, MINUTE).after.phase).toBe('negotiation');
  });

  test('13.15 the facilitator may pause: nothing ends, and what is left stays', () => {
    const state = negotiating();
    const paused = does(state, { type: 'pause' }, DESK, 4 * MINUTE).after;
    expect([paused.deadline, paused.pausedWith, nextDeadline(paused)]).toEqual([null, 6 * MINUTE, null]);
    expect(tick(paused, 30 * MINUTE).events).toEqual([]);
    const resumed = does(paused, { type: 'resume' }, DESK, 50 * MINUTE).after;
    expect(resumed.deadline).toBe(56 * MINUTE);
    expect(refusal(resumed, { type: 'resume' }, DESK)).toBe('not-paused');
    expect(refusal(paused, { type: 'pause' }, DESK)).toBe('already-paused');
  });

  test('13.16 … and add time, paused or not', () => {
    expect(does(negotiating(), { type: 'extend', by: MINUTE }, DESK).after.deadline).toBe(11 * MINUTE);
    const paused = does(negotiating(), { type: 'pause' }, DESK, 4 * MINUTE).after;
    const longer = does(paused, { type: 'extend', by: MINUTE }, DESK, 4 * MINUTE).after;
    expect([longer.pausedWith, longer.paused]).toEqual([7 * MINUTE, true]);
    expect(refusal(negotiating({}, null), { type: 'extend', by: MINUTE }, DESK)).toBe('no-clock');
  });

  test('13.17 … or end it', () => {
    expect(ended(negotiating()).after.phase).toBe('commitment');
  });

  test('13.18 a pause stops the 3 s after the last seal; going on starts them anew', () => {
    let state = at({ n: 3, patch: { deadline: 10 * MINUTE } });
    for (const id of names(3)) state = does(state, { type: 'seal', round: 2 }, seat(id), 1000).after;
    state = does(state, { type: 'pause' }, DESK, 2000).after;
    expect(tick(state, 9000).events).toEqual([]);
    state = does(state, { type: 'resume' }, DESK, 20_000).after;
    expect(nextDeadline(state)).toBe(23_000);
  });

  test('13.19 a pause after which all are ready ends the phase when the clock goes on', () => {
    let state = does(negotiating(), { type: 'pause' }, DESK, 1000).after;
    for (const id of names(3)) state = does(state, ...ready(id), 2000).after;
    expect(state.phase).toBe('negotiation');
    const resumed = does(state, { type: 'resume' }, DESK, 3000).after;
    const due = nextDeadline(resumed) ?? Number.POSITIVE_INFINITY;
    expect(resumed.phase === 'commitment' || due <= 3000).toBe(true);
  });

  test('13.20 when the last one who was not ready gives its seat to a bot, the others are all ready', () => {
    let state = negotiating();
    for (const id of ['b', 'c']) state = does(state, ...ready(id), 1000).after;
    const bot = { type: 'hold-seat', seat: 'a', holder: { kind: 'bot', style: 'hawk' } } as const;
    const given = does(state, bot, HOST, 2000).after;
    const due = nextDeadline(given) ?? Number.POSITIVE_INFINITY;
    expect(given.phase === 'commitment' || due <= 2000).toBe(true);
  });

  test('13.21 a phase without a deadline ends by readiness or by the desk alone', () => {
    const state = negotiating({}, null);
    expect(nextDeadline(state)).toBeNull();
    expect(tick(state, 99 * MINUTE).events).toEqual([]);
  });

  test('13.22 at the start bots sit on the seats that nobody holds, in styles drawn by lot', () => {
    const nobody = { holder: { kind: 'nobody' } as const, connected: false };
    const seats = Object.fromEntries(names(8).map((id) => [id, nobody]));
    const fresh = (seed: string) =>
      eventsOf(
        does(at({ n: 8, seed, seats, phase: 'seating', round: 0 }), { type: 'start' }, DESK),
        'seat-held',
      );
    const styles = (seed: string) =>
      fresh(seed).map(({ holder }) => (holder.kind === 'bot' ? holder.style : ''));
    expect(fresh('one')).toHaveLength(8);
    // All six are dealt before one repeats.
    expect(new Set(styles('one').slice(0, 6)).size).toBe(6);
    expect(fresh('one')).toEqual(fresh('one'));
    expect(new Set(['one', 'two', 'three'].map((seed) => JSON.stringify(fresh(seed)))).size).toBe(3);
  });

  test('13.24 the first round begins with a briefing', () => {
    const started = does(at({ n: 3, phase: 'seating', round: 0 }), { type: 'start' }, DESK, 500);
    expect([started.after.phase, started.after.round, started.after.deadline]).toEqual(['briefing', 1, 1500]);
    expect(only(started, 'agenda-drawn').agenda).toHaveLength(3);
    expect(refusal(started.after, { type: 'start' }, DESK)).toBe('already-started');
  });

  test('13.26 negotiation waits for one who has just taken a seat, and not for one who has not come in 60 s', () => {
    let state = taken('a', negotiating(), 0);
    for (const id of ['b', 'c']) state = does(state, ...ready(id), 1000).after;
    expect(state.phase).toBe('negotiation');
    expect(nextDeadline(state)).toBe(MINUTE);
    const came = does(state, { type: 'connect', seat: 'a', delegate: 'new' }, HOST, 2000).after;
    expect(tick(came, MINUTE).after.phase).toBe('negotiation');
    expect(tick(state, MINUTE).after.phase).toBe('commitment');
  });

  // Choice: a pause belongs to the desk, and only the desk ends it.
  test('13.27 a phase that the desk ends in a pause is followed by a pause, with the whole next phase left', () => {
    const paused = does(negotiating(), { type: 'pause' }, DESK, 4 * MINUTE).after;
    const next = ended(paused, 20 * MINUTE).after;
    expect([next.phase, next.paused, next.pausedWith]).toEqual(['commitment', true, MINUTE]);
    expect([next.deadline, nextDeadline(next)]).toEqual([null, null]);
    expect(tick(next, 99 * MINUTE).events).toEqual([]);
    const resumed = does(next, { type: 'resume' }, DESK, 99 * MINUTE).after;
    expect([resumed.paused, resumed.deadline]).toEqual([false, 100 * MINUTE]);
  });

  test('13.28 … and without a clock it is a pause all the same; the end of the session is none', () => {
    const clock = { briefing: null, negotiation: null, commitment: null, resolution: null, reflection: null };
    const timeless = negotiating({ setup: { clock } }, null);
    const next = ended(does(timeless, { type: 'pause' }, DESK).after).after;
    expect([next.phase, next.paused, next.pausedWith]).toEqual(['commitment', true, null]);
    const last = at({ n: 3, phase: 'reflection', round: 8 });
    const over = ended(does(last, { type: 'pause' }, DESK).after).after;
    expect([over.phase, over.paused]).toEqual(['ended', false]);
  });

  test('13.29 a stand-in plays cards; it says, tables, proposes and signs nothing', () => {
    const away = at({ n: 3, phase: 'negotiation', seats: { a: { standIn: true } } });
    const standIn = { kind: 'bot', seat: 'a' } as const;
    const terms = {
      parties: ['a', 'b'],
      clauses: [{ kind: 'cbm-pledge' }],
      rounds: 1,
      secret: false,
    } as const;
    const saying = { kind: 'words', text: 'We agree.', promise: false } as const;
    const asked = [
      { type: 'propose', round: 2, terms, amends: null },
      { type: 'say', round: 2, to: ['b'], saying },
      { type: 'table-norm', round: 2, norm: 'attribution-body' },
    ] as const;
    for (const intent of asked) expect(refusal(away, intent, standIn), intent.type).toBe('not-yours');
    const commits = at({ n: 3, seats: { a: { standIn: true } } });
    expect(refusal(commits, { type: 'seal', round: 2 }, standIn)).toBeNull();
  });

  const mark = (state: TableState, type: 'mark-absent' | 'mark-present', id = 'a', now = 0) =>
    does(state, { type, seat: id }, DESK, now);

  test('13.25 absent is also a delegation that the facilitator marks with a click, connected or not', () => {
    const marked = mark(negotiating(), 'mark-absent');
    expect(marked.events).toEqual([{ type: 'marked-absent', seat: 'a' }]);
    const opened = ended(marked.after, 1000);
    expect(eventsOf(opened, 'stood-in').map(({ seat: id }) => id)).toEqual(['a']);
    expect(seatIn(opened.after, 'a').connected).toBe(true);
    const gone = mark(lost('a', negotiating(), 0), 'mark-absent').after;
    expect(eventsOf(ended(gone, 1000), 'stood-in')).toHaveLength(1);
  });

  test('13.30 … for whom nobody waits: the others end the phase', () => {
    let state = negotiating();
    for (const id of ['b', 'c']) state = does(state, ...ready(id), 1000).after;
    expect(state.phase).toBe('negotiation');
    expect(mark(state, 'mark-absent', 'a', 2000).after.phase).toBe('commitment');
    // Of two who are lost, the clock looks for the one who is not marked.
    let waiting = lost('b', lost('a', negotiating(), 0), 20_000);
    waiting = does(waiting, ...ready('c'), 21_000).after;
    expect(nextDeadline(waiting)).toBe(20_000 + MINUTE);
    expect(nextDeadline(mark(waiting, 'mark-absent', 'b', 22_000).after)).toBe(MINUTE);
  });

  test('13.31 … in whose open commitment a stand-in plays at once, unless it has sealed', () => {
    const open = mark(at({ n: 3 }), 'mark-absent');
    expect(eventsOf(open, 'stood-in')).toHaveLength(1);
    const sealed = does(at({ n: 3 }), { type: 'seal', round: 2 }, seat('a')).after;
    const kept = mark(sealed, 'mark-absent');
    expect(eventsOf(kept, 'stood-in')).toEqual([]);
    expect(seatIn(kept.after, 'a').sealed).toBe(true);
    const away = lost('a', negotiating(), 0);
    const stoodIn = ended(away, MINUTE).after;
    expect(eventsOf(mark(stoodIn, 'mark-absent', 'a', MINUTE), 'stood-in')).toEqual([]);
  });

  test('13.32 … with two ways back: the facilitator’s, and the delegation’s own, with the stand-in’s draft', () => {
    const opened = ended(mark(negotiating(), 'mark-absent').after, 1000).after;
    const bot = { kind: 'bot', seat: 'a' } as const;
    const commitment = { cards: [cbm(opened.agenda[0] ?? 'public', 'b')], invest: null };
    const drafted = does(opened, { type: 'draft', round: 2, commitment }, bot, 1000).after;
    const ways = [
      mark(drafted, 'mark-present', 'a', 2000),
      does(drafted, { type: 'come-back' }, seat('a'), 2000),
      does(drafted, { type: 'connect', seat: 'a', delegate: 'a' }, HOST, 2000),
    ];
    for (const { after } of ways) {
      const a = seatIn(after, 'a');
      expect([a.markedAbsent, a.standIn, a.connected, a.draft]).toEqual([false, false, true, commitment]);
      expect(refusal(after, { type: 'seal', round: 2 }, seat('a'), 3000)).toBeNull();
    }
    const early = mark(mark(negotiating(), 'mark-absent').after, 'mark-present').after;
    expect(eventsOf(ended(early, 1000), 'stood-in')).toEqual([]);
  });

  test('13.33 … though where nobody of it is connected the stand-in goes on', () => {
    const away = mark(lost('a', negotiating(), 0), 'mark-absent').after;
    const opened = ended(away, MINUTE).after;
    const back = mark(opened, 'mark-present', 'a', MINUTE).after;
    expect([seatIn(back, 'a').markedAbsent, seatIn(back, 'a').standIn]).toEqual([false, true]);
  });

  test('13.35 … and whoever takes the seat anew is not marked', () => {
    const marked = mark(negotiating(), 'mark-absent').after;
    expect(seatIn(taken('a', marked, 1000), 'a').markedAbsent).toBe(false);
  });

  // Choice: where a scenario lets the silent hold, or a commitment takes an hour or more, nobody has to sit there.
  test('13.36 where the silent hold, a delegation that is away is waited for, and no stand-in plays it', () => {
    const away = lost('a', negotiating({ setup: { silent: 'hold' } }), 0);
    const [both, one] = [ready('b'), ready('c')];
    const waiting = does(does(away, ...both, 5 * MINUTE).after, ...one, 5 * MINUTE).after;
    expect(waiting.phase).toBe('negotiation');
    expect(nextDeadline(waiting)).toBe(10 * MINUTE);
    const opened = tick(waiting, 10 * MINUTE);
    expect(opened.after.phase).toBe('commitment');
    expect(eventsOf(opened, 'stood-in')).toEqual([]);
  });

  test('13.37 … at the deadline it holds where nothing is drafted, and what is drafted counts', () => {
    const away = lost('a', at({ n: 3, setup: { silent: 'hold' }, patch: { deadline: 10 * MINUTE } }), 0);
    const drafted = does(
      away,
      { type: 'draft', round: 2, commitment: { cards: [], invest: 'cyber' } },
      seat('b'),
    ).after;
    const committed = eventsOf(tick(drafted, 10 * MINUTE), 'committed');
    expect(committed.find((event) => event.seat === 'a')?.commitment).toEqual({ cards: [], invest: null });
    expect(committed.find((event) => event.seat === 'b')?.commitment.invest).toBe('cyber');
  });

  test('13.38 … the facilitator’s mark brings a stand-in all the same', () => {
    const opened = ended(
      does(negotiating({ setup: { silent: 'hold' } }), { type: 'mark-absent', seat: 'a' }, DESK).after,
    );
    expect(eventsOf(opened, 'stood-in').map(({ seat: id }) => id)).toEqual(['a']);
  });

  test('13.39 … it is so of itself in commitments of an hour or more, unless the scenario says otherwise', () => {
    const of = scenario('first-table');
    const clock = (commitment: number) => ({
      briefing: MINUTE,
      negotiation: MINUTE,
      commitment,
      resolution: MINUTE,
      reflection: MINUTE,
    });
    expect(dealSetup(of, '20-minutes').silent).toBeUndefined();
    expect(dealSetup(of, '20-minutes', { clock: clock(60 * MINUTE) }).silent).toBe('hold');
    expect(dealSetup({ ...of, silent: 'hold' }, '20-minutes').silent).toBe('hold');
    const standsIn = dealSetup({ ...of, silent: 'stand-in' }, '20-minutes', { clock: clock(60 * MINUTE) });
    expect(standsIn.silent).toBeUndefined();
  });

  test('13.34 … a mark that changes nothing is refused, and everybody hears of one that does', () => {
    const marked = mark(negotiating(), 'mark-absent');
    const ask = { type: 'mark-absent', seat: 'a' } as const;
    expect(refusal(marked.after, ask, DESK)).toBe('already-absent');
    expect(refusal(negotiating(), ask, seat('b'))).toBe('not-yours');
    expect(refusal(negotiating(), { type: 'mark-absent', seat: 'x' }, DESK)).toBe('unknown-seat');
    expect(refusal(negotiating(), { type: 'mark-present', seat: 'a' }, DESK)).toBe('not-absent');
    expect(refusal(negotiating(), { type: 'come-back' }, seat('a'))).toBe('not-absent');
    expect(refusal(marked.after, { type: 'come-back' }, seat('b'))).toBe('not-absent');
    expect(refusal(marked.after, { type: 'come-back' }, { kind: 'bot', seat: 'a' })).toBe('not-yours');
    const bots = negotiating({ seats: { a: { holder: { kind: 'bot', style: 'hawk' } } } });
    expect(refusal(bots, ask, DESK)).toBe('nobody-to-mark');
    expect(seenEvents(marked.events, { kind: 'seat', seat: 'b' })).toEqual(marked.events);
    expect(publicView(marked.after).seats.map(({ markedAbsent }) => markedAbsent)).toEqual([
      true,
      false,
      false,
    ]);
  });
});
