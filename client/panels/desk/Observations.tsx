import { useComputed } from '@preact/signals';
import type { Observation } from '../../../shared/analysis/observations.ts';
import { observationsOf } from '../../../shared/analysis/observations.ts';
import type { SeenEvent } from '../../../shared/projection/seen.ts';
import type { IconName } from '../../art/icons.ts';
import { meterText } from '../../text/causes.ts';
import { eventText } from '../../text/events.ts';
import { list, say } from '../../text/say.ts';
import { heardText } from '../../text/talk.ts';
import { Icon } from '../Art.tsx';
import type { TableContext } from '../context.ts';
import { useTable, useView } from '../context.ts';

const ICONS: Readonly<Record<Observation['kind'], IconName>> = {
  'word-broken': 'heart-break',
  'accord-broken': 'warning',
  'turn-up': 'trend-up',
  'turn-down': 'trend-down',
  'first-answer': 'handshake',
  'near-miss': 'siren',
  'just-met': 'siren',
  heat: 'flame',
  quiet: 'chats',
  alone: 'user',
};

/** One piece of evidence, in a few words. */
function evidenceText(event: SeenEvent, table: TableContext, seats: readonly string[]): string {
  const { name } = table;
  if (event.type === 'changed') return meterText(event.meter, name);
  if (event.type === 'said')
    return heardText(event.by, event.to, event.saying, { seats, viewer: null, name });
  if (event.type === 'phase-began') return say(`phase.${event.phase}`);
  return eventText(event, name) ?? say('chronicle.title');
}

/** Goes to where the log tells of it: what moved the meter, or its round in the chronicle. */
function show(table: TableContext, round: number, event: SeenEvent): void {
  if (event.type === 'changed') table.asked.value = event.meter;
  else document.getElementById(`chapter-${round}`)?.scrollIntoView({ block: 'start', behavior: 'smooth' });
}

function Item({ observation }: { observation: Observation }) {
  const table = useTable();
  const seats = useView().setup.seats.map(({ id }) => id);
  const { kind, amount, beside, evidence } = observation;
  const [first = '', ...others] = observation.seats.map(table.name);
  const values = { a: first, b: list(others), amount, beside };
  return (
    <li class={`observation ${kind}`}>
      <h3>
        <Icon name={ICONS[kind]} /> {say(`hear.${kind}.title`)}
      </h3>
      <p>{say(`hear.${kind}`, values)}</p>
      <p class="observation-ask">{say(`hear.${kind}.ask`, values)}</p>
      <ul class="observation-evidence" aria-label={say('hear.evidence')}>
        {evidence.map(({ round, event }, i) => (
          <li key={i}>
            <button type="button" class="text-button" onClick={() => show(table, round, event)}>
              {say('chronicle.round', { round })}: {evidenceText(event, table, seats)}
            </button>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** What the room needs to hear: three things of the round, or of the session when it is over, each with its evidence. */
export function Observations() {
  const { model } = useTable();
  const { phase, round, setup } = useView();
  const of = phase === 'ended' ? null : round;
  const due = phase === 'ended' || (phase === 'reflection' && model.playback.done.value);
  const found = useComputed(() =>
    observationsOf(model.events.value, model.setup.value?.seats.map(({ id }) => id) ?? [], of),
  );
  if (!due || !setup.facilitated) return null;
  return (
    <section class="sheet pad observations" aria-labelledby="observations">
      <header class="panel-head">
        <h2 id="observations">{say('hear.title')}</h2>
        <small class="quiet">{say('desk.only')}</small>
      </header>
      {found.value.length === 0 ? (
        <p class="quiet">{say('hear.none')}</p>
      ) : (
        <ol>
          {found.value.map((observation) => (
            <Item key={observation.kind} observation={observation} />
          ))}
        </ol>
      )}
    </section>
  );
}
