import { TEXT_LENGTHS } from '../../shared/content/texts.ts';
import { CAPABILITIES } from '../../shared/rules/state.ts';
import { Icon, Roundel } from '../panels/Art.tsx';
import { say } from '../text/say.ts';
import { EMBLEM_NAMES } from './check.ts';
import { useDraft } from './draft.ts';
import { ChoiceField, FaultsAt, Field, fieldId, KeyField, NumberField, TextField } from './fields.tsx';
import { listAt, textAt } from './paths.ts';
import { withNewState, withoutState, withStateId, withStateMoved } from './states.ts';

/** What a drawing can be made of; anything else that a file may hold is drawn as the usual enamel. */
export function lookOf(json: unknown, index: number) {
  const enamel = textAt(json, ['seats', index, 'enamel']);
  return {
    emblem: textAt(json, ['seats', index, 'emblem']),
    enamel: /^#[0-9A-Fa-f]{6}$/.test(enamel) ? enamel : '#2C3B44',
  };
}

/** A state's name in the language that is being written, or its id while it has none. */
export function stateName(json: unknown, index: number, tag: string): string {
  const name = (language: string) => textAt(json, ['seats', index, 'name', language]);
  return name(tag) || name('en') || textAt(json, ['seats', index, 'id']);
}

function Enamel({ index }: { index: number }) {
  const draft = useDraft();
  const path = ['seats', index, 'enamel'];
  return (
    <Field path={path} label={say('editor.state.enamel')}>
      <input
        id={fieldId(path)}
        type="color"
        value={lookOf(draft.json.value, index).enamel}
        onInput={(event) => draft.set(path, event.currentTarget.value)}
      />
    </Field>
  );
}

function StateForm({ index, count }: { index: number; count: number }) {
  const draft = useDraft();
  const seat = ['seats', index];
  const emblems = EMBLEM_NAMES.map((value) => ({ value, label: say(`editor.emblem.${value as 'sail'}`) }));
  const change = (next: unknown) => {
    draft.json.value = next;
  };
  return (
    <div class="state-form">
      <TextField path={[...seat, 'name']} label={say('editor.state.name')} length={TEXT_LENGTHS.name} />
      <TextField
        path={[...seat, 'profile']}
        label={say('editor.state.profile')}
        length={TEXT_LENGTHS.profile}
        long
      />
      <div class="field-row">
        <ChoiceField path={[...seat, 'emblem']} label={say('editor.state.emblem')} choices={emblems} />
        <Enamel index={index} />
        <KeyField
          path={[...seat, 'id']}
          label={say('editor.state.id')}
          onChange={(id) => change(withStateId(draft.json.value, index, id))}
        />
      </div>
      <div class="field-row">
        {CAPABILITIES.map((capability) => (
          <NumberField key={capability} path={[...seat, capability]} label={say(`meter.${capability}`)} />
        ))}
        <NumberField path={[...seat, 'autonomy']} label={say('meter.autonomy')} />
        <NumberField path={[...seat, 'influence']} label={say('editor.state.influence')} />
      </div>
      <div class="form-actions">
        <button
          type="button"
          class="button"
          disabled={index === 0}
          onClick={() => change(withStateMoved(draft.json.value, index, -1))}
        >
          {say('editor.up')}
        </button>
        <button
          type="button"
          class="button"
          disabled={index === count - 1}
          onClick={() => change(withStateMoved(draft.json.value, index, 1))}
        >
          {say('editor.down')}
        </button>
        <span class="spring" />
        <button type="button" class="button" onClick={() => change(withoutState(draft.json.value, index))}>
          {say('editor.state.remove')}
        </button>
      </div>
    </div>
  );
}

/** The states round the table. */
export function StatesSection() {
  const draft = useDraft();
  const json = draft.json.value;
  const seats = listAt(json, ['seats']);
  return (
    <>
      <p class="quiet">{say('editor.states.note')}</p>
      <ul class="states" id={fieldId(['seats'])} tabIndex={-1}>
        {seats.map((_, index) => {
          const name = stateName(json, index, draft.writing.value);
          const wrong = draft.faultsAt(['seats', index]).length;
          return (
            // Ids are being typed; the place is what stays.
            <li key={index}>
              <details open={index === 0 || wrong > 0}>
                <summary>
                  <Roundel look={lookOf(json, index)} />
                  <strong class="name">{name}</strong>
                  {wrong > 0 && <span class="chip alert">{say('editor.mistakes', { count: wrong })}</span>}
                  <Icon name="caret-down" />
                </summary>
                <StateForm index={index} count={seats.length} />
              </details>
            </li>
          );
        })}
      </ul>
      {draft.checked.value.faults.some(({ path }) => path === 'seats') && <FaultsAt path={['seats']} />}
      <button
        type="button"
        class="button"
        disabled={seats.length >= 8}
        onClick={() => {
          draft.json.value = withNewState(json, say('editor.state.new'), EMBLEM_NAMES);
        }}
      >
        <Icon name="plus" /> {say('editor.state.add')}
      </button>
    </>
  );
}
