import * as z from 'zod/mini';
import type { ScenarioFault } from '../../shared/content/faults.ts';
import { readScenario } from '../../shared/content/readScenario.ts';
import type { Scenario } from '../../shared/content/scenario.ts';
import { EMBLEMS } from '../art/emblems.ts';

// Its faster way writes code while it runs, and the content policy of our pages allows none.
z.config({ jitless: true });

export const EMBLEM_NAMES = Object.keys(EMBLEMS);

export type Checked =
  | { readonly scenario: Scenario; readonly faults: readonly [] }
  | { readonly scenario: null; readonly faults: readonly ScenarioFault[] };

/** Judges a scenario as the server will when a session is opened with it. */
export function checkScenario(json: unknown): Checked {
  const read = readScenario(json, { emblems: EMBLEM_NAMES });
  return Array.isArray(read) ? { scenario: null, faults: read } : { scenario: read, faults: [] };
}
