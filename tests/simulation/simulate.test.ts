import { describe, expect, test } from 'vitest';
import { MOVE_IDS } from '../../shared/content/moves.ts';
import { STYLES } from '../../shared/content/styles.ts';
import { dealSetup } from '../../shared/rules/setup.ts';
import { botPlayer } from '../../shared/simulation/botPlayer.ts';
import { assignStyles, dealStyles } from '../../shared/simulation/dealStyles.ts';
import { playSession } from '../../shared/simulation/playSession.ts';
import { simulate } from '../../shared/simulation/simulate.ts';
import type { ShippedScenario } from '../support/scenarios.ts';
import { SCENARIOS, scenario } from '../support/scenarios.ts';

function setupOf(id: ShippedScenario) {
  const [preset] = scenario(id).presets;
  return dealSetup(scenario(id), preset?.id ?? '');
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((all, count) => all + count, 0);
}

describe('simulate', () => {
  const mixed = { setup: setupOf('indo-pacific'), games: 8, seed: 'm', styles: null };

  test('the same seed gives the same report, another seed another', () => {
    const report = simulate(mixed);
    expect(simulate(mixed)).toEqual(report);
    expect(simulate({ ...mixed, seed: 'n' })).not.toEqual(report);
  });

  test('its figures fit together', () => {
    const report = simulate(mixed);
    expect(report.games).toBe(8);
    expect(report.wars.share).toBe(report.wars.count / 8);
    expect(Object.keys(report.cards)).toEqual(MOVE_IDS);
    expect(sum(report.cards)).toBe(sum(report.reasons) - sum(report.investments) - report.holds);
    const ai = Object.entries(report.cards).filter(([move]) => move.startsWith('ai-'));
    expect(sum(report.postures)).toBe(sum(Object.fromEntries(ai)));
    expect(sum(report.hazards)).toBeLessThan(sum(report.postures));
    expect(Object.keys(report.styles)).toEqual([...STYLES]);
    expect(Object.keys(report.seats)).toEqual(mixed.setup.seats.map(({ id }) => id));
    const wins = Object.values(report.seats).reduce((all, seat) => all + seat.wins, 0);
    expect(wins).toBeCloseTo(8 - report.wars.count);
    for (const share of [report.conflicts, report.incidentsMet, report.wars.share]) {
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }
  });

  test('the order in which bots act does not matter', () => {
    const { setup } = mixed;
    const seats = setup.seats.map(({ id }) => id);
    const play = (order: readonly string[]) => {
      const players = new Map(
        [...dealStyles(seats, 'o')].map(([seat, style]) => [seat, botPlayer(style, 'o')]),
      );
      return playSession(setup, 'o', players, order).state;
    };
    expect(play([...seats].reverse()).outcome).toEqual(play(seats).outcome);
  });
});

describe('the character of tables', () => {
  test.each(SCENARIOS)('in %s hawks end in war, reciprocators do not', (id) => {
    const setup = setupOf(id);
    const games = 10;
    expect(simulate({ setup, games, seed: 'w', styles: ['hawk'] }).wars.share).toBeGreaterThan(0.6);
    expect(simulate({ setup, games, seed: 'w', styles: ['reciprocator'] }).wars.share).toBeLessThan(0.2);
  });

  test('mixed tables are mostly at peace, not always, and every card is played by somebody', () => {
    const setup = setupOf('archipelago');
    const report = simulate({ setup, games: 60, seed: 'p', styles: null });
    expect(report.wars.share).toBeLessThan(0.5);
    expect(report.conflicts).toBeGreaterThan(0.2);
    expect(report.conflicts).toBeLessThan(0.6);
    expect(MOVE_IDS.filter((move) => report.cards[move] === 0)).toEqual([]);
    expect(report.holds).toBe(0);
  }, 60_000);
});

describe('seating', () => {
  const eight = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

  test('all six styles sit at a table of eight, each at most twice', () => {
    const dealt = [...dealStyles(eight, 's').values()];
    expect(new Set(dealt).size).toBe(6);
    expect(dealt).toHaveLength(8);
  });

  test('given styles go round in the order of the seats', () => {
    expect([...assignStyles(['a', 'b', 'c'], ['hawk', 'opportunist']).values()]).toEqual([
      'hawk',
      'opportunist',
      'hawk',
    ]);
  });
});
