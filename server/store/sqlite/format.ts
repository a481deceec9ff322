import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod/mini';
import { chain, emptyHead } from '../chain.ts';
import { formerHolder, formerSession, peopleOf, SAT_DOWN } from '../holders.ts';
import { digestOfClock, digestOfSession, formerEvent, headRow, sittingRow } from '../rows.ts';
import { separateTexts } from '../separateTexts.ts';
import { keepPerson } from './people.ts';

const SCHEMA = `
  CREATE TABLE sessions (
    code TEXT PRIMARY KEY, table_id TEXT NOT NULL UNIQUE, scenario TEXT NOT NULL,
    desk_hash TEXT NOT NULL, opened_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE events (
    table_id TEXT NOT NULL, seq INTEGER NOT NULL, clock REAL NOT NULL, wall INTEGER NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (table_id, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE holders (
    table_id TEXT NOT NULL, seat TEXT NOT NULL, name TEXT NOT NULL, key_hash TEXT NOT NULL UNIQUE,
    PRIMARY KEY (table_id, seat)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE clock (one INTEGER PRIMARY KEY CHECK (one = 1), now REAL NOT NULL) STRICT;
`;

const tableRow = z.object({ table: z.string() });
const bodyRow = z.object({ body: z.string() });
const nowRow = z.object({ now: z.nullable(z.number()) });

/** Format 2: every event carries a hash of all before it, and the session knows where its log ends. */
function addChain(db: DatabaseSync): void {
  db.exec(`
    ALTER TABLE events ADD COLUMN hash TEXT NOT NULL DEFAULT '';
    ALTER TABLE sessions ADD COLUMN length INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE sessions ADD COLUMN head TEXT NOT NULL DEFAULT '';
  `);
  const bodies = db.prepare('SELECT body FROM events WHERE table_id = ? ORDER BY seq');
  const setHash = db.prepare('UPDATE events SET hash = ? WHERE table_id = ? AND seq = ?');
  const setHead = db.prepare('UPDATE sessions SET length = ?, head = ? WHERE table_id = ?');
  for (const row of db.prepare('SELECT table_id AS "table" FROM sessions').all()) {
    const { table } = tableRow.parse(row);
    const texts = bodies.all(table).map((event) => bodyRow.parse(event).body);
    const { rows, head } = chain(emptyHead(table), texts);
    for (const { seq, hash } of rows) setHash.run(hash, table, seq);
    setHead.run(head.length, head.hash, table);
  }
}

/**
 * Format 3: records carry a digest of themselves (that of sessions comes with format 5), a session knows under which
 * name it was asked for and when it was last played, and the clock the latest time of all, so that a start reads no log.
 */
function addDigests(db: DatabaseSync): void {
  db.exec(`
    ALTER TABLE sessions ADD COLUMN opening TEXT;
    ALTER TABLE sessions ADD COLUMN touched_at INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE sessions ADD COLUMN digest TEXT NOT NULL DEFAULT '';
    ALTER TABLE clock ADD COLUMN digest TEXT NOT NULL DEFAULT '';
    CREATE UNIQUE INDEX sessions_opening ON sessions (opening);
    UPDATE sessions SET touched_at =
      coalesce((SELECT max(wall) FROM events WHERE events.table_id = sessions.table_id), opened_at);
  `);
  const latest =
    'SELECT max(now) AS now FROM (SELECT now FROM clock UNION ALL SELECT max(clock) FROM events)';
  const { now } = nowRow.parse(db.prepare(latest).get());
  if (now !== null) db.prepare('INSERT OR REPLACE INTO clock VALUES (1, ?, ?)').run(now, digestOfClock(now));
}

/** The format after: how many writes there were, which is also told beside the database. */
const COUNT_WRITES = `
  CREATE TABLE writes (one INTEGER PRIMARY KEY CHECK (one = 1), count INTEGER NOT NULL) STRICT;
  INSERT INTO writes VALUES (1, 0);
`;

