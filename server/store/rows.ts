import * as z from 'zod/mini';
import { digestOf } from './chain.ts';
import type { SessionRecord } from './store.ts';
import { Damaged } from './store.ts';

/** What rows of both stores look like when they are read. */
export const eventRow = z.object({ seq: z.number(), body: z.string(), hash: z.string() });
export const headRow = z.object({ table: z.string(), length: z.number(), hash: z.string() });
export const holderRow = z.object({
  table: z.string(),
  seat: z.string(),
  name: z.string(),
  keyHash: z.string(),
});
const sessionRow = z.object({
  code: z.string(),
  table: z.string(),
  scenario: z.string(),
  deskHash: z.string(),
  opening: z.nullable(z.string()),
  openedAt: z.number(),
  digest: z.string(),
});
const clockRow = z.object({ now: z.number(), digest: z.string() });

export function digestOfSession(session: SessionRecord): string {
  const { code, table, scenario, deskHash, opening, openedAt } = session;
  return digestOf([code, table, scenario, deskHash, opening, openedAt]);
}

export function digestOfClock(now: number): string {
  return digestOf([now]);
}

/** @throws Damaged where it is not as it was written */
export function readSession(row: unknown): SessionRecord {
  const read = sessionRow.safeParse(row);
  if (!read.success) throw new Damaged('The record of a session is damaged. The session is not played.');
  const { digest, ...session } = read.data;
  if (digest === digestOfSession(session)) return session;
  throw new Damaged(`The record of session ${session.code} is damaged. The session is not played.`);
}

/** @throws Damaged where it is not as it was written */
export function readClock(row: unknown): number {
  const read = clockRow.safeParse(row);
  if (read.success && read.data.digest === digestOfClock(read.data.now)) return read.data.now;
  throw new Damaged('The stored time of the table clock is damaged.');
}
