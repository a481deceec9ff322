import { expect, test } from 'vitest';
import { NO_MEMORY, remember, standInIntents } from '../../shared/bots/player.ts';
import { MOVES } from '../../shared/content/moves.ts';
import { seatView } from '../../shared/projection/project.ts';
import { dealSetup } from '../../shared/rules/setup.ts';
import { standInPlayer } from '../../shared/simulation/botPlayer.ts';
import { playSession } from '../../shared/simulation/playSession.ts';
import { ai } from '../support/cards.ts';
import { at } from '../support/position.ts';
import { scenario } from '../support/scenarios.ts';
import { CALM, draftOf, named, round } from './support/decisions.ts';

test('a table of stand-ins neither invests nor makes a cyber move', () => {
  const setup = dealSetup(scenario('indo-pacific'), '90-minutes');
  for (let game = 0; game < 4; game++) {
    const seed = `stand-ins ${game}`;
    const players = new Map(setup.seats.map(({ id }) => [id, standInPlayer(seed)] as const));
    for (const event of playSession(setup, seed, players).log) {
      if (event.type !== 'committed') continue;
      expect(event.commitment.invest).toBeNull();
      expect(event.commitment.cards.filter(({ move }) => MOVES[move].kind === 'cyber')).toEqual([]);
    }
  }
});

test('a stand-in strikes back as a reciprocator would', () => {
  const memory = remember(NO_MEMORY, [round(1), named('c', 'a'), round(2)]);
  const { cards } = draftOf(standInIntents(seatView(at({ n: 6 }), 'a'), memory, CALM));
  expect(cards.filter(({ move }) => MOVES[move].kind === 'cyber').map(({ targets }) => targets)).toEqual([
    ['c'],
  ]);
});

test('what the delegation drafted itself is sealed as it is', () => {
  const state = at({ n: 6, seats: { a: { plays: [ai('public', 'vendor')] } } });
  expect(standInIntents(seatView(state, 'a'), NO_MEMORY, CALM)).toEqual([{ type: 'seal', round: 2 }]);
});

test('a vote that the delegation drafted stays, whatever the stand-in plays', () => {
  const ballot = { norm: 'attribution-body', sponsor: 'b', cosponsors: [] } as const;
  const state = at({ n: 6, patch: { ballot } });
  const seats = { ...state.seats };
  const seat = seats.a;
  if (!seat) throw new Error('no seat a');
  const voted = {
    ...state,
    seats: { ...seats, a: { ...seat, draft: { ...seat.draft, vote: 'for' as const } } },
  };
  expect(draftOf(standInIntents(seatView(voted, 'a'), NO_MEMORY, CALM)).vote).toBe('for');
  expect(draftOf(standInIntents(seatView(state, 'a'), NO_MEMORY, CALM)).vote).toBeUndefined();
});
