import { useEffect, useMemo, useState } from 'preact/hooks';
import { runClocks } from '../model/clock.ts';
import { goTo } from '../model/route.ts';
import { holds } from '../net/keys.ts';
import { linkSeat } from '../net/seatLink.ts';
import { ActionLine } from '../panels/ActionLine.tsx';
import { Announcer } from '../panels/Announcer.tsx';
import { AwaitedLine } from '../panels/AwaitedLine.tsx';
import { TableContextKey } from '../panels/context.ts';
import { HelpDialog } from '../panels/HelpDialog.tsx';
import { listenToKeys } from '../panels/keys.ts';
import { LinkBanner } from '../panels/LinkBanner.tsx';
import { MandateDialog } from '../panels/MandateCard.tsx';
import { MeterDialog } from '../panels/MeterDialog.tsx';
import { Notes } from '../panels/Notes.tsx';
import { SincePanel } from '../panels/SincePanel.tsx';
import { TopBar } from '../panels/TopBar.tsx';
import { Debrief } from './Debrief.tsx';
import { Desk } from './Desk.tsx';
import { Gallery } from './Gallery.tsx';
import { Looked } from './Looked.tsx';
import { Stage } from './Stage.tsx';
import { tableContext } from './tableContext.ts';
import { hasNoTable, Waiting } from './Waiting.tsx';

/** A table, from taking seats to the end; the desk for an opener who plays no seat, the gallery for whoever looks on. */
export function Table({ code }: { code: string }) {
  const [link] = useState(() => linkSeat(code));
  const { model } = link;
  const table = useMemo(() => tableContext(model), [model]);
  useEffect(() => {
    if (!holds(code)) {
      goTo({ page: 'join', code }, true);
      return;
    }
    link.join();
    const stops = [runClocks(), () => link.leave()];
    return () => {
      for (const stop of stops) stop();
    };
  }, [link, table, code]);

  const looked = link.looking.at.value;
  useEffect(() => (looked ? undefined : listenToKeys(table)), [looked, table]);

  const view = model.shown.value;
  if (!view || hasNoTable(model.link.value)) return <Waiting link={link} code={code} />;
  const ended = view.phase === 'ended';
  return (
    <TableContextKey.Provider value={table}>
      <div class="table-page" data-phase={view.phase}>
        <TopBar />
        <LinkBanner onUseHere={() => link.join(true)} />
        {!ended && <SincePanel />}
        <AwaitedLine />
        {model.seat.value !== null && !ended && <ActionLine />}
        {!ended && <Notes />}
        {ended ? (
          <Debrief />
        ) : looked ? (
          <Looked key={looked.seat.value} looking={link.looking} at={looked} />
        ) : model.desk.value && model.seat.value === null ? (
          <Desk />
        ) : model.seat.value === null ? (
          <Gallery />
        ) : (
          <Stage />
        )}
        <MeterDialog />
        <MandateDialog />
        {table.helpOpen.value && (
          <HelpDialog
            desk={model.deskNews.value !== null}
            onClose={() => {
              table.helpOpen.value = false;
            }}
          />
        )}
        <Announcer />
      </div>
    </TableContextKey.Provider>
  );
}
