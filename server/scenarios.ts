import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ScenarioFault } from '../shared/content/faults.ts';
import { readScenario } from '../shared/content/readScenario.ts';
import type { Scenario } from '../shared/content/scenario.ts';
import { faultTexts } from './faultTexts.ts';

const SCENARIOS = fileURLToPath(new URL('../assets/scenarios', import.meta.url));
const EMBLEMS = fileURLToPath(new URL('../assets/emblems', import.meta.url));

/** Scenario files with mistakes; the message has a line for each. */
export class ScenariosUnusable extends Error {
  override readonly name = 'ScenariosUnusable';
}

/** Shown in this order; scenarios that are not named follow by their title. */
const FIRST = ['first-table', 'indo-pacific', 'archipelago', 'two-giants'];

function place({ id }: Scenario): number {
  return FIRST.includes(id) ? FIRST.indexOf(id) : FIRST.length;
}

function parsed(folder: string, file: string): unknown {
  const text = readFileSync(`${folder}/${file}`, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ScenariosUnusable(`${file}: it is no JSON. ${error instanceof Error ? error.message : ''}`);
  }
}

function line(file: string, fault: ScenarioFault): string {
  const { place, wrong, right } = faultTexts(fault);
  return `${file}, ${place}: ${wrong}. Right would be: ${right}.`;
}

/** The names of the shipped emblems. */
export function shippedEmblems(folder = EMBLEMS): readonly string[] {
  const drawings = readdirSync(folder).filter((file) => file.endsWith('.svg'));
  return drawings.map((file) => file.slice(0, -'.svg'.length));
}

/**
 * All scenarios that can be played, by their id, in the order in which they are offered.
 * @throws ScenariosUnusable where any file has a mistake
 */
export function loadScenarios(folder = SCENARIOS, emblemFolder = EMBLEMS): ReadonlyMap<string, Scenario> {
  const emblems = shippedEmblems(emblemFolder);
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const faults: string[] = [];
  const scenarios: Scenario[] = [];
  for (const file of files) {
    const read = readScenario(parsed(folder, file), { emblems, file });
    if (Array.isArray(read)) faults.push(...read.map((fault) => line(file, fault)));
    else scenarios.push(read);
  }
  if (faults.length > 0) throw new ScenariosUnusable(faults.join('\n'));
  scenarios.sort((a, b) => place(a) - place(b) || (a.title.en < b.title.en ? -1 : 1));
  return new Map(scenarios.map((scenario) => [scenario.id, scenario]));
}
