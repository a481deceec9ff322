import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Scenario } from '../../shared/content/scenario.ts';
import { Icon, Roundel } from '../panels/Art.tsx';
import { TableContextKey, useTable } from '../panels/context.ts';
import { IncidentPanel } from '../panels/IncidentPanel.tsx';
import { MeterDialog } from '../panels/MeterDialog.tsx';
import { OwnState } from '../panels/OwnState.tsx';
import { tableContext } from '../screens/tableContext.ts';
import { mandateText } from '../text/mandates.ts';
import { inLanguage, say } from '../text/say.ts';
import { useDraft } from './draft.ts';
import { previewTable } from './previewTable.ts';

/** The role of a seat: who it is, and what it is to achieve. */
function Role() {
  const { model, name, look, profile } = useTable();
  const seat = model.seat.value;
  const mandate = model.shownOwn.value?.mandate?.mandate;
  if (seat === null) return null;
  return (
    <div class="stack">
      <header class="profile">
        <Roundel look={look(seat)} size="l" />
        <div>
          <p class="label">{say('seating.profile')}</p>
          <h3>{name(seat)}</h3>
        </div>
      </header>
      <p>{profile(seat)}</p>
      {mandate && (
        <div class="mandate-paper">
          <p class="mandate-secret">
            <Icon name="eye-closed" /> {say('mandate.secret')}
          </p>
          <h3>{say(`mandate.${mandate.id}.title`)}</h3>
          <p>{mandateText(mandate, name)}</p>
        </div>
      )}
    </div>
  );
}

function Seen({ scenario }: { scenario: Scenario }) {
  const seat = useSignal(scenario.seats[0]?.id ?? '');
  const preset = useSignal(scenario.presets[0]?.id ?? '');
  const deal = useSignal(1);
  const [seatId, presetId, seed] = [seat.value, preset.value, `preview ${deal.value}`];
  const table = useMemo(
    () => tableContext(previewTable(scenario, presetId, seatId, seed)),
    [scenario, presetId, seatId, seed],
  );
  return (
    <>
      <div class="field-row">
        <label class="field">
          <span class="label">{say('editor.preview.seat')}</span>
          <select
            value={seatId}
            onChange={(event) => {
              seat.value = event.currentTarget.value;
            }}
          >
            {scenario.seats.map(({ id, name }) => (
              <option key={id} value={id}>
                {inLanguage(name)}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span class="label">{say('open.preset')}</span>
          <select
            value={presetId}
            onChange={(event) => {
              preset.value = event.currentTarget.value;
            }}
          >
            {scenario.presets.map(({ id, minutes }) => (
              <option key={id} value={id}>
                {say('open.preset.minutes', { minutes })}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          class="button"
          onClick={() => {
            deal.value += 1;
          }}
        >
          {say('editor.preview.deal')}
        </button>
      </div>
      <TableContextKey.Provider value={table}>
        <div class="preview">
          <Role />
          <div class="stack">
            <OwnState />
            <IncidentPanel />
          </div>
        </div>
        <MeterDialog />
      </TableContextKey.Provider>
    </>
  );
}

/** What the delegates of a seat read when the first round begins. */
export function PreviewSection() {
  const { scenario } = useDraft().checked.value;
  return (
    <>
      <p class="quiet">{say('editor.preview.note')}</p>
      {scenario ? <Seen scenario={scenario} /> : <p class="note caution">{say('editor.first-mend')}</p>}
    </>
  );
}
