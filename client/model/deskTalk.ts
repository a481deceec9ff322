import type { SeenEvent } from '../../shared/projection/seen.ts';
import { keyOf } from '../../shared/rules/channels.ts';
import type { SeatId } from '../../shared/rules/state.ts';
import type { SeenOf } from './beat.ts';

const OFFERS = [
  'proposed',
  'proposal-revised',
  'proposal-signed',
  'signature-withdrawn',
  'proposal-refused',
  'proposal-withdrawn',
  'proposal-lapsed',
  'accord-in-force',
] as const satisfies readonly SeenEvent['type'][];

type Offer = SeenOf<(typeof OFFERS)[number]>;

/** Something said or offered, as a facilitator reads it. */
export interface DeskLine {
  readonly round: number;
  /** Names the room: those who speak in it, or the parties of the offer. */
  readonly room: string;
  readonly members: readonly SeatId[];
  readonly event: SeenOf<'said'> | Offer;
  /** Marked as a promise now. */
  readonly promise: boolean;
}

export interface DeskRoom {
  readonly room: string;
  readonly members: readonly SeatId[];
  readonly count: number;
}

function isOffer(event: SeenEvent): event is Offer {
  return (OFFERS as readonly string[]).includes(event.type);
}

function membersIn(event: DeskLine['event']): readonly SeatId[] {
  switch (event.type) {
    case 'said':
      return event.to;
    case 'proposed':
    case 'proposal-revised':
      return event.terms.parties;
    case 'accord-in-force':
      return event.accord.terms.parties;
    default:
      return event.parties;
  }
}

/** All that was said and offered, oldest first. */
export function deskLines(events: readonly SeenEvent[]): DeskLine[] {
  const lines: DeskLine[] = [];
  const said = new Map<string, number>();
  let round = 0;
  for (const event of events) {
    if (event.type === 'phase-began') ({ round } = event);
    if (event.type === 'promise-pinned') {
      const place = said.get(`${keyOf(event.to)} ${event.at}`) ?? -1;
      const line = lines[place];
      if (line) lines[place] = { ...line, promise: event.pinned };
    }
    if (event.type !== 'said' && !isOffer(event)) continue;
    const members = membersIn(event);
    const room = keyOf(members);
    if (event.type === 'said') said.set(`${room} ${event.at}`, lines.length);
    lines.push({ round, room, members, event, promise: event.type === 'said' && event.saying.promise });
  }
  return lines;
}

/** The rooms in which there is something, the largest first, then in the order in which they were first used. */
export function deskRooms(lines: readonly DeskLine[]): DeskRoom[] {
  const rooms = new Map<string, DeskRoom>();
  for (const { room, members } of lines)
    rooms.set(room, { room, members, count: (rooms.get(room)?.count ?? 0) + 1 });
  return [...rooms.values()].sort((a, b) => b.members.length - a.members.length);
}
