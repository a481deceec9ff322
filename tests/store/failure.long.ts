import { expect, test } from 'vitest';
import { playThroughFailure } from './failureRun.ts';

test('a game whose n-th write fails, for every n', async () => {
  const bad: string[] = [];
  let failures = 0;
  for (let nth = 1; ; nth++) {
    const { failed, wrong } = await playThroughFailure(nth);
    bad.push(...wrong.map((what) => `write ${nth}: ${what}`));
    if (!failed) break;
    failures += 1;
  }
  console.log(`${failures} games with a write that failed, ${bad.length} not as promised`);
  expect(bad).toEqual([]);
  expect(failures).toBeGreaterThan(20);
});
