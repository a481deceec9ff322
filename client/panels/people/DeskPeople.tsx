import { useSignal } from '@preact/signals';
import type { PublicSeat } from '../../../shared/projection/views.ts';
import { say } from '../../text/say.ts';
import { Icon } from '../Art.tsx';
import { asking, useTable } from '../context.ts';
import { CodeCard } from './CodeCard.tsx';
import { DelegateLine, useDelegateName } from './DelegateLine.tsx';
import { PersonDialog } from './PersonDialog.tsx';

/** The people of a seat at the desk: a click on one opens what can be done for it. */
export function SeatPeople({ seat }: { seat: PublicSeat }) {
  const opened = useSignal<string | null>(null);
  const name = useDelegateName();
  if (seat.delegates.length === 0)
    return (
      <>{say(seat.holder === 'bot' ? 'seat.bot' : seat.holder === 'people' ? 'seat.left' : 'seat.nobody')}</>
    );
  return (
    <ul class="seat-people">
      {seat.delegates.map((delegate) => (
        <li key={delegate.id}>
          <button
            type="button"
            class="text-button person-button"
            title={say('people.open', { name: name(delegate.id) })}
            onClick={() => {
              opened.value = delegate.id;
            }}
          >
            <DelegateLine seat={seat} delegate={delegate} />
          </button>
        </li>
      ))}
      {opened.value !== null && (
        <PersonDialog
          key={opened.value}
          person={opened.value}
          onClose={() => {
            opened.value = null;
          }}
        />
      )}
    </ul>
  );
}

/** Whether new people come in by the code, and the button that changes it. */
export function DeskLock() {
  const table = useTable();
  const { people, asker } = table.model;
  if (people.value === null) return null;
  const { locked } = people.value;
  return (
    <div class="lock">
      <p class="quiet">
        <Icon name={locked ? 'lock-simple' : 'users-three'} />{' '}
        {say(locked ? 'people.locked' : 'people.unlocked')}
      </p>
      <button
        type="button"
        class="button small"
        onClick={() => void asking(table, asker.people({ type: 'lock', locked: !locked }))}
      >
        {say(locked ? 'people.unlock' : 'people.lock')}
      </button>
    </div>
  );
}

/** Those who look on, each with the way out. */
export function ObserverList() {
  const table = useTable();
  const { people, asker } = table.model;
  const observers = people.value?.observers ?? [];
  if (observers.length === 0) return null;
  return (
    <section class="stack observers" aria-labelledby="observers">
      <h3 id="observers" class="label">
        {say('people.observers', { count: observers.length })}
      </h3>
      <ul class="rows">
        {observers.map(({ id, name }) => (
          <li key={id} class="person-row">
            <span class="delegate-name">{name}</span>
            <button
              type="button"
              class="button small"
              aria-label={say('people.observer.remove', { name })}
              onClick={() => void asking(table, asker.people({ type: 'remove', person: id }))}
            >
              {say('people.remove')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Warns of people an old key of whom was shown, with the way back for them. */
export function StoppedPeople() {
  const { people } = useTable().model;
  const name = useDelegateName();
  const stopped = people.value?.stopped ?? [];
  if (stopped.length === 0) return null;
  return (
    <div class="sheet pad stack" role="alert">
      {stopped.map((id) => (
        <div key={id} class="stack">
          <p class="note caution">{say('people.stopped', { name: name(id) })}</p>
          <CodeCard person={id} label={say('people.give-code')} />
        </div>
      ))}
    </div>
  );
}
