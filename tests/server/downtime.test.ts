import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openSqliteStore } from '../../server/store/sqlite.ts';
import type { Timing } from '../../server/table/clock.ts';
import { runningClock } from '../../server/table/clock.ts';
import { SECRETS } from '../../server/table/keys.ts';
import { Sessions } from '../../server/table/sessions.ts';
import type { TableState } from '../../shared/rules/state.ts';
import { quickFolder, removeFolders } from '../support/quickFolder.ts';
import { DESK, SEALING_BOTS, shipped } from './support/tables.ts';

afterEach(removeFolders);

/** The time of a machine, which passes only when a test says so, whether a server runs or not. */
function machine() {
  let now = 5_000;
  const timers = new Map<object, { readonly time: number; readonly fn: () => void }>();
  const timing: Timing = {
    monotonic: () => now,
    after(wait, fn) {
      const timer = {};
      timers.set(timer, { time: now + wait, fn });
      return () => timers.delete(timer);
    },
  };
  return {
    timing,
    pass(milliseconds: number): void {
      now += milliseconds;
      for (const [timer, { time, fn }] of [...timers])
        if (time <= now) {
          timers.delete(timer);
          fn();
        }
    },
    /** A process that ends takes its timers along. */
    kill: () => timers.clear(),
  };
}

async function serverOn(file: string, timing: Timing) {
  const store = openSqliteStore(file);
  const clock = runningClock((await store.lastBeat()) ?? 1_700_000_000_000, timing);
  const faults: unknown[] = [];
  const sessions = new Sessions({
    store,
    clock,
    bots: SEALING_BOTS,
    scenarios: new Map([['first-table', shipped()]]),
    emblems: [],
    secrets: SECRETS,
    onFault: (fault) => faults.push(fault),
  });
  await sessions.resumeSince(0);
  return { store, clock, sessions, faults };
}

const MINUTE = 60_000;
const PHASES = ['briefing', 'negotiation', 'commitment', 'resolution', 'reflection'] as const;
/** What was left of the phase when the server went down. Milliseconds. */
const LEFT = [700, 3_000, 9_999, 10_001, MINUTE, 24 * 60 * MINUTE];

test('after ten minutes without a server every phase has as long left as before, and nobody’s time is up at once', async () => {
  const file = join(quickFolder('downtime'), 'db.sqlite');
  const time = machine();
  const before = await serverOn(file, time.timing);
  const left = new Map<string, number>();
  const states = new Map<string, TableState>();
  for (const phase of PHASES)
    for (const remaining of LEFT) {
      const opened = await before.sessions.open({
        scenario: 'first-table',
        preset: '20-minutes',
        bots: {},
        host: { name: 'Ana', seat: 'ondara' },
        clock: Object.fromEntries(PHASES.map((each) => [each, remaining])) as Record<
          (typeof PHASES)[number],
          number
        >,
      });
      if ('error' in opened) throw new Error(opened.error);
      const host = (await before.sessions.find(opened.code))?.host;
      if (!host) throw new Error('The session is gone');
      await host.submit(DESK, { type: 'start' });
      while (host.state.phase !== phase)
        await host.submit(DESK, { type: 'end-phase', round: 1, phase: host.state.phase });
      await host.settled();
      left.set(opened.code, (host.state.deadline ?? 0) - before.clock.now());
      states.set(opened.code, host.state);
    }
  await before.store.beat(before.clock.now());
  // No goodbye: the process is gone.
  await before.store.close();
  time.kill();

  time.pass(10 * MINUTE);
  const after = await serverOn(file, time.timing);
  const table = async (code: string) => {
    const host = (await after.sessions.find(code))?.host;
    await host?.settled();
    return host?.state;
  };
  for (const [code, remaining] of left) {
    const state = await table(code);
    expect(state?.phase).toBe(states.get(code)?.phase);
    expect((state?.deadline ?? 0) - after.clock.now(), `${state?.phase}, ${remaining} left`).toBe(
      Math.max(10_000, remaining),
    );
  }
  time.pass(9_999);
  for (const code of left.keys()) expect((await table(code))?.phase).toBe(states.get(code)?.phase);
  time.pass(1);
  const over = [...left].filter(([, remaining]) => remaining <= 10_000);
  for (const [code] of over) expect((await table(code))?.phase).not.toBe(states.get(code)?.phase);
  expect(over).toHaveLength(PHASES.length * 3);
  const last = await after.sessions.find([...left.keys()].at(-1) ?? '');
  expect(await last?.host.submit(DESK, { type: 'pause' })).toBeNull();
  expect(after.faults).toEqual([]);
  await after.sessions.close();
  await after.store.close();
});
