import { describe, expect, test } from 'vitest';
import { publicView, seatView } from '../../shared/projection/project.ts';
import { seenEvents } from '../../shared/projection/redaction.ts';
import { nextDeadline } from '../../shared/rules/deadlines.ts';
import type { DeskIntent } from '../../shared/rules/intents.ts';
import type { TableState } from '../../shared/rules/state.ts';
import { cbm } from '../support/cards.ts';
import { DESK, does, ended, eventsOf, HOST, only, refusal, seat, seatIn, until } from '../support/outcome.ts';
import type { Position } from '../support/position.ts';
import { at } from '../support/position.ts';

const SECOND = 1000;
const END = 60 * SECOND;
const HOLDS = { cards: [], invest: null };

/** A table that a facilitator leads, with a minute left of its phase. */
function led(position: Partial<Position> = {}): TableState {
  return at({
    n: 3,
    ...position,
    setup: { facilitated: true, ...position.setup },
    patch: { deadline: END, ...position.patch },
  });
}

const asks = (state: TableState, intent: DeskIntent, now = 0) => does(state, intent, DESK, now);
const more = (state: TableState, id: string, extra = 30 * SECOND, now = 0) =>
  asks(state, { type: 'give-time', seat: id, extra }, now).after;
const tick = (state: TableState, now: number) => does(state, { type: 'tick' }, HOST, now);
const seals = (state: TableState, id: string, now = 0) =>
  does(state, { type: 'seal', round: 2 }, seat(id), now).after;
const draft = {
  type: 'draft',
  round: 2,
  commitment: { cards: [cbm('economic', 'b')], invest: null },
} as const;

describe('23 The facilitator’s desk: extra time', () => {
  test('23.01 the phase goes on for a seat with extra time; the others can no longer choose', () => {
    const up = tick(more(led(), 'a'), END).after;
    expect(up.phase).toBe('commitment');
    expect(refusal(up, draft, seat('a'), END)).toBeNull();
    expect(
      refusal(up, { ...draft, commitment: { cards: [cbm('economic', 'a')], invest: null } }, seat('b'), END),
    ).toBe('time-over');
    expect(refusal(up, { type: 'seal', round: 2 }, seat('b'), END)).toBe('time-over');
    expect(nextDeadline(up)).toBe(END + 30 * SECOND);
    expect(tick(up, END + 30 * SECOND).after.phase).toBe('resolution');
  });

  // Choice: it lasts as long as was given, also when that seat has sealed: a shorter wait would tell who was waited for.
  test('23.02 … as long as the longest extra time, whoever has sealed', () => {
    const up = tick(more(more(led(), 'a'), 'b', 10 * SECOND), END).after;
    expect(nextDeadline(seals(seals(up, 'a', END), 'b', END))).toBe(END + 30 * SECOND);
  });

  test('23.03 where all have sealed in time, nobody needs more', () => {
    const sealed = ['a', 'b', 'c'].reduce((state, id) => seals(state, id), more(led(), 'a'));
    expect(tick(sealed, nextDeadline(sealed) ?? 0).after.phase).toBe('resolution');
  });

  test('23.04 nobody else sees to whom it was given, nor what is done with it', () => {
    const views = ['a', 'b'].map((id) => {
      const given = asks(seals(led(), 'c'), { type: 'give-time', seat: id, extra: 30 * SECOND });
      const up = tick(given.after, END);
      const done = does(
        does(up.after, { ...draft, commitment: HOLDS }, seat(id), END).after,
        { type: 'seal', round: 2 },
        seat(id),
        END,
      );
      const opened = tick(done.after, END + 30 * SECOND);
      const events = [given, up, done, opened].flatMap((step) => step.events);
      const seen = [done, opened].flatMap(({ after }) => [publicView(after), seatView(after, 'c')]);
      return [...seen, seenEvents(events, { kind: 'seat', seat: 'c' })];
    });
    expect(views[0]).toEqual(views[1]);
    expect(JSON.stringify(views[0])).toContain('"timeUp":true');
  });

  // Choice: extra time is for choosing, not for choosing anew what everybody has seen sealed.
  test('23.09 whoever had sealed when the time was up has chosen', () => {
    const up = tick(more(seals(led(), 'a'), 'a'), END).after;
    expect(refusal(up, { type: 'reopen', round: 2 }, seat('a'), END)).toBe('time-over');
    expect(nextDeadline(up)).toBe(END + 30 * SECOND);
    const opened = tick(up, END + 30 * SECOND);
    expect(eventsOf(opened, 'seal-opened').map((event) => event.seat)).toEqual(['a']);
  });

  test('23.05 the seat itself knows how long it has, and what it sealed', () => {
    const up = seals(tick(more(led(), 'a'), END).after, 'a', END);
    const { own, options } = seatView(up, 'a');
    expect(own).toMatchObject({ sealed: true, extraTime: 30 * SECOND });
    expect(options).toMatchObject({ canReopen: true, canSeal: false });
    expect(seatView(up, 'b').options).toMatchObject({ canReopen: false, canSeal: false, canDraft: false });
  });

  test('23.06 what is sealed in extra time counts', () => {
    const up = does(tick(more(led(), 'a'), END).after, draft, seat('a'), END).after;
    const opened = tick(seals(up, 'a', END), END + 30 * SECOND);
    expect(eventsOf(opened, 'cbm-played')).toHaveLength(1);
  });

  test('23.07 a pause keeps what is left of it, and more time is everybody’s', () => {
    const up = tick(more(led(), 'a'), END).after;
    const paused = asks(up, { type: 'pause' }, END + 10 * SECOND).after;
    expect(publicView(paused).pausedWith).toBe(0);
    const resumed = asks(paused, { type: 'resume' }, 500 * SECOND).after;
    expect(nextDeadline(resumed)).toBe(520 * SECOND);
    expect(publicView(resumed).timeUp).toBe(true);
    for (const state of [up, paused]) {
      const longer = asks(state, { type: 'extend', by: END }, END + 10 * SECOND).after;
      expect(refusal(longer, { type: 'seal', round: 2 }, seat('b'), END + 10 * SECOND)).toBeNull();
    }
  });

  test('23.08 it is for people, in every commitment until it is taken back', () => {
    const bot = led({ seats: { a: { holder: { kind: 'bot', style: 'hawk' } } } });
    expect(refusal(bot, { type: 'give-time', seat: 'a', extra: SECOND }, DESK)).toBe('nobody-there');
    const later = until(more(led(), 'a'), 'commitment', 3);
    expect(seatView(later, 'a').own.extraTime).toBe(30 * SECOND);
    expect(seatView(more(later, 'a', 0), 'a').own.extraTime).toBe(0);
    expect(seatView(ended(later).after, 'a').own.extraTime).toBe(0);
  });
});

