import { useEffect, useMemo, useState } from 'preact/hooks';
import { inHall } from '../model/choices.ts';
import { runClocks } from '../model/clock.ts';
import { goTo } from '../model/route.ts';
import { keepProjectorKey, projectorPage, readProjector } from '../net/projectorKeys.ts';
import { linkSeat } from '../net/seatLink.ts';
import { CoinMark } from '../panels/Art.tsx';
import { BoardHost } from '../panels/BoardHost.tsx';
import { TableContextKey } from '../panels/context.ts';
import { tableContext } from '../screens/tableContext.ts';
import { hasNoTable } from '../screens/Waiting.tsx';
import { say } from '../text/say.ts';
import { End } from './End.tsx';
import { Lobby } from './Lobby.tsx';
import { News } from './News.tsx';
import { LeftSide, RightSide } from './Sides.tsx';

function Screen({ code }: { code: string }) {
  const [link] = useState(() => linkSeat(code, projectorPage()));
  const { model } = link;
  const table = useMemo(() => tableContext(model), [model]);
  useEffect(() => {
    link.join();
    const stop = runClocks();
    return () => {
      stop();
      link.leave();
    };
  }, [link]);

  const view = model.shown.value;
  const state = model.link.value;
  if (!view || hasNoTable(state))
    return (
      <main class="waiting">
        <CoinMark />
        <p role="status">{say(hasNoTable(state) ? 'projector.over' : 'projector.lost')}</p>
      </main>
    );
  const { phase } = view;
  return (
    <TableContextKey.Provider value={table}>
      <main class="projector" data-phase={phase}>
        {phase === 'ended' ? (
          <End />
        ) : (
          <>
            <div class="projector-board">
              <BoardHost />
            </div>
            {phase === 'seating' ? (
              <Lobby />
            ) : (
              <>
                <LeftSide />
                <RightSide />
                <News />
              </>
            )}
          </>
        )}
        {state !== 'open' && (
          <p class="projector-link-lost" role="status">
            {say('projector.lost')}
          </p>
        )}
      </main>
    </TableContextKey.Provider>
  );
}

/** A screen for the room, of what is public; a key that came with the address is kept, and stands there no longer. */
export function Projector({ code: text }: { code: string }) {
  const { code, key } = readProjector(text);
  useEffect(() => {
    if (key === null) return;
    keepProjectorKey(code, key);
    goTo({ page: 'projector', code }, true);
  }, [code, key]);
  useEffect(() => {
    inHall.value = true;
    return () => {
      inHall.value = false;
    };
  }, []);
  return key === null ? <Screen key={code} code={code} /> : null;
}
