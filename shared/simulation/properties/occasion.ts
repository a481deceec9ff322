import type { Scenario } from '../../content/scenario.ts';
import { dealSetup } from '../../rules/setup.ts';
import type { Setup } from '../../rules/state.ts';

/** A scenario as it is played: at its full length, or in the four rounds of the 60-minute preset, with unlocking. */
export interface Occasion {
  readonly scenario: string;
  readonly length: 'full' | 'four-rounds';
  readonly setup: Setup;
}

/** The scenarios for which the rules promise the properties. */
const MEASURED = ['first-table', 'indo-pacific', 'archipelago', 'two-giants'];

const FOUR_ROUNDS = '60-minutes';

/** All that are measured: First table at its own four rounds, the others at both lengths. */
export function occasionsOf(scenarios: ReadonlyMap<string, Scenario>): Occasion[] {
  return MEASURED.flatMap((id): Occasion[] => {
    const scenario = scenarios.get(id);
    const full = scenario?.presets.find(({ rounds }) => rounds === scenario.rounds);
    if (!scenario || !full) return [];
    const short = scenario.presets.find((preset) => preset.id === FOUR_ROUNDS && preset !== full);
    return [
      { scenario: id, length: 'full', setup: dealSetup(scenario, full.id) },
      ...(short
        ? [{ scenario: id, length: 'four-rounds', setup: dealSetup(scenario, short.id) } as const]
        : []),
    ];
  });
}
