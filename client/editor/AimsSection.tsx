import type { MandateId } from '../../shared/content/mandates.ts';
import { MANDATE_IDS } from '../../shared/content/mandates.ts';
import type { NormId } from '../../shared/content/norms.ts';
import { NORM_IDS } from '../../shared/content/norms.ts';
import { numbersWith } from '../../shared/content/scenarioNumbers.ts';
import { Segmented } from '../panels/Segmented.tsx';
import { normEffectText } from '../text/norms.ts';
import { say } from '../text/say.ts';
import { useDraft } from './draft.ts';
import { FaultsAt, fieldId } from './fields.tsx';
import { at, listAt } from './paths.ts';

function Mandates() {
  const draft = useDraft();
  const path = ['mandates'];
  const deck = at(draft.json.value, path) === undefined ? MANDATE_IDS : listAt(draft.json.value, path);
  const toggle = (id: MandateId, takes: boolean) => {
    const next = MANDATE_IDS.filter((each) => (each === id ? takes : deck.includes(each)));
    draft.set(path, next.length === MANDATE_IDS.length ? undefined : next);
  };
  return (
    <fieldset class="editor-group" id={fieldId(path)} tabIndex={-1}>
      <legend>{say('editor.mandates')}</legend>
      <p class="fine quiet">{say('editor.mandates.note')}</p>
      <div class="checks">
        {MANDATE_IDS.map((id) => (
          <label key={id} class="check">
            <input
              type="checkbox"
              checked={deck.includes(id)}
              onChange={(event) => toggle(id, event.currentTarget.checked)}
            />
            <span>
              {say(`mandate.${id}.title`)}
              <small>{say(`mandate.${id}.about`, { rival: say('editor.rival') })}</small>
            </span>
          </label>
        ))}
      </div>
      <FaultsAt path={path} />
    </fieldset>
  );
}

type Place = 'open' | 'force' | 'out';

function Norms() {
  const draft = useDraft();
  const { json } = draft;
  const path = ['norms'];
  const allowedAt = [...path, 'allowed'];
  const allowed = at(json.value, allowedAt) === undefined ? NORM_IDS : listAt(json.value, allowedAt);
  const inForce = listAt(json.value, [...path, 'inForce']);
  const placeOf = (id: NormId): Place =>
    inForce.includes(id) ? 'force' : allowed.includes(id) ? 'open' : 'out';
  const put = (id: NormId, place: Place) => {
    const places = NORM_IDS.map((each) => ({ each, is: each === id ? place : placeOf(each) }));
    const those = (wanted: Place) => places.filter(({ is }) => is === wanted).map(({ each }) => each);
    const usual = those('open').length === NORM_IDS.length;
    draft.set(path, usual ? undefined : { allowed: those('open'), inForce: those('force') });
  };
  return (
    <fieldset class="editor-group" id={fieldId(path)} tabIndex={-1}>
      <legend>{say('editor.norms')}</legend>
      <ul class="norm-places">
        {NORM_IDS.map((id) => (
          <li key={id}>
            <Segmented
              legend={say(`norm.${id}.title`)}
              class="dense"
              value={placeOf(id)}
              segments={[
                { value: 'open', label: say('editor.norm.open') },
                { value: 'force', label: say('editor.norm.force') },
                { value: 'out', label: say('editor.norm.out') },
              ]}
              onChange={(place) => put(id, place)}
            />
            <p class="fine quiet">{normEffectText(id, numbersWith())}</p>
          </li>
        ))}
      </ul>
      <FaultsAt path={path} />
    </fieldset>
  );
}

/** The deck of mandates, and the norms. */
export function AimsSection() {
  return (
    <>
      <Mandates />
      <Norms />
    </>
  );
}
