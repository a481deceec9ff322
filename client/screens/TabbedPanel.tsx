import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { IconName } from '../art/icons.ts';
import { Icon } from '../panels/Art.tsx';
import { BeatPanel } from '../panels/BeatPanel.tsx';
import { Chronicle } from '../panels/Chronicle.tsx';
import { CoinRow } from '../panels/CoinRow.tsx';
import { Communique } from '../panels/Communique.tsx';
import { useTable, useView } from '../panels/context.ts';
import { DeskStrip } from '../panels/DeskStrip.tsx';
import { Hand } from '../panels/Hand.tsx';
import { IncidentPanel, IncidentStrip } from '../panels/IncidentPanel.tsx';
import { Ledger, PlaybackControls } from '../panels/Ledger.tsx';
import { OwnGuards, OwnState } from '../panels/OwnState.tsx';
import { Tray } from '../panels/Tray.tsx';
import { TrustLegend, TrustPanel } from '../panels/TrustPanel.tsx';
import { say } from '../text/say.ts';
import { BriefPanel, InvitationPanel, SeatingPanel } from './Seating.tsx';

/** What the phase is about: beside the board where there is room, else under the first tab. */
function Now() {
  const { phase } = useView();
  switch (phase) {
    case 'seating':
      return <SeatingPanel />;
    case 'commitment':
      return (
        <>
          <Hand />
          <IncidentStrip />
          <Tray />
        </>
      );
    case 'resolution':
    case 'reflection':
      return (
        <div class="pad stack">
          <BeatPanel />
          {phase === 'reflection' && <Communique />}
          <Ledger />
          <PlaybackControls />
        </div>
      );
    default:
      return <IncidentPanel />;
  }
}

function State() {
  return (
    <div class="pad stack">
      <OwnState />
      <OwnGuards />
      <CoinRow />
      <DeskStrip />
    </div>
  );
}

interface Tab {
  readonly id: 'now' | 'trust' | 'chronicle' | 'state';
  readonly icon: IconName;
  readonly content: () => ComponentChildren;
}

const TABS: readonly Tab[] = [
  { id: 'now', icon: 'siren', content: () => <Now /> },
  {
    id: 'trust',
    icon: 'handshake',
    content: () => (
      <div class="pad">
        <TrustPanel />
        <TrustLegend />
      </div>
    ),
  },
  {
    id: 'chronicle',
    icon: 'scroll',
    content: () => (
      <div class="pad">
        <Chronicle />
      </div>
    ),
  },
  { id: 'state', icon: 'coins', content: () => <State /> },
];

/** One panel at a time, chosen by its tab. */
export function TabbedPanel() {
  const { tab, model } = useTable();
  const { phase, round } = useView();
  const panel = useRef<HTMLDivElement>(null);
  const beat = model.playback.index.value;
  // A new phase is what one wants to see, from its top; so is a new beat.
  useEffect(() => {
    tab.value = 'now';
  }, [phase, round, tab]);
  useEffect(() => {
    panel.current?.scrollTo(0, 0);
  }, [phase, beat, tab.value]);
  const chosen = TABS.find(({ id }) => id === tab.value) ?? TABS[0];
  return (
    <>
      <div class="tabs" role="tablist" aria-label={say('table.tabs')}>
        {TABS.map(({ id, icon }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            aria-selected={id === chosen?.id}
            aria-controls="tab-panel"
            onClick={() => {
              tab.value = id;
            }}
          >
            <Icon name={icon} weight={id === chosen?.id ? 'fill' : 'regular'} />
            <span>{say(`table.tab.${id}`)}</span>
          </button>
        ))}
      </div>
      <div
        ref={panel}
        class="panel sheet tab-panel"
        id="tab-panel"
        role="tabpanel"
        aria-labelledby={`tab-${chosen?.id}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
        tabIndex={0}
      >
        {phase === 'seating' && chosen?.id === 'trust' ? <BriefPanel /> : chosen?.content()}
        {phase === 'seating' && chosen?.id === 'now' && <InvitationPanel />}
      </div>
    </>
  );
}
