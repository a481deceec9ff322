import { simulate } from '../../shared/simulation/simulate.ts';
import { loadScenarios, ScenariosUnusable } from '../scenarios.ts';
import { findingsTable } from './findingsTable.ts';
import { measureProperties } from './measureProperties.ts';
import { reportTable } from './reportTable.ts';
import type { GamesAsked } from './simulateArguments.ts';
import { ArgumentsUnusable, readArguments, USAGE } from './simulateArguments.ts';

function play(asked: GamesAsked): void {
  const began = performance.now();
  const report = simulate(asked);
  const gamesPerSecond = (1000 * report.games) / (performance.now() - began);
  console.log(
    asked.json ? JSON.stringify({ ...report, gamesPerSecond }) : reportTable(report, gamesPerSecond),
  );
}

async function run(): Promise<void> {
  const scenarios = loadScenarios();
  const asked = readArguments(process.argv.slice(2), scenarios);
  if (!asked) {
    console.log(USAGE);
    return;
  }
  if (asked.what === 'games') {
    play(asked);
    return;
  }
  const properties = await measureProperties(asked);
  console.log(asked.json ? JSON.stringify({ properties }) : findingsTable(properties));
  if (properties.some(({ pass }) => !pass)) process.exitCode = 1;
}

try {
  await run();
} catch (error) {
  if (!(error instanceof ArgumentsUnusable || error instanceof ScenariosUnusable)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
