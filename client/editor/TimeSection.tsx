import { BY_ROUND } from '../../shared/rules/setup.ts';
import { ROUND_PHASES } from '../../shared/rules/state.ts';
import { Icon } from '../panels/Art.tsx';
import { TimeSlider } from '../panels/Slider.tsx';
import { say } from '../text/say.ts';
import { useDraft } from './draft.ts';
import { FaultsAt, fieldId, KeyField, NumberField } from './fields.tsx';
import { at, listAt, numberIn, textAt } from './paths.ts';
import { freeName } from './states.ts';

/** Seconds to which a slider goes; more can be written. */
const SLIDES_TO = 900;

function Clock({ index }: { index: number }) {
  const draft = useDraft();
  return (
    <div class="sliders" id={fieldId(['presets', index, 'clock'])} tabIndex={-1}>
      {ROUND_PHASES.map((phase) => {
        const path = ['presets', index, 'clock', phase];
        return (
          <TimeSlider
            key={phase}
            label={say(`phase.${phase}`)}
            value={numberIn(draft.json.value, path, 60)}
            max={SLIDES_TO}
            onChange={(seconds) => draft.set(path, seconds)}
          />
        );
      })}
      <FaultsAt path={['presets', index, 'clock']} />
    </div>
  );
}

function PresetForm({ index }: { index: number }) {
  const draft = useDraft();
  const path = ['presets', index];
  return (
    <li>
      <fieldset class="editor-group">
        <legend>
          {say('editor.preset', { minutes: numberIn(draft.json.value, [...path, 'minutes'], 0) })}
        </legend>
        <div class="field-row">
          <KeyField path={[...path, 'id']} label={say('editor.preset.id')} />
          <NumberField path={[...path, 'minutes']} label={say('editor.preset.minutes')} />
          <NumberField path={[...path, 'rounds']} label={say('editor.rounds')} />
          <NumberField path={[...path, 'teach']} label={say('editor.preset.teach')} />
          <NumberField path={[...path, 'debrief']} label={say('editor.preset.debrief')} />
        </div>
        <Clock index={index} />
        <label class="check">
          <input
            id={fieldId([...path, 'unlocking'])}
            type="checkbox"
            checked={at(draft.json.value, [...path, 'unlocking']) === true}
            onChange={(event) => draft.set([...path, 'unlocking'], event.currentTarget.checked)}
          />
          <span>
            {say('editor.preset.unlocking')}
            <small>{say('editor.preset.unlocking.note')}</small>
          </span>
        </label>
        <FaultsAt path={[...path, 'unlocking']} />
        <div class="form-actions">
          <span class="spring" />
          <button type="button" class="button" onClick={() => draft.set(path, undefined)}>
            {say('editor.preset.remove')}
          </button>
        </div>
      </fieldset>
    </li>
  );
}

function UnlockingRounds() {
  const keys = Object.keys(BY_ROUND) as (keyof typeof BY_ROUND)[];
  return (
    <fieldset class="editor-group" id={fieldId(['unlocking'])} tabIndex={-1}>
      <legend>{say('editor.unlocking')}</legend>
      <p class="fine quiet">{say('editor.unlocking.note')}</p>
      <div class="field-row">
        {keys.map((key) => (
          <NumberField
            key={key}
            path={['unlocking', key]}
            label={say(`editor.unlocking.${key}`)}
            placeholder={String(BY_ROUND[key])}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** How many rounds, how long, and what unlocks when. */
export function TimeSection() {
  const draft = useDraft();
  const presets = listAt(draft.json.value, ['presets']);
  const add = () => {
    const ids = presets.map((_, index) => textAt(draft.json.value, ['presets', index, 'id']));
    draft.set(['presets'], [...presets, { ...Object(presets.at(-1)), id: freeName('length', ids) }]);
  };
  return (
    <>
      <NumberField path={['rounds']} label={say('editor.rounds')} note={say('editor.rounds.note')} />
      <ul class="presets-editor" id={fieldId(['presets'])} tabIndex={-1}>
        {presets.map((_, index) => (
          // Ids are being typed; the place is what stays.
          <PresetForm key={index} index={index} />
        ))}
      </ul>
      {draft.checked.value.faults.some(({ path }) => path === 'presets') && <FaultsAt path={['presets']} />}
      <button type="button" class="button" onClick={add}>
        <Icon name="plus" /> {say('editor.preset.add')}
      </button>
      <UnlockingRounds />
    </>
  );
}
