import { describe, expect, test } from 'vitest';
import { seatingSeconds, timetableOf } from '../../shared/content/timetable.ts';
import { SCENARIOS, scenario } from '../support/scenarios.ts';

const presets = SCENARIOS.flatMap((id) =>
  scenario(id).presets.map((preset) => ({ ...preset, name: `${id} ${preset.id}` })),
);

/** As the rules have them: seconds of the phases, minutes before and after. */
const RULES = {
  '20 minutes, 4 rounds': [20, 90, 50, 40, 25, 0, 4],
  '60 minutes, 4 rounds': [45, 240, 105, 75, 45, 8, 15],
  '90 minutes, 6 rounds': [50, 285, 120, 75, 55, 10, 18],
  '90 minutes, 8 rounds': [40, 195, 90, 75, 40, 10, 18],
};

describe('the three paces', () => {
  test.each(presets)('$name has the times of the rules', ({ minutes, rounds, clock, teach, debrief }) => {
    const { briefing, negotiation, commitment, resolution, reflection } = clock;
    expect(RULES).toHaveProperty(
      [`${minutes} minutes, ${rounds} rounds`],
      [briefing, negotiation, commitment, resolution, reflection, teach, debrief],
    );
  });

  test.each(presets)('$name leaves a minute or more for taking seats', (preset) => {
    expect(seatingSeconds(preset)).toBeGreaterThanOrEqual(60);
  });

  test.each(presets)('the timetable of $name has no gap, and ends with its last minute', (preset) => {
    const stretches = timetableOf(preset);
    expect(stretches[0]).toMatchObject({ part: 'seating', from: 0 });
    expect(stretches.at(-1)).toMatchObject({ part: 'debrief', to: 60 * preset.minutes });
    expect(stretches.slice(1).map(({ from }) => from)).toEqual(stretches.slice(0, -1).map(({ to }) => to));
    expect(stretches.filter(({ round }) => round > 0)).toHaveLength(5 * preset.rounds);
  });

  test('what takes more than is announced leaves no time for seats, and no time runs backwards', () => {
    const [preset] = presets;
    if (!preset) throw new Error('no preset');
    const late = { ...preset, minutes: 5 };
    expect(seatingSeconds(late)).toBe(0);
    expect(timetableOf(late)[0]).toMatchObject({ part: 'briefing', from: 0 });
  });
});
