import { useEffect, useState } from 'preact/hooks';
import { needScenarios, scenarios, scenariosMissing } from '../net/scenarios.ts';
import { CoinMark } from '../panels/Art.tsx';
import { LanguageChoice, ThemeButton } from '../panels/Brand.tsx';
import { unansweredText } from '../text/refusals.ts';
import { say } from '../text/say.ts';
import { ClockPlanPanel } from './ClockPlanPanel.tsx';
import { findOwn } from './choices.ts';
import { FacilitatorPlan } from './FacilitatorPlan.tsx';
import { HostPart } from './HostPart.tsx';
import { NegotiationPlan } from './NegotiationPlan.tsx';
import { Opened } from './Opened.tsx';
import { createOpening } from './opening.ts';
import { PageLink } from './PageLink.tsx';
import { ScenarioCards } from './ScenarioCards.tsx';
import { SeatPlan } from './SeatPlan.tsx';

function Missing() {
  if (scenariosMissing.value === null)
    return (
      <p class="loading" role="status">
        {say('app.loading')}
      </p>
    );
  return (
    <div class="sheet pad stack">
      <p role="alert">
        {say('open.failed')} {unansweredText(scenariosMissing.value)}
      </p>
      <button type="button" class="button" onClick={needScenarios}>
        {say('open.retry')}
      </button>
    </div>
  );
}

/** What is played, how long, by whom. */
function Plan() {
  const [opening] = useState(createOpening);
  useEffect(() => {
    void findOwn();
    return opening.follow();
  }, [opening]);
  return (
    <main class="open-main">
      <h1>{say('open.title')}</h1>
      {scenarios.value === null ? (
        <Missing />
      ) : (
        <>
          <ScenarioCards opening={opening} />
          <p>
            <PageLink to={{ page: 'scenarios', code: '' }}>{say('editor.link.change')}</PageLink>
          </p>
          <div class="open-panels">
            <SeatPlan opening={opening} />
            <ClockPlanPanel opening={opening} />
            <NegotiationPlan opening={opening} />
            <HostPart opening={opening} />
            <FacilitatorPlan opening={opening} />
          </div>
        </>
      )}
    </main>
  );
}

/** The page on which a session is opened, and on which the others are invited once it is. */
export function Open({ code }: { code: string }) {
  useEffect(needScenarios, []);
  return (
    <div class="page">
      <header class="page-bar">
        <CoinMark />
        <PageLink class="wordmark" to={{ page: 'join', code: '' }}>
          {say('app.title')}
        </PageLink>
        <span class="spring" />
        <PageLink class="quiet-link" to={{ page: 'join', code: '' }}>
          {say('open.back')}
        </PageLink>
        <LanguageChoice />
        <ThemeButton />
      </header>
      {code === '' ? <Plan /> : <Opened key={code} code={code} />}
    </div>
  );
}
