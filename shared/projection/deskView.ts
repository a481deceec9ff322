import type { Inject } from '../content/injects.ts';
import type { Moment } from '../rules/desk.ts';
import { seatIds, seatOf } from '../rules/seats.ts';
import type { Commitment, SeatId, TableState } from '../rules/state.ts';

/** What only the facilitator sees of a seat. */
export interface DeskSeat {
  readonly seat: SeatId;
  /** As it is drafted now. */
  readonly plan: Commitment;
  readonly draftedByStandIn: boolean;
  /** True also where others do not see it yet. */
  readonly sealed: boolean;
  readonly capital: number;
  /** What was given for every commitment; milliseconds. */
  readonly extraTime: number;
  readonly muted: boolean;
  /** Since when none of its people is connected; null while somebody is. Milliseconds of the server's clock. */
  readonly lostAt: number | null;
}

/** What only the facilitator sees of a table; an opener who plays sees none of it. */
export interface DeskView {
  /** In scenario order. */
  readonly seats: readonly DeskSeat[];
  /** The queue, first to last. */
  readonly injects: readonly Inject[];
  readonly moments: readonly Moment[];
  /** How many were ever marked. */
  readonly marked: number;
  readonly rehearsing: SeatId | null;
}

/** Who votes how under a secret ballot, not even the facilitator is told. */
function planOf({ vote, ...plan }: Commitment, secretBallot: boolean): Commitment {
  return vote && !secretBallot ? { ...plan, vote } : plan;
}

function deskSeat(state: TableState, id: SeatId): DeskSeat {
  const { draft, draftedByStandIn, sealed, capital, lostAt } = seatOf(state, id);
  const { extraTime, muted } = state.desk;
  return {
    seat: id,
    plan: planOf(draft, state.setup.secretBallot),
    draftedByStandIn,
    sealed,
    capital,
    extraTime: extraTime[id] ?? 0,
    muted: muted.includes(id),
    lostAt,
  };
}

export function deskView(state: TableState): DeskView {
  const { injects, moments, marked, rehearsing } = state.desk;
  return { seats: seatIds(state).map((id) => deskSeat(state, id)), injects, moments, marked, rehearsing };
}
