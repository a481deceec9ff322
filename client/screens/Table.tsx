import { useEffect, useMemo, useState } from 'preact/hooks';
import { runClocks } from '../model/clock.ts';
import type { LinkState } from '../model/requests.ts';
import { goTo } from '../model/route.ts';
import { forget, holds, letGo } from '../net/keys.ts';
import type { SeatLink } from '../net/seatLink.ts';
import { linkSeat } from '../net/seatLink.ts';
import { ActionLine } from '../panels/ActionLine.tsx';
import { Announcer } from '../panels/Announcer.tsx';
import { CoinMark } from '../panels/Art.tsx';
import { TableContextKey } from '../panels/context.ts';
import { HelpDialog } from '../panels/HelpDialog.tsx';
import { listenToKeys } from '../panels/keys.ts';
import { LinkBanner } from '../panels/LinkBanner.tsx';
import { MandateDialog } from '../panels/MandateCard.tsx';
import { MeterDialog } from '../panels/MeterDialog.tsx';
import { TopBar } from '../panels/TopBar.tsx';
import { say } from '../text/say.ts';
import { Desk } from './Desk.tsx';
import { Stage } from './Stage.tsx';
import { Standings } from './Standings.tsx';
import { tableContext } from './tableContext.ts';

/** Why this person has no place at the table any more. */
const OVER = {
  refused: 'net.refused',
  'person-erased': 'net.person-erased',
  'session-erased': 'net.session-erased',
} as const;

function isOver(state: LinkState): state is keyof typeof OVER {
  return Object.hasOwn(OVER, state);
}

/** What there is to say while there is no table to show. */
function Waiting({ link, code }: { link: SeatLink; code: string }) {
  const state = link.model.link.value;
  const over = isOver(state);
  useEffect(() => {
    if (over && state !== 'refused') forget(code);
  }, [over, state, code]);
  return (
    <main class="waiting">
      <CoinMark />
      <h1 class="hidden">{say('app.title')}</h1>
      <p role="status">{say(over ? OVER[state] : state === 'lost' ? 'net.offline' : 'net.connecting')}</p>
      {over && (
        <button
          type="button"
          class="button primary"
          onClick={() => {
            letGo(code);
            goTo({ page: 'join', code: state === 'session-erased' ? '' : code }, true);
          }}
        >
          {say(state === 'refused' ? 'net.refused.join' : 'net.erased.on')}
        </button>
      )}
    </main>
  );
}

/** A table, from taking seats to the end; the desk for an opener who plays no seat. */
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
    const stops = [runClocks(), listenToKeys(table), () => link.leave()];
    return () => {
      for (const stop of stops) stop();
    };
  }, [link, table, code]);

  const view = model.shown.value;
  if (!view || isOver(model.link.value)) return <Waiting link={link} code={code} />;
  const ended = view.phase === 'ended';
  return (
    <TableContextKey.Provider value={table}>
      <div class="table-page" data-phase={view.phase}>
        <TopBar />
        <LinkBanner onUseHere={link.join} />
        {model.seat.value !== null && !ended && <ActionLine />}
        {ended ? <Standings /> : model.seat.value === null ? <Desk /> : <Stage />}
        <MeterDialog />
        <MandateDialog />
        {table.helpOpen.value && (
          <HelpDialog
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
