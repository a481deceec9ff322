import { width } from '../model/layout.ts';
import { BoardHost } from '../panels/BoardHost.tsx';
import { useTable, useView } from '../panels/context.ts';
import { DeskStrip } from '../panels/DeskStrip.tsx';
import { Gauges } from '../panels/Gauges.tsx';
import { Hand } from '../panels/Hand.tsx';
import { IncidentStrip } from '../panels/IncidentPanel.tsx';
import { MandateCard } from '../panels/MandateCard.tsx';
import { OwnGuards, OwnState } from '../panels/OwnState.tsx';
import { Papers } from '../panels/Papers.tsx';
import { Tray } from '../panels/Tray.tsx';
import { TrustLegend } from '../panels/TrustPanel.tsx';
import { say } from '../text/say.ts';
import { useAutoReady } from './autoReady.ts';
import { LeftPanel, RightPanel } from './SidePanels.tsx';
import { TabbedPanel } from './TabbedPanel.tsx';
import { paperFolders } from './tableFolders.tsx';

function BoardArea() {
  const { phase } = useView();
  return (
    <div class="board-area">
      <Gauges />
      <BoardHost />
      {width.value !== 'phone' && phase !== 'seating' && <TrustLegend />}
    </div>
  );
}

/** Board and panels, laid out for the width of the window. */
export function Stage() {
  useAutoReady();
  const table = useTable();
  const view = useView();
  const { phase } = view;
  const roomy = width.value === 'wide' || width.value === 'desk';
  const commits = phase === 'commitment';
  const wideHand = commits && (roomy || width.value === 'laptop');
  return (
    <main
      data-tab={table.tab.value}
      class={`stage ${wideHand ? 'stage-hand' : roomy ? 'stage-wide' : 'stage-tabs'}`}
    >
      {roomy && !commits && (
        <section key="left" class="panel sheet left" aria-label={say('table.left')}>
          <LeftPanel />
        </section>
      )}
      <div key="middle" class="middle">
        <BoardArea />
        {(roomy || wideHand) && phase !== 'seating' && (
          <div class={commits ? 'own-panel sheet' : 'own-strip'}>
            {commits && <IncidentStrip />}
            <OwnState />
            {commits && <OwnGuards />}
            <div class="own-papers">
              <MandateCard />
              {commits && <Papers folders={paperFolders(table, view)} />}
            </div>
            <DeskStrip />
          </div>
        )}
      </div>
      {roomy && !commits && (
        <section key="right" class="panel sheet right" aria-label={say('table.right')}>
          <RightPanel />
        </section>
      )}
      {wideHand && (
        <div key="hand" class="hand-side">
          <Hand />
          <Tray />
        </div>
      )}
      {!roomy && !wideHand && (
        <div key="tabs" class="tabbed">
          <TabbedPanel />
        </div>
      )}
    </main>
  );
}
