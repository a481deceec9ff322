import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { IconName } from '../art/icons.ts';
import { Icon } from '../panels/Art.tsx';
import { BeatPanel } from '../panels/BeatPanel.tsx';
import { CoinRow } from '../panels/CoinRow.tsx';
import { Communique } from '../panels/Communique.tsx';
import type { Tab as TabId } from '../panels/context.ts';
import { useTable, useView } from '../panels/context.ts';
import { DeskStrip } from '../panels/DeskStrip.tsx';
import type { Folder } from '../panels/Folders.tsx';
import { Folders, News } from '../panels/Folders.tsx';
import { Hand } from '../panels/Hand.tsx';
import { IncidentPanel, IncidentStrip } from '../panels/IncidentPanel.tsx';
import { Ledger, PlaybackControls } from '../panels/Ledger.tsx';
import { MandateCard } from '../panels/MandateCard.tsx';
import { OwnGuards, OwnState } from '../panels/OwnState.tsx';
import { BrokenSeals } from '../panels/SealsLine.tsx';
import { Tray } from '../panels/Tray.tsx';
import { TrustLegend } from '../panels/TrustPanel.tsx';
import { say } from '../text/say.ts';
import { BriefPanel, InvitationPanel, SeatingPanel } from './Seating.tsx';
import { chronicleFolder, paperFolders, trustFolder } from './tableFolders.tsx';

/** What the phase is about: beside the board where there is room, else under the first tab. */
function Now() {
  const { phase, round } = useView();
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
          <BrokenSeals round={round} alerts />
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
      <MandateCard />
      <OwnGuards />
      <CoinRow />
      <DeskStrip />
    </div>
  );
}

const ICONS: Readonly<Record<TabId, IconName>> = {
  now: 'siren',
  talk: 'chats-circle',
  accords: 'scroll',
  norms: 'gavel',
  state: 'flag',
};

/** What the reader's state is and has, with how it is trusted and all that has happened. */
function StateFolders() {
  const open = useSignal<'state' | 'trust' | 'chronicle'>('state');
  const state = { id: 'state', label: say('table.tab.state'), content: () => <State /> } as const;
  const folders = [state, trustFolder(<TrustLegend />), chronicleFolder()];
  return <Folders label={say('own.title')} folders={folders} open={open} />;
}

function useTabs(): readonly Folder<TabId>[] {
  const table = useTable();
  const view = useView();
  const now = { id: 'now', label: say('table.tab.now'), content: () => <Now /> } as const;
  const label = say('table.tab.state');
  // Before the first round there is nothing to negotiate.
  if (view.phase === 'seating') return [now, { id: 'state', label, content: () => <BriefPanel /> }];
  return [now, ...paperFolders(table, view), { id: 'state', label, content: () => <StateFolders /> }];
}

/** One panel at a time, chosen by its tab. */
export function TabbedPanel() {
  const { tab, model } = useTable();
  const { phase, round, setup } = useView();
  const panel = useRef<HTMLDivElement>(null);
  const tabs = useTabs();
  const beat = model.playback.index.value;
  const negotiates = phase === 'negotiation';
  const talks = negotiates && model.options.value?.talk.plenary.refused === null;
  const writes = negotiates && setup.press === 'written-offers' && round >= setup.unlocking.accords;
  const first = talks ? 'talk' : writes ? 'accords' : 'now';
  // A new phase is what one wants to see, from its top; so is a new beat.
  useEffect(() => {
    tab.value = first;
  }, [phase, round, first, tab]);
  useEffect(() => {
    panel.current?.scrollTo(0, 0);
  }, [phase, beat, tab.value]);
  const chosen = tabs.find(({ id }) => id === tab.value) ?? tabs[0];
  return (
    <>
      <div class="tabs" role="tablist" aria-label={say('table.tabs')}>
        {tabs.map(({ id, label, news, from = null }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            class={from === null ? '' : 'later'}
            aria-selected={id === chosen?.id}
            aria-controls="tab-panel"
            onClick={() => {
              tab.value = id;
            }}
          >
            <Icon name={ICONS[id]} weight={id === chosen?.id ? 'fill' : 'regular'} />
            <span>{label}</span>
            {from !== null && <small>{say('table.tab.from', { round: from })}</small>}
            {news && <News {...news} />}
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
        {phase !== 'seating' && chosen?.id === 'now' && <DeskStrip folded />}
        {chosen?.content()}
        {phase === 'seating' && chosen?.id === 'now' && <InvitationPanel />}
      </div>
    </>
  );
}
