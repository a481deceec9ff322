import { BeatPanel } from '../panels/BeatPanel.tsx';
import { Chronicle } from '../panels/Chronicle.tsx';
import { Communique } from '../panels/Communique.tsx';
import { useTable, useView } from '../panels/context.ts';
import { IncidentPanel } from '../panels/IncidentPanel.tsx';
import { Ledger, PlaybackControls } from '../panels/Ledger.tsx';
import { OwnGuards } from '../panels/OwnState.tsx';
import { TrustPanel } from '../panels/TrustPanel.tsx';
import { BriefPanel, InvitationPanel, SeatingPanel } from './Seating.tsx';

/** The left panel of a wide page. */
export function LeftPanel() {
  const { phase } = useView();
  if (phase === 'seating') return <SeatingPanel />;
  if (phase === 'resolution' || phase === 'reflection') {
    return (
      <div class="pad fill">
        <Ledger />
        <PlaybackControls />
      </div>
    );
  }
  return (
    <>
      <IncidentPanel />
      <div class="pad">
        <TrustPanel />
        <OwnGuards />
      </div>
    </>
  );
}

/** The right panel of a wide page. */
export function RightPanel() {
  const { phase } = useView();
  const { model } = useTable();
  if (phase === 'seating') return <SeatingRight />;
  if (phase === 'resolution' || phase === 'reflection') {
    return (
      <div class="pad stack">
        <BeatPanel />
        {phase === 'reflection' && model.playback.done.value && <Communique />}
      </div>
    );
  }
  return (
    <div class="pad">
      <Chronicle />
    </div>
  );
}

function SeatingRight() {
  return (
    <>
      <InvitationPanel />
      <BriefPanel />
    </>
  );
}
