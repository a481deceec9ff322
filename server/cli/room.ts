import { parseArgs } from 'node:util';
import { dealSetup } from '../../shared/rules/setup.ts';
import { roomReport } from '../../shared/simulation/room/roomReport.ts';
import { loadScenarios, ScenariosUnusable } from '../scenarios.ts';
import { ArgumentsUnusable, presetOf, scenarioOf, wholeOf } from './simulateArguments.ts';

const USAGE = `Plays sessions in a simulated room, people's times drawn from a stated distribution, and prints as JSON
how many of them fit into the minutes that the preset announces.

npm run room -- --scenario ID [options]

  --scenario ID    the scenario; required
  --preset ID      one of its presets; the first where it is left out
  --sessions N     how many, 1 to 100000; 1000 where it is left out
  --seed TEXT      the same seed gives the same sessions; 1 where it is left out
  --delegates N    people in each delegation, 1 to 6; 1 where it is left out
  --slower N       everything that people do takes N times as long, 0.1 to 10; 1 where it is left out
  --help           this text`;

const OPTIONS = {
  scenario: { type: 'string' },
  preset: { type: 'string' },
  sessions: { type: 'string', default: '1000' },
  seed: { type: 'string', default: '1' },
  delegates: { type: 'string', default: '1' },
  slower: { type: 'string', default: '1' },
  help: { type: 'boolean', default: false },
} as const;

const MOST_SESSIONS = 100_000;
const MOST_DELEGATES = 6;

function parsed() {
  try {
    return parseArgs({ options: OPTIONS, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new ArgumentsUnusable(error instanceof Error ? error.message : String(error));
  }
}

function slowerOf(text: string): number {
  const factor = Number(text);
  if (text.trim() !== '' && factor >= 0.1 && factor <= 10) return factor;
  throw new ArgumentsUnusable(`--slower must be a number from 0.1 to 10; it is "${text}".`);
}

function run(): void {
  const values = parsed();
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const scenario = scenarioOf(values.scenario, loadScenarios());
  const preset = presetOf(values.preset, scenario);
  const room = {
    setup: dealSetup(scenario, preset.id),
    paced: preset,
    perSeat: wholeOf('delegates', values.delegates, MOST_DELEGATES),
    slower: slowerOf(values.slower),
  };
  const sessions = wholeOf('sessions', values.sessions, MOST_SESSIONS);
  console.log(JSON.stringify({ preset: preset.id, ...roomReport(room, sessions, values.seed) }, null, 1));
}

try {
  run();
} catch (error) {
  if (!(error instanceof ArgumentsUnusable || error instanceof ScenariosUnusable)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
