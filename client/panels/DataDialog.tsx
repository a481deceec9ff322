import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { DataAbout, DataRequest, PersonData } from '../../shared/protocol/privacy.ts';
import { dateOf } from '../text/longTime.ts';
import { refusedText } from '../text/refusals.ts';
import { say } from '../text/say.ts';
import { Confirmed } from './Confirmed.tsx';
import { useTable } from './context.ts';
import { DataTermsText, ResearchChoice } from './DataTerms.tsx';
import { Dialog } from './Dialog.tsx';
import { Download } from './Download.tsx';

type Ask = (request: DataRequest) => void;

function Person({ person, ask }: { person: PersonData; ask: Ask }) {
  const table = useTable();
  const { id, name, seat, role, realName, research } = person;
  const state = seat === null ? say('data.facilitator') : table.name(seat);
  return (
    <li>
      <p>
        <strong>{name === '' ? say('data.facilitator') : name}</strong>
        {realName !== null && ` (${realName})`}
        {name !== '' && <span class="quiet"> {state}</span>}
      </p>
      {role !== 'facilitator' && (
        <p class="label">{say(research ? 'data.research.yes' : 'data.research.no')}</p>
      )}
      {role === 'delegate' && (
        <Confirmed
          label={say('data.erase.person')}
          warning={say('data.erase.person.warning', { name })}
          onConfirm={() => ask({ type: 'erase-person', person: id })}
        />
      )}
    </li>
  );
}

function People({ about, ask }: { about: DataAbout; ask: Ask }) {
  return (
    <>
      <h3>{say('data.people')}</h3>
      <ul class="data-people">
        {about.people.map((person) => (
          <Person key={person.id} person={person} ask={ask} />
        ))}
      </ul>
      <Confirmed
        label={say('data.erase.session')}
        warning={say('data.erase.session.warning')}
        onConfirm={() => ask({ type: 'erase-session' })}
      />
    </>
  );
}

/** What is kept of this person or, for who leads, of all; for how long; and how it is deleted. */
export function DataDialog({ onClose }: { onClose: () => void }) {
  const { model } = useTable();
  const about = useSignal<DataAbout | null>(null);
  const refused = useSignal<string | null>(null);
  const person = model.person.value;

  async function look(): Promise<void> {
    const answer = await model.asker.data({ type: 'about' });
    if (typeof answer !== 'string') about.value = answer;
    else if (answer !== 'offline') refused.value = refusedText(answer);
  }

  async function ask(request: DataRequest): Promise<void> {
    const answer = await model.asker.data(request);
    // Where something was erased, the table is joined again, and what is left is looked at then.
    refused.value = typeof answer === 'string' && answer !== 'offline' ? refusedText(answer) : null;
    await look();
  }

  const linked = model.link.value === 'open';
  useEffect(() => {
    if (linked) void look();
  }, [linked]);
  const known = about.value;
  return (
    <Dialog title={say(model.desk.value ? 'data.title.desk' : 'data.title')} onClose={onClose} class="data">
      {refused.value !== null && (
        <p class="note caution" role="alert">
          {refused.value}
        </p>
      )}
      {known === null ? (
        <p role="status">{say('app.loading')}</p>
      ) : (
        <div class="stack">
          <DataTermsText {...known} />
          <p>
            <strong>{say('data.until', { date: dateOf(known.keptUntil) })}</strong>
          </p>
          {model.seat.value !== null && (
            <ResearchChoice
              research={known.research}
              onChange={(research) => void ask({ type: 'choose', research })}
            />
          )}
          {model.desk.value && model.seat.value === null && <Download />}
          {known.people.length > 0 ? (
            <People about={known} ask={(request) => void ask(request)} />
          ) : (
            person !== null && (
              <Confirmed
                label={say('data.erase.me')}
                warning={say('data.erase.me.warning')}
                onConfirm={() => void ask({ type: 'erase-person', person })}
              />
            )
          )}
        </div>
      )}
    </Dialog>
  );
}
