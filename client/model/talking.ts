import type { ReadonlySignal } from '@preact/signals';
import { computed, signal } from '@preact/signals';
import type { SeenEvent } from '../../shared/projection/seen.ts';
import { keyOf } from '../../shared/rules/channels.ts';
import type { SeatId } from '../../shared/rules/state.ts';
import type { Room } from './rooms.ts';
import { allRooms, membersOf, roomsOf, unreadIn } from './rooms.ts';
import type { TalkMemory } from './talkMemory.ts';

/** The rooms of one reader: which is open, what is unread, and what is typed and not sent. */
export interface Talking {
  readonly rooms: ReadonlySignal<readonly Room[]>;
  /** The room that is open; the plenary where none was chosen. */
  readonly current: ReadonlySignal<Room | null>;
  /** Messages of others that have not been read, in all rooms. */
  readonly unread: ReadonlySignal<number>;
  unreadOf(room: Room): number;
  readTo(room: Room): number;
  /** Opens the room of the reader with these others; with nobody, its delegation's own. */
  enter(others: readonly SeatId[]): void;
  /** Everything in the room has been seen. */
  markRead(room: Room): void;
  unsentIn(room: Room): string;
  keepUnsent(room: Room, text: string): void;
}

interface Table {
  readonly seats: ReadonlySignal<readonly SeatId[]>;
  readonly viewer: ReadonlySignal<SeatId | null>;
  readonly events: ReadonlySignal<readonly SeenEvent[]>;
}

export function createTalking({ seats, viewer, events }: Table, memory: TalkMemory): Talking {
  const remembered = signal(memory.read());
  const chosen = () => remembered.value.current[viewer.value ?? ''];
  const mine = (key: string) => `${viewer.value ?? ''}:${key}`;
  const opened = () => remembered.value.opened[viewer.value ?? ''] ?? [];

  function remember(patch: Partial<ReturnType<TalkMemory['read']>>): void {
    remembered.value = { ...remembered.value, ...patch };
    memory.keep(remembered.value);
  }

  const spoken = computed(() => roomsOf(events.value));
  const rooms = computed(() => allRooms(spoken.value, opened(), seats.value));
  const readTo = (room: Room) => remembered.value.read[mine(room.key)] ?? 0;
  const unreadOf = (room: Room) => unreadIn(room, readTo(room), viewer.value);

  return {
    rooms,
    current: computed(() => rooms.value.find(({ key }) => key === chosen()) ?? rooms.value[0] ?? null),
    unread: computed(() => rooms.value.reduce((sum, room) => sum + unreadOf(room), 0)),
    unreadOf,
    readTo,
    enter(others) {
      const self = viewer.value;
      const members = membersOf(seats.value, self === null ? others : [self, ...others]);
      const key = keyOf(members);
      if (self !== null && !rooms.value.some((room) => room.key === key))
        remember({ opened: { ...remembered.value.opened, [self]: [...opened(), members] } });
      remember({ current: { ...remembered.value.current, [self ?? '']: key } });
    },
    markRead(room) {
      const last = room.messages.at(-1)?.at ?? 0;
      if (last > readTo(room)) remember({ read: { ...remembered.value.read, [mine(room.key)]: last } });
    },
    unsentIn: (room) => remembered.value.unsent[mine(room.key)] ?? '',
    keepUnsent(room, text) {
      const { [mine(room.key)]: _, ...others } = remembered.value.unsent;
      remember({ unsent: text === '' ? others : { ...others, [mine(room.key)]: text } });
    },
  };
}
