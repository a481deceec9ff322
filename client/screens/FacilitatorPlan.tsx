import { clockTime, say } from '../text/say.ts';
import type { IdlePlan, Opening } from './opening.ts';

/** Choices of a silence; seconds. */
const SILENCES = [0, 60, 120, 180, 240, 300, 420, 600, 900] as const;

function Silence({ opening: { idle }, of }: { opening: Opening; of: keyof IdlePlan }) {
  return (
    <label class="field">
      <span class="label">{say(`open.idle.${of}`)}</span>
      <select
        value={String(idle.value[of])}
        onChange={(event) => {
          idle.value = { ...idle.value, [of]: Number(event.currentTarget.value) };
        }}
      >
        {SILENCES.map((seconds) => (
          <option key={seconds} value={String(seconds)}>
            {seconds === 0 ? say('open.idle.never') : clockTime(seconds * 1000)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What only a facilitator sets: how long a silence is borne, and whether it rehearses alone. */
export function FacilitatorPlan({ opening }: { opening: Opening }) {
  const { plays, rehearsal } = opening;
  if (plays.value) return null;
  return (
    <section class="sheet pad stack" aria-labelledby="facilitator-plan">
      <h2 id="facilitator-plan">{say('desk.title')}</h2>
      <p class="quiet">{say('open.idle.note')}</p>
      <div class="fields">
        <Silence opening={opening} of="warnAfter" />
        <Silence opening={opening} of="standInAfter" />
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={rehearsal.value}
          onChange={(event) => {
            rehearsal.value = event.currentTarget.checked;
          }}
        />
        <span>
          {say('open.rehearsal')} <small class="quiet">{say('open.rehearsal.note')}</small>
        </span>
      </label>
    </section>
  );
}
