import { useEffect, useRef } from 'preact/hooks';
import type { Debrief as DebriefData } from '../../shared/analysis/debrief.ts';
import { DebriefBar } from '../debrief/DebriefBar.tsx';
import { Marked } from '../debrief/Marked.tsx';
import type { Names } from '../debrief/names.ts';
import { SCREENS } from '../debrief/screens.ts';
import { Chronicle } from '../panels/Chronicle.tsx';
import { useTable } from '../panels/context.ts';
import { Download } from '../panels/Download.tsx';
import { Observations } from '../panels/desk/Observations.tsx';
import { SeedPanel } from '../panels/SeedPanel.tsx';
import { list, say } from '../text/say.ts';
import { PageLink } from './PageLink.tsx';

function Ending({ debrief, names }: { debrief: DebriefData; names: Names }) {
  const { outcome, rounds } = debrief;
  const war = outcome.by === 'war';
  const winners = list(outcome.standings.filter(({ winner }) => winner).map(({ seat }) => names.name(seat)));
  return (
    <header>
      <h1 class={war ? 'bad' : ''}>{say(war ? 'end.war' : 'end.title')}</h1>
      <p>{war ? say('end.war.note') : say('end.rounds.note', { rounds: rounds.length, winners })}</p>
    </header>
  );
}

/** The end: what happened, and the way through what there is to talk about. */
export function Debrief() {
  const { model, name, look } = useTable();
  const { debriefing } = model;
  const linked = model.link.value === 'open';
  useEffect(() => {
    if (linked) void debriefing.load();
  }, [linked, debriefing]);
  const main = useRef<HTMLElement>(null);
  const screen = debriefing.screen.value;
  // A new screen is read from its beginning, wherever one was in the last.
  useEffect(() => main.current?.scrollTo({ top: 0 }), [screen]);
  const debrief = debriefing.debrief.value;
  if (!debrief)
    return (
      <main class="debrief">
        <p role="status">{say('app.loading')}</p>
      </main>
    );
  const names: Names = { name, look, viewer: model.seat.value };
  const moments = model.deskNews.value?.moments ?? [];
  const Screen = SCREENS[screen];
  return (
    <main ref={main} class={`debrief debrief-${screen}`}>
      <Ending debrief={debrief} names={names} />
      <DebriefBar debriefing={debriefing} />
      <Screen debrief={debrief} names={names} />
      {model.desk.value && (
        <div class="sheet pad">
          <Download />
        </div>
      )}
      {model.deskNews.value && <Observations />}
      {moments.length > 0 && <Marked moments={moments} />}
      {screen === 'happened' && (
        <>
          <SeedPanel />
          <section class="sheet pad end-chronicle">
            <Chronicle />
          </section>
        </>
      )}
      <p class="debrief-end">
        <PageLink to={{ page: 'open', code: '' }}>{say('end.again')}</PageLink>
      </p>
    </main>
  );
}
