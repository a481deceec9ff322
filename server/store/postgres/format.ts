import type { ClientBase } from 'pg';
import * as z from 'zod/mini';
import { StoreUnusable } from '../store.ts';

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

/** The nth makes format n + 1 of format n. What is released never changes. */
const MIGRATIONS: readonly string[] = [FIRST];

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
  for (const step of MIGRATIONS.slice(format)) await client.query(step);
  await client.query('INSERT INTO formats VALUES ($1)', [MIGRATIONS.length]);
}
