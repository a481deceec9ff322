import { language } from './language.ts';
import { clockTime } from './say.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** From so much time on nobody counts seconds. */
export function isLong(milliseconds: number): boolean {
  return milliseconds >= HOUR;
}

function amount(count: number, unit: 'day' | 'hour' | 'minute'): string {
  return new Intl.NumberFormat(language.value, { style: 'unit', unit, unitDisplay: 'narrow' }).format(count);
}

/** A length of time: minutes and seconds of a clock, and from an hour on "2d 3h" or "5h 12m". */
export function lengthOfTime(milliseconds: number): string {
  if (!isLong(milliseconds)) return clockTime(milliseconds);
  const minutes = Math.ceil(milliseconds / MINUTE);
  const parts = [
    [Math.floor(minutes / 1440), 'day'],
    [Math.floor((minutes % 1440) / 60), 'hour'],
    [minutes % 60, 'minute'],
  ] as const;
  return parts.flatMap(([count, unit]) => (count > 0 ? [amount(count, unit)] : [])).join(' ');
}

/**
 * When something ends, in the reader's own time: the time of day, with the date where it is not today.
 * @param now wall clock, milliseconds
 * @param timeZone the reader's where it is left out
 */
export function localTime(at: number, now: number, timeZone?: string): string {
  const rounded = Math.round(at / MINUTE) * MINUTE;
  const day = new Intl.DateTimeFormat(language.value, { dateStyle: 'short', timeZone });
  const date =
    day.format(rounded) === day.format(now)
      ? {}
      : ({ weekday: 'short', day: 'numeric', month: 'short' } as const);
  const format = { ...date, hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone } as const;
  return new Intl.DateTimeFormat(language.value, format).format(rounded);
}

/** A day in words. @param at wall clock, milliseconds */
export function dateOf(at: number): string {
  return new Intl.DateTimeFormat(language.value, { dateStyle: 'long' }).format(at);
}

const LENGTH = /^(?:(\d{1,2})\s*d)?\s*(?:(\d{1,3})\s*h)?\s*(?:(\d{1,4})\s*m(?:in)?)?$/i;

/** Seconds out of "2:30", "150", "36h" or "1d 12h"; null where it is none. */
export function secondsIn(text: string): number | null {
  const written = text.trim();
  const clock = /^(\d{1,2}):([0-5]?\d)$/.exec(written);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  if (/^\d{1,7}$/.test(written)) return Number(written);
  const [, days = 0, hours = 0, minutes = 0] = LENGTH.exec(written) ?? [];
  const seconds = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60;
  return seconds > 0 ? seconds : null;
}
