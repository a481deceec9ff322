import type { ClientBase } from 'pg';
import * as z from 'zod/mini';
import { formerHolder, formerSession, peopleOf, SAT_DOWN } from '../holders.ts';
import { digestOfSession } from '../rows.ts';
import { StoreUnusable } from '../store.ts';
import { keepPerson } from './people.ts';

/** All that the game keeps stands in a schema of its own, beside whatever else the database is used for. */
export const SCHEMA = 'middle_ground';

const FIRST = `
  CREATE TABLE sessions (
    code text PRIMARY KEY, table_id text NOT NULL UNIQUE, scenario text NOT NULL, desk_hash text NOT NULL,
    opening text UNIQUE, opened_at bigint NOT NULL, digest text NOT NULL,
    length integer NOT NULL DEFAULT 0, head text NOT NULL DEFAULT '', touched_at bigint NOT NULL DEFAULT 0
  );
  CREATE INDEX sessions_touched ON sessions (touched_at);
  CREATE TABLE events (
    table_id text NOT NULL, seq integer NOT NULL, clock double precision NOT NULL, wall bigint NOT NULL,
    body text NOT NULL, hash text NOT NULL,
    PRIMARY KEY (table_id, seq)
  );
  CREATE TABLE holders (
    table_id text NOT NULL, seat text NOT NULL, name text NOT NULL, key_hash text NOT NULL UNIQUE,
    PRIMARY KEY (table_id, seat)
  );
  CREATE TABLE clock (
    one integer PRIMARY KEY CHECK (one = 1), now double precision NOT NULL, digest text NOT NULL
  );
`;

/** Format 2: people in place of holders and of the desk's key; a session may be locked. */
async function addPeople(client: ClientBase): Promise<void> {
  await client.query(`
    CREATE TABLE people (
      id text PRIMARY KEY, session text NOT NULL, role text NOT NULL, name text NOT NULL,
      table_id text, seat text, joined_at bigint NOT NULL, access text NOT NULL, code_hash text UNIQUE,
      digest text NOT NULL
    );
    CREATE INDEX people_of_session ON people (session, joined_at);
  `);
  const sessions = await client.query(`
    SELECT code, table_id AS "table", scenario, opening, opened_at::double precision AS "openedAt",
      desk_hash AS desk,
      (SELECT body FROM events WHERE events.table_id = sessions.table_id AND seq = 0) AS opened FROM sessions
  `);
  for (const session of z.array(formerSession).parse(sessions.rows)) {
    const sitting = await client.query(
      'SELECT seat, name, key_hash AS hash FROM holders WHERE table_id = $1',
      [session.table],
    );
    const satDown = await client.query(
      `SELECT body FROM events WHERE table_id = $1 AND ${SAT_DOWN} ORDER BY seq`,
      [session.table],
    );
    const bodies = z.array(z.object({ body: z.string() })).parse(satDown.rows);
    const people = peopleOf(
      session,
      z.array(formerHolder).parse(sitting.rows),
      bodies.map(({ body }) => body),
    );
    for (const person of people) await keepPerson(client, person);
    const digest = digestOfSession({ ...session, locked: null });
    await client.query('UPDATE sessions SET digest = $1 WHERE code = $2', [digest, session.code]);
  }
  await client.query(`
    DROP TABLE holders;
    ALTER TABLE sessions DROP COLUMN desk_hash;
    ALTER TABLE sessions ADD COLUMN locked integer;
  `);
}

/** The nth makes format n + 1 of format n. What is released never changes. */
const MIGRATIONS: readonly ((client: ClientBase) => Promise<unknown>)[] = [
  (client) => client.query(FIRST),
  addPeople,
];

const formatRows = z.tuple([z.object({ format: z.number() })]);

/**
 * Brings the database to the present format, within the transaction of the caller.
 * @throws StoreUnusable where a later version has written it
 */
export async function migrate(client: ClientBase): Promise<void> {
  await client.query(`CREATE SCHEMA IF NOT EXISTS ${SCHEMA}`);
  await client.query('CREATE TABLE IF NOT EXISTS formats (format integer NOT NULL)');
  const { rows } = await client.query('SELECT coalesce(max(format), 0) AS format FROM formats');
  const [{ format }] = formatRows.parse(rows);
  if (format > MIGRATIONS.length)
    throw new StoreUnusable(
      `The database was written by another version of Middle Ground (format ${format}).`,
    );
  if (format === MIGRATIONS.length) return;
  for (const step of MIGRATIONS.slice(format)) await step(client);
  await client.query('INSERT INTO formats VALUES ($1)', [MIGRATIONS.length]);
}
