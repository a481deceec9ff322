import type { TableEvent } from '../events.ts';
import { shownSeal } from '../extraTime.ts';
import { leavesOf } from '../seals.ts';
import { seatIds, seatOf } from '../seats.ts';
import type { TableState } from '../state.ts';

/**
 * Opens the seals, once all that they may show has been told. A draft that counted unsealed had no hash to keep, and
 * neither had one that was sealed in extra time: that would tell whose it was.
 */
export function openSeals(state: TableState): TableEvent[] {
  return seatIds(state).flatMap((seat): TableEvent[] => {
    const { sealings } = seatOf(state, seat);
    return shownSeal(state, seat) === null
      ? []
      : [{ type: 'seal-opened', seat, leaves: leavesOf(state, seat, sealings) }];
  });
}
