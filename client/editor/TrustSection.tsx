import { say } from '../text/say.ts';
import { useDraft } from './draft.ts';
import { FaultsAt, fieldId, NumberField, NumberInput } from './fields.tsx';
import { listAt } from './paths.ts';
import { stateName } from './StatesSection.tsx';
import { stateIds } from './states.ts';
import { trustIn, withTrust } from './trust.ts';

/** Whether a trust can be one. */
function fits(trust: unknown): boolean {
  return typeof trust === 'number' && Number.isInteger(trust) && trust >= 0 && trust <= 100;
}

function TrustTable() {
  const draft = useDraft();
  const json = draft.json.value;
  const ids = stateIds(json);
  const names = listAt(json, ['seats']).map((_, index) => stateName(json, index, draft.writing.value));
  return (
    <div class="trust-scroll">
      <table class="trust-editor" id={fieldId(['baseline', 'except'])} tabIndex={-1}>
        <caption class="label">{say('editor.trust.table')}</caption>
        <thead>
          <tr>
            <td />
            {names.map((name, to) => (
              <th key={ids[to]} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ids.map((from, row) => (
            <tr key={from}>
              <th scope="row">{names[row]}</th>
              {ids.map((to, column) => (
                <td key={to}>
                  {row === column ? (
                    <span aria-hidden="true">–</span>
                  ) : (
                    <NumberInput
                      id={`trust-${from}-${to}`}
                      label={say('editor.trust.of', { from: names[row] ?? '', to: names[column] ?? '' })}
                      value={trustIn(json, from, to)}
                      wrong={!fits(trustIn(json, from, to))}
                      onChange={(trust) => {
                        draft.json.value = withTrust(json, from, to, trust);
                      }}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Baseline trust, pair by pair, and the tension from which the table starts. */
export function TrustSection() {
  return (
    <>
      <p class="quiet">{say('editor.trust.note')}</p>
      <NumberField path={['baseline', 'all']} label={say('editor.trust.all')} />
      <TrustTable />
      <FaultsAt path={['baseline', 'except']} />
      <div class="field-row">
        <NumberField path={['tension']} label={say('editor.tension')} note={say('editor.tension.note')} />
        <NumberField path={['ladder']} label={say('editor.ladder')} note={say('editor.ladder.note')} />
      </div>
    </>
  );
}
