import { simulate } from '../../shared/simulation/simulate.ts';
import { loadScenarios, ScenariosUnusable } from '../scenarios.ts';
import { reportTable } from './reportTable.ts';
import { ArgumentsUnusable, readArguments, USAGE } from './simulateArguments.ts';

function run(): void {
  const simulation = readArguments(process.argv.slice(2), loadScenarios());
  if (!simulation) {
    console.log(USAGE);
    return;
  }
  const began = performance.now();
  const report = simulate(simulation);
  const gamesPerSecond = (1000 * report.games) / (performance.now() - began);
  console.log(
    simulation.json ? JSON.stringify({ ...report, gamesPerSecond }) : reportTable(report, gamesPerSecond),
  );
}

try {
  run();
} catch (error) {
  if (!(error instanceof ArgumentsUnusable || error instanceof ScenariosUnusable)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
