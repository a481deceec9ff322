import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import type { Room } from '../../../client/model/rooms.ts';
import { createTalking } from '../../../client/model/talking.ts';
import type { Remembered, TalkMemory } from '../../../client/model/talkMemory.ts';
import { NOTHING } from '../../../client/model/talkMemory.ts';
import type { SeenEvent } from '../../../shared/projection/seen.ts';
import type { SeatId } from '../../../shared/rules/state.ts';
import { SEATS, said } from './support/talk.ts';

function browser(): TalkMemory {
  let kept: Remembered = NOTHING;
  return {
    read: () => kept,
    keep(remembered) {
      kept = structuredClone(remembered);
    },
  };
}

function talker(memory: TalkMemory, told: readonly SeenEvent[] = [], seat: SeatId = 'a') {
  const events = signal(told);
  const talking = createTalking({ seats: signal(SEATS), viewer: signal(seat), events }, memory);
  const open = (): Room => {
    const room = talking.current.value;
    if (!room) throw new Error('no room is open');
    return room;
  };
  return { talking, events, open };
}

describe('Rooms of a reader', () => {
  test('the plenary is open at first; picking somebody opens the room with them, and it stays', () => {
    const memory = browser();
    const { talking, open } = talker(memory);
    expect(open().key).toBe('a+b+c+d');
    talking.enter(['c']);
    expect(open().key).toBe('a+c');
    talking.enter(['d', 'b']);
    talking.enter([]);
    expect(open().key).toBe('a');
    const keys = ['a+b+c+d', 'a+c', 'a+b+d', 'a'];
    expect(talking.rooms.value.map(({ key }) => key)).toEqual(keys);
    // After a reload the rooms are still there, and the same one is open; another seat of this browser has its own.
    expect(talker(memory).talking.rooms.value.map(({ key }) => key)).toEqual(keys);
    expect(talker(memory).open().key).toBe('a');
    expect(talker(memory, [], 'b').open().key).toBe('a+b+c+d');
  });

  test('somebody else’s first word makes a room too, and does not open it', () => {
    const { talking, events, open } = talker(browser());
    events.value = [said('d', ['a', 'd'], 1)];
    expect(talking.rooms.value.map(({ key }) => key)).toContain('a+d');
    expect(open().key).toBe('a+b+c+d');
  });
});

describe('What is unread', () => {
  test('it is counted over all rooms until it is seen, and a reload does not bring it back', () => {
    const memory = browser();
    const told = [said('b', SEATS, 1), said('c', SEATS, 2), said('d', ['a', 'd'], 1)];
    const { talking, events, open } = talker(memory, told);
    expect(talking.unread.value).toBe(3);
    talking.markRead(open());
    expect(talking.unread.value).toBe(1);
    const again = talker(memory, told);
    expect(again.talking.unread.value).toBe(1);
    events.value = [...told, said('b', SEATS, 3)];
    expect(talking.unreadOf(open())).toBe(1);
    expect(talking.readTo(open())).toBe(2);
  });

  test('another seat at the same browser has read nothing of it', () => {
    const memory = browser();
    const told = [said('c', SEATS, 1)];
    const first = talker(memory, told);
    first.talking.markRead(first.open());
    expect(talker(memory, told, 'b').talking.unread.value).toBe(1);
  });
});

describe('What is typed and not sent', () => {
  test('each room keeps its own over a reload, and sending takes it away', () => {
    const memory = browser();
    const { talking, open } = talker(memory);
    const plenary = open();
    talking.keepUnsent(plenary, 'To all of you');
    talking.enter(['c']);
    talking.keepUnsent(open(), 'Between us');
    const again = talker(memory).talking;
    expect(again.unsentIn(plenary)).toBe('To all of you');
    expect(again.unsentIn(open())).toBe('Between us');
    again.keepUnsent(plenary, '');
    expect(memory.read().unsent).toEqual({ 'a:a+c': 'Between us' });
  });
});
