import { useEffect } from 'preact/hooks';
import { CoinMark, Icon } from '../panels/Art.tsx';
import { LanguageChoice, ThemeButton } from '../panels/Brand.tsx';
import { completeRules, loadRules } from '../rulebook/completeRules.ts';
import { MovesPage } from '../rulebook/MovesPage.tsx';
import { RoundPage } from '../rulebook/RoundPage.tsx';
import { Contents, RuleText } from '../rulebook/RuleText.tsx';
import '../style/rulebook.css';
import { language } from '../text/language.ts';
import { say } from '../text/say.ts';
import { PageLink } from './PageLink.tsx';

function TopBar() {
  return (
    <header class="page-bar rb-bar">
      <CoinMark />
      <PageLink class="wordmark" to={{ page: 'join', code: '' }}>
        {say('app.title')}
      </PageLink>
      <span class="spring" />
      <a class="quiet-link rb-jump" href="#rules">
        {say('rulebook.complete')}
      </a>
      <button type="button" class="button" onClick={() => window.print()}>
        <Icon name="printer" /> {say('rulebook.print')}
      </button>
      <LanguageChoice />
      <ThemeButton />
    </header>
  );
}

/** Loads the complete rules, and goes to the section that the address names once they are there. */
function useRules() {
  const { value: tag } = language;
  useEffect(() => void loadRules(tag), [tag]);
  const rules = completeRules.value;
  useEffect(() => {
    if (rules && location.hash !== '') document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [rules]);
  return rules;
}

function CompleteRules() {
  const rules = useRules();
  if (!rules) return <p class="waiting">{say('app.loading')}</p>;
  return (
    <section class="sheet rb-rules" id="rules" lang={rules.language}>
      <nav class="rb-contents" aria-label={say('rulebook.contents')}>
        <details open={matchMedia('(min-width: 1024px)').matches}>
          <summary class="label">{say('rulebook.contents')}</summary>
          <Contents blocks={rules.blocks} />
        </details>
      </nav>
      <div class="rb-text">
        <RuleText blocks={rules.blocks} />
      </div>
    </section>
  );
}

/** The players' rulebook: two illustrated pages, and the complete rules behind them. */
export function Rulebook() {
  return (
    <div class="page rulebook">
      <TopBar />
      <main class="rb-main">
        <h1 class="hidden">{say('rulebook.title')}</h1>
        <div class="rb-spread">
          <RoundPage />
          <MovesPage />
        </div>
        <CompleteRules />
      </main>
    </div>
  );
}
