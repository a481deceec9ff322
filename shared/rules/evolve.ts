import { deskAtStart } from './desk.ts';
import type { EventOf, TableEvent } from './events.ts';
import { evolveDesk, timeAnew, withoutInject } from './evolveDesk.ts';
import { evolveNegotiation } from './evolveNegotiation.ts';
import { NO_RECORD, recordsAfter } from './records.ts';
import type { DelegateState, SeatId, SeatSetup, SeatState, Setup, TableState } from './state.ts';
import { HOLD } from './state.ts';

function seatAtStart({ id: _, ...values }: SeatSetup, setup: Setup): SeatState {
  return {
    ...values,
    holder: { kind: 'nobody' },
    delegates: [],
    head: null,
    connected: false,
    lostAt: null,
    markedAbsent: false,
    standIn: false,
    ready: false,
    leverage: 0,
    capital: setup.numbers.capital.start,
    draft: HOLD,
    draftedByStandIn: false,
    sealed: false,
    seal: null,
    sealings: 0,
    investedIn: null,
    earlyWarningUntil: 0,
    overReliesIn: 0,
    backdoors: [],
    believedBackdoors: [],
    shields: {},
    communique: null,
    mandate: null,
    mandateKnownTo: [],
    liftsThisRound: 0,
    saidThisRound: 0,
    proposals: 0,
    record: NO_RECORD,
  };
}

/** What setups of logs do not say that are older than it. */
const BEFORE_TEAMS = { delegatesPerSeat: 1 };

function opened({ setup, seed }: EventOf<'table-opened'>): TableState {
  return {
    setup: { ...BEFORE_TEAMS, ...setup },
    seed,
    seedPublished: false,
    version: 1,
    phase: 'seating',
    round: 0,
    deadline: null,
    closingAt: null,
    pausedWith: null,
    paused: false,
    tension: setup.tension,
    ladder: setup.ladder,
    seats: Object.fromEntries(setup.seats.map((seat) => [seat.id, seatAtStart(seat, setup)])),
    trust: setup.baseline,
    deck: [],
    agenda: [],
    incident: null,
    usedIncidents: [],
    accords: [],
    proposals: [],
    norms: (setup.norms?.inForce ?? []).map((norm) => ({ norm, since: 0 })),
    tabled: [],
    ballot: null,
    speakers: {},
    coins: [],
    desk: deskAtStart(setup.injects),
    outcome: null,
    debrief: 'happened',
  };
}

function withSeat(state: TableState, id: SeatId, patch: Partial<SeatState>): TableState {
  const seat = state.seats[id];
  if (!seat) throw new Error(`No seat ${id}`);
  return { ...state, seats: { ...state.seats, [id]: { ...seat, ...patch } } };
}

/** @param lostAt where none of them is connected; without it, as before */
function withDelegates(
  state: TableState,
  id: SeatId,
  change: (delegates: readonly DelegateState[]) => readonly DelegateState[],
  lostAt?: number | null,
): TableState {
  const before = state.seats[id];
  const delegates = change(before?.delegates ?? []);
  const connected = delegates.some((delegate) => delegate.connected);
  return withSeat(state, id, {
    delegates,
    connected,
    lostAt: connected ? null : lostAt === undefined ? (before?.lostAt ?? null) : lostAt,
  });
}

function withEverySeat(state: TableState, patch: Partial<SeatState>): TableState {
  const seats = Object.entries(state.seats).map(([id, seat]) => [id, { ...seat, ...patch }]);
  return { ...state, seats: Object.fromEntries(seats) };
}

function phaseBegan(state: TableState, { phase, round, deadline }: EventOf<'phase-began'>): TableState {
  const fresh =
    phase === 'briefing'
      ? {
          draft: HOLD,
          draftedByStandIn: false,
          sealed: false,
          seal: null,
          sealings: 0,
          communique: null,
          liftsThisRound: 0,
          saidThisRound: 0,
        }
      : {};
  const after = withEverySeat(state, { ready: false, ...fresh });
  return {
    ...(phase === 'briefing' ? timeAnew(after) : after),
    phase,
    round,
    deadline,
    closingAt: null,
    paused: false,
    pausedWith: null,
    incident: phase === 'briefing' ? null : state.incident,
  };
}

