import type { Pool } from 'pg';
import { choiceRow, readNotice, realNameRow } from '../rows.ts';
import type { Store } from '../store.ts';
import type { Writer } from './Writer.ts';

/** What of a store concerns what people said about their data. */
export function privacyIn(
  writer: Writer,
  readers: Pool,
): Pick<Store, 'keepNotice' | 'notice' | 'keepChoice' | 'choices' | 'keepRealName' | 'realNames'> {
  const write = async (sql: string, values: readonly (string | number)[]) => {
    await writer.transaction((client) => client.query(sql, [...values]));
  };
  return {
    keepNotice: (session, notice) =>
      write(
        'INSERT INTO notices VALUES ($1, $2) ON CONFLICT (session) DO UPDATE SET notice = excluded.notice',
        [session, JSON.stringify(notice)],
      ),
    async notice(session) {
      const { rows } = await readers.query('SELECT notice FROM notices WHERE session = $1', [session]);
      return readNotice(rows[0]);
    },
    keepChoice: ({ person, session, research, at }) =>
      write(
        `INSERT INTO choices VALUES ($1, $2, $3, $4)
         ON CONFLICT (person, at) DO UPDATE SET research = excluded.research`,
        [person, session, at, Number(research)],
      ),
    async choices(session) {
      const { rows } = await readers.query(
        `SELECT person, session, at::double precision AS at, research FROM choices
         WHERE session = $1 ORDER BY choices.at`,
        [session],
      );
      return rows.map((row) => choiceRow.parse(row));
    },
    keepRealName: (person, session, name) =>
      write(
        `INSERT INTO real_names VALUES ($1, $2, $3) ON CONFLICT (person) DO UPDATE SET name = excluded.name`,
        [person, session, name],
      ),
    async realNames(session) {
      const { rows } = await readers.query('SELECT person, name FROM real_names WHERE session = $1', [
        session,
      ]);
      return new Map(rows.map((row) => realNameRow.parse(row)).map(({ person, name }) => [person, name]));
    },
  };
}
