import { readFileSync } from 'node:fs';
import { readScenario } from '../../shared/content/readScenario.ts';
import type { Scenario } from '../../shared/content/scenario.ts';

export const SCENARIOS = ['first-table', 'indo-pacific', 'archipelago', 'two-giants'] as const;
export type ShippedScenario = (typeof SCENARIOS)[number];

/** A shipped scenario. @throws where its file has faults */
export function scenario(id: ShippedScenario): Scenario {
  const file = `${id}.json`;
  const url = new URL(`../../assets/scenarios/${file}`, import.meta.url);
  const read = readScenario(JSON.parse(readFileSync(url, 'utf8')), { file });
  if ('title' in read) return read;
  throw new Error(`${file}: ${JSON.stringify(read)}`);
}

/** Every scenario with each of its presets' ids; a scenario may have two presets of one name and length. */
export function scenariosAndPresets(): { scenario: Scenario; preset: string; rounds: number }[] {
  return SCENARIOS.flatMap((id) => {
    const read = scenario(id);
    return read.presets.map((preset) => ({ scenario: read, preset: preset.id, rounds: preset.rounds }));
  });
}
