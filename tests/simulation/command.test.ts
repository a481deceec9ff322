import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { ArgumentsUnusable, readArguments } from '../../server/cli/simulateArguments.ts';
import { SCENARIOS, scenario } from '../support/scenarios.ts';

const scenarios = new Map(SCENARIOS.map((id) => [id as string, scenario(id)]));

function read(line: string) {
  return readArguments(line === '' ? [] : line.split(' '), scenarios);
}

describe('the command line of simulate', () => {
  test('has sensible values where something is left out', () => {
    expect(read('--scenario archipelago')).toMatchObject({
      games: 100,
      seed: '1',
      styles: null,
      json: false,
    });
    expect(read('--scenario archipelago')).toMatchObject({ setup: { rounds: 8 } });
    expect(read('--scenario archipelago --preset 60-minutes')).toMatchObject({ setup: { rounds: 4 } });
    expect(read('--scenario first-table --styles hawk,moderniser')).toMatchObject({
      styles: ['hawk', 'moderniser'],
    });
    expect(read('--properties')).toMatchObject({
      what: 'properties',
      seed: '1',
      quick: false,
      threads: null,
      json: false,
    });
    expect(read('--properties --quick --threads 2 --seed 41 --json')).toMatchObject({
      what: 'properties',
      seed: '41',
      quick: true,
      threads: 2,
      json: true,
    });
    expect(read('--help')).toBeNull();
  });

  test.each([
    ['4-search', ['4-search/archipelago']],
    [
      '2:two-giants',
      [
        '2-among-cooperators/two-giants',
        '2-among-reciprocators/two-giants',
        '2-among-reciprocators-four-rounds/two-giants',
      ],
    ],
    ['7:first,5:first', ['5/first-table', '7/first-table']],
  ])('--only %s measures what is called so', (only, ids) => {
    expect(read(`--properties --only ${only}`)).toMatchObject({ figures: ids.map((id) => ({ id })) });
  });

  test('measures everything that is promised where nothing is named', () => {
    const asked = read('--properties');
    expect(asked?.what === 'properties' ? asked.figures.length : 0).toBeGreaterThan(80);
  });

  test.each([
    ['', /--scenario is missing.*first-table, indo-pacific/],
    ['--scenario atlantis', /"atlantis".*first-table, indo-pacific, archipelago, two-giants/],
    ['--scenario first-table --preset 3-hours', /"3-hours".*20-minutes/],
    ['--scenario first-table --games 0', /--games.*"0"/],
    ['--scenario first-table --games many', /--games.*"many"/],
    ['--scenario first-table --styles dove', /"dove".*reciprocator, hawk/],
    ['--scenario first-table --styles hawk,hawk,hawk,hawk', /4.*3 seats/],
    ['--scenario first-table --loud', /--loud/],
    ['--scenario first-table --quick', /--quick.*--properties/],
    ['--properties --scenario first-table', /--scenario.*--only/],
    ['--properties --only 8', /"8".*1-hawks\/first-table/],
    ['--scenario first-table --only 4', /--only.*--properties/],
    ['--properties --games 10', /--games/],
    ['--properties --threads none', /--threads.*"none"/],
  ])('"%s" is refused with what would be right', (line, message) => {
    expect(() => read(line)).toThrow(ArgumentsUnusable);
    expect(() => read(line)).toThrow(message);
  });

  test('prints one JSON object, the same for the same seed but for the speed', async () => {
    const script = fileURLToPath(new URL('../../server/cli/simulate.ts', import.meta.url));
    const args = ['--scenario', 'first-table', '--games', '3', '--seed', '7', '--json'];
    const outputs = await Promise.all(
      [1, 2].map(() => promisify(execFile)(process.execPath, [script, ...args])),
    );
    const [one, two] = outputs.map(({ stdout }) => {
      const { gamesPerSecond, ...report } = JSON.parse(stdout);
      expect(gamesPerSecond).toBeGreaterThan(0);
      return report;
    });
    expect(one).toEqual(two);
    expect(one).toMatchObject({ scenario: 'first-table', games: 3, seed: '7', rounds: 4 });
  });
});
