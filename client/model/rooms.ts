import type { SeenEvent } from '../../shared/projection/seen.ts';
import { keyOf } from '../../shared/rules/channels.ts';
import type { DelegateId, Phase, SeatId } from '../../shared/rules/state.ts';
import type { Saying } from '../../shared/rules/talk.ts';

/** One message as it stands now, with when it was said. */
export interface Message {
  /** Its place in its room, from 1. */
  readonly at: number;
  readonly by: SeatId;
  /** Who of the delegation, where the reader may know. */
  readonly delegate?: DelegateId;
  readonly saying: Saying;
  /** Whether it is marked as a promise now. */
  readonly promise: boolean;
  readonly round: number;
  readonly phase: Phase;
}

/** A channel as its members see it: who is in it, and what was said, oldest first. */
export interface Room {
  readonly key: string;
  /** In scenario order. */
  readonly members: readonly SeatId[];
  readonly messages: readonly Message[];
}

/** `pair` and `group` leave somebody out. */
export type RoomKind = 'plenary' | 'pair' | 'group' | 'own';

export function kindOfRoom(members: number, seats: number): RoomKind {
  if (members === 1) return 'own';
  if (members === seats) return 'plenary';
  return members === 2 ? 'pair' : 'group';
}

/** The members of a room with these seats in it, in scenario order. */
export function membersOf(seats: readonly SeatId[], chosen: readonly SeatId[]): SeatId[] {
  return seats.filter((id) => chosen.includes(id));
}

function emptyRoom(members: readonly SeatId[]): Room {
  return { key: keyOf(members), members, messages: [] };
}

/** The rooms in which somebody has spoken, by their keys. */
export function roomsOf(events: readonly SeenEvent[]): ReadonlyMap<string, Room> {
  const rooms = new Map<string, { key: string; members: readonly SeatId[]; messages: Message[] }>();
  let round = 0;
  let phase: Phase = 'seating';
  for (const event of events) {
    if (event.type === 'phase-began') ({ round, phase } = event);
    if (event.type === 'said') {
      const { by, delegate, to, at, saying } = event;
      const key = keyOf(to);
      const room = rooms.get(key) ?? { key, members: to, messages: [] };
      room.messages.push({
        at,
        by,
        ...(delegate ? { delegate } : {}),
        saying,
        promise: saying.promise,
        round,
        phase,
      });
      rooms.set(key, room);
    }
    if (event.type === 'promise-pinned') {
      const messages = rooms.get(keyOf(event.to))?.messages ?? [];
      const place = messages.findIndex(({ at }) => at === event.at);
      const message = messages[place];
      if (message) messages[place] = { ...message, promise: event.pinned };
    }
  }
  return rooms;
}

const ORDER: readonly RoomKind[] = ['plenary', 'pair', 'group', 'own'];

/**
 * All rooms to show: the plenary, those in which was spoken, and those that the reader has opened; the plenary first,
 * then pairs in the order of seats, then groups, and the delegation's own last.
 */
export function allRooms(
  spoken: ReadonlyMap<string, Room>,
  opened: readonly (readonly SeatId[])[],
  seats: readonly SeatId[],
): Room[] {
  const rooms = new Map([emptyRoom(seats), ...opened.map(emptyRoom)].map((room) => [room.key, room]));
  for (const [key, room] of spoken) rooms.set(key, room);
  const rank = ({ members }: Room) => ORDER.indexOf(kindOfRoom(members.length, seats.length));
  const places = ({ members }: Room) => members.map((id) => seats.indexOf(id)).join(' ');
  return [...rooms.values()].toSorted(
    (a, b) =>
      rank(a) - rank(b) || (rank(a) === ORDER.indexOf('pair') ? places(a).localeCompare(places(b)) : 0),
  );
}

/** How many messages of others stand after the one read last. */
export function unreadIn(room: Room, readTo: number, viewer: SeatId | null): number {
  return room.messages.filter(({ at, by }) => at > readTo && by !== viewer).length;
}
