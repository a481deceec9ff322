import type { DatabaseSync } from 'node:sqlite';
import { readPerson, rowOfPerson } from '../rows.ts';
import type { PersonRecord, Store } from '../store.ts';
import { undamaged } from './damage.ts';
import type { OwnedFile } from './file.ts';

const PERSON =
  'SELECT id, session, role, name, table_id AS "table", seat, joined_at AS joinedAt, access, digest FROM people';

export function keepPerson(db: DatabaseSync, person: PersonRecord): void {
  const { id, session, role, name, table, seat, joinedAt, access, digest } = rowOfPerson(person);
  const code = person.access.once?.hash ?? null;
  db.prepare(
    `INSERT OR REPLACE INTO people (id, session, role, name, table_id, seat, joined_at, access, code_hash, digest)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(id, session, role, name, table, seat, joinedAt, access, code, digest);
}

/** What of a store concerns people. */
export function peopleIn(
  owned: OwnedFile,
): Pick<Store, 'keepPerson' | 'removePerson' | 'people' | 'personWithCode'> {
  const { db } = owned;
  const remove = db.prepare('DELETE FROM people WHERE id = ?');
  const ofSession = db.prepare(`${PERSON} WHERE session = ? ORDER BY joined_at, id`);
  const withCode = db.prepare(`${PERSON} WHERE code_hash = ?`);
  return {
    keepPerson: async (person) => owned.write(() => keepPerson(db, person)),
    async removePerson(id) {
      owned.write(() => remove.run(id));
    },
    async people(session) {
      return undamaged(() => ofSession.all(session)).map(readPerson);
    },
    async personWithCode(hash) {
      const row = undamaged(() => withCode.get(hash));
      return row ? readPerson(row) : null;
    },
  };
}
