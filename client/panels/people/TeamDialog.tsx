import { say } from '../../text/say.ts';
import { asking, useTable, useView } from '../context.ts';
import { Dialog } from '../Dialog.tsx';
import { CodeCard } from './CodeCard.tsx';
import { DelegateLine, useDelegateName } from './DelegateLine.tsx';
import { DeskLock, ObserverList, SeatPeople, StoppedPeople } from './DeskPeople.tsx';
import { ProjectorLink } from './ProjectorLink.tsx';

/** Who is of one's own delegation and leads it, and the way to another device. */
export function TeamDialog({ onClose }: { onClose: () => void }) {
  const table = useTable();
  const { model } = table;
  const { seats } = useView();
  const name = useDelegateName();
  const seat = seats.find(({ id }) => id === model.seat.value);
  const several = seat !== undefined && seat.delegates.length > 1;
  const mayHandOver = several && model.leads.value;
  return (
    <Dialog title={say('people.own')} onClose={onClose} class="people">
      {several && (
        <section class="stack" aria-labelledby="team">
          <h3 id="team">{say('people.team', { seat: table.name(seat.id) })}</h3>
          <p class="quiet">{say(model.leads.value ? 'people.team.lead' : 'people.team.led')}</p>
          <ul class="rows">
            {seat.delegates.map((delegate) => (
              <li key={delegate.id} class="person-row">
                <DelegateLine seat={seat} delegate={delegate} />
                {mayHandOver && delegate.id !== seat.head && (
                  <button
                    type="button"
                    class="button small"
                    onClick={() =>
                      void asking(table, model.asker.intent({ type: 'hand-over', to: delegate.id }))
                    }
                  >
                    {say('people.hand-over', { name: name(delegate.id) })}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {model.desk.value && seat !== undefined && (
        <section class="stack" aria-labelledby="everybody">
          <h3 id="everybody">{say('people.everybody')}</h3>
          <StoppedPeople />
          <DeskLock />
          <ProjectorLink />
          <ul class="rows">
            {seats.map((each) => (
              <li key={each.id} class="person-row">
                <span class="label">{table.name(each.id)}</span>
                <SeatPeople seat={each} />
              </li>
            ))}
          </ul>
          <ObserverList />
        </section>
      )}
      <section class="stack" aria-labelledby="device">
        <h3 id="device">{say('people.device')}</h3>
        <p class="quiet">{say('people.device.note')}</p>
        <CodeCard person={null} label={say('people.device.code')} />
      </section>
    </Dialog>
  );
}
