import { useEffect, useState } from 'preact/hooks';
import { goTo } from '../model/route.ts';
import { needScenarios, scenarios, scenariosMissing } from '../net/scenarios.ts';
import { CoinMark } from '../panels/Art.tsx';
import { LanguageChoice, ThemeButton } from '../panels/Brand.tsx';
import { unansweredText } from '../text/refusals.ts';
import { say } from '../text/say.ts';
import { ClockPlanPanel } from './ClockPlanPanel.tsx';
import { HostPart } from './HostPart.tsx';
import { createOpening } from './opening.ts';
import { PageLink } from './PageLink.tsx';
import { ScenarioCards } from './ScenarioCards.tsx';
import { SeatPlan } from './SeatPlan.tsx';
import { SharePanel } from './SharePanel.tsx';

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

/** The page on which a session is opened: what is played, how long, by whom. */
export function Open() {
  const [opening] = useState(createOpening);
  useEffect(() => {
    needScenarios();
    return opening.follow();
  }, [opening]);
  const opened = opening.opened.value;
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
      <main class="open-main">
        <h1>{say('open.title')}</h1>
        {scenarios.value === null ? (
          <Missing />
        ) : (
          <>
            <ScenarioCards opening={opening} locked={opened !== null} />
            <div class="open-panels">
              <SeatPlan opening={opening} locked={opened !== null} />
              <ClockPlanPanel opening={opening} locked={opened !== null} />
              {opened ? (
                <SharePanel code={opened.code} onOpen={() => goTo({ page: 'table', code: opened.code })} />
              ) : (
                <HostPart opening={opening} />
              )}
            </div>
          </>
        )}
      </main>
    </div>
  );
}
