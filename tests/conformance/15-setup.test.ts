import { describe, expect, test } from 'vitest';
import { NORM_IDS } from '../../shared/content/norms.ts';
import { NUMBERS } from '../../shared/content/numbers.ts';
import { MOVABLE, MOVABLE_NUMBERS, numberAt, numbersWith } from '../../shared/content/scenarioNumbers.ts';
import { refusalOfInvestment, refusalOfPosture } from '../../shared/rules/commitments.ts';
import { chooserOf } from '../../shared/rules/seats.ts';
import { BY_ROUND, dealSetup } from '../../shared/rules/setup.ts';
import type { Setup } from '../../shared/rules/state.ts';
import { UNLOCKED } from '../../shared/rules/state.ts';
import { fold, openTable } from '../../shared/rules/table.ts';
import { optionsFor, talking } from '../support/accords.ts';
import { refusal, seat } from '../support/outcome.ts';
import type { ShippedScenario } from '../support/scenarios.ts';
import { scenario, scenariosAndPresets } from '../support/scenarios.ts';

function deal(id: ShippedScenario, preset: string): Setup {
  return dealSetup(scenario(id), preset);
}

const influence = ({ seats }: Setup) => Object.fromEntries(seats.map((seat) => [seat.id, seat.influence]));
const printed = ({ seats }: Setup) =>
  seats.map((s) => `${s.id} ${s.cyber}-${s.ai}-${s.institutions}/${s.autonomy}/${s.influence}`);
const minutes = ({ clock }: Setup) =>
  [clock.briefing, clock.negotiation, clock.commitment, clock.resolution, clock.reflection].map(
    (ms) => `${Math.floor((ms ?? 0) / 60_000)}:${String(((ms ?? 0) / 1000) % 60).padStart(2, '0')}`,
  );

