import type * as z from 'zod/mini';
import { disagreements } from './agreement.ts';
import { outOfBounds } from './bounds.ts';
import type { ScenarioFault } from './faults.ts';
import { fault } from './faults.ts';
import type { Scenario } from './scenario.ts';
import { scenarioSchema } from './scenario.ts';
import { faultsOf } from './scenarioFaults.ts';

/** What a scenario may refer to besides itself. */
interface ScenarioSurroundings {
  /** Names of the shipped emblems; where it is left out, emblems are not checked. */
  readonly emblems?: readonly string[];
  /** The name of its file, which must be its id and `.json`; left out where it is in none. */
  readonly file?: string;
}

/** Whoever has made so many mistakes mends these first. */
const MOST_FAULTS = 100;

/** A text is judged as English and as one of the languages: what is wrong with it is told once. */
function once(faults: readonly ScenarioFault[]): ScenarioFault[] {
  return [...new Map(faults.map((each) => [JSON.stringify(each), each])).values()];
}

/**
 * Reads a scenario: its shape first, then what its parts say of each other. Every mistake is reported, not only the
 * first. The same checker serves files, sessions that are opened with a scenario of their own, and the editor.
 * @param json what JSON.parse gave, from anybody
 */
export function readScenario(
  json: unknown,
  { emblems, file }: ScenarioSurroundings = {},
): Scenario | ScenarioFault[] {
  const unfit = outOfBounds(json);
  if (unfit) return [unfit];
  const read: z.core.util.SafeParseResult<Scenario> = scenarioSchema.safeParse(json);
  if (!read.success)
    return once(read.error.issues.flatMap((issue) => faultsOf(issue, json))).slice(0, MOST_FAULTS);
  const scenario = read.data;
  const { id } = scenario;
  const misnamed =
    file === undefined || file === `${id}.json` ? [] : [fault('id', 'file-name', 'file-of-id', { id, file })];
  const faults = [...misnamed, ...disagreements(scenario, emblems)];
  return faults.length > 0 ? faults.slice(0, MOST_FAULTS) : scenario;
}
