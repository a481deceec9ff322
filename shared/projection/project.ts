import { seatIds, seatOf } from '../rules/seats.ts';
import type { SeatId, TableState } from '../rules/state.ts';
import { optionsOf } from './options.ts';
import type { OwnView, PublicSeat, PublicView, SeatView } from './views.ts';

function publicSeat(state: TableState, id: SeatId): PublicSeat {
  const seat = seatOf(state, id);
  return {
    id,
    holder: seat.holder.kind,
    standIn: seat.standIn,
    connected: seat.connected,
    ready: seat.ready,
    sealed: seat.sealed,
    cyber: seat.cyber,
    ai: seat.ai,
    institutions: seat.institutions,
    autonomy: seat.autonomy,
    influence: seat.influence,
    investedIn: seat.investedIn,
    earlyWarningUntil: seat.earlyWarningUntil,
    overReliesIn: seat.overReliesIn,
    shields: seat.shields,
    communique: seat.communique,
  };
}

/** What everybody may know of a table. */
export function publicView(state: TableState): PublicView {
  const { incidents: _, ...setup } = state.setup;
  return {
    setup,
    phase: state.phase,
    round: state.round,
    deadline: state.deadline,
    closingAt: state.closingAt,
    paused: state.paused,
    pausedWith: state.pausedWith,
    tension: state.tension,
    ladder: state.ladder,
    agenda: state.agenda,
    incident: state.incident,
    coins: state.coins,
    seats: seatIds(state).map((id) => publicSeat(state, id)),
    trust: state.trust,
    outcome: state.outcome,
  };
}

export function ownView(state: TableState, id: SeatId): OwnView {
  const { capital, leverage, draft, believedBackdoors } = seatOf(state, id);
  return { seat: id, capital, leverage, draft, backdoors: believedBackdoors };
}

/** All that a seat may know; its options are worked out from nothing else. */
export function seatView(state: TableState, id: SeatId): SeatView {
  const known = { ...publicView(state), own: ownView(state, id) };
  return { ...known, options: optionsOf(known) };
}
