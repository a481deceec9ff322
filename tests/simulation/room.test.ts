import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { dealSetup } from '../../shared/rules/setup.ts';
import { roomReport } from '../../shared/simulation/room/roomReport.ts';
import { draw } from '../../shared/simulation/room/times.ts';
import { scenario } from '../support/scenarios.ts';

function room(
  id: Parameters<typeof scenario>[0],
  preset: string,
  more: { perSeat?: number; slower?: number } = {},
) {
  const of = scenario(id);
  const paced = of.presets.find((each) => each.id === preset);
  if (!paced) throw new Error(`${id} has no ${preset}`);
  return { setup: dealSetup(of, preset), paced, perSeat: 1, slower: 1, ...more };
}

describe('a simulated room', () => {
  test.each([
    ['first-table', '20-minutes', 60, 0.8],
    ['indo-pacific', '60-minutes', 15, 1],
    ['indo-pacific', '90-minutes', 10, 1],
    ['two-giants', '90-minutes', 8, 1],
  ] as const)('%s fits into its %s', (id, preset, sessions, share) => {
    const report = roomReport(room(id, preset), sessions, 'test');
    expect(report.fits).toBeGreaterThanOrEqual(share);
    expect(report.inTime.commitment).toBeGreaterThan(0.85);
    expect(report.total.p50).toBeGreaterThan(report.minutes / 2);
  });

  test('people who take three times as long do not fit, and the clock ends their phases', () => {
    const slow = roomReport(room('first-table', '20-minutes', { slower: 3 }), 30, 'test');
    expect(slow.fits).toBeLessThan(0.5);
    expect(slow.inTime.negotiation).toBeLessThan(0.2);
    // Four rounds of 3:45, each reflection cut short by 15 seconds to catch up, and stops of the clock.
    expect(slow.play.p50).toBeGreaterThanOrEqual(14);
  });

  test('is the same for the same seed, and another for another', () => {
    const of = room('first-table', '20-minutes');
    expect(roomReport(of, 5, 'a')).toEqual(roomReport(of, 5, 'a'));
    expect(roomReport(of, 5, 'a').total).not.toEqual(roomReport(of, 5, 'b').total);
  });

  test('people’s times have the median and the ninetieth percentile that are stated', () => {
    const times = Array.from({ length: 2000 }, (_, i) =>
      draw(`${i}`, { round: 1, step: 's', purpose: 'p' }, { median: 30, p90: 60 }),
    );
    const under = (seconds: number) => times.filter((time) => time <= seconds).length / times.length;
    expect(under(30)).toBeCloseTo(0.5, 1);
    expect(under(60)).toBeCloseTo(0.9, 1);
  });

  test('the command prints one JSON object, or says what would be right', async () => {
    const script = fileURLToPath(new URL('../../server/cli/room.ts', import.meta.url));
    const run = (...args: string[]) => promisify(execFile)(process.execPath, [script, ...args]);
    const { stdout } = await run('--scenario', 'first-table', '--sessions', '3');
    expect(JSON.parse(stdout)).toMatchObject({
      preset: '20-minutes',
      sessions: 3,
      people: { join: { median: 25 } },
    });
    await expect(run('--scenario', 'first-table', '--slower', 'much')).rejects.toMatchObject({
      stderr: expect.stringMatching(/--slower.*"much"/),
    });
  });
});
