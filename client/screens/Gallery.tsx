import { useComputed } from '@preact/signals';
import { knownAccords } from '../model/accords.ts';
import { width } from '../model/layout.ts';
import { AccordsInForce } from '../panels/AccordInForce.tsx';
import { BeatPanel } from '../panels/BeatPanel.tsx';
import { BoardHost } from '../panels/BoardHost.tsx';
import { Chronicle } from '../panels/Chronicle.tsx';
import { useTable, useView } from '../panels/context.ts';
import { DeskTalk } from '../panels/DeskTalk.tsx';
import { Gauges } from '../panels/Gauges.tsx';
import { IncidentPanel } from '../panels/IncidentPanel.tsx';
import { Ledger, PlaybackControls } from '../panels/Ledger.tsx';
import { NormsPanel } from '../panels/NormsPanel.tsx';
import { BrokenSeals } from '../panels/SealsLine.tsx';
import { SeatList } from '../panels/SeatList.tsx';
import { TrustLegend, TrustPanel } from '../panels/TrustPanel.tsx';
import { say } from '../text/say.ts';

/** What is told of the round while the board shows it. */
function Account() {
  const { round } = useView();
  return (
    <section class="sheet pad stack" aria-label={say('table.tab.account')}>
      <BrokenSeals round={round} alerts />
      <BeatPanel />
      <Ledger />
      <PlaybackControls />
    </section>
  );
}

function Accords() {
  const { model } = useTable();
  const accords = useComputed(() => (model.shown.value ? knownAccords(model.shown.value, null) : []));
  return (
    <section class="sheet pad stack" aria-labelledby="gallery-accords">
      <header class="panel-head">
        <h2 id="gallery-accords">{say('accord.inforce')}</h2>
        <span class="fine quiet">{say('accord.count', { count: accords.value.length })}</span>
      </header>
      <AccordsInForce accords={accords.value} />
    </section>
  );
}

/** For whoever looks on: everything public, and nothing to do. */
export function Gallery() {
  const { phase } = useView();
  const tells = phase === 'resolution' || phase === 'reflection';
  const seating = phase === 'seating';
  return (
    <main class="gallery">
      <p class="gallery-note quiet">{say('watch.note')}</p>
      <div class="gallery-board">
        {!seating && <Gauges />}
        <BoardHost />
        {width.value !== 'phone' && !seating && <TrustLegend />}
      </div>
      <div class="gallery-now">
        {seating ? (
          <div class="sheet pad">
            <SeatList />
          </div>
        ) : (
          <div class="sheet">
            <IncidentPanel />
          </div>
        )}
        {tells && <Account />}
        {!seating && (
          <div class="sheet pad">
            <DeskTalk />
          </div>
        )}
      </div>
      {!seating && (
        <div class="gallery-rest">
          <Accords />
          <div class="sheet">
            <NormsPanel />
          </div>
          <div class="sheet pad">
            <TrustPanel />
          </div>
          <div class="sheet pad">
            <Chronicle />
          </div>
        </div>
      )}
    </main>
  );
}
