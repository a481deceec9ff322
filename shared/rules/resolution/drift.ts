import type { TableEvent } from '../events.ts';
import { othersThan, seatIds, trustOf } from '../seats.ts';
import type { TableState } from '../state.ts';
import { gatherChanges } from './changes.ts';

/** Step 7: trust that nobody maintains drifts a tenth of the way back to its baseline, rounded towards zero. */
export function resolveDrift(state: TableState): TableEvent[] {
  const changes = gatherChanges(state, 'drift');
  for (const i of seatIds(state)) {
    for (const j of othersThan(state, i)) {
      const baseline = state.setup.baseline[i]?.[j] ?? state.setup.numbers.trust.baseline;
      const by = Math.trunc((baseline - trustOf(state, i, j)) / state.setup.numbers.trust.driftDivisor);
      changes.add({ of: 'trust', seat: i, toward: j }, by, { kind: 'drift' });
    }
  }
  return changes.events();
}
