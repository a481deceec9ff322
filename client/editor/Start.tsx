import { signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { Scenario } from '../../shared/content/scenario.ts';
import { goTo } from '../model/route.ts';
import type { Answer } from '../net/http.ts';
import { getTemplates } from '../net/http.ts';
import { Icon } from '../panels/Art.tsx';
import { TableThumbnail } from '../panels/TablePicture.tsx';
import { PageLink } from '../screens/PageLink.tsx';
import { unansweredText } from '../text/refusals.ts';
import { inLanguage, say } from '../text/say.ts';
import type { KeptDraft } from './drafts.ts';
import { dropDraft, keepNewDraft, keptDrafts } from './drafts.ts';
import { ImportButton } from './ImportButton.tsx';
import { listAt, numberIn, textAt } from './paths.ts';
import { lookOf } from './StatesSection.tsx';

/** The template under a name of its own, so that nobody takes the one for the other. */
function ownOf(template: Scenario): unknown {
  return {
    ...template,
    id: `my-${template.id}`.slice(0, 40),
    title: { en: say('editor.copy', { title: template.title.en }).slice(0, 80) },
  };
}

function OwnDraft({ draft, onRemove }: { draft: KeptDraft; onRemove: () => void }) {
  const { key, json } = draft;
  const title = textAt(json, ['title', 'en']) || say('editor.untitled');
  const seats = listAt(json, ['seats']).map((_, index) => lookOf(json, index));
  return (
    <li class="scenario-card">
      <TableThumbnail id={textAt(json, ['id'])} seats={seats} tension={numberIn(json, ['tension'], 50)} />
      <div class="scenario-text">
        <strong class="name">
          <PageLink to={{ page: 'scenarios', code: key }}>{title}</PageLink>
        </strong>
        <span class="scenario-summary">{textAt(json, ['summary', 'en'])}</span>
      </div>
      <button
        type="button"
        class="icon-button"
        aria-label={say('editor.remove', { title })}
        onClick={() => {
          if (window.confirm(say('editor.remove.sure', { title }))) onRemove();
        }}
      >
        <Icon name="trash" />
      </button>
    </li>
  );
}

function Template({ template, onTake }: { template: Scenario; onTake: () => void }) {
  const { id, seats, tension, title, summary, rounds } = template;
  return (
    <li>
      <button type="button" class="scenario-card" onClick={onTake}>
        <TableThumbnail id={id} seats={seats} tension={tension} />
        <span class="scenario-text">
          <strong class="name">{inLanguage(title)}</strong>
          <span class="scenario-summary">{inLanguage(summary)}</span>
          <small class="label">{say('editor.template.facts', { seats: seats.length, rounds })}</small>
        </span>
      </button>
    </li>
  );
}

/** Where a scenario of one's own begins: with one that is there, with a file, or where one left off. */
export function Start() {
  const [own] = useState(() => signal(keptDrafts()));
  const [templates] = useState(() => signal<Answer<readonly Scenario[]> | null>(null));
  const [full] = useState(() => signal(false));
  useEffect(() => {
    void getTemplates().then((answer) => {
      templates.value = answer;
    });
  }, [templates]);
  const begin = (json: unknown) => {
    const key = keepNewDraft(json);
    full.value = key === null;
    if (key !== null) goTo({ page: 'scenarios', code: key });
  };
  const answer = templates.value;
  return (
    <main class="open-main">
      <h1>{say('editor.start')}</h1>
      <p class="quiet">{say('editor.start.note')}</p>
      {full.value && (
        <p class="note caution" role="alert">
          {say('editor.unsaved')}
        </p>
      )}
      {own.value.length > 0 && (
        <section class="stack" aria-labelledby="own-scenarios">
          <h2 id="own-scenarios">{say('editor.own')}</h2>
          <ul class="scenario-cards">
            {own.value.map((draft) => (
              <OwnDraft
                key={draft.key}
                draft={draft}
                onRemove={() => {
                  dropDraft(draft.key);
                  own.value = keptDrafts();
                }}
              />
            ))}
          </ul>
        </section>
      )}
      <section class="stack" aria-labelledby="templates">
        <h2 id="templates">{say('editor.templates')}</h2>
        {answer === null && <p role="status">{say('app.loading')}</p>}
        {answer && !answer.ok && <p role="alert">{unansweredText(answer.why)}</p>}
        {answer?.ok && (
          <ul class="scenario-cards">
            {answer.value.map((template) => (
              <Template key={template.id} template={template} onTake={() => begin(ownOf(template))} />
            ))}
          </ul>
        )}
      </section>
      <section class="sheet pad stack" aria-labelledby="from-file">
        <h2 id="from-file">{say('editor.from-file')}</h2>
        <ImportButton onJson={begin} />
      </section>
    </main>
  );
}
