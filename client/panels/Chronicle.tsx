import { useComputed } from '@preact/signals';
import type { Beat } from '../model/beat.ts';
import type { Entry } from '../model/chronicle.ts';
import { chaptersOf } from '../model/chronicle.ts';
import { beatText } from '../text/beats.ts';
import { eventText } from '../text/events.ts';
import { inLanguage, say } from '../text/say.ts';
import { Changes } from './Changes.tsx';
import { useTable, useView } from './context.ts';
import { accordReadIn, ReadAccord } from './ReadAccord.tsx';
import { BrokenSeals, SealsLine } from './SealsLine.tsx';

function EventLine({ entry }: { entry: Extract<Entry, { type: 'event' }> }) {
  const { name } = useTable();
  const { event } = entry;
  const text = eventText(event, name);
  if (text === null) return null;
  return event.type === 'news-told' ? (
    <li class="entry entry-news">
      <details>
        <summary>{text}</summary>
        <p>{inLanguage(event.story)}</p>
      </details>
    </li>
  ) : (
    <li class="entry">{text}</li>
  );
}

/** A beat, which can be opened for what it changed. */
function BeatLine({ beat }: { beat: Beat }) {
  const { name } = useTable();
  const moved = beat.changes.filter(({ from, to }) => from !== to);
  const text = beatText(beat, name);
  return (
    <li class={`entry entry-${beat.step}`}>
      {moved.length === 0 && !accordReadIn(beat) ? (
        text
      ) : (
        <details>
          <summary>{text}</summary>
          <ReadAccord beat={beat} />
          {moved.length > 0 && <Changes changes={moved} most={12} />}
        </details>
      )}
    </li>
  );
}

/** A line of the chronicle. */
export function EntryLine({ entry }: { entry: Entry }) {
  return entry.type === 'event' ? <EventLine entry={entry} /> : <BeatLine beat={entry.beat} />;
}

/** What happened and why, by round, newest round first; what is not yet played is not yet told. */
export function Chronicle() {
  const { model } = useTable();
  const { round: now, setup } = useView();
  const chapters = useComputed(() => {
    const viewer = model.seat.value;
    const seats = setup.seats.map(({ id }) => id);
    return chaptersOf(model.events.value, { seats, viewer });
  });
  const { beats, played } = model.playback;
  const hidden = beats.value.length - played.value;
  return (
    <section class="chronicle" aria-labelledby="chronicle-title">
      <h2 id="chronicle-title">{say('chronicle.title')}</h2>
      {chapters.value.length === 0 && <p class="quiet">{say('chronicle.empty')}</p>}
      {chapters.value.map(({ round, entries }) => {
        const beatCount = entries.filter(({ type }) => type === 'beat').length;
        const shown = round === now ? beatCount - hidden : beatCount;
        let beat = 0;
        return (
          <section key={round} id={`chapter-${round}`} class="chapter">
            <h3>{round === 0 ? say('chronicle.before') : say('chronicle.round', { round })}</h3>
            <ol>
              {entries.map((entry, i) => {
                if (entry.type === 'event') {
                  return <EventLine key={i} entry={entry} />;
                }
                beat += 1;
                return beat > shown ? null : <BeatLine key={i} beat={entry.beat} />;
              })}
            </ol>
            <BrokenSeals round={round} alerts={false} />
            <SealsLine round={round} />
          </section>
        );
      })}
    </section>
  );
}
