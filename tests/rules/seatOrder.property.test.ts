import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TableEvent } from '../../shared/rules/events.ts';
import { dealSetup } from '../../shared/rules/setup.ts';
import type { SeatId, Setup, TableState } from '../../shared/rules/state.ts';
import { playSession } from '../../shared/simulation/playSession.ts';
import { anyDealtAndDrafted, anyDrafted } from '../support/arbitraries.ts';
import { unordered } from '../support/likeness.ts';
import { ended } from '../support/outcome.ts';
import { scenariosAndPresets } from '../support/scenarios.ts';
import { dealersOf, playersOf } from '../support/sessions.ts';

function reordered(setup: Setup, order: readonly SeatId[]): Setup {
  return { ...setup, seats: setup.seats.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id)) };
}

/** What must be alike: all but the setup's own order, and which of several answered pairs a reward is put down to. */
function likeness(events: readonly TableEvent[], { setup: _, ...state }: TableState) {
  const told = events.map((event) =>
    event.type !== 'changed'
      ? event
      : {
          ...event,
          parts: event.parts.map(({ by, cause }) => ({
            by,
            cause: cause.kind === 'cbm-answered' && event.meter.of === 'influence' ? cause.kind : cause,
          })),
        },
  );
  return { log: unordered(told), state: unordered(state) };
}

/** The table with its seats in another order, all else alike. */
function turned(state: TableState, order: readonly SeatId[]): TableState {
  const inOrder = (ids: readonly SeatId[]) => order.filter((id) => ids.includes(id));
  const ballot = state.ballot && { ...state.ballot, cosponsors: state.ballot.cosponsors.toReversed() };
  return {
    ...state,
    setup: reordered(state.setup, order),
    ballot,
    accords: state.accords.map((accord) => ({
      ...accord,
      terms: { ...accord.terms, parties: inOrder(accord.terms.parties) },
    })),
    seats: Object.fromEntries(
      order.flatMap((id) => {
        const seat = state.seats[id];
        return seat
          ? [[id, { ...seat, draft: { ...seat.draft, cards: seat.draft.cards.toReversed() } }]]
          : [];
      }),
    ),
  };
}

describe('The order of seats never matters', () => {
  test.each([
    ['from any position', anyDrafted],
    ['with accords, norms and a vote', anyDealtAndDrafted],
  ])('in one round, %s', (_, drawn) => {
    fc.assert(
      fc.property(drawn, fc.infiniteStream(fc.nat()), ({ state }, ranks) => {
        const order = state.setup.seats
          .map(({ id }) => ({ id, rank: ranks.next().value ?? 0 }))
          .toSorted((a, b) => a.rank - b.rank)
          .map(({ id }) => id);
        const play = (from: TableState) => {
          const resolution = ended(from);
          const coin = ended(resolution.after);
          const next = ended(coin.after);
          return likeness([...resolution.events, ...coin.events, ...next.events], next.after);
        };
        expect(play(turned(state, order))).toEqual(play(state));
      }),
      { numRuns: 120 },
    );
  });

  test.each(
    scenariosAndPresets()
      .filter(({ preset }) => preset !== '60-minutes')
      .flatMap((each) => [
        { ...each, how: 'playing alone', playersOf },
        { ...each, how: 'with accords and norms', playersOf: dealersOf },
      ]),
  )(
    'in a whole session of $scenario.id, $rounds rounds, $how: seats listed and commitments handed in in other orders',
    ({ scenario, preset, playersOf: players }) => {
      const setup = dealSetup(scenario, preset);
      const ids = setup.seats.map(({ id }) => id);
      const straight = playSession(setup, 'order', players(setup, 'order'), ids);
      const other = reordered(setup, ids.toReversed());
      const handed = [...ids.slice(2), ...ids.slice(0, 2)];
      const second = playSession(other, 'order', players(other, 'order'), handed);
      const afterSeating = ({ log }: { log: readonly TableEvent[] }) => log.slice(1);
      expect(likeness(afterSeating(second), second.state)).toEqual(
        likeness(afterSeating(straight), straight.state),
      );
    },
  );
});
