import { ROUND_PHASES } from '../../shared/rules/state.ts';
import { TimeSlider } from '../panels/Slider.tsx';
import { lengthOfTime } from '../text/longTime.ts';
import { clockTime, say } from '../text/say.ts';
import type { Opening } from './opening.ts';
import { playMinutes } from './opening.ts';
import { PageLink } from './PageLink.tsx';

/** Longest time that the slider offers, in seconds; more can be written. */
const SLIDES_TO = {
  briefing: 300,
  negotiation: 900,
  commitment: 300,
  resolution: 150,
  reflection: 300,
} as const;

/** From so many minutes on the whole play is told in hours and days. */
const LONG_PLAY = 180;

function PresetChoice({ opening }: { opening: Opening }) {
  const presets = opening.scenario.value?.presets ?? [];
  const chosen = opening.preset.value;
  return (
    <fieldset class="presets">
      <legend class="hidden">{say('open.preset')}</legend>
      {presets.map((preset) => (
        <label key={preset.id} class={preset.id === chosen?.id ? 'preset chosen' : 'preset'}>
          <input
            type="radio"
            name="preset"
            class="hidden"
            checked={preset.id === chosen?.id}
            onChange={() => opening.choosePreset(preset)}
          />
          <strong>{say('open.preset.minutes', { minutes: preset.minutes })}</strong>
          <small>
            {say('open.preset.facts', {
              rounds: preset.rounds,
              each: clockTime(Object.values(preset.clock).reduce((sum, seconds) => sum + seconds * 1000, 0)),
            })}
          </small>
          {preset.unlocking && <small>{say('open.preset.unlocking')}</small>}
        </label>
      ))}
    </fieldset>
  );
}

/** How long the session and each phase of a round take. */
export function ClockPlanPanel({ opening }: { opening: Opening }) {
  const { clock, preset } = opening;
  const times = clock.value;
  if (!times || !preset.value) return null;
  const minutes = playMinutes(preset.value.rounds, times);
  return (
    <section class="sheet pad clock-plan" aria-labelledby="clock-plan">
      <header class="panel-head">
        <h2 id="clock-plan">{say('open.clock')}</h2>
        <p class="label">
          {minutes >= LONG_PLAY
            ? say('open.clock.total.long', { time: lengthOfTime(minutes * 60_000) })
            : say('open.clock.total', { minutes })}
        </p>
      </header>
      <PresetChoice opening={opening} />
      <fieldset class="sliders">
        <legend class="hidden">{say('open.clock')}</legend>
        {ROUND_PHASES.map((phase) => (
          <TimeSlider
            key={phase}
            label={say(`phase.${phase}`)}
            value={times[phase]}
            max={SLIDES_TO[phase]}
            onChange={(seconds) => {
              clock.value = { ...times, [phase]: seconds };
            }}
          />
        ))}
      </fieldset>
      <p class="note">{say('open.clock.write')}</p>
      {opening.chosen.value && (
        <p>
          <PageLink to={{ page: 'print/script', code: `${opening.chosen.value.key}/${preset.value.id}` }}>
            {say('open.script')}
          </PageLink>
        </p>
      )}
    </section>
  );
}
