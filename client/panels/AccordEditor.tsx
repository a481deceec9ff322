import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { ClauseKind } from '../../shared/content/clauses.ts';
import { CLAUSE_KINDS } from '../../shared/content/clauses.ts';
import type { SeatRequest } from '../../shared/protocol/messages.ts';
import { refusalOfTerms } from '../../shared/rules/offers.ts';
import type { Terms } from '../../shared/rules/terms.ts';
import { CLAUSE_ICONS } from '../art/icons.ts';
import { differenceOf, isDifferent } from '../model/difference.ts';
import { offerRulesOf, withChange, withClause, withoutClause, withParty } from '../model/offers.ts';
import type { Refused } from '../model/requests.ts';
import type { Draft } from '../model/writing.ts';
import { answering } from '../model/writing.ts';
import { refusedText } from '../text/refusals.ts';
import { list, say } from '../text/say.ts';
import { AccordPreview } from './AccordPreview.tsx';
import { Icon, Roundel } from './Art.tsx';
import { stepFocus } from './arrows.ts';
import { ClauseEditor } from './ClauseEditor.tsx';
import { useTable, useView } from './context.ts';
import { Segmented } from './Segmented.tsx';
import { revisionsOf, useAmended, useTermsKnown, useWriting } from './writing.ts';

