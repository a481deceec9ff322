import { useSignal } from '@preact/signals';
import type { Unanswered } from '../model/requests.ts';
import { downloadSession } from '../net/http.ts';
import { heldOf } from '../net/keys.ts';
import { unansweredText } from '../text/refusals.ts';
import { say } from '../text/say.ts';
import { Icon } from './Art.tsx';
import { useTable } from './context.ts';

/** Lets the browser keep a file. */
function keep(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser reads the file after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The session's data as a file, for who leads it. */
export function Download() {
  const { model } = useTable();
  const busy = useSignal(false);
  const refused = useSignal<Unanswered | null>(null);

  async function download(research: boolean): Promise<void> {
    const { key } = heldOf(model.code);
    if (busy.value || key === null) return;
    busy.value = true;
    const answer = await downloadSession(model.code, key, research);
    busy.value = false;
    refused.value = answer.ok ? null : answer.why;
    if (answer.ok) keep(answer.value, `middle-ground-${model.code}${research ? '-research' : ''}.zip`);
  }

  return (
    <section class="stack" aria-labelledby="download">
      <h3 id="download">{say('download.title')}</h3>
      <p>{say('download.note')}</p>
      {model.truth.value?.phase !== 'ended' && <p>{say('download.before')}</p>}
      <p class="download-files">
        {[false, true].map((research) => (
          <button
            key={String(research)}
            type="button"
            class="button"
            disabled={busy.value}
            onClick={() => void download(research)}
          >
            <Icon name={research ? 'file-csv' : 'download-simple'} />{' '}
            {say(busy.value ? 'download.busy' : research ? 'download.research' : 'download.all')}
          </button>
        ))}
      </p>
      <p class="fine quiet">{say('download.research.note')}</p>
      {refused.value !== null && (
        <p class="note caution" role="alert">
          {unansweredText(refused.value)}
        </p>
      )}
    </section>
  );
}
