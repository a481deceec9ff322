import { describe, expect, test } from 'vitest';
import { pacedOf } from '../../../client/print/paced.ts';
import { scriptOf } from '../../../client/print/script.ts';
import { clockTime } from '../../../client/text/say.ts';
import { dealSetup, unlockingOf } from '../../../shared/rules/setup.ts';
import { SCENARIOS, scenario } from '../../support/scenarios.ts';

const presets = SCENARIOS.flatMap((id) =>
  scenario(id).presets.map((preset) => ({ name: `${id} ${preset.id}`, preset, of: scenario(id) })),
);

describe("the facilitator's script", () => {
  test.each(presets)(
    '$name: every phase has its minute, words and what to look out for',
    ({ preset, of }) => {
      const lines = scriptOf({
        paced: preset,
        unlocking: unlockingOf(preset, of),
        seats: of.seats.length,
      });
      expect(lines[0]?.at).toBe('00:00');
      expect(lines.at(-1)?.at).toBe(clockTime(60_000 * (preset.minutes - preset.debrief)));
      expect(lines.filter(({ part }) => part === 'negotiation').map(({ round }) => round)).toEqual(
        Array.from({ length: preset.rounds }, (_, i) => i + 1),
      );
      for (const { says, watch } of lines) {
        expect(says.join(' ').length).toBeGreaterThan(10);
        expect(says.join(' ')).not.toMatch(/[{}]|undefined/);
        expect(watch.length).toBeGreaterThan(15);
      }
    },
  );

  test('says in which round what unlocks, and until when there are only words', () => {
    const of = scenario('first-table');
    const preset = of.presets[0];
    if (!preset) throw new Error('no preset');
    const script = scriptOf({ paced: preset, unlocking: unlockingOf(preset, of), seats: 3 });
    const words = (part: string, round: number) =>
      script.find((line) => line.part === part && line.round === round)?.says.join(' ');
    expect(words('briefing', 1)).not.toContain('New from this round');
    expect(words('briefing', 2)).toContain('open accords');
    expect(words('briefing', 3)).toContain('secret accords');
    expect(words('negotiation', 1)).toContain('accords open in round 2');
    expect(words('negotiation', 2)).toContain('sign');
    const later = scriptOf({
      paced: preset,
      unlocking: { ...unlockingOf(preset, of), accords: 3 },
      seats: 3,
    });
    expect(later.find(({ part, round }) => part === 'briefing' && round === 2)?.says.join(' ')).not.toContain(
      'open accords',
    );
  });

  test('of an open session it goes by the clock that was set there', () => {
    const of = scenario('indo-pacific');
    const setup = dealSetup(of, '60-minutes');
    expect(pacedOf(setup, of.presets)).toMatchObject({ minutes: 60, rounds: 4, teach: 8, debrief: 15 });
    const slower = { ...setup, clock: { ...setup.clock, negotiation: 600_000 } };
    expect(pacedOf(slower, of.presets)).toMatchObject({ clock: { negotiation: 600 }, teach: 8, debrief: 15 });
    expect(pacedOf(slower, of.presets).minutes).toBe(
      Math.ceil((4 * (45 + 600 + 105 + 75 + 45)) / 60) + 3 + 8 + 15,
    );
    expect(pacedOf(setup, []).debrief).toBeGreaterThan(0);
  });
});
