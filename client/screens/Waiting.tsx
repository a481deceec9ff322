import { useEffect } from 'preact/hooks';
import type { LinkState } from '../model/requests.ts';
import { goTo } from '../model/route.ts';
import { forget, letGo } from '../net/keys.ts';
import type { SeatLink } from '../net/seatLink.ts';
import { CoinMark } from '../panels/Art.tsx';
import { ElsewhereNote, isElsewhere } from '../panels/LinkBanner.tsx';
import { say } from '../text/say.ts';
import { DamagedTable } from './DamagedTable.tsx';

/** Why this person has no place at the table any more. */
const OVER = {
  refused: 'net.refused',
  left: 'net.left',
  stopped: 'net.stopped',
  removed: 'net.removed',
  'person-erased': 'net.person-erased',
  'session-erased': 'net.session-erased',
} as const;

function isOver(state: LinkState): state is keyof typeof OVER {
  return Object.hasOwn(OVER, state);
}

/** Whether a client in this state has no table to show, whatever it has seen of one. */
export function hasNoTable(state: LinkState): boolean {
  return isOver(state) || state === 'damaged';
}

/** What there is to say while there is no table to show. */
export function Waiting({ link, code }: { link: SeatLink; code: string }) {
  const state = link.model.link.value;
  const over = isOver(state);
  useEffect(() => {
    if (state === 'person-erased' || state === 'session-erased') forget(code);
  }, [state, code]);
  if (state === 'damaged') return <DamagedTable code={code} />;
  return (
    <main class="waiting">
      <CoinMark />
      <h1 class="hidden">{say('app.title')}</h1>
      {isElsewhere(state) ? (
        <ElsewhereNote state={state} onUseHere={() => link.join(true)} />
      ) : (
        <p role="status">{say(over ? OVER[state] : state === 'lost' ? 'net.offline' : 'net.connecting')}</p>
      )}
      {over && (
        <button
          type="button"
          class="button primary"
          onClick={() => {
            letGo(code);
            goTo({ page: 'join', code: state === 'refused' || state === 'person-erased' ? code : '' }, true);
          }}
        >
          {say(state === 'refused' ? 'net.refused.join' : 'net.erased.on')}
        </button>
      )}
    </main>
  );
}
