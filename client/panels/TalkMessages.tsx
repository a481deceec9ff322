import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Message, Room } from '../model/rooms.ts';
import { kindOfRoom } from '../model/rooms.ts';
import { say } from '../text/say.ts';
import { roomName, sayingText } from '../text/talk.ts';
import { Icon, Roundel } from './Art.tsx';
import { asking, useTable, useView } from './context.ts';
import { useReading } from './talkReading.ts';

/** Whoever is so near to the end of the messages follows them. */
const NEAR = 60;

function PromiseMark({ room, message }: { room: Room; message: Message }) {
  const table = useTable();
  const { round, phase } = useView();
  const { model } = table;
  const mine = message.by === model.seat.value;
  if (!mine || phase === 'ended') {
    return message.promise ? (
      <span class="chip promise">
        <Icon name="bookmark-simple" weight="fill" /> {say('talk.promise')}
      </span>
    ) : null;
  }
  const to = room.members.filter((id) => id !== message.by);
  return (
    <button
      type="button"
      class="promise-toggle"
      aria-pressed={message.promise}
      title={say(message.promise ? 'talk.promise.unpin' : 'talk.promise.pin')}
      onClick={() =>
        void asking(
          table,
          model.asker.intent({
            type: 'pin-promise',
            round,
            to,
            at: message.at,
            pinned: !message.promise,
          }),
        )
      }
    >
      <Icon name="bookmark-simple" weight={message.promise ? 'fill' : 'regular'} />
      <span class={message.promise ? '' : 'hidden'}>{say('talk.promise')}</span>
    </button>
  );
}

/** Who of the own delegation spoke, where several may. */
function useSpeaker({ by, delegate }: Message): string | null {
  const { model } = useTable();
  const { setup } = useView();
  if (by !== model.seat.value || setup.delegatesPerSeat === 1 || delegate === model.person.value) return null;
  return model.delegates.value.find(({ id }) => id === delegate)?.name ?? null;
}

function Said({ room, message, first }: { room: Room; message: Message; first: boolean }) {
  const { model, name, look } = useTable();
  const { seats } = useView();
  const mine = message.by === model.seat.value;
  const bot = seats.find(({ id }) => id === message.by)?.holder === 'bot';
  const speaker = useSpeaker(message);
  return (
    <li class={`message ${first ? '' : 'goes-on'} ${mine ? 'mine' : ''}`}>
      {first && <Roundel look={look(message.by)} />}
      <div>
        <p class={first ? 'message-by' : 'hidden'}>
          <strong>{name(message.by)}</strong>
          {mine && <small class="you">{speaker ?? say('talk.you')}</small>}
          {bot && <small class="chip">{say('seat.bot')}</small>}
        </p>
        <p class="message-text">{sayingText(message.saying, name)}</p>
      </div>
      <PromiseMark room={room} message={message} />
    </li>
  );
}

function sameMoment(a: Message | undefined, b: Message): boolean {
  return a?.round === b.round && a.phase === b.phase;
}

/** What was said in a room, by round and phase; what is shown counts as read. */
export function TalkMessages({ room, open }: { room: Room; open: boolean }) {
  const { talking, model } = useTable();
  const reading = useReading();
  const since = useSignal(talking.readTo(room)).value;
  const list = useRef<HTMLElement>(null);
  const follows = useRef(true);
  const { messages } = room;
  const kind = kindOfRoom(room.members.length, reading.seats.length);

  useLayoutEffect(() => {
    if (follows.current) list.current?.scrollTo(0, list.current.scrollHeight);
  }, [messages.length]);
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const watcher = new ResizeObserver(() => {
      if (follows.current) element.scrollTo(0, element.scrollHeight);
    });
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  useEffect(() => {
    const read = () => {
      if (document.visibilityState === 'visible') talking.markRead(room);
    };
    read();
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, [room, talking]);

  const firstNew = messages.find(({ at, by }) => since > 0 && at > since && by !== model.seat.value)?.at;
  return (
    <section
      class="messages"
      ref={list}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
      tabIndex={0}
      aria-label={say('talk.messages', { room: roomName(room.members, reading) })}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        follows.current = scrollHeight - scrollTop - clientHeight < NEAR;
      }}
    >
      {messages.length === 0 && (
        <div class="messages-empty">
          <p>{say(kind === 'plenary' && open ? 'talk.empty.plenary' : 'talk.empty')}</p>
          {kind !== 'own' && open && <p class="fine quiet">{say('talk.binding')}</p>}
        </div>
      )}
      <ol>
        {messages.flatMap((message, i) => {
          const before = messages[i - 1];
          const moment = sameMoment(before, message);
          const fresh = message.at === firstNew;
          return [
            ...(moment
              ? []
              : [
                  <li key={`when ${message.at}`} class="message-when">
                    {say('talk.when', { round: message.round, phase: say(`phase.${message.phase}`) })}
                  </li>,
                ]),
            ...(fresh
              ? [
                  <li key="new" class="message-new">
                    {say('talk.since')}
                  </li>,
                ]
              : []),
            <Said
              key={message.at}
              room={room}
              message={message}
              first={!moment || fresh || before?.by !== message.by}
            />,
          ];
        })}
      </ol>
    </section>
  );
}
