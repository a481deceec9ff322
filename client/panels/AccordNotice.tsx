import type { KnownAccord } from '../model/accords.ts';
import { say } from '../text/say.ts';
import { accordTitle } from '../text/terms.ts';
import { Icon } from './Art.tsx';
import { asking, useTable, useView } from './context.ts';
import { Dialog } from './Dialog.tsx';

/** Asks once more before notice is given: what it costs, and until when the accord still binds. */
export function AccordNotice({ accord, onClose }: { accord: KnownAccord; onClose: () => void }) {
  const table = useTable();
  const { round, setup } = useView();
  const { influence, binds } = setup.numbers.accord.notice;
  const until = Math.min(round + binds, accord.until);
  return (
    <Dialog title={say('accord.notice.ask')} onClose={onClose} class="ask">
      <p class="accord-title">{accordTitle(accord.parties, table.name)}</p>
      <ul class="effects">
        <li>{say('accord.notice.cost', { influence: -influence })}</li>
        <li>{say('accord.notice.binds', { until })}</li>
        <li>{say(accord.open ? 'accord.notice.public' : 'accord.notice.secret')}</li>
        {accord.parties.length === 2 && <li>{say('accord.notice.both')}</li>}
      </ul>
      <div class="dialog-buttons">
        <button type="button" class="button" onClick={onClose}>
          {say('app.cancel')}
        </button>
        <button
          type="button"
          class="button primary"
          onClick={() => {
            onClose();
            void asking(table, table.model.asker.intent({ type: 'give-notice', round, accord: accord.id }));
          }}
        >
          <Icon name="sign-out" /> {say('accord.notice.yes')}
        </button>
      </div>
    </Dialog>
  );
}
