import { nanoid } from 'nanoid';
import * as z from 'zod/mini';
import { firstAccess } from '../people/access.ts';
import type { PersonRecord } from './store.ts';

/** A session as it was kept before people had records: one holder a seat, and a key for the desk. */
export const formerSession = z.object({
  code: z.string(),
  table: z.string(),
  scenario: z.string(),
  opening: z.nullable(z.string()),
  openedAt: z.number(),
  desk: z.string(),
  /** The event that opened its table; null where the log has none. */
  opened: z.nullable(z.string()),
});
export const formerHolder = z.object({ seat: z.string(), name: z.string(), hash: z.string() });

/** Events that say who sat down, oldest first, in SQL of both stores. */
export const SAT_DOWN = `body LIKE '{"type":"seat-held"%"kind":"people"%'`;

const opening = z.object({ setup: z.optional(z.object({ facilitated: z.optional(z.boolean()) })) });
const sitting = z.object({ seat: z.string() });

/**
 * The people of such a session. An opener who played held both keys; it was the first to sit down, and its seat's key
 * is the one that is kept.
 * @param satDown the events that say who sat down, oldest first
 */
export function peopleOf(
  session: z.infer<typeof formerSession>,
  holders: readonly z.infer<typeof formerHolder>[],
  satDown: readonly string[],
): PersonRecord[] {
  const { code, table, desk, openedAt, opened } = session;
  const order = satDown.map((body) => sitting.parse(JSON.parse(body)).seat);
  const setup = opened === null ? undefined : opening.parse(JSON.parse(opened)).setup;
  const host = setup?.facilitated === false ? order[0] : undefined;
  const placeOf = (seat: string) => (order.includes(seat) ? order.indexOf(seat) : order.length);
  const people = holders
    .toSorted((a, b) => placeOf(a.seat) - placeOf(b.seat))
    .map(
      ({ seat, name, hash }, place): PersonRecord => ({
        id: nanoid(),
        session: code,
        role: seat === host ? 'host' : 'delegate',
        name,
        table,
        seat,
        joinedAt: openedAt + 1 + place,
        access: firstAccess(hash),
      }),
    );
  if (people.some(({ role }) => role === 'host')) return people;
  const facilitator: PersonRecord = {
    id: nanoid(),
    session: code,
    role: 'facilitator',
    name: '',
    table: null,
    seat: null,
    joinedAt: openedAt,
    access: firstAccess(desk),
  };
  return [facilitator, ...people];
}
