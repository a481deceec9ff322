import { expect, test } from 'vitest';
import { awaitedSeats, deadlinesFrom, isWorthTelling, sinceThen } from '../../../client/model/away.ts';
import { chaptersOf } from '../../../client/model/chronicle.ts';
import { publicView } from '../../../shared/projection/project.ts';
import { seenEvents } from '../../../shared/projection/redaction.ts';
import { fold } from '../../../shared/rules/table.ts';
import { scenario } from '../../support/scenarios.ts';
import { shippedSession } from '../../support/sessions.ts';

const first = scenario('first-table');
const { log } = shippedSession(first, '20-minutes', 'chronicle', 0.9);
const seats = first.seats.map(({ id }) => id);
const table = { seats, viewer: 'kelduin' };
const events = seenEvents(log, { kind: 'seat', seat: 'kelduin' });
const began = (phase: string, round: number) =>
  events.findIndex((event) => event.type === 'phase-began' && event.phase === phase && event.round === round);

test('what happened since is the rest of the chronicle, in whatever phase the reader left', () => {
  const all = chaptersOf(events, table);
  // What belongs together is told together, so nobody leaves in the middle of a resolution.
  for (const known of events.flatMap(({ type }, place) => (type === 'phase-began' ? [place] : []))) {
    const seen = chaptersOf(events.slice(0, known), table);
    for (const { round, entries } of sinceThen(events, known, table)) {
      const before = seen.find((chapter) => chapter.round === round)?.entries ?? [];
      expect([...before, ...entries]).toEqual(all.find((chapter) => chapter.round === round)?.entries);
    }
  }
  expect(sinceThen(events, events.length, table)).toEqual([]);
});

test('oldest round first, and of the round in which the reader left only what came after', () => {
  const left = began('commitment', 2);
  const since = sinceThen(events, left, table);
  expect(since.map(({ round }) => round)).toEqual([2, 3, 4]);
  const whole = sinceThen(events, 0, table);
  expect(since[0]?.entries.length).toBeLessThan(whole[1]?.entries.length ?? 0);
});

test('it is worth telling once a phase has gone by, and not after a blink', () => {
  const left = began('commitment', 2);
  expect(isWorthTelling(events, left)).toBe(true);
  expect(isWorthTelling(events.slice(0, left), began('negotiation', 2) + 1)).toBe(false);
  expect(isWorthTelling(events, events.length)).toBe(false);
});

const at = (phase: string, round: number) => {
  const place = log.findIndex(
    (event) => event.type === 'phase-began' && event.phase === phase && event.round === round,
  );
  return publicView(fold(log.slice(0, place + 1)));
};

test('awaited are those of the people who have not sealed, or not said that they are ready', () => {
  const view = at('commitment', 2);
  const people = view.seats.map((seat) => ({ ...seat, holder: 'people' as const, ready: true }));
  expect(awaitedSeats({ ...view, seats: people })).toEqual(seats);
  const [one, two, three] = people.map((seat, place) => ({ ...seat, sealed: place === 0 }));
  if (!one || !two || !three) throw new Error('three seats');
  expect(awaitedSeats({ ...view, seats: [one, { ...two, standIn: true }, three] })).toEqual([three.id]);
  expect(
    awaitedSeats({ ...view, seats: [one, { ...two, holder: 'bot' }, { ...three, markedAbsent: true }] }),
  ).toEqual([]);
  const talking = { ...view, phase: 'negotiation' as const };
  expect(awaitedSeats({ ...talking, seats: [one, { ...two, ready: false }, three] })).toEqual([two.id]);
});

test('deadlines go on from the present one to the end, each phase after the other', () => {
  const view = at('commitment', 3);
  const { clock } = view.setup;
  const ends = 1_000_000;
  const deadlines = deadlinesFrom(view, ends);
  expect(deadlines[0]).toMatchObject({ round: 3, phase: 'commitment', at: ends });
  expect(deadlines[1]).toMatchObject({ phase: 'resolution', at: ends + (clock.resolution ?? 0) });
  expect(deadlines).toHaveLength(3 + 5);
  expect(deadlines.at(-1)).toMatchObject({ round: 4, phase: 'reflection' });
  const open = { ...view, setup: { ...view.setup, clock: { ...clock, reflection: null } } };
  expect(deadlinesFrom(open, ends).map(({ phase }) => phase)).toEqual(['commitment', 'resolution']);
});
