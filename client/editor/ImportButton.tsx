import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { say } from '../text/say.ts';
import { readScenarioFile } from './files.ts';

/** Takes a scenario from a file of the reader's; it may have mistakes, which the editor then tells. */
export function ImportButton({ onJson }: { onJson: (json: unknown) => void }) {
  const id = useId();
  const wrong = useSignal<string | null>(null);
  const take = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (!file) return;
    const parsed = await readScenarioFile(file);
    input.value = '';
    wrong.value = parsed.ok ? null : parsed.why;
    if (parsed.ok) onJson(parsed.json);
  };
  return (
    <div class="field import">
      <label class="label" for={id}>
        {say('editor.import')}
      </label>
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        onChange={(event) => void take(event.currentTarget)}
      />
      {wrong.value !== null && (
        <p class="note bad" role="alert">
          {wrong.value}
        </p>
      )}
    </div>
  );
}