describe('23 The facilitator’s desk: help', () => {
  test('23.20 a muted seat cannot speak in the plenary, but in private; only it and the facilitator are told', () => {
    const talks = led({ phase: 'negotiation' });
    const muted = asks(talks, { type: 'mute', seat: 'a', muted: true });
    const saying = { kind: 'words', text: 'Again', promise: false } as const;
    const says = (to: string[]) => ({ type: 'say', round: 2, to, saying }) as const;
    expect(refusal(muted.after, says(['b', 'c']), seat('a'))).toBe('muted');
    expect(refusal(muted.after, says(['b']), seat('a'))).toBeNull();
    expect(refusal(muted.after, says(['a', 'c']), seat('b'))).toBeNull();
    expect(seatView(muted.after, 'a').options.talk.plenary.refused).toBe('muted');
    expect(seenEvents(muted.events, { kind: 'seat', seat: 'b' })).toEqual([]);
    expect(seatView(muted.after, 'b')).toEqual(seatView(talks, 'b'));
    const again = asks(muted.after, { type: 'mute', seat: 'a', muted: false }).after;
    expect(refusal(again, says(['b', 'c']), seat('a'))).toBeNull();
  });

  test('23.21 words of the facilitator reach those to whom they go, and do not say who else they went to', () => {
    const { events } = asks(led(), { type: 'tell', to: ['b', 'a'], text: ' Take your time. ' });
    expect(seenEvents(events, { kind: 'seat', seat: 'a' })).toEqual([
      { type: 'desk-said', to: null, open: false, text: 'Take your time.' },
    ]);
    expect(seenEvents(events, { kind: 'seat', seat: 'c' })).toEqual([]);
    expect(seenEvents(events, { kind: 'public' })).toEqual([]);
    expect(refusal(led(), { type: 'tell', to: [], text: 'x' }, DESK)).toBe('unknown-seat');
    expect(refusal(led(), { type: 'tell', to: ['a'], text: ' ' }, DESK)).toBe('text-empty');
  });

  test('23.22 a nudge is known to its seat alone', () => {
    const { events } = asks(led(), { type: 'nudge', seat: 'a' });
    expect(seenEvents(events, { kind: 'seat', seat: 'a' })).toHaveLength(1);
    expect(seenEvents(events, { kind: 'seat', seat: 'b' })).toEqual([]);
  });

  test('23.23 that the facilitator looked at the table as a seat does stands in the log, and no seat is told', () => {
    const { events } = asks(led(), { type: 'look-at', seat: 'a' });
    expect(events).toEqual([{ type: 'looked-at', seat: 'a' }]);
    for (const id of ['a', 'b']) expect(seenEvents(events, { kind: 'seat', seat: id })).toEqual([]);
  });

  test('23.24 acting for a seat does what its head would, and the log says who did it', () => {
    const sealed = asks(led(), { type: 'act-for', seat: 'a', intent: { type: 'seal', round: 2 } });
    expect(only(sealed, 'acted-for')).toEqual({ type: 'acted-for', seat: 'a', intent: 'seal' });
    expect(seatIn(sealed.after, 'a').sealed).toBe(true);
    expect(seenEvents(sealed.events, { kind: 'seat', seat: 'a' })).toEqual([]);
    const twice = { type: 'act-for', seat: 'a', intent: { type: 'seal', round: 2 } } as const;
    expect(refusal(sealed.after, twice, DESK)).toBe('already-sealed');
  });

  // Choice: words are a delegation's own, and so is who leads it.
  test('23.25 nobody puts words into a delegation’s mouth, and bots are not acted for', () => {
    const talks = led({ phase: 'negotiation', seats: { b: { holder: { kind: 'bot', style: 'hawk' } } } });
    const saying = { kind: 'words', text: 'Yes', promise: false } as const;
    const act = (id: string, intent: Extract<DeskIntent, { type: 'act-for' }>['intent']) =>
      refusal(talks, { type: 'act-for', seat: id, intent }, DESK);
    expect(act('a', { type: 'say', round: 2, to: ['b'], saying })).toBe('own-words');
    expect(act('a', { type: 'come-back' })).toBe('not-yours');
    expect(act('b', { type: 'ready', round: 2, phase: 'negotiation', ready: true })).toBe('nobody-there');
  });

  test('23.26 all of this is the facilitator’s who does not play', () => {
    const hosted = at({ n: 3 });
    const all: DeskIntent[] = [
      { type: 'give-time', seat: 'a', extra: SECOND },
      { type: 'mute', seat: 'a', muted: true },
      { type: 'look-at', seat: 'a' },
      { type: 'mark-moment', note: '' },
    ];
    for (const intent of all) {
      expect(refusal(hosted, intent, DESK)).toBe('not-yours');
      expect(refusal(led(), intent, seat('a'))).toBe('not-yours');
    }
  });

  test('23.27 nothing heard of a seat: its people and the desk are told, then a stand-in plays until they are back', () => {
    const warned = does(led(), { type: 'warn-idle', seat: 'a' }, HOST);
    expect(seenEvents(warned.events, { kind: 'seat', seat: 'a' })).toHaveLength(1);
    expect(seenEvents(warned.events, { kind: 'seat', seat: 'b' })).toEqual([]);
    const taken = does(warned.after, { type: 'take-over', seat: 'a' }, HOST);
    expect(only(taken, 'marked-absent')).toEqual({ type: 'marked-absent', seat: 'a', why: 'idle' });
    expect(seenEvents(taken.events, { kind: 'seat', seat: 'b' })).not.toContainEqual(
      expect.objectContaining({ why: 'idle' }),
    );
    expect(seatIn(taken.after, 'a').standIn).toBe(true);
    const back = does(taken.after, { type: 'come-back' }, seat('a')).after;
    expect(seatIn(back, 'a')).toMatchObject({ standIn: false, markedAbsent: false });
  });

  test('23.28 … but not of one that has done its part, nor while the table is paused', () => {
    const done = seals(led(), 'a');
    const paused = asks(led(), { type: 'pause' }).after;
    for (const state of [done, paused])
      expect(does(state, { type: 'take-over', seat: 'a' }, HOST).events).toEqual([]);
  });

  test('23.29 moments are marked where the table stands, with a note or without, and can be taken back', () => {
    const once = asks(led(), { type: 'mark-moment', note: ' Watch b ' }).after;
    const twice = asks(ended(once).after, { type: 'mark-moment', note: '' }).after;
    expect(twice.desk.moments).toEqual([
      { moment: 1, round: 2, phase: 'commitment', note: 'Watch b' },
      { moment: 2, round: 2, phase: 'resolution', note: '' },
    ]);
    const dropped = asks(twice, { type: 'drop-moment', moment: 2 }).after;
    expect(dropped.desk.moments).toHaveLength(1);
    // A number is never used again: whatever refers to it means that one.
    expect(only(asks(dropped, { type: 'mark-moment', note: '' }), 'moment-marked').moment).toBe(3);
    expect(refusal(dropped, { type: 'drop-moment', moment: 2 }, DESK)).toBe('unknown-moment');
  });
});
