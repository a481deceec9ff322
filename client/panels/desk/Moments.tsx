import { useSignal } from '@preact/signals';
import { say } from '../../text/say.ts';
import { Icon } from '../Art.tsx';
import { useTable, useView } from '../context.ts';
import { Dialog } from '../Dialog.tsx';
import { doAtDesk } from './deskContext.ts';

/** Marks where the table stands, for the debrief, with a note or without. */
export function MomentDialog({ onClose }: { onClose: () => void }) {
  const table = useTable();
  const { setup } = useView();
  const note = useSignal('');
  return (
    <Dialog title={say('desk.moment')} onClose={onClose} class="ask">
      <form
        class="stack-s"
        onSubmit={async (event) => {
          event.preventDefault();
          if (await doAtDesk(table, { type: 'mark-moment', note: note.value })) onClose();
        }}
      >
        <label class="field">
          <span class="label">{say('desk.moment.note')}</span>
          <textarea
            rows={2}
            maxLength={setup.numbers.communiqueLength}
            value={note.value}
            onInput={(event) => {
              note.value = event.currentTarget.value;
            }}
          />
        </label>
        <div class="dialog-buttons">
          <button type="submit" class="button primary">
            <Icon name="bookmark-simple" /> {say('desk.moment.mark')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** The moments that were marked, the newest first. */
export function MomentList() {
  const table = useTable();
  const moments = table.model.deskNews.value?.moments ?? [];
  if (moments.length === 0) return null;
  return (
    <section aria-labelledby="desk-moments" class="desk-moments">
      <h3 id="desk-moments" class="label">
        {say('desk.moments')}
      </h3>
      <ol>
        {moments.toReversed().map(({ moment, round, phase, note }) => (
          <li key={moment}>
            <Icon name="bookmark-simple" weight="fill" />
            <span>
              {note !== '' && <span class="moment-note">{note}</span>}
              <small class="quiet">
                {say('desk.moment.at', {
                  round: say('chronicle.round', { round }),
                  phase: say(`phase.${phase}`),
                })}
              </small>
            </span>
            <button
              type="button"
              class="icon-button"
              aria-label={say('desk.moment.drop', { moment: note || String(moment) })}
              onClick={() => void doAtDesk(table, { type: 'drop-moment', moment })}
            >
              <Icon name="x" />
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
