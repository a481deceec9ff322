import type { LinkState } from '../model/requests.ts';
import { say } from '../text/say.ts';
import { Icon } from './Art.tsx';
import { useTable } from './context.ts';

/** The person is, or was, at the same seat in another tab: a click brings it here. */
const ELSEWHERE = { asks: 'net.asks', elsewhere: 'net.elsewhere' } as const;

export function isElsewhere(state: LinkState): state is keyof typeof ELSEWHERE {
  return Object.hasOwn(ELSEWHERE, state);
}

/** Asks whether to go on here, where the person is there in another tab or on another device. */
export function ElsewhereNote({ state, onUseHere }: { state: LinkState; onUseHere: () => void }) {
  if (!isElsewhere(state)) return null;
  return (
    <div class="banner" role="alert">
      <p>{say(ELSEWHERE[state])}</p>
      <button type="button" class="button" onClick={onUseHere}>
        {say('net.elsewhere.here')}
      </button>
    </div>
  );
}

/** A quiet line where the connection is not what it should be; what was saved is safe. */
export function LinkBanner({ onUseHere }: { onUseHere: () => void }) {
  const { model } = useTable();
  const state = model.link.value;
  if (state === 'open' || state === 'connecting') return null;
  if (isElsewhere(state)) return <ElsewhereNote state={state} onUseHere={onUseHere} />;
  if (state === 'version') {
    return (
      <div class="banner" role="alert">
        <p>{say('net.version')}</p>
        <button type="button" class="button" onClick={() => location.reload()}>
          {say('net.reload')}
        </button>
      </div>
    );
  }
  const unsaved = model.drafting.saving.value !== 'saved' || model.asker.unanswered.value;
  return (
    <div class="banner" role="status">
      <p>
        <Icon name="wifi-slash" /> {say(unsaved ? 'net.lost.unsaved' : 'net.lost')}
      </p>
    </div>
  );
}
