import type { ClientBase, Pool } from 'pg';
import { readPerson, rowOfPerson } from '../rows.ts';
import type { PersonRecord, Store } from '../store.ts';
import type { Writer } from './Writer.ts';

const PERSON = `SELECT id, session, role, name, table_id AS "table", seat,
  joined_at::double precision AS "joinedAt", access, digest FROM people`;

export async function keepPerson(client: ClientBase, person: PersonRecord): Promise<void> {
  const { id, session, role, name, table, seat, joinedAt, access, digest } = rowOfPerson(person);
  const code = person.access.once?.hash ?? null;
  await client.query(
    `INSERT INTO people (id, session, role, name, table_id, seat, joined_at, access, code_hash, digest)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (id) DO UPDATE SET session = excluded.session, role = excluded.role, name = excluded.name,
       table_id = excluded.table_id, seat = excluded.seat, joined_at = excluded.joined_at,
       access = excluded.access, code_hash = excluded.code_hash, digest = excluded.digest`,
    [id, session, role, name, table, seat, joinedAt, access, code, digest],
  );
}

/** What of a store concerns people. */
export function peopleIn(
  writer: Writer,
  readers: Pool,
): Pick<Store, 'keepPerson' | 'removePerson' | 'people' | 'personWithCode'> {
  return {
    async keepPerson(person) {
      await writer.transaction((client) => keepPerson(client, person));
    },
    async removePerson(id) {
      await writer.transaction((client) => client.query('DELETE FROM people WHERE id = $1', [id]));
    },
    async people(session) {
      const { rows } = await readers.query(`${PERSON} WHERE session = $1 ORDER BY joined_at, id`, [session]);
      return rows.map(readPerson);
    },
    async personWithCode(hash) {
      const { rows } = await readers.query(`${PERSON} WHERE code_hash = $1`, [hash]);
      return rows.length > 0 ? readPerson(rows[0]) : null;
    },
  };
}
