import { refusedText } from '../text/refusals.ts';
import { say } from '../text/say.ts';
import { actionText, deadlineText, readiness } from './actionText.ts';
import { TimeLeft } from './Clock.tsx';
import { countsText } from './commitment.ts';
import { asking, useTable } from './context.ts';
import { useDelegateName } from './people/DelegateLine.tsx';

function ReadyButton() {
  const table = useTable();
  const { model } = table;
  const view = model.truth.value;
  const own = view?.seats.find(({ id }) => id === model.seat.value);
  if (!view || !own || !model.options.value?.canReady) return null;
  if (view.phase === 'seating' || view.phase === 'ended') return null;
  const { phase, round } = view;
  const set = (ready: boolean) =>
    void asking(table, model.asker.intent({ type: 'ready', round, phase, ready }));
  const { ready, people } = readiness(model);
  const waits = !model.playback.done.value;
  return (
    <span class="ready">
      <span class="label ready-count">{say('ready.count', { ready, people })}</span>
      {own.ready ? (
        <button type="button" class="button" onClick={() => set(false)}>
          {say('ready.undo')}
        </button>
      ) : (
        <button type="button" class={`button ${waits ? '' : 'primary'}`} onClick={() => set(true)}>
          {say(phase === 'resolution' ? 'ready.coin' : 'ready.go')}
        </button>
      )}
    </span>
  );
}

/** The way back for a delegation that the facilitator marked absent. */
function ComeBackButton() {
  const table = useTable();
  return (
    <button
      type="button"
      class="button primary"
      onClick={() => void asking(table, table.model.asker.intent({ type: 'come-back' }))}
    >
      {say('action.absent.back')}
    </button>
  );
}

/** For a delegate who does not lead: who does what this line asks for. */
function LedNote() {
  const { model } = useTable();
  const name = useDelegateName();
  const seat = model.truth.value?.seats.find(({ id }) => id === model.seat.value);
  if (model.leads.value || !seat?.head) return null;
  return <span class="action-why">{say('action.led', { name: name(seat.head) })} </span>;
}

/** The one line that says what to do, why, and how long there is; with the phase's one button. */
export function ActionLine() {
  const table = useTable();
  const { model, refusal } = table;
  const view = model.truth.value;
  const absent = view?.seats.some(({ id, markedAbsent }) => id === model.seat.value && markedAbsent);
  const counts = view?.phase === 'commitment' && !view.paused && !absent ? countsText(table) : null;
  const deadline = counts ?? deadlineText(model);
  const refused = refusal.value ?? model.drafting.refused.value;
  return (
    <section class="action-line" aria-label={say('action.label')}>
      <p class="action-text">
        {view?.paused && <span class="chip">{say('clock.paused')}</span>} <strong>{actionText(model)}</strong>{' '}
        {!absent && <LedNote />}
        {deadline && <span class="action-why">{deadline}</span>} <TimeLeft model={model} />
      </p>
      {refused && (
        <p class="note caution" role="alert">
          {refusedText(refused)}
        </p>
      )}
      {absent ? <ComeBackButton /> : <ReadyButton />}
    </section>
  );
}