describe('15 Scenarios and presets', () => {
  test('15.01 First table as printed', () => {
    const setup = deal('first-table', '20-minutes');
    expect([setup.rounds, setup.tension, setup.ladder]).toEqual([4, 46, 1]);
    expect(printed(setup)).toEqual(['ondara 2-3-3/7/21', 'kelduin 3-2-3/7/19', 'ysmere 2-2-4/8/20']);
  });

  test('15.02 Digital Indo-Pacific', () => {
    const setup = deal('indo-pacific', '90-minutes');
    expect([setup.rounds, setup.tension, setup.ladder]).toEqual([6, 52, 0]);
    expect(printed(setup)).toEqual([
      'indonesia 2-2-3/8/21',
      'south-korea 4-4-3/6/16',
      'canada 3-3-4/6/19',
      'australia 3-3-3/6/20',
      'india 4-3-2/8/11',
      'viet-nam 2-3-2/8/23',
    ]);
  });

  test('15.03 The Archipelago', () => {
    const setup = deal('archipelago', '90-minutes');
    expect([setup.rounds, setup.tension, setup.ladder]).toEqual([8, 50, 0]);
    expect(printed(setup)).toEqual([
      'ondara 2-2-3/8/22',
      'kelduin 4-3-2/7/15',
      'tarsk 3-4-3/6/18',
      'ysmere 1-2-4/8/36',
      'corvane 3-3-3/7/17',
      'maravel 4-2-2/8/12',
    ]);
  });

  test('15.04 Two giants', () => {
    const setup = deal('two-giants', '90-minutes');
    expect([setup.rounds, setup.tension, setup.ladder]).toEqual([8, 45, 0]);
    expect(printed(setup).filter((row) => !row.startsWith('ondara'))).toEqual([
      'tarsk 5-5-3/9/9',
      'halvard 5-4-2/9/12',
      'corvane 3-3-3/6/17',
      'kelduin 3-4-4/6/16',
      'pellier 2-3-3/7/20',
      'maravel 3-2-2/8/15',
      'ysmere 1-2-3/8/33',
    ]);
  });

  test('15.04a … Ondara 2-2-3/7/21', () => {
    expect(printed(deal('two-giants', '90-minutes'))).toContain('ondara 2-2-3/7/21');
  });

  test('15.05 … giants trust one another 30, giants and the rest 45 both ways, the rest 52', () => {
    const { baseline } = deal('two-giants', '90-minutes');
    expect([baseline.tarsk?.halvard, baseline.halvard?.tarsk]).toEqual([30, 30]);
    expect([baseline.tarsk?.ysmere, baseline.ysmere?.tarsk, baseline.pellier?.halvard]).toEqual([45, 45, 45]);
    expect([baseline.ondara?.corvane, baseline.maravel?.kelduin]).toEqual([52, 52]);
  });

  test('15.06 baseline trust 50 where not said', () => {
    for (const id of ['first-table', 'indo-pacific', 'archipelago'] as const) {
      const { baseline } = deal(id, scenario(id).presets[0]?.id ?? '');
      expect(new Set(Object.values(baseline).flatMap((row) => Object.values(row)))).toEqual(new Set([50]));
    }
  });

  test('15.07 fewer rounds: influence = 34 + (printed + 2 × autonomy − 34) × R / N − 2 × autonomy, rounded', () => {
    // Indonesia: 34 + (21 + 16 − 34) × 4/6 − 16 = 20; India: 34 − 7 × 4/6 − 16 = 13.33 …
    expect(influence(deal('indo-pacific', '60-minutes'))).toEqual({
      indonesia: 20,
      'south-korea': 18,
      canada: 20,
      australia: 21,
      india: 13,
      'viet-nam': 21,
    });
    // Halves: Kelduin 34 − 5 × 4/8 − 14 = 17.5, Corvane 34 − 3 × 4/8 − 14 = 18.5.
    expect(influence(deal('archipelago', '60-minutes'))).toEqual({
      ondara: 20,
      kelduin: 18,
      tarsk: 20,
      ysmere: 27,
      corvane: 19,
      maravel: 15,
    });
    expect(influence(deal('two-giants', '60-minutes'))).toEqual({
      tarsk: 13,
      halvard: 14,
      ondara: 21,
      corvane: 20,
      kelduin: 19,
      pellier: 20,
      maravel: 17,
      ysmere: 26,
    });
  });

  test('15.08 six of eight rounds: the same formula, ladder and tension as printed', () => {
    const six = scenario('archipelago').presets.find(({ rounds }) => rounds === 6);
    const setup = dealSetup({ ...scenario('archipelago'), presets: six ? [six] : [] }, six?.id ?? '');
    expect([setup.rounds, setup.tension, setup.ladder]).toEqual([6, 50, 0]);
    expect(influence(setup)).toEqual({
      ondara: 21,
      kelduin: 16,
      tarsk: 19,
      ysmere: 32,
      corvane: 18,
      maravel: 14,
    });
  });

  test('15.09 with four rounds the ladder starts at 1, and tension as printed', () => {
    const start = (id: ShippedScenario) => {
      const { rounds, tension, ladder } = deal(id, '60-minutes');
      return [rounds, tension, ladder];
    };
    expect(start('indo-pacific')).toEqual([4, 52, 1]);
    expect(start('archipelago')).toEqual([4, 50, 1]);
    expect(start('two-giants')).toEqual([4, 45, 1]);
  });

  test('15.10 each preset of a scenario can be chosen: no two have one name', () => {
    for (const id of ['first-table', 'indo-pacific', 'archipelago', 'two-giants'] as const) {
      const presets = scenario(id).presets.map((preset) => preset.id);
      expect(new Set(presets).size, `${id}: ${presets.join(', ')}`).toBe(presets.length);
    }
  });

  test('15.11 the presets’ clocks', () => {
    expect(minutes(deal('first-table', '20-minutes'))).toEqual(['0:20', '1:30', '0:50', '0:40', '0:25']);
    expect(minutes(deal('indo-pacific', '60-minutes'))).toEqual(['0:45', '4:00', '1:45', '1:15', '0:45']);
    expect(minutes(deal('indo-pacific', '90-minutes'))).toEqual(['0:50', '4:45', '2:00', '1:15', '0:55']);
    expect(minutes(deal('archipelago', '90-minutes'))).toEqual(['0:40', '3:15', '1:30', '1:15', '0:40']);
    expect(minutes(deal('two-giants', '90-minutes'))).toEqual(['0:40', '3:15', '1:30', '1:15', '0:40']);
  });

  test('15.12 First table and the 60-minute preset unlock by round; all else has everything from round 1', () => {
    for (const { scenario: read, preset } of scenariosAndPresets()) {
      const { unlocking } = dealSetup(read, preset);
      const byRound = preset === '20-minutes' || preset === '60-minutes';
      expect(unlocking).toEqual(
        byRound
          ? {
              delegated: 2,
              vendor: 3,
              invest: 3,
              accords: 2,
              clauses: 3,
              secrecy: 3,
              amending: 3,
              leaving: 3,
              norms: 3,
            }
          : UNLOCKED,
      );
    }
  });

  test('15.13 round 1 assisted; round 2 delegated; round 3 vendor and invest: what is locked is refused', () => {
    const opened = fold(openTable(deal('first-table', '20-minutes'), 's'));
    const refusals = (round: number) => {
      const chooser = chooserOf({ ...opened, round }, 'ondara');
      return [
        refusalOfPosture(chooser, 'assisted'),
        refusalOfPosture(chooser, 'delegated'),
        refusalOfPosture(chooser, 'vendor'),
        refusalOfInvestment(chooser, 'cyber'),
      ];
    };
    const locked = 'locked-until-later';
    expect(refusals(1)).toEqual([null, locked, locked, locked]);
    expect(refusals(2)).toEqual([null, null, locked, locked]);
    expect(refusals(3)).toEqual([null, null, null, null]);
  });

  test('15.14 trust starts at the baseline', () => {
    const opened = fold(openTable(deal('two-giants', '90-minutes'), 's'));
    expect(opened.trust).toEqual(opened.setup.baseline);
  });

  test('15.15 tension starts within 5–95, whatever a four-round session adds', () => {
    const hot = { ...scenario('two-giants'), tension: 93 };
    expect(dealSetup(hot, '60-minutes').tension).toBeLessThanOrEqual(95);
  });

  test('15.16 a scenario’s incidents cover all ten domains', () => {
    for (const { scenario: read, preset } of scenariosAndPresets())
      expect(new Set(dealSetup(read, preset).incidents.map(({ domain }) => domain)).size).toBe(10);
  });

  // Choice: a scenario names the norms that may be tabled, and those that are in force before anybody has voted.
  test('15.17 norms in force from the start bind from round 1; only the allowed ones may be tabled', () => {
    const norms = { allowed: ['capacity-fund'], inForce: ['attribution-body'] } as const;
    const state = talking({ setup: { norms } });
    expect(refusal(state, { type: 'table-norm', round: 2, norm: 'human-control' }, seat('a'))).toBe(
      'norm-not-allowed',
    );
    expect(refusal(state, { type: 'table-norm', round: 2, norm: 'capacity-fund' }, seat('a'))).toBeNull();
    expect(optionsFor(state, 'a').norms.table.map(({ norm }) => norm)).toEqual(['capacity-fund']);
    const own = { ...scenario('archipelago'), norms: { inForce: ['attribution-body' as const] } };
    const opened = fold(openTable(dealSetup(own, '90-minutes'), 's'));
    expect(opened.norms).toEqual([{ norm: 'attribution-body', since: 0 }]);
    expect(opened.setup.norms?.allowed).toEqual(NORM_IDS);
  });

  // Choice: rounds that a scenario names count only where the preset unlocks by round at all.
  test('15.18 a scenario may say from which round on something unlocks', () => {
    const own = { ...scenario('archipelago'), unlocking: { vendor: 2, norms: 5 } };
    expect(dealSetup(own, '60-minutes').unlocking).toEqual({ ...BY_ROUND, vendor: 2, norms: 5 });
    expect(dealSetup(own, '90-minutes').unlocking).toEqual(UNLOCKED);
  });

  test('15.19 a scenario may move numbers of the rules, and its own table alone has them', () => {
    const own = { ...scenario('archipelago'), numbers: { 'coin.peace.divisor': 4, 'score.perAutonomy': 0 } };
    const { numbers } = dealSetup(own, '90-minutes');
    expect(numbers).toEqual({
      ...NUMBERS,
      coin: { ...NUMBERS.coin, peace: { ...NUMBERS.coin.peace, divisor: 4 } },
      score: { perAutonomy: 0 },
    });
    expect(deal('archipelago', '90-minutes').numbers).toBe(NUMBERS);
  });

  test('15.20 every number that can be moved is one of the table of numbers, and in its range as shipped', () => {
    for (const at of MOVABLE_NUMBERS) {
      const [min, max] = MOVABLE[at];
      expect(numberAt(NUMBERS, at), at).toBeGreaterThanOrEqual(min);
      expect(numberAt(NUMBERS, at), at).toBeLessThanOrEqual(max);
      expect(numberAt(numbersWith({ [at]: max }), at)).toBe(max);
    }
  });
});
