import { say } from '../../text/say.ts';
import { Icon } from '../Art.tsx';
import { asking, useTable, useView } from '../context.ts';
import { MomentList } from './Moments.tsx';

/** What the facilitator does for the whole room, and the moments that it has marked. */
export function DeskActs() {
  const table = useTable();
  const { model, desk } = table;
  const { phase, setup } = useView();
  if (!model.deskNews.value || phase === 'seating') return null;
  return (
    <section class="sheet pad desk-acts" aria-label={say('desk.room')}>
      <div class="desk-act-buttons">
        <button
          type="button"
          class="button"
          onClick={() => {
            desk.open.value = { what: 'moment' };
          }}
        >
          <Icon name="bookmark-simple" /> {say('desk.moment')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            desk.open.value = { what: 'tell', to: setup.seats.map(({ id }) => id) };
          }}
        >
          <Icon name="megaphone" /> {say('desk.message.all')}
        </button>
        {setup.rehearsal && phase !== 'ended' && (
          <button type="button" class="button" onClick={() => void asking(table, model.asker.forward())}>
            <Icon name="skip-forward" /> {say('desk.forward')}
          </button>
        )}
      </div>
      <MomentList />
    </section>
  );
}
