import { useEffect } from 'preact/hooks';
import { BeatPanel } from '../panels/BeatPanel.tsx';
import { Communique } from '../panels/Communique.tsx';
import type { LeftFolder, RightFolder } from '../panels/context.ts';
import { useTable, useView } from '../panels/context.ts';
import type { Folder } from '../panels/Folders.tsx';
import { Folders } from '../panels/Folders.tsx';
import { IncidentPanel } from '../panels/IncidentPanel.tsx';
import { Ledger, PlaybackControls } from '../panels/Ledger.tsx';
import { OwnGuards } from '../panels/OwnState.tsx';
import { BrokenSeals } from '../panels/SealsLine.tsx';
import { say } from '../text/say.ts';
import { BriefPanel, InvitationPanel, SeatingPanel } from './Seating.tsx';
import { accordsFolder, chronicleFolder, normsFolder, talkFolder, trustFolder } from './tableFolders.tsx';

/** The left panel of a wide page. */
export function LeftPanel() {
  const { phase, round } = useView();
  if (phase === 'seating') return <SeatingPanel />;
  if (phase === 'resolution' || phase === 'reflection') {
    return (
      <div class="pad fill">
        <BrokenSeals round={round} alerts />
        <Ledger />
        <PlaybackControls />
      </div>
    );
  }
  return <Negotiated />;
}

/** The incident, and under it what is agreed and what is trusted. */
function Negotiated() {
  const table = useTable();
  const view = useView();
  const { phase, round, setup } = view;
  const { leftFolder } = table;
  const agrees = phase === 'negotiation' && round >= setup.unlocking.accords;
  useEffect(() => {
    leftFolder.value = agrees ? 'accords' : 'trust';
  }, [agrees, round, leftFolder]);
  const folders: readonly Folder<LeftFolder>[] = [
    accordsFolder(table, view),
    normsFolder(view),
    trustFolder(<OwnGuards />),
  ];
  return (
    <>
      <IncidentPanel />
      <Folders label={say('table.left')} folders={folders} open={leftFolder} />
    </>
  );
}

function Account() {
  const { phase } = useView();
  const { model } = useTable();
  return (
    <div class="pad stack">
      <BeatPanel />
      {phase === 'reflection' && model.playback.done.value && <Communique />}
    </div>
  );
}

/** The right panel of a wide page. */
export function RightPanel() {
  const { phase } = useView();
  return phase === 'seating' ? <SeatingRight /> : <Spoken />;
}

/** What is said, beside what is told of the round. */
function Spoken() {
  const table = useTable();
  const { phase, round } = useView();
  const { rightFolder, model } = table;
  const tells = phase === 'resolution' || phase === 'reflection';
  const silent = model.options.value?.talk.plenary.refused === 'press-closed';
  useEffect(() => {
    rightFolder.value = tells ? 'account' : silent ? 'chronicle' : 'talk';
  }, [tells, silent, round, rightFolder]);
  const talk = talkFolder(table);
  const account: Folder<RightFolder> = {
    id: 'account',
    label: say('table.tab.account'),
    content: () => <Account />,
  };
  const folders: readonly Folder<RightFolder>[] = tells
    ? [account, talk, chronicleFolder()]
    : [talk, chronicleFolder()];
  return <Folders label={say('table.right')} folders={folders} open={rightFolder} class="fill" />;
}

function SeatingRight() {
  return (
    <>
      <InvitationPanel />
      <BriefPanel />
    </>
  );
}
