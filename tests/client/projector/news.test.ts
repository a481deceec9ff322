import { describe, expect, test } from 'vitest';
import { newsOf } from '../../../client/model/news.ts';
import { projectorAddress, readProjector } from '../../../client/net/projectorKeys.ts';
import { newsText } from '../../../client/projector/News.tsx';
import type { SeenEvent } from '../../../shared/projection/seen.ts';

const table = { seats: ['ondara', 'tarsk'], viewer: null };
const name = (seat: string) => seat.toUpperCase();
const began = (phase: 'briefing' | 'reflection', round: number): SeenEvent => ({
  type: 'phase-began',
  phase,
  round,
  deadline: null,
});
const AGENDA: SeenEvent = { type: 'agenda-drawn', agenda: ['digital', 'public', 'cultural'] };
const SPOKE: SeenEvent = { type: 'communique-issued', seat: 'tarsk', text: 'Words of a delegation' };

describe('the news on a screen for the room', () => {
  test('come newest first, over the rounds', () => {
    const events = [
      began('briefing', 1),
      AGENDA,
      began('reflection', 1),
      SPOKE,
      began('briefing', 2),
      AGENDA,
    ];
    expect(newsOf(events, table).filter((event) => newsText(event, name) !== null)).toEqual([
      AGENDA,
      SPOKE,
      AGENDA,
    ]);
  });

  test('say that a state has spoken, and none of its words', () => {
    expect(newsText(SPOKE, name)).toContain('TARSK');
    expect(newsText(SPOKE, name)).not.toContain('Words');
  });
});

test('the address of a screen for the room holds code and key after the mark, and is read again', () => {
  const address = new URL(projectorAddress('http://host', 'BCDFGH', 'k_-9'));
  expect([address.pathname, address.search]).toEqual(['/projector', '']);
  expect(readProjector(address.hash.slice(1))).toEqual({ code: 'BCDFGH', key: 'k_-9' });
  expect(readProjector('BCDFGH')).toEqual({ code: 'BCDFGH', key: null });
});
