import type { TableEvent } from '../events.ts';
import { evolveAll } from '../evolve.ts';
import type { TableState } from '../state.ts';
import { resolveAccords } from './accords.ts';
import { resolveAi } from './ai.ts';
import { resolveCyber } from './cyber.ts';
import { resolveDrift } from './drift.ts';
import { resolveIncident } from './incident.ts';
import { resolveMeasures } from './measures.ts';
import { pay } from './payment.ts';
import { openSeals } from './seals.ts';
import { resolveTension } from './tension.ts';
import { resolveVotes } from './votes.ts';

/** A step sees the state at its start and what the earlier steps of this resolution told. */
type StepRule = (state: TableState, soFar: readonly TableEvent[]) => TableEvent[];

/** The fixed order. The coin follows as the first beat of Reflection; its draw does not depend on when. */
const ORDER: readonly StepRule[] = [
  pay,
  resolveVotes,
  resolveMeasures,
  resolveCyber,
  resolveAi,
  resolveIncident,
  resolveAccords,
  resolveDrift,
  resolveTension,
  openSeals,
];

/** Everything that happens when the commitments are opened. */
export function resolve(state: TableState): TableEvent[] {
  let now = state;
  const told: TableEvent[] = [];
  for (const step of ORDER) {
    const events = step(now, told);
    now = evolveAll(now, events);
    told.push(...events);
  }
  return told;
}
