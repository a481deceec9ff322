import { choiceRow, readNotice, realNameRow } from '../rows.ts';
import type { Store } from '../store.ts';
import type { OwnedFile } from './file.ts';

/**
 * What of a store concerns what people said about their data.
 */
export function privacyIn(
  owned: OwnedFile,
): Pick<Store, 'keepNotice' | 'notice' | 'keepChoice' | 'choices' | 'keepRealName' | 'realNames'> {
  const { db } = owned;
  return {
    async keepNotice(session, notice) {
      owned.write(() =>
        db.prepare('INSERT OR REPLACE INTO notices VALUES (?, ?)').run(session, JSON.stringify(notice)),
      );
    },
    async notice(session) {
      return readNotice(db.prepare('SELECT notice FROM notices WHERE session = ?').get(session));
    },
    async keepChoice({ person, session, research, at }) {
      owned.write(() =>
        db
          .prepare('INSERT OR REPLACE INTO choices VALUES (?, ?, ?, ?)')
          .run(person, session, at, Number(research)),
      );
    },
    async choices(session) {
      return db
        .prepare('SELECT person, session, at, research FROM choices WHERE session = ? ORDER BY at')
        .all(session)
        .map((row) => choiceRow.parse(row));
    },
    async keepRealName(person, session, name) {
      owned.write(() =>
        db.prepare('INSERT OR REPLACE INTO real_names VALUES (?, ?, ?)').run(person, session, name),
      );
    },
    async realNames(session) {
      const rows = db.prepare('SELECT person, name FROM real_names WHERE session = ?').all(session);
      return new Map(rows.map((row) => realNameRow.parse(row)).map(({ person, name }) => [person, name]));
    },
  };
}
