import { lapseProposals } from './accordIntents.ts';
import { brief } from './briefing.ts';
import type { TableEvent } from './events.ts';
import { evolveAll } from './evolve.ts';
import { dealMandates } from './mandates.ts';
import { callNorm } from './normIntents.ts';
import { flipCoin } from './resolution/coin.ts';
import { resolve } from './resolution/resolve.ts';
import { outcomeOf } from './score.ts';
import { isPresent, seatIds, seatOf } from './seats.ts';
import type { RoundPhase, TableState } from './state.ts';
import { ROUND_PHASES } from './state.ts';

export function isRoundPhase(phase: TableState['phase']): phase is RoundPhase {
  return phase !== 'seating' && phase !== 'ended';
}

/** Whose delegations have been away too long when a commitment opens: a stand-in plays for them. */
function standIns(state: TableState, now: number): TableEvent[] {
  return seatIds(state)
    .filter((seat) => {
      const { holder, standIn } = seatOf(state, seat);
      return holder.kind === 'people' && !standIn && !isPresent(state, seat, now);
    })
    .map((seat) => ({ type: 'stood-in', seat }));
}

/** What happens by itself when a phase begins. */
function opening(state: TableState, phase: RoundPhase, now: number): TableEvent[] {
  switch (phase) {
    case 'briefing':
      return brief(state);
    case 'commitment':
      return standIns(state, now);
    case 'resolution':
      return resolve(state);
    case 'reflection':
      return flipCoin(state);
    case 'negotiation':
      return [];
  }
}

function begin(state: TableState, phase: RoundPhase, round: number, now: number): TableEvent[] {
  const time = state.setup.clock[phase];
  const began: TableEvent = {
    type: 'phase-began',
    phase,
    round,
    deadline: time === null ? null : now + time,
  };
  return [began, ...opening(evolveAll(state, [began]), phase, now)];
}

/** Deals the mandates and begins the first round. */
export function beginSession(state: TableState, now: number): TableEvent[] {
  const dealt = dealMandates(state);
  return [...dealt, ...begin(evolveAll(state, dealt), 'briefing', 1, now)];
}

/** What happens by itself when a phase ends: what was not agreed by then is off the table. */
function closing(state: TableState): TableEvent[] {
  return state.phase === 'negotiation' ? [...lapseProposals(state), ...callNorm(state)] : [];
}

/** Ends the phase that the table is in, and begins what follows. */
export function advance(state: TableState, now: number): TableEvent[] {
  if (!isRoundPhase(state.phase)) return [];
  const next = ROUND_PHASES[ROUND_PHASES.indexOf(state.phase) + 1];
  const closed = closing(state);
  if (next) return [...closed, ...begin(evolveAll(state, closed), next, state.round, now)];
  const over = state.round >= state.setup.rounds || state.ladder >= state.setup.numbers.war.ladder;
  if (over) return [{ type: 'session-ended', outcome: outcomeOf(state) }];
  return begin(state, 'briefing', state.round + 1, now);
}

/** Whether everybody who is there has said that the phase may end. With nobody there it waits for its deadline. */
export function allReady(state: TableState, now: number): boolean {
  if (!isRoundPhase(state.phase) || state.phase === 'commitment') return false;
  const present = seatIds(state).filter((seat) => isPresent(state, seat, now));
  return present.length > 0 && present.every((seat) => seatOf(state, seat).ready);
}

export function allSealed(state: TableState): boolean {
  return state.phase === 'commitment' && seatIds(state).every((seat) => seatOf(state, seat).sealed);
}

/** Starts or stops the short wait after the last seal, where that is due. */
function settleClosing(state: TableState, now: number): TableEvent[] {
  // Who seals in extra time is not told, by a shorter clock as little as by a mark.
  if (state.phase === 'commitment' && state.desk.sealsAtTimeUp !== null) return [];
  const sealed = allSealed(state);
  if (sealed === (state.closingAt !== null)) return [];
  return [{ type: 'closing-set', at: sealed ? now + state.setup.numbers.clock.closingAfterLastSeal : null }];
}

/** The events, and what they set going at once: the wait after the last seal, or the end of the phase. */
export function settle(state: TableState, events: readonly TableEvent[], now: number): TableEvent[] {
  const then = evolveAll(state, events);
  if (then.paused) return [...events];
  const ends = allReady(then, now) ? advance(then, now) : [];
  return [...events, ...settleClosing(then, now), ...ends];
}
