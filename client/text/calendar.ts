import type { Deadline } from '../model/away.ts';
import { say } from './say.ts';

/** Bytes of a line of a calendar file, without its end (RFC 5545, 3.1). */
const LINE = 75;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Phases in which a delegation has something to do before they end. */
const TO_DO: readonly string[] = ['negotiation', 'commitment'];

/** 3.3.11: what has a meaning of its own is escaped. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');
}

/** A long line goes on in the next one, after a space; no character is cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const lines: string[] = [];
  let current = '';
  let bytes = 0;
  for (const sign of line) {
    const size = encoder.encode(sign).length;
    if (bytes + size > LINE) {
      lines.push(current);
      current = ' ';
      bytes = 1;
    }
    current += sign;
    bytes += size;
  }
  return [...lines, current].join('\r\n');
}

/** Universal time, as `20261203T140000Z`. */
function stamp(at: number): string {
  return `${new Date(at).toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`;
}

/** How long before a deadline one is reminded: a day, where the phase takes longer than two; else a part of it. */
function reminder(lasts: number): string {
  if (lasts >= 48 * HOUR) return '-P1D';
  if (lasts >= 4 * HOUR) return '-PT2H';
  return `-PT${Math.max(1, Math.round(lasts / 4 / MINUTE))}M`;
}

export interface CalendarOf {
  readonly code: string;
  /** Whom it is for: a state by its key and name, or the desk. */
  readonly reader: string;
  readonly name: string;
  readonly title: string;
  readonly rounds: number;
  /** The address of the table. */
  readonly link: string;
  readonly deadlines: readonly Deadline[];
  /** When the file is made; wall clock, milliseconds. */
  readonly now: number;
}

/**
 * The deadlines of a session as a calendar file for one reader, with reminders. Taken again after the clock has been
 * changed, it moves the same entries. It holds nothing but what the top bar shows to everybody.
 */
export function calendarFile({
  code,
  reader,
  name,
  title,
  rounds,
  link,
  deadlines,
  now,
}: CalendarOf): string {
  const events = deadlines
    .filter(({ phase }) => TO_DO.includes(phase))
    .flatMap(({ round, phase, at, lasts }) => {
      const values = { name, phase: say(`phase.${phase}`), round, rounds, title };
      return [
        'BEGIN:VEVENT',
        `UID:${code}-${reader}-${round}-${phase}@middle-ground`,
        `DTSTAMP:${stamp(now)}`,
        `DTSTART:${stamp(at)}`,
        `SUMMARY:${escaped(say('calendar.summary', values))}`,
        `DESCRIPTION:${escaped(`${say('calendar.about', values)}\n${link}`)}`,
        `URL:${link}`,
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        `DESCRIPTION:${escaped(say('calendar.summary', values))}`,
        `TRIGGER:${reminder(lasts)}`,
        'END:VALARM',
        'END:VEVENT',
      ];
    });
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Middle Ground//Deadlines//EN',
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