/** Format 5: people in place of holders and of the desk's key; a session may be locked. */
function addPeople(db: DatabaseSync): void {
  db.exec(`
    CREATE TABLE people (
      id TEXT PRIMARY KEY, session TEXT NOT NULL, role TEXT NOT NULL, name TEXT NOT NULL,
      table_id TEXT, seat TEXT, joined_at INTEGER NOT NULL, access TEXT NOT NULL, code_hash TEXT UNIQUE,
      digest TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX people_of_session ON people (session, joined_at);
  `);
  const sessions = db.prepare(`
    SELECT code, table_id AS "table", scenario, opening, opened_at AS openedAt, desk_hash AS desk,
      (SELECT body FROM events WHERE events.table_id = sessions.table_id AND seq = 0) AS opened FROM sessions
  `);
  const holders = db.prepare('SELECT seat, name, key_hash AS hash FROM holders WHERE table_id = ?');
  const satDown = db.prepare(`SELECT body FROM events WHERE table_id = ? AND ${SAT_DOWN} ORDER BY seq`);
  const setDigest = db.prepare('UPDATE sessions SET digest = ? WHERE code = ?');
  for (const session of z.array(formerSession).parse(sessions.all())) {
    const sitting = z.array(formerHolder).parse(holders.all(session.table));
    const bodies = z.array(bodyRow).parse(satDown.all(session.table));
    const people = peopleOf(
      session,
      sitting,
      bodies.map(({ body }) => body),
    );
    for (const person of people) keepPerson(db, person);
    setDigest.run(digestOfSession({ ...session, locked: null }), session.code);
  }
  db.exec(`
    DROP TABLE holders;
    ALTER TABLE sessions DROP COLUMN desk_hash;
    ALTER TABLE sessions ADD COLUMN locked INTEGER;
  `);
}

/** The format after: what people wrote stands in a table of its own, and can be erased. */
function addTexts(db: DatabaseSync): void {
  db.exec(`
    CREATE TABLE texts (
      table_id TEXT NOT NULL, seq INTEGER NOT NULL, author TEXT, salt TEXT NOT NULL, text TEXT NOT NULL,
      PRIMARY KEY (table_id, seq)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX texts_of_author ON texts (author);
    CREATE TABLE scrub (due INTEGER PRIMARY KEY CHECK (due = 1)) STRICT;
    INSERT INTO scrub VALUES (1);
  `);
  const ends = db.prepare('SELECT table_id AS "table", length, head AS hash FROM sessions').all();
  const events = db.prepare('SELECT seq, body, hash FROM events WHERE table_id = ? ORDER BY seq');
  const people = db.prepare('SELECT seat, id FROM people WHERE table_id = ?');
  const setEvent = db.prepare('UPDATE events SET body = ?, hash = ? WHERE table_id = ? AND seq = ?');
  const setHead = db.prepare('UPDATE sessions SET head = ? WHERE table_id = ?');
  const addText = db.prepare('INSERT INTO texts VALUES (?, ?, ?, ?, ?)');
  for (const end of z.array(headRow).parse(ends)) {
    const { table } = end;
    const separated = separateTexts({
      table,
      end,
      rows: z.array(formerEvent).parse(events.all(table)),
      people: z.array(sittingRow).parse(people.all(table)),
    });
    if (!separated) continue;
    for (const { seq, body, hash } of separated.rows) setEvent.run(body, hash, table, seq);
    for (const { seq, author, salt, text } of separated.texts) addText.run(table, seq, author, salt, text);
    for (const [, { hash }] of separated.heads) setHead.run(hash, table);
  }
}

/** The format after: what people said about their data, and real names, which stand nowhere else. */
const ADD_PRIVACY = `
  CREATE TABLE notices (session TEXT PRIMARY KEY, notice TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE choices (
    person TEXT NOT NULL, session TEXT NOT NULL, at INTEGER NOT NULL, research INTEGER NOT NULL,
    PRIMARY KEY (person, at)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE real_names (person TEXT PRIMARY KEY, session TEXT NOT NULL, name TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;

/** The nth makes format n + 1 of format n. What is released never changes. */
const MIGRATIONS: readonly ((db: DatabaseSync) => void)[] = [
  (db) => db.exec(SCHEMA),
  addChain,
  addDigests,
  (db) => db.exec(COUNT_WRITES),
  addPeople,
  addTexts,
  (db) => db.exec(ADD_PRIVACY),
];

/** The format that this version reads and writes. */
export const FORMAT = MIGRATIONS.length;

/** The value of a setting of SQLite's. */
export function pragma(db: DatabaseSync, name: string): unknown {
  return Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];
}

/** The format of an open file; 0 where it is new. */
export function formatOf(db: DatabaseSync): number {
  return z.number().parse(pragma(db, 'user_version'));
}

/** All of it is kept, or nothing. */
export function inTransaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** Brings a file of an older format to the present one. */
export function migrate(db: DatabaseSync, from: number): void {
  inTransaction(db, () => {
    for (const step of MIGRATIONS.slice(from)) step(db);
    db.exec(`PRAGMA user_version = ${FORMAT}`);
  });
}
