import { outOfBounds } from '../../shared/content/bounds.ts';
import { MOST_SCENARIO_BYTES } from '../../shared/content/scenario.ts';
import { SCHEMA_OF_FILES } from '../../shared/content/scenarioJsonSchema.ts';
import { faultText } from '../text/faults.ts';
import { say } from '../text/say.ts';
import { textAt } from './paths.ts';

export type Parsed =
  | { readonly ok: true; readonly json: unknown }
  | { readonly ok: false; readonly why: string };

/** Reads what somebody wrote or chose; what is no JSON, or out of all bounds, is refused with the reason. */
export function parseScenario(text: string): Parsed {
  if (new Blob([text]).size > MOST_SCENARIO_BYTES)
    return { ok: false, why: say('editor.file.large', { kilobytes: MOST_SCENARIO_BYTES / 1024 }) };
  try {
    const json: unknown = JSON.parse(text);
    const unfit = outOfBounds(json);
    return unfit ? { ok: false, why: faultText(unfit) } : { ok: true, json };
  } catch (error) {
    return {
      ok: false,
      why: say('editor.file.broken', { reason: error instanceof Error ? error.message : '' }),
    };
  }
}

/** Reads a file; a large one is not looked into. */
export async function readScenarioFile(file: File): Promise<Parsed> {
  if (file.size > MOST_SCENARIO_BYTES)
    return { ok: false, why: say('editor.file.large', { kilobytes: MOST_SCENARIO_BYTES / 1024 }) };
  return parseScenario(await file.text());
}

/** The scenario as the text of a file that fits into the folder of scenarios. */
export function fileText(json: unknown): string {
  const { $schema: _, ...rest } = Object(json);
  return `${JSON.stringify({ $schema: SCHEMA_OF_FILES, ...rest }, null, 2)}\n`;
}

/** Gives the file to the browser to keep. */
export function saveScenarioFile(json: unknown): void {
  const id = textAt(json, ['id']);
  const address = URL.createObjectURL(new Blob([fileText(json)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${/^[a-z][a-z0-9-]{0,39}$/.test(id) ? id : 'scenario'}.json`;
  link.click();
  URL.revokeObjectURL(address);
}
