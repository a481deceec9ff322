import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Refused } from '../../model/requests.ts';
import { reachableOrigin } from '../../net/addresses.ts';
import { projectorAddress } from '../../net/projectorKeys.ts';
import { refusedText } from '../../text/refusals.ts';
import { say } from '../../text/say.ts';
import { Icon } from '../Art.tsx';
import { CopyButton } from '../CopyButton.tsx';
import { asking, useTable } from '../context.ts';

/** The way to a screen for the room: a link of its own, for this machine or another, and the end of all of them. */
export function ProjectorLink() {
  const table = useTable();
  const { model } = table;
  const key = useSignal<string | null>(null);
  const refused = useSignal<Refused | null>(null);
  const shown = useRef<HTMLParagraphElement>(null);
  const screen = model.people.value?.projector ?? null;
  const open = async () => {
    const answer = await model.asker.openProjector();
    if (typeof answer === 'string') refused.value = answer;
    else [key.value, refused.value] = [answer.key, null];
  };
  const end = async (person: string) => {
    key.value = null;
    await asking(table, model.asker.people({ type: 'remove', person }));
  };
  return (
    <section class="stack projector-link" aria-label={say('projector.title')}>
      <button type="button" class="button" onClick={() => void open()}>
        <Icon name="projector-screen" /> {say('projector.get')}
      </button>
      {refused.value && (
        <p class="note caution" role="alert">
          {refusedText(refused.value)}
        </p>
      )}
      {key.value !== null && (
        <>
          <p class="quiet">{say('projector.note')}</p>
          <p>
            <a
              class="button primary"
              href={projectorAddress(location.origin, model.code, key.value)}
              target="_blank"
              rel="noreferrer"
            >
              {say('projector.here')}
            </a>
          </p>
          <p class="address" ref={shown}>
            {projectorAddress(reachableOrigin.value, model.code, key.value)}
          </p>
          <CopyButton
            text={projectorAddress(reachableOrigin.value, model.code, key.value)}
            label={say('share.copy')}
            shown={shown}
            class="text-button"
          />
        </>
      )}
      {screen !== null && (
        <button type="button" class="text-button" onClick={() => void end(screen)}>
          {say('projector.end')}
        </button>
      )}
    </section>
  );
}
