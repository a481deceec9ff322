import { useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { chime } from '../model/chime.ts';
import type { Note } from '../model/notes.ts';
import { keepNotesRead, notesOf, notesRead } from '../model/notes.ts';
import { inLanguage, say } from '../text/say.ts';
import { written } from '../text/talk.ts';
import { Icon } from './Art.tsx';
import { useTable } from './context.ts';

interface Shown {
  readonly icon: 'megaphone' | 'hand-waving' | 'hourglass' | 'newspaper';
  readonly label: string;
  readonly title: string | null;
  readonly text: string;
}

function shown(note: Note): Shown {
  switch (note.type) {
    case 'desk-said':
      return {
        icon: 'megaphone',
        label: say(note.open ? 'note.desk.all' : 'note.desk'),
        title: null,
        text: written(note.text),
      };
    case 'nudged':
      return {
        icon: 'hand-waving',
        label: say('note.desk'),
        title: say('note.nudge'),
        text: say('note.nudge.more'),
      };
    case 'idle-warned':
      return {
        icon: 'hourglass',
        label: say('note.desk'),
        title: say('note.idle'),
        text: say('note.idle.more'),
      };
    case 'news-told':
      return {
        icon: 'newspaper',
        label: say(note.open ? 'note.news' : 'note.news.some'),
        title: inLanguage(note.title),
        text: inLanguage(note.story),
      };
  }
}

/** What the facilitator has told this seat and has not been put away, the oldest on top; a chime tells of a new one. */
export function Notes() {
  const { model } = useTable();
  const read = useSignal(notesRead(model.code));
  const notes = useComputed(() => notesOf(model.events.value));
  const { length } = notes.value;
  const note = notes.value[read.value];
  useEffect(() => {
    if (length > read.peek()) chime();
  }, [length, read]);
  if (!note || model.seat.value === null) return null;
  const { icon, label, title, text } = shown(note);
  const more = length - read.value - 1;
  const putAway = () => {
    read.value += 1;
    keepNotesRead(model.code, read.value);
  };
  return (
    <section key={read.value} class={`note-card note-${note.type}`} aria-label={label}>
      <Icon name={icon} />
      <div>
        <p class="label">
          {label} {more > 0 && <span class="quiet">+{more}</span>}
        </p>
        {title !== null && <h2>{title}</h2>}
        <p>{text}</p>
      </div>
      <button type="button" class="button small" onClick={putAway}>
        {say(note.type === 'idle-warned' ? 'note.here' : 'note.read')}
      </button>
    </section>
  );
}
