import { expect, test } from 'vitest';
import { IdleWatch } from '../../server/table/IdleWatch.ts';
import type { HostIntent } from '../../shared/rules/intents.ts';
import type { TableState } from '../../shared/rules/state.ts';
import { at } from '../support/position.ts';
import { ManualClock } from './support/clock.ts';

const MINUTE = 60_000;

function watched(idle: TableState['setup']['idle']) {
  const clock = new ManualClock();
  const reports: HostIntent[] = [];
  const watch = new IdleWatch(clock, (intent) => void reports.push(intent));
  const hawk = { holder: { kind: 'bot', style: 'hawk' } } as const;
  const state = at({ n: 3, seats: { c: hawk }, setup: { facilitated: true, ...(idle ? { idle } : {}) } });
  watch.follow(state);
  return { clock, reports, watch, state };
}

const IDLE = { warnAfter: 4 * MINUTE, standInAfter: 5 * MINUTE };

test('a seat of which nothing is heard is warned of, then stood in for; bots and seats that speak are not', () => {
  const { clock, reports, watch, state } = watched(IDLE);
  clock.advance(3 * MINUTE);
  watch.heard('b', state);
  clock.advance(MINUTE);
  expect(reports).toEqual([{ type: 'warn-idle', seat: 'a' }]);
  clock.advance(MINUTE);
  expect(reports.slice(1)).toEqual([{ type: 'take-over', seat: 'a' }]);
  clock.advance(2 * MINUTE);
  expect(reports.slice(2)).toContainEqual({ type: 'warn-idle', seat: 'b' });
  expect(watch.heardOf()).toEqual({ b: clock.now() - 4 * MINUTE });
});

test('time in which nothing is asked of a seat does not count', () => {
  const { clock, reports, watch, state } = watched(IDLE);
  clock.advance(3 * MINUTE);
  watch.follow({ ...state, paused: true });
  clock.advance(60 * MINUTE);
  watch.follow(state);
  clock.advance(3 * MINUTE);
  expect(reports).toEqual([]);
  clock.advance(MINUTE);
  expect(reports).toHaveLength(2);
});

test('either may be switched off', () => {
  const never = watched(undefined);
  never.clock.advance(60 * MINUTE);
  expect(never.reports).toEqual([]);
  const warns = watched({ warnAfter: MINUTE, standInAfter: 0 });
  warns.clock.advance(60 * MINUTE);
  expect(warns.reports.map(({ type }) => type)).toEqual(['warn-idle', 'warn-idle']);
});
