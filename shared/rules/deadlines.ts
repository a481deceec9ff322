import { isRoundPhase } from './phases.ts';
import { seatIds, seatOf } from './seats.ts';
import type { TableState } from './state.ts';

/** When the clock alone ends the phase; null where it does not. */
export function phaseEnd({ deadline, closingAt }: TableState): number | null {
  if (deadline === null || closingAt === null) return deadline ?? closingAt;
  return Math.min(deadline, closingAt);
}

/** When the host has to tick next, on the table's clock; null where nothing is due. */
export function nextDeadline(state: TableState): number | null {
  if (!isRoundPhase(state.phase) || state.paused) return null;
  // Whoever has been away for long no longer holds the others up, so that moment counts too.
  const awaited = seatIds(state).flatMap((id) => {
    const { holder, standIn, lostAt, ready } = seatOf(state, id);
    const waits = holder.kind === 'people' && !standIn && !ready && lostAt !== null;
    return waits && state.phase !== 'commitment' ? [lostAt + state.setup.numbers.clock.absentAfter] : [];
  });
  const end = phaseEnd(state);
  const due = end === null ? awaited : [...awaited, end];
  return due.length === 0 ? null : Math.min(...due);
}
