import { useSignal } from '@preact/signals';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Saying } from '../../shared/rules/talk.ts';
import type { Refused } from '../model/requests.ts';
import type { Room } from '../model/rooms.ts';
import { kindOfRoom } from '../model/rooms.ts';
import { refusedText } from '../text/refusals.ts';
import { say } from '../text/say.ts';
import { roomName } from '../text/talk.ts';
import { Icon } from './Art.tsx';
import { useTable, useView } from './context.ts';
import { PhrasePicker } from './PhrasePicker.tsx';
import { useReading } from './talkReading.ts';

/** From so few characters left they are counted on the screen. */
const COUNTED_FROM = 100;

/** Where one types: Enter sends; what is refused stays, with the reason. */
export function TalkComposer({ room }: { room: Room }) {
  const { model, talking } = useTable();
  const { setup, round } = useView();
  const reading = useReading();
  const promise = useSignal(false);
  const refused = useSignal<Refused | null>(null);
  const sending = useSignal(false);
  const phrases = useSignal(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const about = useId();
  const text = talking.unsentIn(room);
  const left = setup.numbers.talk.length - [...text.trim()].length;
  const kind = kindOfRoom(room.members.length, reading.seats.length);
  const name = roomName(room.members, reading);
  const label =
    kind === 'plenary'
      ? say('talk.write.plenary')
      : kind === 'own'
        ? say('talk.write.own')
        : say('talk.write', { room: name });

  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = 'auto';
    // The style sheet says how tall it may grow.
    element.style.height = `${element.scrollHeight}px`;
  }, [text]);
  useEffect(() => {
    // A refusal is about what was typed before.
    refused.value = null;
  }, [text, refused]);

  /** @returns whether it was said */
  async function send(saying: Saying): Promise<boolean> {
    const to = room.members.filter((id) => id !== model.seat.value);
    sending.value = true;
    refused.value = await model.asker.intent({ type: 'say', round, to, saying });
    sending.value = false;
    if (refused.value !== null) return false;
    promise.value = false;
    return true;
  }

  async function sendWords(): Promise<void> {
    if (sending.value || left < 0 || text.trim() === '') return;
    const said = await send({ kind: 'words', text: text.trim(), promise: promise.value });
    // What was typed meanwhile is a message of its own.
    if (said && talking.unsentIn(room) === text) talking.keepUnsent(room, '');
  }

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void sendWords();
        field.current?.focus();
      }}
    >
      <div class="composer-field">
        <textarea
          ref={field}
          rows={1}
          value={text}
          placeholder={label}
          aria-label={label}
          aria-describedby={about}
          aria-invalid={left < 0}
          enterkeyhint="send"
          onInput={(event) => talking.keepUnsent(room, event.currentTarget.value)}
          onKeyDown={(event) => {
            // Enter while a script is being composed chooses a word.
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            void sendWords();
          }}
        />
        <button
          type="submit"
          class="icon-button send"
          aria-label={say('talk.send')}
          title={say('talk.keys')}
          disabled={sending.value || left < 0 || text.trim() === ''}
        >
          <Icon name="paper-plane-tilt" />
        </button>
      </div>
      <div class="composer-tools">
        <button
          type="button"
          class="tool"
          onClick={() => {
            phrases.value = true;
          }}
        >
          <Icon name="chats" /> {say('talk.phrases')}
        </button>
        <button
          type="button"
          class="tool"
          aria-pressed={promise.value}
          title={say('talk.promise.write')}
          onClick={() => {
            promise.value = !promise.value;
          }}
        >
          <Icon name="bookmark-simple" weight={promise.value ? 'fill' : 'regular'} /> {say('talk.promise')}
        </button>
        <span class="spring" />
        {left < COUNTED_FROM && (
          <span class={`label ${left < 0 ? 'caution' : ''}`}>
            {left < 0 ? say('talk.over', { over: -left }) : say('talk.left', { left })}
          </span>
        )}
        <span id={about} class="hidden">
          {say('talk.keys')}
        </span>
      </div>
      {refused.value && (
        <p class="note caution" role="alert">
          {refusedText(refused.value)}
        </p>
      )}
      {phrases.value && (
        <PhrasePicker
          room={name}
          promise={promise.value}
          onSay={send}
          onClose={() => {
            phrases.value = false;
          }}
        />
      )}
    </form>
  );
}
