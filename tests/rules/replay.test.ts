import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import type { TableEvent } from '../../shared/rules/events.ts';
import type { TableState } from '../../shared/rules/state.ts';
import { evolve } from '../../shared/rules/table.ts';
import { standingsHash } from '../fixtures/logs/standing.ts';
import { tries } from '../support/scale.ts';
import { scenariosAndPresets } from '../support/scenarios.ts';
import { dealtSession } from '../support/sessions.ts';

const GAMES = tries(16, 10_000);
/** Of so many games one is compared after every event, the others at every phase. */
const CLOSELY = 10;

/** Whether two logs give the same table at the beginning of each phase and at their end. */
function sameTables(log: readonly TableEvent[], read: readonly TableEvent[]): boolean {
  let [one, other]: [TableState | null, TableState | null] = [null, null];
  for (const [at, event] of log.entries()) {
    const again = read[at];
    if (!again) return false;
    one = evolve(one, event);
    other = evolve(other, again);
    const compared = event.type === 'phase-began' || at === log.length - 1;
    if (compared && !isDeepStrictEqual(one, other)) return false;
  }
  return read.length === log.length;
}

test('a log that is written and read again gives the same table', () => {
  const presets = scenariosAndPresets();
  const different: string[] = [];
  let events = 0;
  for (let game = 0; game < GAMES; game++) {
    const { scenario, preset } = presets[game % presets.length] ?? {};
    if (!scenario || !preset) throw new Error('No scenario');
    const { log } = dealtSession(scenario, preset, `replay ${game}`, (game % 10) / 10);
    const read = log.map((event): TableEvent => JSON.parse(JSON.stringify(event)));
    const same = sameTables(log, read) && (game % CLOSELY > 0 || standingsHash(read) === standingsHash(log));
    if (!same) different.push(`${scenario.id} ${preset} ${game}`);
    events += log.length;
  }
  console.log(`${GAMES} games, ${events} events, ${different.length} that replay to another table`);
  expect(different).toEqual([]);
});
