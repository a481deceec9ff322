import { expect, test } from 'vitest';
import { calendarFile } from '../../../client/text/calendar.ts';

const HOUR = 3_600_000;
const at = Date.UTC(2026, 11, 3, 14, 0, 0);
const file = (name: string, lasts = 48 * HOUR) =>
  calendarFile({
    code: 'BCDFGH',
    reader: 'ysmere',
    name,
    title: 'A table, with; signs\\',
    rounds: 4,
    link: 'https://game.example.org/table#BCDFGH',
    deadlines: [
      { round: 2, phase: 'negotiation', at, lasts },
      { round: 2, phase: 'commitment', at: at + lasts, lasts },
      { round: 2, phase: 'resolution', at: at + 2 * lasts, lasts },
    ],
    now: at - HOUR,
  });

/** Lines as a reader of calendars puts them together again. */
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

test('a calendar file has an entry for each phase with something to do, with its time and a reminder', () => {
  const lines = unfolded(file('Ysmere'));
  expect(lines[0]).toBe('BEGIN:VCALENDAR');
  expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
  expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2);
  expect(lines).toContain('DTSTART:20261203T140000Z');
  expect(lines).toContain('DTSTART:20261205T140000Z');
  expect(lines).toContain('DTSTAMP:20261203T130000Z');
  expect(lines).toContain('UID:BCDFGH-ysmere-2-commitment@middle-ground');
  expect(lines.filter((line) => line === 'TRIGGER:-P1D')).toHaveLength(2);
  expect(lines).toContain('SUMMARY:Ysmere: Commitment ends\\, round 2 of 4');
  expect(lines.find((line) => line.startsWith('DESCRIPTION:A'))).toContain('A table\\, with\\; signs\\\\.');
  expect(unfolded(file('Ysmere', 2 * HOUR))).toContain('TRIGGER:-PT30M');
  expect(unfolded(file('Ysmere', 6 * HOUR))).toContain('TRIGGER:-PT2H');
});

test('every line ends as it must, is at most 75 bytes long, and cuts no character in two', () => {
  const name = 'République de Ÿsmère 🕊️ '.repeat(8).trim();
  const text = file(name);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of text.split('\r\n'))
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(unfolded(text).join('\n')).toContain(`SUMMARY:${name}: Negotiation ends`);
});

test('nobody breaks out of its line: a name with line ends stays one text', () => {
  const lines = unfolded(file('X\r\nBEGIN:VALARM\nACTION:PROCEDURE'));
  expect(lines.filter((line) => line.startsWith('ACTION:PROCEDURE'))).toEqual([]);
  expect(lines.filter((line) => line === 'BEGIN:VALARM')).toHaveLength(2);
});
