import { expect, test } from 'vitest';
import { playThroughFailure } from './failureRun.ts';

/** A sample; the long run takes every write. */
const EVERY = 9;

test('whichever write fails, nothing acknowledged is missing, and the table goes on when writing works again', async () => {
  let failures = 0;
  for (let nth = 1; ; nth += EVERY) {
    const { failed, wrong } = await playThroughFailure(nth);
    expect({ nth, wrong }).toEqual({ nth, wrong: [] });
    if (!failed) break;
    failures += 1;
  }
  expect(failures).toBeGreaterThanOrEqual(3);
});
