import { goTo } from '../model/route.ts';
import { Segmented } from '../panels/Segmented.tsx';
import { unansweredText } from '../text/refusals.ts';
import { inLanguage, say } from '../text/say.ts';
import { DataPlan } from './DataPlan.tsx';
import type { Opening } from './opening.ts';

function Playing({ opening }: { opening: Opening }) {
  const { name, nameMissing, seat, scenario } = opening;
  return (
    <>
      <label class="field">
        <span class="label">{say('open.name')}</span>
        <input
          type="text"
          autocomplete="off"
          maxLength={40}
          value={name.value}
          aria-invalid={nameMissing.value}
          onInput={(event) => {
            name.value = event.currentTarget.value;
            nameMissing.value = false;
          }}
        />
      </label>
      {nameMissing.value && (
        <p class="note caution" role="alert">
          {say('join.name.needed')}
        </p>
      )}
      <label class="field">
        <span class="label">{say('open.seat')}</span>
        <select
          value={seat.value ?? ''}
          onChange={(event) => {
            seat.value = event.currentTarget.value || null;
          }}
        >
          <option value="">{say('open.seat.any')}</option>
          {scenario.value?.seats.map(({ id, name: texts }) => (
            <option key={id} value={id}>
              {inLanguage(texts)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

/** Whether the opener plays too, and the button that opens the table. */
export function HostPart({ opening }: { opening: Opening }) {
  const { plays, opening: busy, refused } = opening;
  const part = plays.value ? 'play' : 'facilitate';
  return (
    <section class="sheet pad stack host-part" aria-labelledby="host-part">
      <h2 id="host-part">{say('open.role')}</h2>
      <Segmented
        legend={say('open.role')}
        hideLegend
        value={part}
        segments={[
          { value: 'play', label: say('open.role.play') },
          { value: 'facilitate', label: say('open.role.facilitate') },
        ]}
        onChange={(value) => {
          plays.value = value === 'play';
        }}
      />
      <p class="quiet">{say(`open.role.${part}.note`)}</p>
      {plays.value && <Playing opening={opening} />}
      <DataPlan opening={opening} />
      <span class="spring" />
      {refused.value && (
        <p class="note caution" role="alert">
          {unansweredText(refused.value)}
        </p>
      )}
      <button
        type="button"
        class="button primary large"
        disabled={busy.value}
        onClick={async () => {
          const code = await opening.open();
          // In place of the form: going back must not open a second table.
          if (code !== null) goTo({ page: 'open', code }, true);
        }}
      >
        {say(busy.value ? 'open.opening' : 'open.go')}
      </button>
    </section>
  );
}
