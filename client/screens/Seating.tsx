import { Roundel } from '../panels/Art.tsx';
import { asking, useTable, useView } from '../panels/context.ts';
import { HowToPlay } from '../panels/HelpDialog.tsx';
import { SeatList } from '../panels/SeatList.tsx';
import { say } from '../text/say.ts';
import { InvitationWithAddresses } from './SharePanel.tsx';

/** Who is here, how others come, and the button that starts. */
export function SeatingPanel() {
  const table = useTable();
  const { model } = table;
  const { seats, setup } = useView();
  const seated = seats.filter(({ holder }) => holder === 'people').length;
  return (
    <section class="stack pad" aria-labelledby="seating">
      <h2 id="seating">{say('seating.title')}</h2>
      <p class="label">{say('seating.count', { seated, seats: seats.length })}</p>
      <SeatList />
      <p class="quiet">{say(model.desk.value ? 'seating.host' : 'seating.guest')}</p>
      {setup.facilitated && <p class="quiet">{say('seating.facilitated')}</p>}
      {model.desk.value && (
        <button
          type="button"
          class="button primary large"
          onClick={() => void asking(table, model.asker.desk({ type: 'start' }))}
        >
          {say('seating.start')}
        </button>
      )}
    </section>
  );
}

/** The way in for the others. */
export function InvitationPanel() {
  const { model } = useTable();
  return (
    <section class="stack pad share" aria-labelledby="invitation">
      <h2 id="invitation" class="label">
        {say('share.title')}
      </h2>
      <InvitationWithAddresses code={model.code} />
    </section>
  );
}

/** Who the reader is, and how the game goes. */
export function BriefPanel() {
  const { model, name, look, profile } = useTable();
  const seat = model.seat.value;
  return (
    <section class="stack pad" aria-label={say('seating.profile')}>
      {seat !== null && (
        <>
          <header class="profile">
            <Roundel look={look(seat)} size="l" />
            <div>
              <p class="label">{say('seating.profile')}</p>
              <h2>{name(seat)}</h2>
            </div>
          </header>
          <p>{profile(seat)}</p>
        </>
      )}
      <h3>{say('help.title')}</h3>
      <HowToPlay />
    </section>
  );
}
