import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TableEvent } from '../../shared/rules/events.ts';
import { dealSetup } from '../../shared/rules/setup.ts';
import type { SeatId, Setup, TableState } from '../../shared/rules/state.ts';
import { playSession } from '../../shared/simulation/playSession.ts';
import { anyDrafted } from '../support/arbitraries.ts';
import { unordered } from '../support/likeness.ts';
import { ended } from '../support/outcome.ts';
import { scenariosAndPresets } from '../support/scenarios.ts';
import { playersOf } from '../support/sessions.ts';

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

describe('The order of seats never matters', () => {
  test('in one round, from any position', () => {
    fc.assert(
      fc.property(anyDrafted, fc.infiniteStream(fc.nat()), ({ state }, ranks) => {
        const order = state.setup.seats
          .map(({ id }) => ({ id, rank: ranks.next().value ?? 0 }))
          .toSorted((a, b) => a.rank - b.rank)
          .map(({ id }) => id);
        const other: TableState = {
          ...state,
          setup: reordered(state.setup, order),
          seats: Object.fromEntries(
            order.flatMap((id) => {
              const seat = state.seats[id];
              return seat
                ? [[id, { ...seat, draft: { ...seat.draft, cards: seat.draft.cards.toReversed() } }]]
                : [];
            }),
          ),
        };
        const play = (from: TableState) => {
          const resolution = ended(from);
          const coin = ended(resolution.after);
          const next = ended(coin.after);
          return likeness([...resolution.events, ...coin.events, ...next.events], next.after);
        };
        expect(play(other)).toEqual(play(state));
      }),
      { numRuns: 150 },
    );
  });

  test.each(scenariosAndPresets().filter(({ preset }) => preset !== '60-minutes'))(
    'in a whole session of $scenario.id, $rounds rounds: seats listed and commitments handed in in other orders',
    ({ scenario, preset }) => {
      const setup = dealSetup(scenario, preset);
      const ids = setup.seats.map(({ id }) => id);
      const straight = playSession(setup, 'order', playersOf(setup, 'order'), ids);
      const turned = reordered(setup, ids.toReversed());
      const handed = [...ids.slice(2), ...ids.slice(0, 2)];
      const other = playSession(turned, 'order', playersOf(turned, 'order'), handed);
      const afterSeating = ({ log }: { log: readonly TableEvent[] }) => log.slice(1);
      expect(likeness(afterSeating(other), other.state)).toEqual(
        likeness(afterSeating(straight), straight.state),
      );
    },
  );
});