function changed(state: TableState, { meter, to }: EventOf<'changed'>): TableState {
  switch (meter.of) {
    case 'tension':
    case 'ladder':
      return { ...state, [meter.of]: to };
    case 'trust':
      return {
        ...state,
        trust: { ...state.trust, [meter.seat]: { ...state.trust[meter.seat], [meter.toward]: to } },
      };
    default:
      return withSeat(state, meter.seat, { [meter.of]: to });
  }
}

/** Going on after a pause leaves the time up that was up before it; more time is everybody's. */
function clockSet(state: TableState, { deadline }: EventOf<'clock-set'>): TableState {
  const stillUp = state.pausedWith !== null && state.pausedWith <= 0;
  const after = { ...state, paused: false, pausedWith: null, deadline };
  return stillUp || state.phase !== 'commitment' ? after : timeAnew(after);
}

function without(list: readonly SeatId[], id: SeatId): SeatId[] {
  return list.filter((each) => each !== id);
}

/** Applies what happened. It never judges: decide has done that. */
function apply(state: TableState, event: TableEvent): TableState {
  switch (event.type) {
    case 'table-opened':
      return opened(event);
    case 'seat-held': {
      const connected = event.holder.kind === 'bot';
      return withSeat(state, event.seat, {
        holder: event.holder,
        delegates: [],
        head: null,
        connected,
        lostAt: null,
        markedAbsent: false,
        standIn: false,
        ready: false,
        sealed: false,
        seal: null,
      });
    }
    case 'delegate-seated': {
      const seated = { id: event.delegate, connected: false, lostAt: event.at };
      return withDelegates(state, event.seat, (all) => [...all, seated], event.at);
    }
    case 'delegate-left': {
      const { head, connected } = state.seats[event.seat] ?? {};
      const after = withDelegates(
        state,
        event.seat,
        (all) => all.filter(({ id }) => id !== event.delegate),
        connected ? event.at : undefined,
      );
      return head === event.delegate ? withSeat(after, event.seat, { head: null }) : after;
    }
    case 'delegate-connected':
    case 'delegate-lost': {
      const lostAt = event.type === 'delegate-lost' ? event.at : null;
      const now = { id: event.delegate, connected: lostAt === null, lostAt };
      return withDelegates(
        state,
        event.seat,
        (all) => all.map((each) => (each.id === now.id ? now : each)),
        lostAt,
      );
    }
    case 'head-named':
      return withSeat(state, event.seat, { head: event.delegate });
    case 'delegation-connected':
      return withSeat(state, event.seat, { connected: true, lostAt: null });
    case 'delegation-lost':
      return withSeat(state, event.seat, { connected: false, lostAt: event.at });
    case 'marked-absent':
      return withSeat(state, event.seat, { markedAbsent: true });
    case 'marked-present':
      return withSeat(state, event.seat, { markedAbsent: false });
    case 'stood-in':
      return withSeat(state, event.seat, { standIn: true });
    case 'seat-given-back':
      return withSeat(state, event.seat, {
        standIn: false,
        draftedByStandIn: false,
        sealed: false,
        seal: null,
      });
    case 'phase-began':
      return phaseBegan(state, event);
    case 'clock-set':
      return clockSet(state, event);
    case 'clock-paused': {
      const after = { ...state, paused: true, pausedWith: event.left, deadline: null, closingAt: null };
      return state.phase === 'commitment' && event.left !== null && event.left > 0 ? timeAnew(after) : after;
    }
    case 'closing-set':
      return { ...state, closingAt: event.at };
    case 'agenda-drawn':
      return { ...state, agenda: event.agenda, deck: event.deck };
    case 'incident-revealed':
      return {
        ...withoutInject(state, event.incident.id),
        incident: event.incident,
        usedIncidents: [...without(state.usedIncidents, event.incident.id), event.incident.id],
      };
    case 'readied':
      return withSeat(state, event.seat, { ready: event.ready });
    case 'drafted':
      return withSeat(state, event.seat, {
        draft: event.commitment,
        draftedByStandIn: state.seats[event.seat]?.standIn === true,
      });
    case 'sealed': {
      const { sealings = 0 } = state.seats[event.seat] ?? {};
      return withSeat(state, event.seat, { sealed: true, seal: event.hash, sealings: sealings + 1 });
    }
    case 'reopened':
      return withSeat(state, event.seat, { sealed: false, seal: null });
    case 'changed':
      return changed(state, event);
    case 'shielded': {
      const { shields } = state.seats[event.seat] ?? {};
      const until = Math.max(event.until, shields?.[event.domain] ?? 0);
      return withSeat(state, event.seat, { shields: { ...shields, [event.domain]: until } });
    }
    case 'early-warning-set':
      return withSeat(state, event.seat, { earlyWarningUntil: event.until });
    case 'invested':
      return withSeat(state, event.seat, { investedIn: state.round });
    case 'backdoor-planted': {
      const { backdoors = [], believedBackdoors = [] } = state.seats[event.owner] ?? {};
      return withSeat(state, event.owner, {
        backdoors: [...without(backdoors, event.target), event.target],
        believedBackdoors: [...without(believedBackdoors, event.target), event.target],
      });
    }
    case 'backdoor-found': {
      const { backdoors = [] } = state.seats[event.owner] ?? {};
      return withSeat(state, event.owner, { backdoors: without(backdoors, event.target) });
    }
    case 'backdoor-missed': {
      const { believedBackdoors = [] } = state.seats[event.owner] ?? {};
      return withSeat(state, event.owner, { believedBackdoors: without(believedBackdoors, event.target) });
    }
    case 'over-reliance-set':
      return withSeat(state, event.seat, { overReliesIn: event.round });
    case 'coin-flipped':
      return { ...state, coins: [...state.coins, { tension: event.tension, face: event.face }] };
    case 'mandate-dealt':
      return withSeat(state, event.seat, { mandate: event.mandate });
    case 'mandate-shown': {
      const { mandateKnownTo = [] } = state.seats[event.seat] ?? {};
      const known = new Set([...mandateKnownTo, ...event.to]);
      return withSeat(state, event.seat, { mandateKnownTo: [...known] });
    }
    case 'capability-lifted': {
      const { liftsThisRound = 0 } = state.seats[event.seat] ?? {};
      return withSeat(state, event.seat, { liftsThisRound: liftsThisRound + 1 });
    }
    case 'communique-issued':
      return withSeat(state, event.seat, { communique: event.text });
    case 'session-ended':
      return {
        ...state,
        phase: 'ended',
        outcome: event.outcome,
        deadline: null,
        closingAt: null,
        paused: false,
      };
    case 'seed-published':
      return { ...state, seedPublished: true };
    case 'debrief-shown':
      return { ...state, debrief: event.screen };
    // Told for their readers' sake; what they brought stands in the events around them.
    case 'asked':
    case 'committed':
    case 'seal-opened':
    case 'cbm-played':
    case 'cbm-answered':
    case 'cyber-resolved':
    case 'backdoor-kept':
    case 'ai-resolved':
    case 'incident-resolved':
    case 'accord-breached':
    case 'breach-unfound':
    case 'accord-read':
    case 'norm-violated':
    case 'fund-moved':
      return state;
    case 'extra-time-given':
    case 'time-up':
    case 'seat-muted':
    case 'desk-said':
    case 'nudged':
    case 'idle-warned':
    case 'looked-at':
    case 'acted-for':
    case 'moment-marked':
    case 'moment-dropped':
    case 'inject-prepared':
    case 'inject-dropped':
    case 'news-told':
    case 'rehearsed':
      return evolveDesk(state, event);
    default:
      return evolveNegotiation(state, event);
  }
}

function withRecords(state: TableState, records: ReturnType<typeof recordsAfter>): TableState {
  return Object.entries(records).reduce(
    (after, [seat, record]) => (record ? withSeat(after, seat, { record }) : after),
    state,
  );
}

/** The state after one more event of its log. @throws if a log does not begin with `table-opened`. */
export function evolve(state: TableState | null, event: TableEvent): TableState {
  if (event.type === 'table-opened') return opened(event);
  if (!state) throw new Error(`A log begins with table-opened, not with ${event.type}`);
  const records = recordsAfter(state, event);
  const after = apply(state, event);
  return { ...withRecords(after, records), version: state.version + 1 };
}

/** The state at the end of a run of events. */
export function evolveAll(state: TableState, events: readonly TableEvent[]): TableState {
  return events.reduce<TableState>(evolve, state);
}

/** The state at the end of a whole log. @throws if the log is empty or does not begin with `table-opened`. */
export function fold(events: readonly TableEvent[]): TableState {
  const [first, ...rest] = events;
  if (!first) throw new Error('An empty log has no state');
  return evolveAll(evolve(null, first), rest);
}
