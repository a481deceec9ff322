import { describe, expect, test } from 'vitest';
import { lengthOfTime, localTime, secondsIn } from '../../../client/text/longTime.ts';

const HOUR = 3_600_000;
const NOON = Date.UTC(2026, 10, 24, 12, 0);

describe('Times of hours and days', () => {
  test('under an hour it is a clock; from an hour on nobody counts seconds', () => {
    expect([0, 59_400, HOUR - 1000, HOUR, 26 * HOUR + 60_000, 72 * HOUR].map(lengthOfTime)).toEqual([
      '00:00',
      '01:00',
      '59:59',
      '1h',
      '1d 2h 1m',
      '3d',
    ]);
  });

  test('an end is told in the reader’s own time: today by the hour, later with the date', () => {
    const zones = ['UTC', 'Asia/Jakarta', 'America/New_York'];
    expect(zones.map((zone) => localTime(NOON + 3 * HOUR, NOON, zone))).toEqual(['15:00', '22:00', '10:00']);
    expect(zones.map((zone) => localTime(NOON + 48 * HOUR, NOON, zone))).toEqual([
      'Thu, Nov 26, 12:00',
      'Thu, Nov 26, 19:00',
      'Thu, Nov 26, 07:00',
    ]);
    // Six hours on it is tomorrow in Jakarta, and today elsewhere.
    expect(localTime(NOON + 6 * HOUR, NOON, 'Asia/Jakarta')).toBe('Wed, Nov 25, 01:00');
    expect(localTime(NOON + 6 * HOUR, NOON, 'UTC')).toBe('18:00');
  });

  test('a reading a moment early or late is the same minute', () => {
    expect(localTime(NOON + HOUR - 400, NOON, 'UTC')).toBe('13:00');
    expect(localTime(NOON + HOUR + 400, NOON, 'UTC')).toBe('13:00');
  });

  test('lengths are read as they are written', () => {
    expect(['2:30', '150', '36h', '2d', '1d 12h', '90 min', '5h 12m'].map(secondsIn)).toEqual([
      150, 150, 129_600, 172_800, 129_600, 5_400, 18_720,
    ]);
    for (const seconds of [3_600, 93_660, 259_200])
      expect(secondsIn(lengthOfTime(seconds * 1000))).toBe(seconds);
    expect(['', 'soon', '2:75', '-3', '0', '1w'].map(secondsIn)).toEqual([null, null, null, null, 0, null]);
  });
});
