import { useComputed } from '@preact/signals';
import type { SeenEvent } from '../../shared/projection/seen.ts';
import { newsOf } from '../model/news.ts';
import { useTable, useView } from '../panels/context.ts';
import type { NameOf } from '../text/causes.ts';
import { eventText } from '../text/events.ts';
import { say } from '../text/say.ts';

/** A public event as one sentence, without a word that a delegation wrote; null for what is no news. */
export function newsText(event: SeenEvent, name: NameOf): string | null {
  if (event.type === 'communique-issued') return say('projector.communique', { seat: name(event.seat) });
  return eventText(event, name);
}

/** The newest public event that others than the account of the round tell. */
export function News() {
  const { model, name } = useTable();
  const { setup } = useView();
  const text = useComputed(() => {
    const seats = setup.seats.map(({ id }) => id);
    for (const event of newsOf(model.events.value, { seats, viewer: null })) {
      const told = newsText(event, name);
      if (told !== null) return told;
    }
    return null;
  });
  if (text.value === null) return null;
  return (
    <p class="projector-news" role="status" aria-label={say('projector.news')} key={text.value}>
      {text.value}
    </p>
  );
}
