import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { kindOfRoom } from '../model/rooms.ts';
import { say } from '../text/say.ts';
import { closedText, readersText, roomMembers } from '../text/talk.ts';
import { Icon } from './Art.tsx';
import { ChannelTabs } from './ChannelTabs.tsx';
import { useTable, useView } from './context.ts';
import { PromiseLedger } from './PromiseLedger.tsx';
import { TalkComposer } from './TalkComposer.tsx';
import { TalkMessages } from './TalkMessages.tsx';
import { useReading } from './talkReading.ts';

/** Channels: which rooms there are, what was said in the open one, and where one types. */
export function TalkPanel() {
  const { model, talking } = useTable();
  const { setup, phase } = useView();
  const reading = useReading();
  const promises = useSignal(false);
  const room = talking.current.value;
  useEffect(() => {
    promises.value = false;
  }, [room?.key, promises]);
  if (!room) return null;
  const kind = kindOfRoom(room.members.length, reading.seats.length);
  const closed = closedText(kind, model.options.value?.talk ?? null, phase);
  return (
    <section class="talk" aria-label={say('talk.title')}>
      <ChannelTabs promises={promises} />
      {promises.value ? (
        <PromiseLedger />
      ) : (
        <>
          <p class="room-line">
            <span>
              <span class="hidden">{say('talk.members', { names: '' })}</span>
              {roomMembers(room.members, reading)}
            </span>
          </p>
          <TalkMessages key={room.key} room={room} open={closed === null} />
          {closed === null ? (
            <TalkComposer key={`write ${room.key}`} room={room} />
          ) : (
            <p class="talk-closed">
              <Icon name="lock-simple" /> <span>{closed}</span>
            </p>
          )}
          {closed === null && (
            <p class="talk-readers">
              <Icon name={kind === 'plenary' || setup.facilitated ? 'eye' : 'lock-simple'} />{' '}
              {readersText(kind, setup.facilitated)}
            </p>
          )}
        </>
      )}
    </section>
  );
}
