import { clamp, rangeOf, trustGain } from '../amounts.ts';
import type { Cause, EventOf, Meter, When } from '../events.ts';
import { seatIds, seatOf, trustOf } from '../seats.ts';
import type { SeatId, TableState } from '../state.ts';

const ORDER: readonly Meter['of'][] = [
  'capital',
  'cyber',
  'ai',
  'institutions',
  'autonomy',
  'influence',
  'leverage',
  'trust',
  'tension',
  'ladder',
];

/**
 * Gathers the changes of one step. All are worked out from the state at its start, added up, applied together and
 * cut to the range; each becomes one event per meter with its causes.
 */
export interface Changes {
  add(meter: Meter, by: number, cause: Cause): void;
  /** A change of i's trust in j; a gain counts less near the top. */
  trust(i: SeatId, j: SeatId, by: number, cause: Cause): void;
  /** In an order that tells nothing of who caused them. */
  events(): EventOf<'changed'>[];
}

function readingOf(state: TableState, meter: Meter): number {
  switch (meter.of) {
    case 'tension':
    case 'ladder':
      return state[meter.of];
    case 'trust':
      return trustOf(state, meter.seat, meter.toward);
    default:
      return seatOf(state, meter.seat)[meter.of];
  }
}

export function gatherChanges(state: TableState, when: When): Changes {
  const gathered = new Map<string, { meter: Meter; parts: { by: number; cause: Cause }[] }>();
  const places = new Map(seatIds(state).map((id, place) => [id, place]));
  const rank = ({ meter }: { meter: Meter }): number => {
    const seat = 'seat' in meter ? (places.get(meter.seat) ?? 0) : 0;
    const toward = 'toward' in meter ? (places.get(meter.toward) ?? 0) : 0;
    return (ORDER.indexOf(meter.of) * 100 + seat) * 100 + toward;
  };
  const add: Changes['add'] = (meter, by, cause) => {
    if (by === 0) return;
    const key = `${meter.of} ${'seat' in meter ? meter.seat : ''} ${'toward' in meter ? meter.toward : ''}`;
    const entry = gathered.get(key) ?? { meter, parts: [] };
    entry.parts.push({ by, cause });
    gathered.set(key, entry);
  };
  return {
    add,
    trust: (i, j, by, cause) =>
      add(
        { of: 'trust', seat: i, toward: j },
        trustGain(by, trustOf(state, i, j), state.setup.numbers),
        cause,
      ),
    events: () =>
      [...gathered.values()]
        .sort((a, b) => rank(a) - rank(b))
        .map(({ meter, parts }) => {
          const from = readingOf(state, meter);
          const sum = parts.reduce((all, { by }) => all + by, from);
          return {
            type: 'changed',
            when,
            meter,
            from,
            to: clamp(sum, rangeOf(meter.of, state.setup.numbers)),
            parts,
          };
        }),
  };
}
