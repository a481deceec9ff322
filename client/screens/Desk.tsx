import type { PublicSeat } from '../../shared/projection/views.ts';
import { Roundel } from '../panels/Art.tsx';
import { BeatPanel } from '../panels/BeatPanel.tsx';
import { BoardHost } from '../panels/BoardHost.tsx';
import { Chronicle } from '../panels/Chronicle.tsx';
import { Clock } from '../panels/Clock.tsx';
import { asking, useTable, useView } from '../panels/context.ts';
import { ClockControls } from '../panels/DeskStrip.tsx';
import { DeskTalk } from '../panels/DeskTalk.tsx';
import { Gauges } from '../panels/Gauges.tsx';
import { IncidentPanel } from '../panels/IncidentPanel.tsx';
import { Ledger, PlaybackControls } from '../panels/Ledger.tsx';
import { MeterButton } from '../panels/MeterButton.tsx';
import { DeskLock, SeatPeople, StoppedPeople } from '../panels/people/DeskPeople.tsx';
import { BrokenSeals } from '../panels/SealsLine.tsx';
import { LinkMark } from '../panels/SeatList.tsx';
import { TrustPanel } from '../panels/TrustPanel.tsx';
import { refusedText } from '../text/refusals.ts';
import { say } from '../text/say.ts';
import { InvitationPanel } from './Seating.tsx';

function phaseState(seat: { sealed: boolean; ready: boolean; holder: string }, phase: string): string {
  if (phase === 'commitment') return say(seat.sealed ? 'seat.sealed' : 'seat.drafting');
  if (phase === 'seating' || phase === 'ended' || seat.holder !== 'people') return '';
  return seat.ready ? say('seat.ready') : '';
}

/** Marks a delegation absent, and takes it back. */
function AbsenceButton({ seat }: { seat: PublicSeat }) {
  const table = useTable();
  const { phase } = useView();
  if (seat.holder !== 'people' || phase === 'seating' || phase === 'ended') return null;
  const name = table.name(seat.id);
  const ask = (type: 'mark-absent' | 'mark-present') =>
    void asking(table, table.model.asker.desk({ type, seat: seat.id }));
  return seat.markedAbsent ? (
    <button
      type="button"
      class="button small"
      aria-label={say('desk.present.label', { seat: name })}
      onClick={() => ask('mark-present')}
    >
      {say('desk.present')}
    </button>
  ) : (
    <button
      type="button"
      class="button small"
      aria-label={say('desk.absent.label', { seat: name })}
      onClick={() => ask('mark-absent')}
    >
      {say('desk.absent')}
    </button>
  );
}

function SeatTable() {
  const { name, look } = useTable();
  const { seats, phase } = useView();
  return (
    <section class="sheet pad desk-seats" aria-labelledby="desk-seats">
      <h2 id="desk-seats">{say('desk.seats')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys */}
      <div class="scroll-x" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('desk.seat')}</th>
              <th scope="col">{say('desk.held')}</th>
              <th scope="col">{say('desk.link')}</th>
              <th scope="col">{say('desk.state')}</th>
              <th scope="col">{say('desk.influence')}</th>
            </tr>
          </thead>
          <tbody>
            {seats.map((seat) => (
              <tr key={seat.id}>
                <th scope="row">
                  <span class="seat-name">
                    <Roundel look={look(seat.id)} /> <span class="name">{name(seat.id)}</span>
                  </span>
                </th>
                <td>
                  <SeatPeople seat={seat} />
                </td>
                <td>
                  <span class="desk-link">
                    <LinkMark seat={seat} />
                    <AbsenceButton seat={seat} />
                  </span>
                </td>
                <td>{phaseState(seat, phase)}</td>
                <td>
                  <MeterButton meter={{ of: 'influence', seat: seat.id }} value={seat.influence}>
                    <span class="numeral">{seat.influence}</span>
                  </MeterButton>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

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
        {(phase === 'resolution' || phase === 'reflection') && <Account />}
        {setup.facilitated && phase !== 'seating' && (
          <div class="sheet pad">
            <DeskTalk />
          </div>
        )}
      </div>
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
      <div class="desk-side">
        {phase !== 'seating' && (
          <div class="desk-board">
            <BoardHost />
          </div>
        )}
        <div class="sheet desk-join">
          <DeskLock />
          <InvitationPanel />
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
    </main>
  );
}
