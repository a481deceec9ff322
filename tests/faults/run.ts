/**
 * Plants each fault in a copy of the sources and runs the tests that must catch it: `npm run test:faults`. It ends with 1
 * where one of them stays green, or where one fails although nothing is planted. `-- --only origin` plants those with this
 * in their names.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { ProjectCopy } from './copy.ts';
import { FAULTS } from './faults.ts';

const results = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

/** A machine with much to do must not look like a fault that was caught. */
const PATIENTLY = ['--testTimeout', '180000', '--hookTimeout', '180000'];

interface Result {
  readonly file: string;
  readonly test: string;
  /** `passed`, `failed`, or else not run. */
  readonly status: string;
}

/** @throws where Vitest itself did not run */
function run({ folder }: ProjectCopy, files: readonly string[]): Result[] {
  const outputFile = join(folder, 'results.json');
  const vitest = join(folder, 'node_modules/vitest/vitest.mjs');
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      vitest,
      'run',
      ...PATIENTLY,
      '--project',
      'unit',
      '--reporter',
      'json',
      '--outputFile',
      outputFile,
      ...files,
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  if (status === null || status > 1) throw new Error(`Vitest did not run: ${stderr}`);
  const { testResults } = results.parse(JSON.parse(readFileSync(outputFile, 'utf8')));
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, status: how }) => ({
      file: name.slice(name.lastIndexOf('/tests/') + 1),
      test: fullName,
      status: how,
    })),
  );
}

const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
const planting = FAULTS.filter(({ name }) => name.includes(values.only));
if (planting.length === 0) {
  console.error(`--only ${values.only}: no fault has a name with this in it`);
  process.exit(1);
}
const copy = new ProjectCopy();
const faults: string[] = [];
try {
  const files = [...new Set(planting.flatMap(({ caughtBy }) => Object.keys(caughtBy)))];
  const sound = run(copy, files);
  console.log(`Nothing planted: ${sound.length} tests of ${files.length} files`);
  for (const { file, test, status } of sound)
    if (status === 'failed') faults.push(`${file}: "${test}" fails of itself`);

  for (const fault of planting) {
    copy.plant(fault);
    const outcome = run(copy, Object.keys(fault.caughtBy));
    copy.takeOut(fault);
    for (const [file, named] of Object.entries(fault.caughtBy)) {
      const meant = outcome.filter((each) => each.file === file && each.test.includes(named));
      const caught = meant.some(({ status }) => status === 'failed');
      const missed = meant.some(({ status }) => status === 'passed');
      console.log(`${caught ? 'caught' : missed ? 'MISSED' : 'NOT RUN'}  ${fault.name}: ${file}`);
      if (!caught) faults.push(`${file} ${missed ? 'stays green' : 'did not run'}: ${fault.name}`);
    }
  }
} finally {
  copy.remove();
}
for (const fault of faults) console.error(fault);
console.log(`${planting.length} faults planted, ${faults.length} not caught as they must be`);
process.exitCode = faults.length > 0 ? 1 : 0;