/** Who is asked to sign; fixed where the text answers or replaces another. */
function Parties({ draft }: { draft: Draft }) {
  const { model, name, look } = useTable();
  const { seats } = useView();
  const writing = useWriting();
  const { terms, purpose } = draft;
  const others = seats.map(({ id }) => id).filter((id) => id !== model.seat.value);
  if (purpose.type !== 'new') {
    const invited = others.filter((id) => terms.parties.includes(id));
    return <p class="quiet">{say('accord.write.with', { others: list(invited.map(name)) })}</p>;
  }
  const order = seats.map(({ id }) => id);
  return (
    <fieldset class="targets">
      <legend class="label">{say('accord.write.parties')}</legend>
      <div class="target-list">
        {others.map((id) => (
          <button
            key={id}
            type="button"
            class={terms.parties.includes(id) ? 'target chosen' : 'target'}
            aria-pressed={terms.parties.includes(id)}
            onKeyDown={(event) => stepFocus(event, '.target-list')}
            onClick={() => writing.change(withParty(terms, id, order))}
          >
            <Roundel look={look(id)} />
            <span>{name(id)}</span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}

/** The clauses of the text, and those that can still be added; locked ones say when they come. */
function Clauses({ draft }: { draft: Draft }) {
  const { model } = useTable();
  const writing = useWriting();
  const { terms } = draft;
  const own = model.seat.value ?? '';
  const permissions = model.options.value?.accords.clauses ?? [];
  const written = new Set<ClauseKind>(terms.clauses.map(({ kind }) => kind));
  const others = CLAUSE_KINDS.filter((kind) => kind === 'transfer' || !written.has(kind)).flatMap((kind) => {
    const permission = permissions.find(({ clause }) => clause === kind);
    return permission ? [permission] : [];
  });
  return (
    <section class="clause-edit" aria-label={say('accord.write.clauses')}>
      <h4 class="label">{say('accord.write.clauses')}</h4>
      <ul class="clauses">
        {terms.clauses.map((clause, at) => (
          <ClauseEditor
            key={`${clause.kind} ${at}`}
            clause={clause}
            terms={terms}
            onChange={(changed) => writing.change(withChange(terms, clause, changed))}
            onRemove={() => writing.change(withoutClause(terms, clause))}
          />
        ))}
      </ul>
      <div class="clause-adds">
        {others.map(({ clause, refused, unlocksIn }) => (
          <button
            key={clause}
            type="button"
            class="clause-add"
            disabled={refused !== null}
            onClick={() => writing.change(withClause(terms, clause, own))}
          >
            <Icon name={refused === null ? CLAUSE_ICONS[clause] : 'lock-simple'} />
            <span>
              {say(`clause.${clause}`)}
              {refused !== null && <small>{refusedText(refused, unlocksIn)}</small>}
            </span>
          </button>
        ))}
      </div>
    </section>
  );
}

function Duration({ draft }: { draft: Draft }) {
  const { min, max } = useView().setup.numbers.accord.rounds;
  const writing = useWriting();
  return (
    <Segmented
      legend={say('accord.write.rounds')}
      class="dense"
      value={String(draft.terms.rounds)}
      segments={Array.from({ length: max - min + 1 }, (_, i) => ({
        value: String(min + i),
        label: String(min + i),
      }))}
      onChange={(rounds) => writing.change({ ...draft.terms, rounds: Number(rounds) })}
    />
  );
}

function Openness({ draft }: { draft: Draft }) {
  const { model } = useTable();
  const writing = useWriting();
  const secret = model.options.value?.accords.secret;
  if (!secret || secret.refused !== null) {
    return secret ? (
      <p class="fine quiet">
        <Icon name="lock-simple" /> {say('accord.secret')}.{' '}
        {refusedText(secret.refused ?? 'failed', secret.unlocksIn)}
      </p>
    ) : null;
  }
  return (
    <div class="openness-choice">
      <Segmented
        legend={say('accord.write.openness')}
        class="dense"
        value={draft.terms.secret ? 'secret' : 'open'}
        segments={[
          { value: 'open', label: say('accord.open') },
          { value: 'secret', label: say('accord.secret') },
        ]}
        onChange={(openness) => writing.change({ ...draft.terms, secret: openness === 'secret' })}
      />
      <p class="fine quiet">{say(draft.terms.secret ? 'accord.secret.about' : 'accord.open.about')}</p>
    </div>
  );
}

function requestOf({ purpose, terms }: Draft, round: number): SeatRequest {
  if (purpose.type === 'counter') {
    const { proposal, revision } = purpose;
    return { type: 'revise', round, proposal, revision, terms };
  }
  return { type: 'propose', round, terms, amends: purpose.type === 'amend' ? purpose.accord : null };
}

/** The text that a draft answers or replaces; null for a new one. */
function useFormer({ purpose }: Draft): Terms | null {
  const { model } = useTable();
  const amended = useAmended(purpose.type === 'amend' ? purpose.accord : null);
  if (purpose.type !== 'counter') return amended?.terms ?? null;
  return model.shownOwn.value?.proposals.find(({ id }) => id === purpose.proposal)?.terms ?? null;
}

/** The desk at which an accord is written: with whom, what, how long, and what all of it would mean. */
export function AccordEditor({ draft }: { draft: Draft }) {
  const table = useTable();
  const { model } = table;
  const view = useView();
  const writing = useWriting();
  const known = useTermsKnown();
  const title = useRef<HTMLHeadingElement>(null);
  // The button that began it is gone: whoever uses keys goes on from here.
  useEffect(() => {
    if (writing.justBegun()) title.current?.focus();
  }, [writing]);
  const refused = useSignal<Refused | null>(null);
  const sending = useSignal(false);
  const former = useFormer(draft);
  if (!known) return null;
  const { terms, purpose } = draft;
  const lacks = refusalOfTerms(offerRulesOf(view), known.own, terms);
  const unchanged = former !== null && !isDifferent(differenceOf(terms, former));
  const problem = lacks ?? (unchanged ? 'same-terms' : null);
  const send = async () => {
    sending.value = true;
    refused.value = await model.asker.intent(requestOf(draft, view.round));
    sending.value = false;
    if (refused.value === null) writing.drop();
    // The text that came meanwhile lies on the table: the next answer is to that one.
    else if (refused.value === 'proposal-changed') {
      const own = model.shownOwn.value;
      writing.turn(answering(draft, revisionsOf(own?.proposals ?? [])));
    }
  };
  const why = problem ?? refused.value;
  return (
    <section class="accord-editor" aria-labelledby="accord-editor-title">
      <header class="accord-editor-head">
        <h3 id="accord-editor-title" ref={title} tabIndex={-1}>
          <Icon name="pen-nib" /> {say(`accord.write.${purpose.type}`)}
        </h3>
        <button type="button" class="text-button button" onClick={() => writing.drop()}>
          {say('accord.write.drop')}
        </button>
      </header>
      <Parties draft={draft} />
      <Clauses draft={draft} />
      <Duration draft={draft} />
      <Openness draft={draft} />
      {problem === null && <AccordPreview terms={terms} known={known} />}
      {why !== null && (
        <p class={problem === null ? 'note caution' : 'fine quiet'} role="status">
          {refusedText(why)}
        </p>
      )}
      <button
        type="button"
        class="button wax wide-button"
        disabled={problem !== null || sending.value}
        onClick={() => void send()}
      >
        <Icon name="seal-check" />{' '}
        {say(purpose.type === 'counter' ? 'accord.write.counter.go' : 'accord.write.go')}
      </button>
      <p class="fine quiet">{say('accord.write.note')}</p>
    </section>
  );
}
