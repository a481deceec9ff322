import { DOMAINS } from '../../shared/content/domains.ts';
import { INCIDENTS } from '../../shared/content/incidents.ts';
import { TEXT_LENGTHS } from '../../shared/content/texts.ts';
import { Icon } from '../panels/Art.tsx';
import { incidentTexts } from '../text/events.ts';
import { say } from '../text/say.ts';
import { useDraft } from './draft.ts';
import { ChoiceField, FaultsAt, fieldId, KeyField, TextField } from './fields.tsx';
import { listAt, textAt } from './paths.ts';
import { freeName } from './states.ts';

const PATH = ['incidents'];

function Shipped() {
  const draft = useDraft();
  const list = listAt(draft.json.value, PATH);
  const toggle = (id: string, takes: boolean) => {
    draft.set(PATH, takes ? [...list, id] : list.filter((each) => each !== id));
  };
  return (
    <fieldset class="editor-group">
      <legend>{say('editor.incidents.shipped')}</legend>
      <div class="checks">
        {Object.entries(INCIDENTS).map(([id, domain]) => {
          const { title, story } = incidentTexts({ id, domain });
          return (
            <label key={id} class="check">
              <input
                type="checkbox"
                checked={list.includes(id)}
                onChange={(event) => toggle(id, event.currentTarget.checked)}
              />
              <span>
                {say('editor.incident.line', { title, domain: say(`domain.${domain}`) })}
                <small>{story}</small>
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

function Own({ index }: { index: number }) {
  const draft = useDraft();
  const path = [...PATH, index];
  const title = textAt(draft.json.value, [...path, 'title', 'en']);
  const domains = DOMAINS.map((value) => ({ value, label: say(`domain.${value}`) }));
  return (
    <li>
      <fieldset class="editor-group">
        <legend>{title || say('editor.incident.untitled')}</legend>
        <TextField
          path={[...path, 'title']}
          label={say('editor.incident.title')}
          length={TEXT_LENGTHS.incidentTitle}
        />
        <TextField
          path={[...path, 'story']}
          label={say('editor.incident.story')}
          length={TEXT_LENGTHS.story}
          long
        />
        <div class="field-row">
          <ChoiceField path={[...path, 'domain']} label={say('editor.incident.domain')} choices={domains} />
          <KeyField path={[...path, 'id']} label={say('editor.incident.id')} />
        </div>
        <div class="form-actions">
          <span class="spring" />
          <button type="button" class="button" onClick={() => draft.set(path, undefined)}>
            {say('editor.incident.remove')}
          </button>
        </div>
      </fieldset>
    </li>
  );
}

/** The incidents that may open a round: shipped ones, and one's own. */
export function IncidentsSection() {
  const draft = useDraft();
  const list = listAt(draft.json.value, PATH);
  const add = () => {
    const id = freeName(
      'incident',
      list.map((_, index) => textAt(draft.json.value, [...PATH, index, 'id'])),
    );
    const text = { en: '' };
    draft.set(PATH, [...list, { id, domain: DOMAINS[0], title: text, story: text }]);
  };
  return (
    <>
      <p class="quiet">{say('editor.incidents.note')}</p>
      <div id={fieldId(PATH)} tabIndex={-1}>
        {draft.checked.value.faults.some(({ path }) => path === 'incidents') && <FaultsAt path={PATH} />}
      </div>
      <ul class="own-incidents">
        {list.flatMap((incident, index) =>
          // Ids are being typed; the place is what stays.
          typeof incident === 'object' ? [<Own key={index} index={index} />] : [],
        )}
      </ul>
      <button type="button" class="button" onClick={add}>
        <Icon name="plus" /> {say('editor.incident.add')}
      </button>
      <Shipped />
    </>
  );
}
