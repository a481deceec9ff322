import * as z from 'zod/mini';
import { DEFAULT_NOTICE, type Notice, noticeSchema } from '../../shared/protocol/privacy.ts';
import { ROLES, type Role } from '../../shared/protocol/roles.ts';
import { accessSchema } from '../people/access.ts';
import type { ReadEvent } from './chain.ts';
import { digestOf } from './digest.ts';
import type { Choice, PersonRecord, SessionRecord } from './store.ts';
import { Damaged } from './store.ts';

/** What rows of both stores look like when they are read. */
export const eventRow = z.pipe(
  z.object({
    seq: z.number(),
    body: z.string(),
    hash: z.string(),
    salt: z.nullable(z.string()),
    text: z.nullable(z.string()),
  }),
  z.transform(
    ({ salt, text, ...event }): ReadEvent => ({
      ...event,
      text: salt === null || text === null ? null : { salt, text },
    }),
  ),
);
/** An event as it was before texts were kept apart. */
export const formerEvent = z.object({ seq: z.number(), body: z.string(), hash: z.string() });
export const codeRow = z.object({ code: z.string() });
export const touchedRow = z.object({ touched: z.number() });
export const sittingRow = z.object({ seat: z.nullable(z.string()), id: z.string() });
export const headRow = z.object({ table: z.string(), length: z.number(), hash: z.string() });
const sessionRow = z.object({
  code: z.string(),
  table: z.string(),
  scenario: z.string(),
  opening: z.nullable(z.string()),
  openedAt: z.number(),
  locked: z.nullable(z.number()),
  digest: z.string(),
});
const personRow = z.object({
  id: z.string(),
  session: z.string(),
  role: z.enum(Object.keys(ROLES) as Role[]),
  name: z.string(),
  table: z.nullable(z.string()),
  seat: z.nullable(z.string()),
  joinedAt: z.number(),
  access: z.string(),
  digest: z.string(),
});
export const choiceRow = z.pipe(
  z.object({ person: z.string(), session: z.string(), at: z.number(), research: z.number() }),
  z.transform(({ research, ...choice }): Choice => ({ ...choice, research: research === 1 })),
);
export const realNameRow = z.object({ person: z.string(), name: z.string() });
const noticeRow = z.object({ notice: z.string() });
const clockRow = z.object({ now: z.number(), digest: z.string() });

export function digestOfSession(session: SessionRecord): string {
  const { code, table, scenario, opening, openedAt, locked } = session;
  return digestOf([code, table, scenario, opening, openedAt, locked === null ? null : Number(locked)]);
}

type PersonRow = Omit<PersonRecord, 'access'> & { readonly access: string };

/** A person as it is written into a row. */
export function rowOfPerson(person: PersonRecord): PersonRow & { readonly digest: string } {
  const row = { ...person, access: JSON.stringify(person.access) };
  return { ...row, digest: digestOfPersonRow(row) };
}

function digestOfPersonRow({ id, session, role, name, table, seat, joinedAt, access }: PersonRow): string {
  return digestOf([id, session, role, name, table, seat, joinedAt, access]);
}

export function digestOfClock(now: number): string {
  return digestOf([now]);
}

/** @throws Damaged where it is not as it was written */
export function readSession(row: unknown): SessionRecord {
  const read = sessionRow.safeParse(row);
  if (!read.success) throw new Damaged('The record of a session is damaged. The session is not played.');
  const { digest, locked, ...rest } = read.data;
  const session = { ...rest, locked: locked === null ? null : locked === 1 };
  if (digest === digestOfSession(session)) return session;
  throw new Damaged(`The record of session ${session.code} is damaged. The session is not played.`);
}

/** @throws Damaged where it is not as it was written */
export function readClock(row: unknown): number {
  const read = clockRow.safeParse(row);
  if (read.success && read.data.digest === digestOfClock(read.data.now)) return read.data.now;
  throw new Damaged('The stored time of the table clock is damaged.');
}

/** @throws Damaged where it is not as it was written */
export function readPerson(row: unknown): PersonRecord {
  const read = personRow.safeParse(row);
  if (!read.success) throw new Damaged('The record of a person is damaged.');
  const { digest, access, ...rest } = read.data;
  // Digested as it stands in the row: a damaged text may be read by nobody.
  if (digest === digestOfPersonRow({ ...rest, access }))
    return { ...rest, access: accessSchema.parse(JSON.parse(access)) };
  throw new Damaged(`The record of a person of session ${rest.session} is damaged.`);
}

/** What was laid down for a session; the usual where nothing was. */
export function readNotice(row: unknown): Notice {
  return row ? noticeSchema.parse(JSON.parse(noticeRow.parse(row).notice)) : DEFAULT_NOTICE;
}
