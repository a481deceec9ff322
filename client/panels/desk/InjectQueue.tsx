import { useSignal } from '@preact/signals';
import type { Inject } from '../../../shared/content/injects.ts';
import { DOMAIN_ICONS } from '../../art/icons.ts';
import { inLanguage, list, say } from '../../text/say.ts';
import { Icon } from '../Art.tsx';
import { useTable, useView } from '../context.ts';
import { Dialog } from '../Dialog.tsx';
import { doAtDesk } from './deskContext.ts';

function Mark({ inject }: { inject: Inject }) {
  return (
    <span class={`inject-mark ${inject.kind}`}>
      <Icon name={inject.kind === 'news' ? 'newspaper' : DOMAIN_ICONS[inject.domain]} />
    </span>
  );
}

/** When it comes, and to whom. */
function useWhen(): (inject: Inject) => string {
  const { name } = useTable();
  return (inject) => {
    const when =
      inject.round === null ? say('inject.waits') : say('chronicle.round', { round: inject.round });
    const whom =
      inject.kind === 'news' && inject.to !== null
        ? say('inject.to', { seats: list(inject.to.map(name)) })
        : '';
    return [when, whom].filter((part) => part !== '').join(' · ');
  };
}

function Item({ inject, place, last }: { inject: Inject; place: number; last: boolean }) {
  const table = useTable();
  const asking = useSignal(false);
  const when = useWhen();
  const title = inLanguage(inject.title);
  const move = (to: number) => void doAtDesk(table, { type: 'prepare-inject', inject, place: to });
  const close = () => {
    asking.value = false;
  };
  return (
    <li class="inject">
      <Mark inject={inject} />
      <button
        type="button"
        class="inject-title"
        onClick={() => {
          table.desk.open.value = { what: 'inject', inject: inject.id };
        }}
      >
        <strong>{title}</strong>
        <small class="quiet">{when(inject)}</small>
      </button>
      <span class="inject-acts">
        <button
          type="button"
          class="icon-button"
          aria-label={say('inject.up', { title })}
          disabled={place === 0}
          onClick={() => move(place - 1)}
        >
          <Icon name="arrow-up" />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={say('inject.down', { title })}
          disabled={last}
          onClick={() => move(place + 1)}
        >
          <Icon name="arrow-down" />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={say('inject.send', { title })}
          onClick={() => {
            asking.value = true;
          }}
        >
          <Icon name="paper-plane-tilt" />
        </button>
      </span>
      {asking.value && (
        <Dialog title={title} onClose={close} class="ask">
          <p>{say(inject.kind === 'news' ? 'inject.send.news' : 'inject.send.incident')}</p>
          <div class="dialog-buttons">
            <button type="button" class="button" onClick={close}>
              {say('app.cancel')}
            </button>
            <button
              type="button"
              class="button primary"
              onClick={() => {
                close();
                void doAtDesk(table, { type: 'send-inject', inject: inject.id });
              }}
            >
              {say('inject.send.yes')}
            </button>
          </div>
        </Dialog>
      )}
    </li>
  );
}

/** What is ready to be brought in, first to last; nobody else knows of it. */
export function InjectQueue() {
  const { model, desk } = useTable();
  const { phase } = useView();
  const injects = model.deskNews.value?.injects;
  if (!injects || phase === 'ended') return null;
  return (
    <section class="sheet pad desk-injects" aria-labelledby="desk-injects">
      <header class="panel-head">
        <h2 id="desk-injects">{say('inject.title')}</h2>
        <small class="quiet">{say('desk.only')}</small>
      </header>
      {injects.length === 0 ? (
        <p class="quiet fine">{say('inject.empty')}</p>
      ) : (
        <ol class="inject-list">
          {injects.map((inject, place) => (
            <Item key={inject.id} inject={inject} place={place} last={place === injects.length - 1} />
          ))}
        </ol>
      )}
      <button
        type="button"
        class="button wide"
        onClick={() => {
          desk.open.value = { what: 'inject', inject: null };
        }}
      >
        <Icon name="plus" /> {say('inject.write')}
      </button>
    </section>
  );
}
