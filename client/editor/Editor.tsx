import type { ComponentChildren } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { goTo } from '../model/route.ts';
import { CoinMark, Icon } from '../panels/Art.tsx';
import { LanguageChoice, ThemeButton } from '../panels/Brand.tsx';
import { PageLink } from '../screens/PageLink.tsx';
import { say } from '../text/say.ts';
import { AboutSection } from './AboutSection.tsx';
import { AimsSection } from './AimsSection.tsx';
import { BalanceSection } from './BalanceSection.tsx';
import { createDraft, DraftKey, useDraft } from './draft.ts';
import { draftToOpen, keptDraft } from './drafts.ts';
import { FaultList } from './FaultList.tsx';
import { FileSection } from './FileSection.tsx';
import { saveScenarioFile } from './files.ts';
import { IncidentsSection } from './IncidentsSection.tsx';
import { NumbersSection } from './NumbersSection.tsx';
import { PreviewSection } from './PreviewSection.tsx';
import { textAt } from './paths.ts';
import { Start } from './Start.tsx';
import { StatesSection } from './StatesSection.tsx';
import type { SectionId } from './sections.ts';
import { SECTIONS, sectionOf } from './sections.ts';
import { TimeSection } from './TimeSection.tsx';
import { TrustSection } from './TrustSection.tsx';
import '../style/editor.css';

const PARTS: Readonly<Record<SectionId, () => ComponentChildren>> = {
  about: AboutSection,
  states: StatesSection,
  trust: TrustSection,
  aims: AimsSection,
  incidents: IncidentsSection,
  time: TimeSection,
  numbers: NumbersSection,
  file: FileSection,
  preview: PreviewSection,
  balance: BalanceSection,
};

function Parts() {
  const draft = useDraft();
  const { faults } = draft.checked.value;
  return (
    <nav class="editor-nav sheet" aria-label={say('editor.parts')}>
      <ul>
        {SECTIONS.map((id) => {
          const wrong = faults.filter(({ path }) => sectionOf(path) === id).length;
          return (
            <li key={id}>
              <button
                type="button"
                class="row-button"
                aria-current={draft.section.value === id ? 'page' : undefined}
                onClick={() => {
                  draft.section.value = id;
                }}
              >
                <span>{say(`editor.part.${id}`)}</span>
                {wrong > 0 && (
                  <span class="news bad-news">
                    <span aria-hidden="true">{wrong}</span>
                    <span class="hidden">{say('editor.mistakes', { count: wrong })}</span>
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function Actions() {
  const draft = useDraft();
  const sound = draft.checked.value.scenario !== null;
  return (
    <div class="editor-actions">
      <PageLink class="quiet-link" to={{ page: 'scenarios', code: '' }}>
        {say('editor.all')}
      </PageLink>
      <button type="button" class="button" onClick={() => saveScenarioFile(draft.json.value)}>
        <Icon name="export" /> {say('editor.export')}
      </button>
      <button
        type="button"
        class="button primary"
        disabled={!sound}
        aria-describedby={sound ? undefined : 'faults'}
        onClick={() => {
          draftToOpen.value = draft.key;
          goTo({ page: 'open', code: '' });
        }}
      >
        {say('editor.open')}
      </button>
    </div>
  );
}

function Writing({ code }: { code: string }) {
  const draft = useMemo(() => {
    const kept = keptDraft(code);
    return kept && createDraft(kept);
  }, [code]);
  useEffect(() => draft?.keep(), [draft]);
  if (!draft)
    return (
      <main class="open-main">
        <h1>{say('editor.gone')}</h1>
        <PageLink to={{ page: 'scenarios', code: '' }}>{say('editor.all')}</PageLink>
      </main>
    );
  const part = draft.section.value;
  const Part = PARTS[part];
  const title = textAt(draft.json.value, ['title', 'en']) || say('editor.untitled');
  return (
    <DraftKey.Provider value={draft}>
      <main class="open-main editor">
        <header class="editor-head">
          <h1>{title}</h1>
          <Actions />
        </header>
        <Parts />
        <section class="sheet pad stack editor-part" aria-labelledby="editor-part">
          <h2 id="editor-part">{say(`editor.part.${part}`)}</h2>
          <Part key={part} />
        </section>
        <FaultList />
      </main>
    </DraftKey.Provider>
  );
}

/** The page on which scenarios are written. @param code the key of the draft; empty where one is yet to be chosen */
export function Editor({ code }: { code: string }) {
  return (
    <div class="page">
      <header class="page-bar">
        <CoinMark />
        <PageLink class="wordmark" to={{ page: 'join', code: '' }}>
          {say('app.title')}
        </PageLink>
        <span class="spring" />
        <PageLink class="quiet-link" to={{ page: 'open', code: '' }}>
          {say('editor.back')}
        </PageLink>
        <LanguageChoice />
        <ThemeButton />
      </header>
      {code === '' ? <Start /> : <Writing key={code} code={code} />}
    </div>
  );
}
