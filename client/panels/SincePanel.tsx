import { useSignal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { isWorthTelling, keepTold, keptTold, sinceThen } from '../model/away.ts';
import type { Entry } from '../model/chronicle.ts';
import { eventText } from '../text/events.ts';
import { say } from '../text/say.ts';
import { EntryLine } from './Chronicle.tsx';
import { useTable, useView } from './context.ts';
import { Dialog } from './Dialog.tsx';

/** For whoever comes back after a phase has gone by, or joins late: what happened in the meantime, as its seat knows it. */
export function SincePanel() {
  const { model, name } = useTable();
  const { setup, round: now } = useView();
  const events = model.events.value;
  const [known] = useState(() => keptTold(model.code));
  const open = useSignal(false);
  const put = useSignal(false);
  const worth = useSignal<number | null>(null);
  useEffect(() => {
    if (events.length === 0) return;
    // What comes from now on is seen as it happens.
    if (worth.value === null) worth.value = isWorthTelling(events, known) ? events.length : 0;
    keepTold(model.code, events.length);
  }, [events, known, model.code, worth]);
  const upTo = worth.value ?? 0;
  if (upTo === 0 || put.value) return null;
  const table = { seats: setup.seats.map(({ id }) => id), viewer: model.seat.value };
  const { beats, played } = model.playback;
  const isToCome = played.value < beats.value.length;
  const isSaid = (entry: Entry) => entry.type === 'beat' || eventText(entry.event, name) !== null;
  const rounds = sinceThen(events.slice(0, upTo), known, table)
    // What the table is still being shown is not told beforehand.
    .map(({ round, entries }) => ({
      round,
      entries: entries.filter(
        (entry) => isSaid(entry) && !(isToCome && round === now && entry.type === 'beat'),
      ),
    }))
    .filter(({ entries }) => entries.length > 0);
  const count = rounds.reduce((sum, { entries }) => sum + entries.length, 0);
  if (count === 0) return null;
  const close = () => {
    open.value = false;
    put.value = true;
  };
  return (
    <div class="banner away" role="status">
      <p>{say(known === 0 ? 'since.late' : 'since.back', { count })}</p>
      <button
        type="button"
        class="button small"
        onClick={() => {
          open.value = true;
        }}
      >
        {say('since.show')}
      </button>
      <button type="button" class="quiet-button" onClick={close}>
        {say('since.close')}
      </button>
      {open.value && (
        <Dialog title={say('since.title')} class="since" onClose={close}>
          {rounds.map(({ round, entries }) => (
            <section key={round} class="chapter">
              <h3>{say('chronicle.round', { round })}</h3>
              <ol>
                {entries.map((entry, i) => (
                  <EntryLine key={i} entry={entry} />
                ))}
              </ol>
            </section>
          ))}
        </Dialog>
      )}
    </div>
  );
}
