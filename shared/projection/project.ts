import { isParty } from '../rules/clauseEffects.ts';
import { extraTimeOf, shownSeal } from '../rules/extraTime.ts';
import { isMet, mandateLines } from '../rules/mandates.ts';
import { othersThan, seatIds, seatOf } from '../rules/seats.ts';
import type { SeatId, TableState } from '../rules/state.ts';
import { dutiesOf } from './duties.ts';
import { optionsOf } from './options.ts';
import type { MandateProgress, OwnView, PublicAccord, PublicSeat, PublicView, SeatView } from './views.ts';

function publicSeat(state: TableState, id: SeatId): PublicSeat {
  const seat = seatOf(state, id);
  return {
    id,
    holder: seat.holder.kind,
    delegates: seat.delegates.map((delegate) => ({ id: delegate.id, connected: delegate.connected })),
    head: seat.head,
    markedAbsent: seat.markedAbsent,
    standIn: seat.standIn,
    connected: seat.connected,
    ready: seat.ready,
    sealed: state.desk.sealsAtTimeUp === null ? seat.sealed : shownSeal(state, id) !== null,
    seal: shownSeal(state, id),
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

/** Open accords in full; of a secret one that somebody is leaving, that it is there and whose it is. */
function publicAccords(state: TableState): PublicAccord[] {
  const hidden = state.accords.filter(({ open, announced }) => !open && announced);
  // In an order of their own: their place among the others would tell since when they are in force.
  return [
    ...state.accords.filter(({ open }) => open),
    ...hidden.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  ].map(({ terms, announced: _, ...accord }) => ({
    ...accord,
    parties: terms.parties,
    ...(accord.open ? { terms } : { terms: null, since: 0, until: 0 }),
  }));
}

/** What everybody may know of a table. */
export function publicView(state: TableState): PublicView {
  const { incidents: _, injects: __, cast: ___, ...setup } = state.setup;
  return {
    setup,
    phase: state.phase,
    round: state.round,
    deadline: state.deadline,
    closingAt: state.closingAt,
    timeUp: state.phase === 'commitment' && state.desk.sealsAtTimeUp !== null,
    paused: state.paused,
    pausedWith: state.pausedWith && Math.max(0, state.pausedWith),
    tension: state.tension,
    ladder: state.ladder,
    agenda: state.agenda,
    incident: state.incident,
    coins: state.coins,
    seats: seatIds(state).map((id) => publicSeat(state, id)),
    trust: state.trust,
    accords: publicAccords(state),
    norms: state.norms,
    tabled: state.tabled,
    ballot: state.ballot,
    outcome: state.outcome,
  };
}

function mandateOf(state: TableState, id: SeatId): MandateProgress | null {
  const { mandate } = seatOf(state, id);
  if (!mandate) return null;
  const lines = mandateLines(state, id, mandate, state.phase === 'ended');
  return { mandate, met: isMet(lines), lines };
}

function mandatesSeen(state: TableState, id: SeatId): OwnView['mandatesSeen'] {
  return othersThan(state, id).flatMap((seat) => {
    const { mandate, mandateKnownTo } = seatOf(state, seat);
    return mandate && mandateKnownTo.includes(id) ? [{ seat, mandate }] : [];
  });
}

function ownView(state: TableState, id: SeatId): OwnView {
  const { capital, leverage, draft, sealed, believedBackdoors } = seatOf(state, id);
  return {
    seat: id,
    sealed,
    extraTime: Math.max(0, extraTimeOf(state, id) + Math.min(0, state.pausedWith ?? 0)),
    muted: state.desk.muted.includes(id),
    capital,
    leverage,
    draft,
    backdoors: believedBackdoors,
    mandate: mandateOf(state, id),
    mandatesSeen: mandatesSeen(state, id),
    secretAccords: state.accords.filter((accord) => !accord.open && isParty(accord, id)),
    proposals: state.proposals.filter(({ terms }) => terms.parties.includes(id)),
    duties: dutiesOf(state, id),
  };
}

/** All that a seat may know; its options are worked out from nothing else. */
export function seatView(state: TableState, id: SeatId): SeatView {
  const known = { ...publicView(state), own: ownView(state, id) };
  return { ...known, options: optionsOf(known) };
}
