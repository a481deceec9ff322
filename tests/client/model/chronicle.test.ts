import { expect, test } from 'vitest';
import { boardPicture, placesOf } from '../../../client/model/boardPicture.ts';
import { chaptersOf } from '../../../client/model/chronicle.ts';
import { historyOf, movesOf } from '../../../client/model/history.ts';
import { publicView } from '../../../shared/projection/project.ts';
import { seenEvents } from '../../../shared/projection/redaction.ts';
import { scenario } from '../../support/scenarios.ts';
import { shippedSession } from '../../support/sessions.ts';

const first = scenario('first-table');
const { log, state } = shippedSession(first, '20-minutes', 'chronicle', 0.9);
const seats = first.seats.map(({ id }) => id);
const events = seenEvents(log, { kind: 'seat', seat: 'kelduin' });

test('a meter’s history leads from its start to what it reads now', () => {
  const moves = movesOf(events, []);
  for (const seat of seats) {
    const history = historyOf(moves, { of: 'influence', seat });
    const now = state.seats[seat]?.influence;
    expect(history[0]?.change.to).toBe(now);
    for (const [i, { change }] of history.entries()) {
      const older = history[i + 1];
      if (older) expect(change.from).toBe(older.change.to);
    }
  }
});

test('what is not yet played is not yet history', () => {
  const all = movesOf(events, []);
  const last = all.at(-1);
  expect(movesOf(events, last ? [last.change] : [])).toHaveLength(all.length - 1);
});

test('the chronicle has a chapter for each round, newest first, with its coin', () => {
  const chapters = chaptersOf(events, { seats, viewer: 'kelduin' });
  const rounds = chapters.map(({ round }) => round).filter((round) => round > 0);
  expect(rounds).toEqual(rounds.toSorted((a, b) => b - a));
  for (const { round, entries } of chapters.filter((chapter) => chapter.round > 0)) {
    const coins = entries.filter((entry) => entry.type === 'beat' && entry.beat.about.type === 'coin');
    expect(coins, `round ${round}`).toHaveLength(1);
  }
});

test('the board begins with the viewer, at the bottom', () => {
  expect(placesOf(seats, 'kelduin')).toEqual(['kelduin', 'ysmere', 'ondara']);
  const view = publicView(state);
  const picture = boardPicture(
    view,
    (name) => ({ name, emblem: 'sail', enamel: '#000000' }),
    'kelduin',
    null,
  );
  expect(picture.own).toBe(0);
  expect(picture.focus).toBe(0);
  expect(picture.seats.map(({ id }) => id)).toEqual(['kelduin', 'ysmere', 'ondara']);
  expect(picture.trust[0]?.[1]).toBe(view.trust.kelduin?.ysmere);
});
