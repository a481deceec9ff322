import type { ClientBase, QueryResult } from 'pg';
import * as z from 'zod/mini';
import type { AppendPlan } from './appends.ts';
import { planAppends } from './appends.ts';
import type { LogHead } from './chain.ts';
import { emptyHead, readChain } from './chain.ts';
import { GroupCommit } from './GroupCommit.ts';
import { erasingIn } from './postgres/erasing.ts';
import { ownDatabase } from './postgres/open.ts';
import { keepPerson, peopleIn } from './postgres/people.ts';
import { privacyIn } from './postgres/privacy.ts';
import {
  codeRow,
  digestOfClock,
  digestOfSession,
  eventRow,
  headRow,
  readClock,
  readSession,
} from './rows.ts';
import type { Append, Store, TableId } from './store.ts';

const SESSION = `SELECT code, table_id AS "table", scenario, opening,
  opened_at::double precision AS "openedAt", locked, digest FROM sessions`;

const HEADS = 'SELECT table_id AS "table", length, head AS hash FROM sessions WHERE table_id = ANY($1)';

/** The head and the events in one statement, so that both are of the same moment. */
const LOG = `SELECT length, head AS hash, (
    SELECT coalesce(json_agg(json_build_object(
      'seq', seq, 'body', body, 'hash', hash, 'salt', salt, 'text', text
    ) ORDER BY seq), '[]')
    FROM events LEFT JOIN texts USING (table_id, seq) WHERE table_id = sessions.table_id
  ) AS events FROM sessions WHERE table_id = $1`;

const logRow = z.object({ length: z.number(), hash: z.string(), events: z.array(eventRow) });

const SET_CLOCK = `INSERT INTO clock VALUES (1, $1, $2)
  ON CONFLICT (one) DO UPDATE SET now = excluded.now, digest = excluded.digest WHERE excluded.now > clock.now`;

async function write(client: ClientBase, { rows, texts, heads, now }: AppendPlan): Promise<void> {
  const wall = Date.now();
  await client.query(
    `INSERT INTO events (table_id, seq, clock, wall, body, hash)
     SELECT e.table_id, e.seq, e.clock, $6, e.body, e.hash
     FROM unnest($1::text[], $2::integer[], $3::double precision[], $4::text[], $5::text[])
       AS e (table_id, seq, clock, body, hash)`,
    [
      rows.map((row) => row.table),
      rows.map((row) => row.seq),
      rows.map((row) => row.now),
      rows.map((row) => row.body),
      rows.map((row) => row.hash),
      wall,
    ],
  );
  await client.query(
    'INSERT INTO texts SELECT * FROM unnest($1::text[], $2::integer[], $3::text[], $4::text[], $5::text[])',
    [
      texts.map((text) => text.table),
      texts.map((text) => text.seq),
      texts.map((text) => text.author),
      texts.map((text) => text.salt),
      texts.map((text) => text.text),
    ],
  );
  await client.query(
    `UPDATE sessions SET length = h.length, head = h.head, touched_at = $4
     FROM unnest($1::text[], $2::integer[], $3::text[]) AS h (table_id, length, head)
     WHERE sessions.table_id = h.table_id`,
    [
      [...heads.keys()],
      [...heads.values()].map(({ length }) => length),
      [...heads.values()].map(({ hash }) => hash),
      wall,
    ],
  );
  await client.query(SET_CLOCK, [now, digestOfClock(now)]);
}

function headsIn({ rows }: QueryResult): Map<TableId, LogHead> {
  return new Map(
    z
      .array(headRow)
      .parse(rows)
      .map((head) => [head.table, head]),
  );
}

/**
 * The store of a server whose sessions are kept by PostgreSQL.
 * @param url such as `postgres://user:password@host:5432/database`
 * @param onFault told of what broke while nobody asked for anything
 * @throws StoreUnusable
 */
export async function openPostgresStore(url: string, onFault: (error: unknown) => void): Promise<Store> {
  const { writer, readers } = await ownDatabase(url, onFault);

  const appending = new GroupCommit<Append>((appends) =>
    writer.transaction(async (client) => {
      const tables = [...new Set(appends.map(({ table }) => table))].sort();
      const heads = headsIn(await client.query(`${HEADS} ORDER BY table_id FOR UPDATE`, [tables]));
      const plan = planAppends(heads, appends);
      if (plan.rows.length > 0) await write(client, plan);
      return plan.refusals;
    }),
  );

  return {
    createSession(session, opener, events, now) {
      const { code, table, scenario, opening, openedAt } = session;
      return writer.transaction(async (client) => {
        const kept = await client.query(
          `INSERT INTO sessions (code, table_id, scenario, opening, opened_at, digest)
           VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
          [code, table, scenario, opening, openedAt, digestOfSession(session)],
        );
        if (kept.rowCount === 0) return false;
        await keepPerson(client, opener);
        const first = { table, expectedVersion: 0, events, now };
        await write(client, planAppends(new Map([[table, emptyHead(table)]]), [first]));
        return true;
      });
    },
    async findSession(code) {
      const { rows } = await readers.query(`${SESSION} WHERE code = $1`, [code]);
      return rows.length > 0 ? readSession(rows[0]) : null;
    },
    async findOpening(opening) {
      const { rows } = await readers.query(`${SESSION} WHERE opening = $1`, [opening]);
      return rows.length > 0 ? readSession(rows[0]) : null;
    },
    async lockSession(code, locked) {
      await writer.transaction(async (client) => {
        const { rows } = await client.query(`${SESSION} WHERE code = $1 FOR UPDATE`, [code]);
        if (rows.length === 0) return;
        const digest = digestOfSession({ ...readSession(rows[0]), locked });
        const values = [Number(locked), digest, code];
        await client.query('UPDATE sessions SET locked = $1, digest = $2 WHERE code = $3', values);
      });
    },
    async codesSince(wallTime) {
      const { rows } = await readers.query('SELECT code FROM sessions WHERE touched_at >= $1', [wallTime]);
      return z
        .array(codeRow)
        .parse(rows)
        .map(({ code }) => code);
    },
    append: (append) => appending.ask(append),
    async load(table) {
      const { rows } = await readers.query(LOG, [table]);
      const [log] = z.array(logRow).parse(rows);
      return log ? readChain(table, log.events, log) : [];
    },
    ...peopleIn(writer, readers),
    ...privacyIn(writer, readers),
    ...erasingIn(writer, readers),
    async beat(now) {
      await writer.transaction((client) => client.query(SET_CLOCK, [now, digestOfClock(now)]));
    },
    async lastBeat() {
      const { rows } = await readers.query('SELECT now, digest FROM clock');
      return rows.length > 0 ? readClock(rows[0]) : null;
    },
    async close() {
      await appending.settled();
      await writer.close();
      await readers.end();
    },
  };
}
