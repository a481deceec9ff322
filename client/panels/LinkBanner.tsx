import { say } from '../text/say.ts';
import { Icon } from './Art.tsx';
import { useTable } from './context.ts';

/** A quiet line where the connection is not what it should be; what was saved is safe. */
export function LinkBanner({ onUseHere }: { onUseHere: () => void }) {
  const { model } = useTable();
  const state = model.link.value;
  if (state === 'open' || state === 'connecting') return null;
  if (state === 'elsewhere') {
    return (
      <div class="banner" role="alert">
        <p>{say('net.elsewhere')}</p>
        <button type="button" class="button" onClick={onUseHere}>
          {say('net.elsewhere.here')}
        </button>
      </div>
    );
  }
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
