import type { Preset } from '../../shared/content/scenario.ts';
import type { Paced } from '../../shared/content/timetable.ts';
import { roundSeconds } from '../../shared/content/timetable.ts';
import type { PublicSetup } from '../../shared/projection/views.ts';
import type { RoundPhase } from '../../shared/rules/state.ts';

/** Minutes that are planned where no preset says so. */
const USUAL = { seating: 3, teach: 10, debrief: 15 } as const;

/**
 * The pace of a session that is open: its own clock, and from the preset with as many rounds what lies before and after.
 * @param presets of its scenario; none where the server does not offer it
 */
export function pacedOf({ clock, rounds }: PublicSetup, presets: readonly Preset[]): Paced {
  const preset = presets.find((each) => each.rounds === rounds);
  const seconds = (phase: RoundPhase) => Math.round((clock[phase] ?? 0) / 1000);
  const own = {
    briefing: seconds('briefing'),
    negotiation: seconds('negotiation'),
    commitment: seconds('commitment'),
    resolution: seconds('resolution'),
    reflection: seconds('reflection'),
  };
  const { teach, debrief } = preset ?? USUAL;
  const planned = preset && roundSeconds(preset) === roundSeconds({ clock: own }) ? preset.minutes : null;
  const minutes =
    planned ?? Math.ceil((rounds * roundSeconds({ clock: own })) / 60) + USUAL.seating + teach + debrief;
  return { minutes, rounds, clock: own, teach, debrief };
}
