import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { SeatId } from '../../../shared/rules/state.ts';
import { say } from '../../text/say.ts';
import { Icon } from '../Art.tsx';
import { useTable, useView } from '../context.ts';
import { doAtDesk } from './deskContext.ts';

/** Words of the facilitator to some seats or all; what is sent cannot be taken back. */
export function Words({ to, onSent }: { to: readonly SeatId[]; onSent: () => void }) {
  const table = useTable();
  const { setup } = useView();
  const text = useSignal('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      class="stack-s"
      onSubmit={async (event) => {
        event.preventDefault();
        if (await doAtDesk(table, { type: 'tell', to, text: text.value })) onSent();
      }}
    >
      <label class="field">
        <span class="label">{say('desk.words')}</span>
        <textarea
          ref={field}
          rows={3}
          maxLength={setup.numbers.talk.length}
          value={text.value}
          onInput={(event) => {
            text.value = event.currentTarget.value;
          }}
        />
      </label>
      <div class="dialog-buttons">
        <button type="submit" class="button primary" disabled={text.value.trim() === ''}>
          <Icon name="paper-plane-tilt" /> {say('desk.send')}
        </button>
      </div>
    </form>
  );
}
