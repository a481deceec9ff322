import { useSignal } from '@preact/signals';
import type { PublicSeat } from '../../../shared/projection/views.ts';
import type { Refused } from '../../model/requests.ts';
import { refusedText } from '../../text/refusals.ts';
import { say } from '../../text/say.ts';
import { useTable, useView } from '../context.ts';
import { Dialog } from '../Dialog.tsx';
import { CodeCard } from './CodeCard.tsx';
import { useDelegateName } from './DelegateLine.tsx';

/** Where there is room for one more, as the reader sees it now; the server has the last word. */
function roomFor(seats: readonly PublicSeat[], most: number, own: PublicSeat): PublicSeat[] {
  return seats.filter((seat) => seat.id !== own.id && seat.delegates.length < most);
}

/** What the desk can do for a person: another name, another seat, a code, the lead, or the way out. */
export function PersonDialog({ person, onClose }: { person: string; onClose: () => void }) {
  const table = useTable();
  const { model } = table;
  const { seats, setup } = useView();
  const nameOf = useDelegateName();
  const refused = useSignal<Refused | null>(null);
  const typed = useSignal(nameOf(person));
  const seat = seats.find(({ delegates }) => delegates.some(({ id }) => id === person));
  const ask = async (answer: Promise<Refused | null>, closes = false) => {
    refused.value = await answer;
    if (refused.value === null && closes) onClose();
  };
  const { asker } = model;
  const own = person === model.person.value;
  return (
    <Dialog title={nameOf(person)} onClose={onClose} class="people">
      {refused.value && (
        <p class="note caution" role="alert">
          {refusedText(refused.value)}
        </p>
      )}
      <form
        class="fields"
        onSubmit={(event) => {
          event.preventDefault();
          void ask(asker.people({ type: 'rename', person, name: typed.value }), true);
        }}
      >
        <label class="field">
          <span class="label">{say('people.name')}</span>
          <input
            type="text"
            maxLength={40}
            value={typed.value}
            onInput={(event) => {
              typed.value = event.currentTarget.value;
            }}
          />
        </label>
        <button type="submit" class="button">
          {say('people.rename')}
        </button>
      </form>
      {seat && (
        <label class="field">
          <span class="label">{say('people.move')}</span>
          <select
            value={seat.id}
            onChange={({ currentTarget: { value } }) =>
              void ask(asker.people({ type: 'reseat', person, seat: value }), true)
            }
          >
            {[seat, ...roomFor(seats, setup.delegatesPerSeat, seat)].map(({ id }) => (
              <option key={id} value={id}>
                {table.name(id)}
              </option>
            ))}
          </select>
        </label>
      )}
      <CodeCard person={person} label={say('people.give-code')} />
      {!own && (
        <div class="dialog-buttons">
          {seat && seat.head !== person && (
            <button
              type="button"
              class="button"
              onClick={() =>
                void ask(asker.desk({ type: 'name-head', seat: seat.id, delegate: person }), true)
              }
            >
              {say('people.make-head')}
            </button>
          )}
          <button
            type="button"
            class="button"
            onClick={() => void ask(asker.people({ type: 'remove', person }), true)}
          >
            {say('people.remove')}
          </button>
        </div>
      )}
    </Dialog>
  );
}
