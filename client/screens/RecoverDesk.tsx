import { useSignal } from '@preact/signals';
import type { Unanswered } from '../model/requests.ts';
import { goTo } from '../model/route.ts';
import { recoverDesk } from '../net/http.ts';
import { hold } from '../net/keys.ts';
import { unansweredText } from '../text/refusals.ts';
import { say } from '../text/say.ts';

/** For whoever led a session and has lost its browser: the desk comes back by the code that was printed. */
export function RecoverDesk() {
  const typed = useSignal('');
  const refused = useSignal<Unanswered | null>(null);
  return (
    <details class="recover">
      <summary>{say('recover.title')}</summary>
      <form
        class="stack"
        onSubmit={async (event) => {
          event.preventDefault();
          const answer = await recoverDesk(typed.value);
          refused.value = answer.ok ? null : answer.why;
          if (!answer.ok) return;
          hold(answer.value.code, { key: answer.value.key, seat: answer.value.seat });
          goTo({ page: 'table', code: answer.value.code });
        }}
      >
        <label class="field">
          <span class="label">{say('recover.code')}</span>
          <input
            type="text"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            value={typed.value}
            onInput={(event) => {
              typed.value = event.currentTarget.value;
            }}
          />
        </label>
        {refused.value && (
          <p class="note caution" role="alert">
            {refused.value === 'unknown-code' ? say('recover.wrong') : unansweredText(refused.value)}
          </p>
        )}
        <button type="submit" class="button">
          {say('recover.go')}
        </button>
      </form>
    </details>
  );
}
