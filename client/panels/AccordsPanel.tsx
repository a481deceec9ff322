import { useComputed } from '@preact/signals';
import { knownAccords } from '../model/accords.ts';
import { stillFor } from '../model/writing.ts';
import { refusedText } from '../text/refusals.ts';
import { say } from '../text/say.ts';
import { AccordEditor } from './AccordEditor.tsx';
import { AccordsInForce } from './AccordInForce.tsx';
import { Icon, Roundel } from './Art.tsx';
import { stepFocus } from './arrows.ts';
import { useTable, useView } from './context.ts';
import { ProposalSheet } from './ProposalSheet.tsx';
import { beginWith, revisionsOf, useWriting } from './writing.ts';

/** With whom a new accord is to be: one click opens the desk with the usual terms. */
function Begin() {
  const table = useTable();
  const { model, name, look } = table;
  const { seats, round } = useView();
  const propose = model.options.value?.accords.propose;
  if (!propose || propose.refused === 'wrong-phase') return null;
  if (propose.refused !== null) {
    return (
      <p class="fine quiet">
        <Icon name="lock-simple" /> {say('accord.locked', { round })}{' '}
        {refusedText(propose.refused, propose.unlocksIn)}
      </p>
    );
  }
  return (
    <fieldset class="targets accord-begin">
      <legend class="label">{say('accord.begin')}</legend>
      <div class="target-list">
        {seats
          .filter(({ id }) => id !== model.seat.value)
          .map(({ id }) => (
            <button
              key={id}
              type="button"
              class="target"
              onKeyDown={(event) => stepFocus(event, '.target-list')}
              onClick={() => beginWith(table, id)}
            >
              <Roundel look={look(id)} />
              <span>{name(id)}</span>
            </button>
          ))}
      </div>
    </fieldset>
  );
}

/** Accords: those on the table, those in force, and the desk at which one is written. */
export function AccordsPanel() {
  const { model } = useTable();
  const view = useView();
  const writing = useWriting();
  const own = model.shownOwn.value;
  const accords = useComputed(() =>
    model.shown.value ? knownAccords(model.shown.value, model.shownOwn.value) : [],
  );
  const options = model.options.value?.accords;
  const optionOf = (id: string) => options?.proposals.find(({ proposal }) => proposal === id) ?? null;
  const negotiates = view.phase === 'negotiation';
  const proposals = negotiates ? (own?.proposals ?? []) : [];
  // One text at a time: the first that waits for this seat.
  const first = (proposals.find(({ id }) => optionOf(id)?.canSign) ?? proposals[0])?.id;
  const written = negotiates ? writing.draft.value : null;
  const draft =
    written &&
    stillFor(
      written,
      revisionsOf(proposals),
      accords.value.map(({ id }) => id),
    );
  return (
    <section class="accords" aria-labelledby="accords-title">
      <h2 id="accords-title" class="hidden">
        {say('accord.panel')}
      </h2>
      {proposals.length > 0 && (
        <section class="stack" aria-labelledby="proposals-title">
          <h3 id="proposals-title">{say('proposal.title')}</h3>
          {proposals.map((proposal) => (
            <ProposalSheet
              key={proposal.id}
              proposal={proposal}
              option={optionOf(proposal.id)}
              open={proposal.id === first}
            />
          ))}
        </section>
      )}
      {draft ? <AccordEditor key={draft.purpose.type} draft={draft} /> : <Begin />}
      <section class="stack" aria-labelledby="in-force-title">
        <header class="accords-head">
          <h3 id="in-force-title">{say('accord.inforce')}</h3>
          <span class="fine quiet">{say('accord.count', { count: accords.value.length })}</span>
        </header>
        <AccordsInForce accords={accords.value} />
      </section>
    </section>
  );
}
