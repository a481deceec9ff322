import { useSignal } from '@preact/signals';
import type { DeskRequest } from '../../shared/protocol/messages.ts';
import { isLong } from '../text/longTime.ts';
import { say } from '../text/say.ts';
import { Icon } from './Art.tsx';
import { asking, useTable, useView } from './context.ts';
import { Dialog } from './Dialog.tsx';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Pause, one more minute (in phases of hours, one more hour), and the end of the phase. */
export function ClockControls() {
  const table = useTable();
  const { phase, round, paused, setup } = useView();
  const ending = useSignal(false);
  const ask = (intent: DeskRequest) => void asking(table, table.model.asker.desk(intent));
  if (phase === 'seating' || phase === 'ended') return null;
  const long = isLong(setup.clock[phase] ?? 0);
  const close = () => {
    ending.value = false;
  };
  return (
    <div class="clock-controls">
      <button
        type="button"
        class={paused ? 'button primary' : 'button'}
        onClick={() => ask({ type: paused ? 'resume' : 'pause' })}
      >
        <Icon name={paused ? 'play' : 'pause'} /> {say(paused ? 'desk.resume' : 'desk.pause')}
      </button>
      <button
        type="button"
        class="button"
        title={say(long ? 'desk.extend.hour.label' : 'desk.extend.label')}
        onClick={() => ask({ type: 'extend', by: long ? HOUR : MINUTE })}
      >
        <Icon name="plus" /> {say(long ? 'desk.extend.hour' : 'desk.extend')}
      </button>
      <button
        type="button"
        class="button"
        data-ends
        onClick={() => {
          ending.value = true;
        }}
      >
        <Icon name="skip-forward" /> {say('desk.end')}
      </button>
      {ending.value && (
        <Dialog title={say('desk.end')} onClose={close} class="ask">
          <p>{say('desk.end.ask', { phase: say(`phase.${phase}`) })}</p>
          <div class="dialog-buttons">
            <button type="button" class="button" onClick={close}>
              {say('app.cancel')}
            </button>
            <button
              type="button"
              class="button primary"
              onClick={() => {
                close();
                ask({ type: 'end-phase', phase, round });
              }}
            >
              {say('desk.end.yes')}
            </button>
          </div>
        </Dialog>
      )}
    </div>
  );
}

/** For an opener who plays too: the clock, and who is connected; folded away where there is little room. */
export function DeskStrip({ folded = false }: { folded?: boolean }) {
  const { model } = useTable();
  const { seats } = useView();
  if (!model.desk.value) return null;
  const people = seats.filter(({ holder }) => holder === 'people');
  const connected = people.filter((seat) => seat.connected).length;
  const title = `${say('desk.title')} · ${say('desk.connected', { connected, people: people.length })}`;
  if (folded) {
    return (
      <details class="desk-fold">
        <summary>{title}</summary>
        <ClockControls />
      </details>
    );
  }
  return (
    <section class="desk-strip" aria-label={say('desk.title')}>
      <h2 class="label">{title}</h2>
      <ClockControls />
    </section>
  );
}
