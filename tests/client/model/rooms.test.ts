import { describe, expect, test } from 'vitest';
import { promisesBySeat } from '../../../client/model/ledger.ts';
import { allRooms, kindOfRoom, membersOf, roomsOf, unreadIn } from '../../../client/model/rooms.ts';
import { began, pinned, SEATS, said } from './support/talk.ts';

const PAIR = ['a', 'c'];
const GROUP = ['a', 'b', 'd'];

describe('Rooms', () => {
  test('a room is the set of those in it, whoever names them in which order', () => {
    expect(membersOf(SEATS, ['d', 'a', 'b'])).toEqual(GROUP);
    expect([1, 2, 3, 4].map((members) => kindOfRoom(members, 4))).toEqual([
      'own',
      'pair',
      'group',
      'plenary',
    ]);
    expect([2, 3].map((members) => kindOfRoom(members, 3))).toEqual(['pair', 'plenary']);
  });

  test('messages go to their room, each with the round and phase in which it was said', () => {
    const rooms = roomsOf([
      began(1, 'negotiation'),
      said('a', PAIR, 1),
      said('b', SEATS, 1),
      began(2, 'briefing'),
      said('c', PAIR, 2),
    ]);
    expect([...rooms.keys()]).toEqual(['a+c', 'a+b+c+d']);
    expect(rooms.get('a+c')?.messages).toMatchObject([
      { at: 1, by: 'a', round: 1, phase: 'negotiation' },
      { at: 2, by: 'c', round: 2, phase: 'briefing' },
    ]);
  });

  test('a mark as a promise is put on and taken off the one message that it names', () => {
    const events = [said('a', PAIR, 1), said('a', PAIR, 2, 'kept', true), said('a', SEATS, 1)];
    const marked = roomsOf([...events, pinned('a', PAIR, 1, true), pinned('a', PAIR, 2, false)]);
    expect(marked.get('a+c')?.messages.map(({ promise }) => promise)).toEqual([true, false]);
    expect(marked.get('a+b+c+d')?.messages[0]?.promise).toBe(false);
  });

  test('the plenary stands first, then pairs by seat, groups, and the own delegation', () => {
    const spoken = roomsOf([said('a', ['a'], 1), said('b', GROUP, 1), said('a', ['a', 'd'], 1)]);
    const rooms = allRooms(spoken, [['a', 'b'], PAIR], SEATS);
    expect(rooms.map(({ key }) => key)).toEqual(['a+b+c+d', 'a+b', 'a+c', 'a+d', 'a+b+d', 'a']);
  });

  test('a room that was opened and then spoken in is one room, with what was said', () => {
    const rooms = allRooms(roomsOf([said('c', PAIR, 1)]), [PAIR], SEATS);
    expect(rooms).toHaveLength(2);
    expect(rooms[1]?.messages).toHaveLength(1);
  });

  test('what one said oneself is not unread', () => {
    const room = roomsOf([
      said('a', PAIR, 1),
      said('c', PAIR, 2),
      said('a', PAIR, 3),
      said('c', PAIR, 4),
    ]).get('a+c');
    if (!room) throw new Error('no room');
    expect(unreadIn(room, 0, 'a')).toBe(2);
    expect(unreadIn(room, 2, 'a')).toBe(1);
    expect(unreadIn(room, 4, 'a')).toBe(0);
  });
});

describe('The ledger of promises', () => {
  test('promises stand by seat in the order of seats, newest round first, and nothing else stands there', () => {
    const rooms = allRooms(
      roomsOf([
        began(1, 'negotiation'),
        said('c', PAIR, 1, 'early', true),
        said('c', PAIR, 2, 'idle'),
        said('b', SEATS, 1, 'public', true),
        began(2, 'negotiation'),
        said('c', SEATS, 2, 'late', true),
        said('a', PAIR, 3, 'withdrawn', true),
        pinned('a', PAIR, 3, false),
      ]),
      [],
      SEATS,
    );
    const texts = promisesBySeat(rooms, SEATS).map(({ seat, promises }) => [
      seat,
      ...promises.map(({ message }) => (message.saying.kind === 'words' ? message.saying.text : '')),
    ]);
    expect(texts).toEqual([
      ['b', 'public'],
      ['c', 'late', 'early'],
    ]);
  });
});
