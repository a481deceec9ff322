import { nextSuccession } from './delegations.ts';
import { longestExtraTime } from './extraTime.ts';
import { isRoundPhase } from './phases.ts';
import { seatIds, seatOf } from './seats.ts';
import type { TableState } from './state.ts';

/** When the clock alone ends the phase; null where it does not. */
export function phaseEnd(state: TableState): number | null {
  const { closingAt, desk } = state;
  const late = desk.sealsAtTimeUp === null ? 0 : longestExtraTime(state);
  const deadline = state.deadline === null ? null : state.deadline + late;
  if (deadline === null || closingAt === null) return deadline ?? closingAt;
  return Math.min(deadline, closingAt);
}

/** When the last one for whom the others wait will have been away for too long; null where nobody waits for that. */
function absenceEnds(state: TableState): number | null {
  if (state.phase === 'commitment' || state.setup.silent === 'hold') return null;
  const people = seatIds(state)
    .map((id) => seatOf(state, id))
    .filter(({ holder, standIn, markedAbsent }) => holder.kind === 'people' && !standIn && !markedAbsent);
  const awaited = people.filter(({ ready, connected, lostAt }) => !ready && (connected || lostAt !== null));
  const waits = people.some(({ ready, connected }) => ready && connected);
  if (!waits || awaited.length === 0 || awaited.some(({ connected }) => connected)) return null;
  return Math.max(...awaited.map(({ lostAt }) => lostAt ?? 0)) + state.setup.numbers.clock.absentAfter;
}

/** When the host has to tick next, on the table's clock; null where nothing is due. */
export function nextDeadline(state: TableState): number | null {
  const runs = isRoundPhase(state.phase) && !state.paused;
  const ends = runs ? [phaseEnd(state), absenceEnds(state)] : [];
  const due = [...ends, nextSuccession(state)].filter((time) => time !== null);
  return due.length === 0 ? null : Math.min(...due);
}
