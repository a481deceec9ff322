import { afterEach, expect, test } from 'vitest';
import { delaysOf, faultsOf, reportLines } from './killReport.ts';
import { runKills } from './killRun.ts';
import { newPlace } from './place.ts';
import { killAll } from './serverProcess.ts';

afterEach(killAll);

test('killed eight times under eight seats, the server loses nothing and does nothing twice', async () => {
  const report = await runKills({
    kills: 8,
    seed: 'short',
    entry: 'tests/crash/serve.ts',
    place: newPlace(),
  });
  for (const line of reportLines(report)) console.log(line);
  expect(faultsOf(report)).toEqual([]);
  expect(reportLines(report).at(-1)).toBe('8 kills, 0 lost, 0 doubled');
}, 300_000);

test('a run that lost, doubled or proved nothing is a fault', () => {
  const good = {
    kills: 10,
    signal: 'SIGKILL' as const,
    between: 3,
    storedUntold: 1,
    acknowledged: 50,
    resent: 2,
    lost: [],
    doubled: [],
    faults: [],
    resumes: Array.from({ length: 10 }, () => 400),
    exits: Array.from({ length: 10 }, () => 10),
  };
  expect(faultsOf(good)).toEqual([]);
  for (const change of [
    { between: 2 },
    { acknowledged: 0 },
    { lost: ['said'] },
    { doubled: ['said'] },
    { faults: ['late'] },
    { resumes: [400] },
    { kills: 0, resumes: [] },
    { signal: 'SIGTERM' as const, exits: [10, 6000] },
  ])
    expect(faultsOf({ ...good, ...change })).not.toEqual([]);
  expect(delaysOf(good)).toEqual([]);
  expect(delaysOf({ ...good, resumes: [...good.resumes.slice(1), 2100] })).toHaveLength(1);
  expect(delaysOf({ ...good, resumes: [...good.resumes.slice(1), 5100] })).toHaveLength(2);
  expect(reportLines({ ...good, lost: ['a', 'b'], doubled: ['c'] }).at(-1)).toBe(
    '10 kills, 2 lost, 1 doubled',
  );
});
