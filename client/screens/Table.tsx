import { computed, signal } from '@preact/signals';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Meter } from '../../shared/rules/events.ts';
import type { SeatId } from '../../shared/rules/state.ts';
import { runClocks } from '../model/clock.ts';
import { movesOf } from '../model/history.ts';
import type { Refused } from '../model/requests.ts';
import { goTo } from '../model/route.ts';
import type { TableModel } from '../model/table.ts';
import { createTalking } from '../model/talking.ts';
import { keptTalk } from '../model/talkMemory.ts';
import { dropKeys, hasKeys } from '../net/keys.ts';
import type { SeatLink } from '../net/seatLink.ts';
import { linkSeat } from '../net/seatLink.ts';
import { ActionLine } from '../panels/ActionLine.tsx';
import { Announcer } from '../panels/Announcer.tsx';
import { CoinMark } from '../panels/Art.tsx';
import type { LeftFolder, Paper, RightFolder, Tab, TableContext } from '../panels/context.ts';
import { TableContextKey } from '../panels/context.ts';
import { HelpDialog } from '../panels/HelpDialog.tsx';
import { listenToKeys } from '../panels/keys.ts';
import { LinkBanner } from '../panels/LinkBanner.tsx';
import { MandateDialog } from '../panels/MandateCard.tsx';
import { MeterDialog } from '../panels/MeterDialog.tsx';
import { TopBar } from '../panels/TopBar.tsx';
import { inLanguage, say } from '../text/say.ts';
import { Desk } from './Desk.tsx';
import { Stage } from './Stage.tsx';
import { Standings } from './Standings.tsx';
import { seatTexts } from './seatTexts.ts';

function contextOf(model: TableModel): TableContext {
  const texts = (seat: SeatId) => seatTexts(model.cast.value, seat);
  return {
    model,
    get title() {
      return model.cast.value ? inLanguage(model.cast.value.title) : model.code;
    },
    look: texts,
    name: (seat) => texts(seat).name,
    profile: (seat) => texts(seat).profile,
    focus: signal<SeatId | null>(null),
    asked: signal<Meter | null>(null),
    moves: computed(() => movesOf(model.events.value, model.playback.unplayed.value)),
    refusal: signal<Refused | null>(null),
    helpOpen: signal(false),
    sealing: signal(false),
    tab: signal<Tab>('now'),
    leftFolder: signal<LeftFolder>('trust'),
    rightFolder: signal<RightFolder>('talk'),
    papers: signal<Paper | null>(null),
    mandateOpen: signal(false),
    talking: createTalking(
      {
        seats: computed(() => model.setup.value?.seats.map(({ id }) => id) ?? []),
        viewer: model.seat,
        events: model.events,
      },
      keptTalk(model.code),
    ),
  };
}

/** What there is to say while there is no table to show. */
function Waiting({ link, code }: { link: SeatLink; code: string }) {
  const refused = link.model.link.value === 'refused';
  return (
    <main class="waiting">
      <CoinMark />
      <p role="status">
        {say(refused ? 'net.refused' : link.model.link.value === 'lost' ? 'net.offline' : 'net.connecting')}
      </p>
      {refused && (
        <button
          type="button"
          class="button primary"
          onClick={() => {
            dropKeys(code);
            goTo({ page: 'join', code }, true);
          }}
        >
          {say('net.refused.join')}
        </button>
      )}
    </main>
  );
}

/** A table, from taking seats to the end; the desk for an opener who plays no seat. */
export function Table({ code }: { code: string }) {
  const [link] = useState(() => linkSeat(code));
  const { model } = link;
  const table = useMemo(() => contextOf(model), [model]);
  useEffect(() => {
    if (!hasKeys(code)) {
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
  if (!view || model.link.value === 'refused') return <Waiting link={link} code={code} />;
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
