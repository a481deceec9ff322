import { STYLES } from '../content/styles.ts';
import { markAbsent, markPresent } from './absence.ts';
import { nameHead } from './delegations.ts';
import type { TableEvent } from './events.ts';
import { evolveAll } from './evolve.ts';
import type { FacilitatorIntent } from './facilitatorIntents.ts';
import { decideForFacilitator, isFacilitatorIntent } from './facilitatorIntents.ts';
import type { DeskIntent } from './intents.ts';
import type { Judgement } from './judge.ts';
import { refuse } from './judge.ts';
import { advance, beginSession, isRoundPhase, settle } from './phases.ts';
import { lots } from './random.ts';
import { isSeat, seatIds, seatOf } from './seats.ts';
import type { DebriefScreen, TableState } from './state.ts';

/** Bots for the seats that nobody holds; styles are dealt by lot, and repeat only when all six are out. */
function fillSeats(state: TableState): TableEvent[] {
  const empty = seatIds(state).filter((seat) => seatOf(state, seat).holder.kind === 'nobody');
  const order = lots(state.seed, { round: 0, step: 'seating', purpose: 'styles' }, STYLES);
  const places = lots(state.seed, { round: 0, step: 'seating', purpose: 'seats' }, empty);
  return places.flatMap((seat, place): TableEvent[] => {
    const style = order[place % order.length];
    return style ? [{ type: 'seat-held', seat, holder: { kind: 'bot', style } }] : [];
  });
}

function start(state: TableState, now: number): Judgement {
  if (state.phase !== 'seating') return refuse('already-started');
  const filled = fillSeats(state);
  return [...filled, ...beginSession(evolveAll(state, filled), now)];
}

/** More time for everybody, also where it was up for all but those with extra time. */
function extend(state: TableState, by: number, now: number): Judgement {
  if (state.paused) {
    return state.pausedWith === null
      ? refuse('no-clock')
      : [{ type: 'clock-paused', left: Math.max(0, state.pausedWith) + by }];
  }
  return state.deadline === null
    ? refuse('no-clock')
    : [{ type: 'clock-set', deadline: Math.max(now, state.deadline) + by }];
}

/** Where the time is up for all but some, what is left is less than nothing: theirs goes on from there. */
function pause({ deadline, desk }: TableState, now: number): TableEvent[] {
  if (deadline === null) return [{ type: 'clock-paused', left: null }];
  const left = deadline - now;
  return [{ type: 'clock-paused', left: desk.sealsAtTimeUp === null ? Math.max(0, left) : left }];
}

/** Ends the phase. A pause goes on, with the whole time of the next phase before it. */
function endPhase(state: TableState, now: number): TableEvent[] {
  const events = advance(state, now);
  const then = evolveAll(state, events);
  return state.paused && isRoundPhase(then.phase) ? [...events, ...pause(then, now)] : events;
}

function resume(state: TableState, now: number): Judgement {
  if (!state.paused) return refuse('not-paused');
  const set: TableEvent = {
    type: 'clock-set',
    deadline: state.pausedWith === null ? null : now + state.pausedWith,
  };
  return settle(state, [set], now);
}

/** An opener who plays leads nobody: each goes through the debrief alone. */
function showDebrief({ setup, phase, debrief }: TableState, screen: DebriefScreen): Judgement {
  if (!setup.facilitated) return refuse('not-yours');
  if (phase !== 'ended') return refuse('not-over');
  return screen === debrief ? [] : [{ type: 'debrief-shown', screen }];
}

/** What belongs to the clock and to who is there. */
type Leading = Exclude<
  DeskIntent,
  FacilitatorIntent | { readonly type: 'start' | 'name-head' | 'show-debrief' }
>;

function lead(state: TableState, intent: Leading, now: number): Judgement {
  if (!isRoundPhase(state.phase)) return refuse('not-started');
  switch (intent.type) {
    case 'end-phase':
      if (intent.round !== state.round) return refuse('wrong-round');
      return intent.phase === state.phase ? endPhase(state, now) : refuse('wrong-phase');
    case 'extend':
      return extend(state, intent.by, now);
    case 'pause':
      return state.paused ? refuse('already-paused') : pause(state, now);
    case 'resume':
      return resume(state, now);
    case 'mark-absent':
      return markAbsent(state, intent.seat, now);
    case 'mark-present':
      return markPresent(state, intent.seat, now);
  }
}

/** Judges what the session's opener asks for. */
export function decideForDesk(state: TableState, intent: DeskIntent, now: number): Judgement {
  if (intent.type === 'show-debrief') return showDebrief(state, intent.screen);
  if (state.phase === 'ended') return refuse('session-over');
  if (isFacilitatorIntent(intent)) return decideForFacilitator(state, intent, now);
  if (intent.type === 'start') return start(state, now);
  if (intent.type === 'name-head')
    return isSeat(state, intent.seat)
      ? nameHead(state, intent.seat, intent.delegate, 'named')
      : refuse('unknown-seat');
  return lead(state, intent, now);
}
