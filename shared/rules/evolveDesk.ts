import type { Inject } from '../content/injects.ts';
import type { DeskState } from './desk.ts';
import type { DeskEvent } from './deskEvents.ts';
import type { TableState } from './state.ts';

function withDesk(state: TableState, patch: Partial<DeskState>): TableState {
  return { ...state, desk: { ...state.desk, ...patch } };
}

function without(injects: readonly Inject[], id: Inject['id']): Inject[] {
  return injects.filter((inject) => inject.id !== id);
}

/** What is brought in is no longer prepared. */
export function withoutInject(state: TableState, id: Inject['id']): TableState {
  return withDesk(state, { injects: without(state.desk.injects, id) });
}

/** Everybody has time again, or a new round begins. */
export function timeAnew(state: TableState): TableState {
  return state.desk.sealsAtTimeUp === null ? state : withDesk(state, { sealsAtTimeUp: null });
}

/** The state after what the facilitator did. */
export function evolveDesk(state: TableState, event: DeskEvent): TableState {
  const { extraTime, injects, moments, muted } = state.desk;
  switch (event.type) {
    case 'extra-time-given': {
      const { [event.seat]: _, ...others } = extraTime;
      return withDesk(state, {
        extraTime: event.extra > 0 ? { ...others, [event.seat]: event.extra } : others,
      });
    }
    case 'time-up':
      return withDesk(state, {
        sealsAtTimeUp: Object.fromEntries(Object.entries(state.seats).map(([id, { seal }]) => [id, seal])),
      });
    case 'seat-muted': {
      const others = muted.filter((seat) => seat !== event.seat);
      return withDesk(state, { muted: event.muted ? [...others, event.seat] : others });
    }
    case 'moment-marked': {
      const { round, phase } = state;
      const { moment, note } = event;
      return withDesk(state, { moments: [...moments, { moment, round, phase, note }], marked: moment });
    }
    case 'moment-dropped':
      return withDesk(state, { moments: moments.filter(({ moment }) => moment !== event.moment) });
    case 'inject-prepared':
      return withDesk(state, {
        injects: without(injects, event.inject.id).toSpliced(event.place, 0, event.inject),
      });
    case 'inject-dropped':
      return withoutInject(state, event.inject);
    case 'news-told':
      return withoutInject(state, event.news);
    case 'rehearsed':
      return withDesk(state, { rehearsing: event.seat });
    // Told for their readers' sake.
    case 'desk-said':
    case 'nudged':
    case 'idle-warned':
    case 'looked-at':
    case 'acted-for':
      return state;
  }
}
