import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { SCHEMA_PATH } from '../../shared/content/scenarioJsonSchema.ts';
import { Icon } from '../panels/Art.tsx';
import { say } from '../text/say.ts';
import { useDraft } from './draft.ts';
import { fileText, parseScenario, saveScenarioFile } from './files.ts';

/** The scenario as the text of its file, to be kept, or to be changed by hand. */
export function FileSection() {
  const draft = useDraft();
  const text = useSignal(fileText(draft.json.value));
  const wrong = useSignal<string | null>(null);
  const { value: json } = draft.json;
  useEffect(() => {
    text.value = fileText(json);
    wrong.value = null;
  }, [json, text, wrong]);
  const take = () => {
    const parsed = parseScenario(text.value);
    wrong.value = parsed.ok ? null : parsed.why;
    if (parsed.ok) draft.json.value = parsed.json;
  };
  return (
    <>
      <p class="quiet">{say('editor.file.note')}</p>
      <div class="field">
        <label class="label" for="file-text">
          {say('editor.file.text')}
        </label>
        <textarea
          id="file-text"
          class="file-text"
          rows={24}
          spellcheck={false}
          aria-invalid={wrong.value !== null}
          aria-describedby={wrong.value === null ? undefined : 'file-wrong'}
          value={text.value}
          onInput={(event) => {
            text.value = event.currentTarget.value;
          }}
        />
        {wrong.value !== null && (
          <p id="file-wrong" class="note bad" role="alert">
            {wrong.value}
          </p>
        )}
      </div>
      <div class="form-actions">
        <button type="button" class="button" onClick={take}>
          {say('editor.file.take')}
        </button>
        <button type="button" class="button" onClick={() => saveScenarioFile(draft.json.value)}>
          <Icon name="export" /> {say('editor.export')}
        </button>
        <a class="quiet-link" href={SCHEMA_PATH}>
          {say('editor.file.schema')}
        </a>
      </div>
    </>
  );
}
