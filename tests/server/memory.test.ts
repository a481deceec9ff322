import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { isFull, tries } from '../support/scale.ts';
import type { Rest } from './support/memory.ts';

const SESSIONS = tries(20, 200);
/** More than this is memory that creeps, and no noise. */
const MOST_GROWTH = 1.1;

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);

test('sessions that have come and gone leave nothing in memory', async () => {
  // A small nursery: of a large one it is chance how much of it is in use.
  const flags = ['--expose-gc', '--max-semi-space-size=2'];
  const script = ['tests/server/support/memory.ts', String(SESSIONS), isFull ? 'rooms' : 'tables'];
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, ...script]);
  const [first, last] = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as [Rest, Rest];
  console.log(
    `${SESSIONS} sessions: heap ${megabytes(first.heap)} MB after half of them, ${megabytes(last.heap)} MB after all; resident ${megabytes(first.rss)} and ${megabytes(last.rss)} MB`,
  );
  expect(last).toMatchObject({ rooms: 0, tables: false, sockets: first.sockets });
  expect(last.timers).toBeLessThanOrEqual(first.timers);
  expect(last.heap / first.heap).toBeLessThan(MOST_GROWTH);
  if (isFull) expect(last.rss / first.rss).toBeLessThan(MOST_GROWTH);
}, 60_000);
