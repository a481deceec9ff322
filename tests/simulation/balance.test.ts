import { expect, test } from 'vitest';
import { dealSetup } from '../../shared/rules/setup.ts';
import { balanceOf, PROMISED, verdictOf } from '../../shared/simulation/balance.ts';
import type { SimulationReport } from '../../shared/simulation/report.ts';
import { simulate, simulateStepwise } from '../../shared/simulation/simulate.ts';
import { scenario } from '../support/scenarios.ts';

const setup = dealSetup(scenario('first-table'), '20-minutes');
const SIX = { setup, games: 6, seed: 'steps', styles: null };

test('game after game the report grows, and ends as the whole', () => {
  const reports = [...simulateStepwise(SIX)];
  expect(reports.map(({ games }) => games)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(reports.at(-1)).toEqual(simulate(SIX));
});

/** A report as it would be after so many games. */
function after(games: number, wars: number, wins: readonly number[]): SimulationReport {
  const fair = (games - wars) / wins.length;
  const seats = wins.map((won, at) => [
    `s${at}`,
    { games, score: 0, wins: won, times: games === wars ? null : won / fair },
  ]);
  const [report] = simulateStepwise({ ...SIX, games: 1 });
  if (!report) throw new Error('no game was played');
  return { ...report, games, wars: { count: wars, share: wars / games }, seats: Object.fromEntries(seats) };
}

test('wins are told against a fair share, and with what chance may have done', () => {
  const { war, seats } = balanceOf(after(400, 80, [160, 80, 80]));
  expect(war.value).toBe(0.2);
  // 1.96 × √(0.2 × 0.8 / 400) is 0.039.
  expect(war.margin).toBeCloseTo(0.039, 2);
  expect(seats.map(({ seat, times }) => [seat, times?.value])).toEqual([
    ['s0', 1.5],
    ['s1', 0.75],
    ['s2', 0.75],
  ]);
  // 3 × 1.96 × √(0.5 × 0.5 / 320) is 0.164.
  expect(seats[0]?.times?.margin).toBeCloseTo(0.164, 2);
});

test('more games leave less to chance; where all were wars, nothing is said of wins', () => {
  const margin = (games: number) =>
    balanceOf(after(games, 0, [games / 2, games / 2])).seats[0]?.times?.margin ?? 0;
  expect(margin(40)).toBeGreaterThan(2.9 * margin(400));
  // Two games that agree prove nothing.
  expect(margin(2)).toBeGreaterThan(0.9);
  expect(balanceOf(after(3, 3, [0, 0, 0])).seats.map(({ times }) => times)).toEqual([null, null, null]);
});

test('a verdict is given only where chance cannot turn it over', () => {
  const verdict = (value: number, margin: number) => verdictOf({ value, margin }, PROMISED.seat);
  expect(verdict(1, 0.2)).toBe('inside');
  expect(verdict(1.3, 0.2)).toBe('unsure');
  expect(verdict(1.6, 0.2)).toBe('outside');
  expect(verdict(0.4, 0.2)).toBe('outside');
  expect(verdict(0.6, 0.2)).toBe('unsure');
});
