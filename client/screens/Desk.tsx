import { BeatPanel } from '../panels/BeatPanel.tsx';
import { BoardHost } from '../panels/BoardHost.tsx';
import { Chronicle } from '../panels/Chronicle.tsx';
import { Clock } from '../panels/Clock.tsx';
import { asking, useTable, useView } from '../panels/context.ts';
import { ClockControls } from '../panels/DeskStrip.tsx';
import { DeskTalk } from '../panels/DeskTalk.tsx';
import { DeskActs } from '../panels/desk/DeskActs.tsx';
import { DeskDialogs } from '../panels/desk/DeskDialogs.tsx';
import { Done } from '../panels/desk/Done.tsx';
import { InjectQueue } from '../panels/desk/InjectQueue.tsx';
import { Observations } from '../panels/desk/Observations.tsx';
import { SeatTable } from '../panels/desk/SeatTable.tsx';
import { Gauges } from '../panels/Gauges.tsx';
import { IncidentPanel } from '../panels/IncidentPanel.tsx';
import { Ledger, PlaybackControls } from '../panels/Ledger.tsx';
import { DeskLock, ObserverList, StoppedPeople } from '../panels/people/DeskPeople.tsx';
import { ProjectorLink } from '../panels/people/ProjectorLink.tsx';
import { BrokenSeals } from '../panels/SealsLine.tsx';
import { TrustPanel } from '../panels/TrustPanel.tsx';
import { refusedText } from '../text/refusals.ts';
import { say } from '../text/say.ts';
import { InvitationPanel } from './Seating.tsx';

/** What is told of the round while the board shows it, at the facilitator's own pace. */
function Account() {
  const { round } = useView();
  return (
    <div class="sheet pad desk-account">
      <div class="stack">
        <BrokenSeals round={round} alerts />
        <Ledger />
        <PlaybackControls />
      </div>
      <BeatPanel />
    </div>
  );
}

/** For an opener who plays no seat: who is there, and the clock. */
export function Desk() {
  const table = useTable();
  const { model, refusal } = table;
  const { phase, setup } = useView();
  return (
    <main class="desk-page">
      <div class="desk-main">
        <StoppedPeople />
        <SeatTable />
        <DeskActs />
        <Observations />
        {(phase === 'resolution' || phase === 'reflection') && <Account />}
        {setup.facilitated && phase !== 'seating' && (
          <div class="sheet pad">
            <DeskTalk />
          </div>
        )}
      </div>
      <div class="desk-middle">
        <section class="sheet pad stack desk-clock" aria-labelledby="desk-clock">
          <header class="panel-head">
            <h2 id="desk-clock">{say('desk.clock')}</h2>
            <span class="chip">{say(`phase.${phase}`)}</span>
          </header>
          {phase === 'seating' ? (
            <>
              <p class="quiet">{say('seating.host')}</p>
              <button
                type="button"
                class="button primary large"
                onClick={() => void asking(table, model.asker.desk({ type: 'start' }))}
              >
                {say('seating.start')}
              </button>
            </>
          ) : (
            <Clock model={model} large />
          )}
          <ClockControls />
          {refusal.value && (
            <p class="note caution" role="alert">
              {refusedText(refusal.value)}
            </p>
          )}
          {phase !== 'seating' && <Gauges />}
          {phase !== 'seating' && <IncidentPanel brief />}
        </section>
        <InjectQueue />
      </div>
      <div class="desk-side">
        {phase !== 'seating' && (
          <div class="desk-board">
            <BoardHost />
          </div>
        )}
        <div class="sheet desk-join">
          <DeskLock />
          <ProjectorLink />
          <InvitationPanel />
          <ObserverList />
        </div>
      </div>
      {phase !== 'seating' && (
        <div class="sheet pad desk-trust">
          <TrustPanel />
        </div>
      )}
      <div class="sheet pad desk-chronicle">
        <Chronicle />
      </div>
      <DeskDialogs />
      <Done />
    </main>
  );
}
