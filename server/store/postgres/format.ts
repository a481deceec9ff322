import type { ClientBase } from 'pg';
import * as z from 'zod/mini';
import { formerHolder, formerSession, peopleOf, SAT_DOWN } from '../holders.ts';
import { digestOfSession, formerEvent, headRow, sittingRow } from '../rows.ts';
import { separateTexts } from '../separateTexts.ts';
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

/** Format 3: what people wrote stands in a table of its own, and can be erased. No statistics repeat it. */
async function addTexts(client: ClientBase): Promise<void> {
  await client.query(`
    CREATE TABLE texts (
      table_id text NOT NULL, seq integer NOT NULL, author text, salt text NOT NULL, text text NOT NULL,
      PRIMARY KEY (table_id, seq)
    );
    CREATE INDEX texts_of_author ON texts (author);
    CREATE TABLE scrub (due integer PRIMARY KEY CHECK (due = 1));
    INSERT INTO scrub VALUES (1);
    ALTER TABLE texts ALTER COLUMN text SET STATISTICS 0;
    ALTER TABLE people ALTER COLUMN name SET STATISTICS 0;
  `);
  const ends = await client.query('SELECT table_id AS "table", length, head AS hash FROM sessions');
  for (const end of z.array(headRow).parse(ends.rows)) {
    const { table } = end;
    const events = await client.query('SELECT seq, body, hash FROM events WHERE table_id = $1 ORDER BY seq', [
      table,
    ]);
    const people = await client.query('SELECT seat, id FROM people WHERE table_id = $1', [table]);
    const separated = separateTexts({
      table,
      end,
      rows: z.array(formerEvent).parse(events.rows),
      people: z.array(sittingRow).parse(people.rows),
    });
    if (!separated) continue;
    for (const { seq, body, hash } of separated.rows)
      await client.query('UPDATE events SET body = $1, hash = $2 WHERE table_id = $3 AND seq = $4', [
        body,
        hash,
        table,
        seq,
      ]);
    for (const { seq, author, salt, text } of separated.texts)
      await client.query('INSERT INTO texts VALUES ($1, $2, $3, $4, $5)', [table, seq, author, salt, text]);
    for (const [, { hash }] of separated.heads)
      await client.query('UPDATE sessions SET head = $1 WHERE table_id = $2', [hash, table]);
  }
}

/** Format 4: what people said about their data, and real names, which stand nowhere else. */
const ADD_PRIVACY = `
  CREATE TABLE notices (session text PRIMARY KEY, notice text NOT NULL);
  CREATE TABLE choices (
    person text NOT NULL, session text NOT NULL, at bigint NOT NULL, research integer NOT NULL,
    PRIMARY KEY (person, at)
  );
  CREATE TABLE real_names (person text PRIMARY KEY, session text NOT NULL, name text NOT NULL);
  ALTER TABLE real_names ALTER COLUMN name SET STATISTICS 0;
  ALTER TABLE notices ALTER COLUMN notice SET STATISTICS 0;
`;

/** The nth makes format n + 1 of format n. What is released never changes. */
const MIGRATIONS: readonly ((client: ClientBase) => Promise<unknown>)[] = [
  (client) => client.query(FIRST),
  addPeople,
  addTexts,
  (client) => client.query(ADD_PRIVACY),
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
