import { afterEach, expect, test } from 'vitest';
import { killAll } from './serverProcess.ts';
import { playThroughCrash } from './stepRun.ts';

afterEach(killAll);

/** A sample; `npm run test:steps` takes every step. A game has some 35, fewer where a busy machine stores more at once. */
const EVERY = 11;

test('killed at a durable step, before or after it, a game goes on to its end and has lost nothing', async () => {
  let crashes = 0;
  for (let at = 1; ; at += EVERY) {
    const { crashed, ...report } = await playThroughCrash(at, at % 2 === 0 ? 'before' : 'after');
    expect({ at, ...report }).toEqual({ at, lost: [], doubled: [], sessions: 1, phase: 'ended' });
    if (!crashed) break;
    crashes += 1;
  }
  expect(crashes).toBeGreaterThanOrEqual(3);
}, 150_000);
