import type { Signal } from '@preact/signals';
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { promisesBySeat } from '../model/ledger.ts';
import type { Room } from '../model/rooms.ts';
import { kindOfRoom } from '../model/rooms.ts';
import { say } from '../text/say.ts';
import { roomName } from '../text/talk.ts';
import { Icon, Roundel } from './Art.tsx';
import { ChannelPicker } from './ChannelPicker.tsx';
import { useTable } from './context.ts';
import { News } from './Folders.tsx';
import { useReading } from './talkReading.ts';

/** So many emblems stand on a tab; a room with more names says how many more there are. */
const EMBLEMS = 3;

function RoomFace({ room, open }: { room: Room; open: boolean }) {
  const { look, name } = useTable();
  const reading = useReading();
  const kind = kindOfRoom(room.members.length, reading.seats.length);
  const title = roomName(room.members, reading);
  if (kind === 'plenary' || (kind === 'own' && reading.viewer !== null)) {
    return (
      <>
        {kind === 'own' && <Icon name="flag" />} <span>{title}</span>
      </>
    );
  }
  const others = room.members.filter((id) => id !== reading.viewer);
  const [first] = others;
  return (
    <>
      {others.slice(0, EMBLEMS).map((id) => (
        <Roundel key={id} look={look(id)} size="s" />
      ))}
      {others.length > EMBLEMS && <span aria-hidden="true">+{others.length - EMBLEMS}</span>}
      {open && kind === 'pair' && first ? <span>{name(first)}</span> : <span class="hidden">{title}</span>}
    </>
  );
}

/** The rooms side by side, with what is unread in each, and where another one is opened. */
export function ChannelTabs({ promises }: { promises: Signal<boolean> }) {
  const { talking, model } = useTable();
  const reading = useReading();
  const picking = useSignal(false);
  const strip = useRef<HTMLUListElement>(null);
  const current = talking.current.value;
  const rooms = talking.rooms.value;
  const promised = promisesBySeat(rooms, reading.seats).reduce((sum, each) => sum + each.promises.length, 0);
  const canPick = model.seat.value !== null && model.options.value?.talk.private.refused !== 'press-closed';
  useEffect(() => {
    strip.current
      ?.querySelector('[aria-pressed="true"]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current?.key]);
  return (
    <div class="channels">
      <ul class="channel-list" ref={strip} aria-label={say('talk.rooms')}>
        {rooms.map((room) => {
          const unread = talking.unreadOf(room);
          const open = room.key === current?.key && !promises.value;
          return (
            <li key={room.key}>
              <button
                type="button"
                class="channel"
                aria-pressed={open}
                title={roomName(room.members, reading)}
                onClick={() => {
                  promises.value = false;
                  talking.enter(room.members.filter((id) => id !== model.seat.value));
                }}
              >
                <RoomFace room={room} open={open} />
                <News count={unread} label={say('talk.unread', { count: unread })} />
              </button>
            </li>
          );
        })}
        {promised > 0 && (
          <li>
            <button
              type="button"
              class="channel"
              aria-pressed={promises.value}
              onClick={() => {
                promises.value = !promises.value;
              }}
            >
              <Icon name="bookmark-simple" /> <span>{say('talk.promises')}</span> <small>{promised}</small>
            </button>
          </li>
        )}
      </ul>
      {canPick && (
        <button
          type="button"
          class="icon-button"
          aria-label={say('talk.new')}
          title={say('talk.new')}
          onClick={() => {
            picking.value = true;
          }}
        >
          <Icon name="plus" />
        </button>
      )}
      {picking.value && (
        <ChannelPicker
          onClose={() => {
            picking.value = false;
          }}
        />
      )}
    </div>
  );
}
