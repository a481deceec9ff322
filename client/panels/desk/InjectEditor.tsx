import { useSignal } from '@preact/signals';
import { nanoid } from 'nanoid';
import { DOMAINS } from '../../../shared/content/domains.ts';
import { TEXT_LENGTHS } from '../../../shared/content/texts.ts';
import type { InjectDraft } from '../../model/injectDraft.ts';
import { draftOf, EMPTY_INJECT, injectOf } from '../../model/injectDraft.ts';
import { inLanguage, say } from '../../text/say.ts';
import { useTable, useView } from '../context.ts';
import { Dialog } from '../Dialog.tsx';
import { Segmented } from '../Segmented.tsx';
import { doAtDesk } from './deskContext.ts';

interface PartProps {
  readonly draft: InjectDraft;
  readonly change: (patch: Partial<InjectDraft>) => void;
}

function Readers({ draft: { to }, change }: PartProps) {
  const { name } = useTable();
  const seats = useView().setup.seats.map(({ id }) => id);
  return (
    <fieldset class="inject-readers">
      <legend class="label">{say('inject.readers')}</legend>
      <label class="check">
        <input
          type="checkbox"
          checked={to === null}
          onChange={() => change({ to: to === null ? [] : null })}
        />
        <span>{say('inject.readers.all')}</span>
      </label>
      {to !== null &&
        seats.map((seat) => (
          <label key={seat} class="check">
            <input
              type="checkbox"
              checked={to.includes(seat)}
              onChange={() =>
                change({ to: to.includes(seat) ? to.filter((each) => each !== seat) : [...to, seat] })
              }
            />
            <span>{name(seat)}</span>
          </label>
        ))}
    </fieldset>
  );
}

function Domain({ draft, change }: PartProps) {
  return (
    <label class="field">
      <span class="label">{say('inject.domain')}</span>
      <select
        value={draft.domain}
        onChange={(event) => {
          const domain = DOMAINS.find((each) => each === event.currentTarget.value);
          if (domain) change({ domain });
        }}
      >
        {DOMAINS.map((domain) => (
          <option key={domain} value={domain}>
            {say(`domain.${domain}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

function When({ draft: { round }, change }: PartProps) {
  const view = useView();
  const left = Array.from({ length: view.setup.rounds - view.round }, (_, i) => view.round + 1 + i);
  return (
    <label class="field">
      <span class="label">{say('inject.when')}</span>
      <select
        value={round === null ? '' : String(round)}
        onChange={(event) => {
          const { value } = event.currentTarget;
          change({ round: value === '' ? null : Number(value) });
        }}
      >
        <option value="">{say('inject.waits')}</option>
        {left.map((each) => (
          <option key={each} value={String(each)}>
            {say('inject.briefing', { round: each })}
          </option>
        ))}
      </select>
    </label>
  );
}

function Story({ draft, change }: PartProps) {
  return (
    <>
      <label class="field">
        <span class="label">{say('inject.headline')}</span>
        <input
          type="text"
          maxLength={TEXT_LENGTHS.incidentTitle}
          value={draft.title}
          onInput={(event) => change({ title: event.currentTarget.value })}
        />
      </label>
      <label class="field">
        <span class="label">{say('inject.story')}</span>
        <textarea
          rows={4}
          maxLength={TEXT_LENGTHS.story}
          value={draft.story}
          onInput={(event) => change({ story: event.currentTarget.value })}
        />
      </label>
    </>
  );
}

/** Writes an inject, or changes one that waits in the queue. */
export function InjectEditor({ id, onClose }: { id: string | null; onClose: () => void }) {
  const table = useTable();
  const queue = table.model.deskNews.value?.injects ?? [];
  const place = queue.findIndex((inject) => inject.id === id);
  const before = queue[place];
  const draft = useSignal<InjectDraft>(before ? draftOf(before, inLanguage) : EMPTY_INJECT);
  const fresh = useSignal(nanoid());
  const change = (patch: Partial<InjectDraft>) => {
    draft.value = { ...draft.value, ...patch };
  };
  const part = { draft: draft.value, change };
  const made = injectOf(draft.value, id ?? fresh.value, before, inLanguage);
  const { length } = queue;
  return (
    <Dialog title={say(before ? 'inject.change' : 'inject.write')} onClose={onClose} class="inject-editor">
      <form
        class="stack"
        onSubmit={async (event) => {
          event.preventDefault();
          const request = { type: 'prepare-inject', place: before ? place : length } as const;
          if (made && (await doAtDesk(table, { ...request, inject: made }))) onClose();
        }}
      >
        <Segmented
          legend={say('inject.kind')}
          value={draft.value.kind}
          segments={[
            { value: 'news', label: say('inject.kind.news') },
            { value: 'incident', label: say('inject.kind.incident') },
          ]}
          onChange={(kind) => change({ kind })}
        />
        <p class="fine quiet">{say(`inject.kind.${draft.value.kind}.note`)}</p>
        <Story {...part} />
        <When {...part} />
        {draft.value.kind === 'news' ? <Readers {...part} /> : <Domain {...part} />}
        <div class="dialog-buttons">
          {before && (
            <button
              type="button"
              class="button"
              onClick={() => {
                void doAtDesk(table, { type: 'drop-inject', inject: before.id });
                onClose();
              }}
            >
              {say('inject.drop')}
            </button>
          )}
          <button type="submit" class="button primary" disabled={made === null}>
            {say('inject.keep')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
