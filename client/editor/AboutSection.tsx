import { useSignal } from '@preact/signals';
import { SILENT } from '../../shared/content/silent.ts';
import { PRESS_REGIMES } from '../../shared/content/talk.ts';
import { LANGUAGE_TAG, TEXT_LENGTHS } from '../../shared/content/texts.ts';
import { Icon } from '../panels/Art.tsx';
import { nameOfLanguage } from '../text/language.ts';
import { say } from '../text/say.ts';
import { useDraft } from './draft.ts';
import { ChoiceField, KeyField, TextField } from './fields.tsx';
import { untranslated } from './languages.ts';

function NewLanguage() {
  const draft = useDraft();
  const typed = useSignal('');
  const wrong = useSignal(false);
  const add = () => {
    const tag = typed.value.trim();
    wrong.value = !LANGUAGE_TAG.test(tag);
    if (wrong.value) return;
    draft.addLanguage(tag);
    typed.value = '';
  };
  return (
    <form
      class="new-language"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label class="field">
        <span class="label">{say('editor.language.new')}</span>
        <input
          type="text"
          autocomplete="off"
          aria-invalid={wrong.value}
          aria-describedby={wrong.value ? 'wrong-language' : undefined}
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
          }}
        />
      </label>
      <button type="submit" class="button">
        <Icon name="plus" /> {say('editor.language.add')}
      </button>
      {wrong.value && (
        <p id="wrong-language" class="note bad" role="alert">
          {say('editor.language.wrong')}
        </p>
      )}
    </form>
  );
}

function Languages() {
  const draft = useDraft();
  return (
    <fieldset class="editor-group">
      <legend>{say('editor.language')}</legend>
      <p class="fine quiet">{say('editor.language.note')}</p>
      <div class="languages">
        {draft.languages.value.map((tag) => {
          const missing = untranslated(draft.json.value, tag);
          return (
            <label key={tag} class="check">
              <input
                type="radio"
                name="writing"
                checked={draft.writing.value === tag}
                onChange={() => {
                  draft.writing.value = tag;
                }}
              />
              <span>
                {nameOfLanguage(tag)}
                {missing > 0 && <small>{say('editor.language.missing', { missing })}</small>}
              </span>
            </label>
          );
        })}
      </div>
      <NewLanguage />
    </fieldset>
  );
}

/** What the scenario is called, in which languages, and what may be said at its table. */
export function AboutSection() {
  const press = PRESS_REGIMES.map((value) => ({ value, label: say(`open.press.${value}`) }));
  return (
    <>
      <Languages />
      <TextField path={['title']} label={say('editor.title')} length={TEXT_LENGTHS.title} />
      <TextField path={['summary']} label={say('editor.summary')} length={TEXT_LENGTHS.summary} long />
      <KeyField path={['id']} label={say('editor.id')} note={say('editor.id.note')} />
      <ChoiceField path={['press']} label={say('open.press')} choices={press} otherwise="open" />
      <ChoiceField
        path={['silent']}
        label={say('editor.silent')}
        choices={SILENT.map((value) => ({ value, label: say(`editor.silent.${value}`) }))}
        otherwise="stand-in"
      />
    </>
  );
}
