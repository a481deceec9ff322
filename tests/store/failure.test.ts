import { expect, test } from 'vitest';
import { tries } from '../support/scale.ts';
import { playThroughFailure } from './failureRun.ts';

/** The first write that fails, then every so many. A game has some forty. */
const EVERY = tries(9, 1);

test('whichever write fails, nothing acknowledged is missing, and the table goes on when writing works again', async () => {
  const bad: string[] = [];
  let failures = 0;
  for (let nth = 1; ; nth += EVERY) {
    const { failed, wrong } = await playThroughFailure(nth);
    bad.push(...wrong.map((what) => `write ${nth}: ${what}`));
    if (!failed) break;
    failures += 1;
  }
  console.log(`${failures} games with a write that failed, ${bad.length} not as promised`);
  expect(bad).toEqual([]);
  expect(failures * EVERY).toBeGreaterThan(25);
});
