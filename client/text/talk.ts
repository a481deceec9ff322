import type { TalkOptions } from '../../shared/projection/views.ts';
import type { Phase, SeatId } from '../../shared/rules/state.ts';
import type { About, Saying } from '../../shared/rules/talk.ts';
import { ERASED } from '../../shared/rules/talk.ts';
import type { RoomKind } from '../model/rooms.ts';
import { kindOfRoom } from '../model/rooms.ts';
import type { NameOf } from './causes.ts';
import { list, say } from './say.ts';

/** What a phrase speaks of, in the reader's language. */
function aboutValues(about: About, name: NameOf): Record<string, string> {
  return {
    ...(about.seat && { seat: name(about.seat) }),
    ...(about.domain && { domain: say(`domain.${about.domain}`) }),
    ...(about.clause && { clause: say(`clause.${about.clause}`) }),
    ...(about.norm && { norm: say(`norm.${about.norm}.title`) }),
  };
}

/** What somebody wrote; where it was erased, that it was. */
export function written(text: string): string {
  return text === ERASED ? say('text.erased') : text;
}

/** What was said, in the words of its speaker or in the reader's language. */
export function sayingText(saying: Saying, name: NameOf): string {
  return saying.kind === 'words'
    ? written(saying.text)
    : say(`phrase.${saying.phrase}`, aboutValues(saying.about, name));
}

/** Who reads a room. */
export interface Reading {
  readonly seats: readonly SeatId[];
  readonly viewer: SeatId | null;
  readonly name: NameOf;
}

function othersIn(members: readonly SeatId[], { viewer, name }: Reading): string[] {
  return members.filter((id) => id !== viewer).map(name);
}

/** What a room is called: by those in it besides the reader. */
export function roomName(members: readonly SeatId[], reading: Reading): string {
  const kind = kindOfRoom(members.length, reading.seats.length);
  if (kind === 'plenary') return say('talk.plenary');
  return kind === 'own' && reading.viewer !== null ? say('talk.own') : list(othersIn(members, reading));
}

/** Who is in a room, by name. */
export function roomMembers(members: readonly SeatId[], reading: Reading): string {
  const kind = kindOfRoom(members.length, reading.seats.length);
  if (kind === 'plenary') return say('talk.members.plenary', { seats: members.length });
  if (kind === 'own' && reading.viewer !== null) return say('talk.members.own');
  const others = othersIn(members, reading);
  const included = reading.viewer !== null && members.includes(reading.viewer);
  return list(included ? [...others, say('talk.you')] : others);
}

/** Who reads what is written here. */
export function readersText(kind: RoomKind, facilitated: boolean): string {
  if (kind === 'plenary') return say('talk.readers.plenary');
  const who = kind === 'own' ? 'own' : 'room';
  return say(facilitated ? `talk.readers.${who}.facilitated` : `talk.readers.${who}`);
}

/** Why nobody may type in a room now, and when one may again; null where one may. */
export function closedText(kind: RoomKind, talk: TalkOptions | null, phase: Phase): string | null {
  if (!talk) return say('talk.closed.watching');
  const { refused } = kind === 'own' ? talk.own : kind === 'plenary' ? talk.plenary : talk.private;
  switch (refused) {
    case null:
      return null;
    case 'press-closed':
      return say(talk.plenary.refused === 'press-closed' ? 'talk.closed.press' : 'talk.closed.private');
    case 'wrong-phase':
      return say(phase === 'commitment' ? 'talk.closed.commitment' : 'talk.closed.resolution');
    default:
      return say(phase === 'ended' ? 'talk.closed.ended' : 'talk.closed.seating');
  }
}

/** A message as it is read out. */
export function heardText(by: SeatId, to: readonly SeatId[], saying: Saying, reading: Reading): string {
  const { name, seats } = reading;
  const text = sayingText(saying, name);
  const from = name(by);
  const kind = kindOfRoom(to.length, seats.length);
  if (kind === 'pair') return say('talk.heard.pair', { from, text });
  return say('talk.heard', { from, room: roomName(to, reading), text });
}
