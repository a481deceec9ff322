import * as z from 'zod/mini';
import { PLAIN, PLAIN_LINES } from '../content/texts.ts';
import type { SeatId } from '../rules/state.ts';
import type { Role } from './roles.ts';

/** Days after its last event that a session is kept, where whoever runs the server says nothing else. */
export const RETENTION_DAYS = 90;

/** The most characters of a facilitator's own words about what happens with the data. */
export const NOTICE_LENGTH = 4000;

/** What the opener of a session lays down about people's data. */
export const noticeSchema = z.strictObject({
  /** Shown to everybody who joins, in place of the game's own words; null for those. */
  consent: z.nullable(
    z.string().check(z.trim(), z.minLength(1), z.maxLength(NOTICE_LENGTH), z.regex(PLAIN_LINES)),
  ),
  /** Whether people are asked for their real names, which the facilitator alone sees. */
  realNames: z.boolean(),
});
export type Notice = z.infer<typeof noticeSchema>;

export const DEFAULT_NOTICE: Notice = { consent: null, realNames: false };

/** A real name, as a person gives it. */
export const realName = z.string().check(z.trim(), z.normalize('NFC'), z.maxLength(80), z.regex(PLAIN));

/** What somebody at a table may ask about people's data. */
export const dataSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('about') }),
  /** Whether what this person does and writes may be used for research. */
  z.strictObject({ type: z.literal('choose'), research: z.boolean() }),
  /** By who leads the session. */
  z.strictObject({ type: z.literal('erase-session') }),
  /** By who leads, or by the person itself; who leads is erased with the session. */
  z.strictObject({ type: z.literal('erase-person'), person: z.string().check(z.maxLength(40)) }),
]);
export type DataRequest = z.infer<typeof dataSchema>;

/** What is told of a session's data to whoever joins or is there. */
export interface DataTerms extends Notice {
  /** Whether a facilitator may read all rooms. */
  readonly facilitated: boolean;
  /** Days after the last event that the session is kept. */
  readonly retentionDays: number;
}

/** Answer to GET /api/retention. */
export interface Retention {
  /** Days after its last event that a session is kept. */
  readonly days: number;
}

/** Somebody in the session, for who leads it. */
export interface PersonData {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly seat: SeatId | null;
  /** Null where none was given, or the reader is no facilitator. */
  readonly realName: string | null;
  readonly research: boolean;
}

/** Answer to `about`. */
export interface DataAbout extends DataTerms {
  /** When the session is erased if nothing more happens; wall clock, milliseconds. */
  readonly keptUntil: number;
  /** This person's choice. */
  readonly research: boolean;
  /** All people, for who leads; nobody for the others. */
  readonly people: readonly PersonData[];
}
