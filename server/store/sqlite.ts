import * as z from 'zod/mini';
import type { AppendPlan } from './appends.ts';
import { planAppends } from './appends.ts';
import type { LogHead } from './chain.ts';
import { emptyHead } from './chain.ts';
import { GroupCommit } from './GroupCommit.ts';
import { codeRow, digestOfClock, digestOfSession, readClock, readSession } from './rows.ts';
import { undamaged } from './sqlite/damage.ts';
import { erasingIn } from './sqlite/erasing.ts';
import { OwnedFile } from './sqlite/file.ts';
import { logsIn } from './sqlite/logs.ts';
import { keepPerson, peopleIn } from './sqlite/people.ts';
import { privacyIn } from './sqlite/privacy.ts';
import type { Append, SessionRecord, Store, TableId } from './store.ts';

const SESSION =
  'SELECT code, table_id AS "table", scenario, opening, opened_at AS openedAt, locked, digest FROM sessions';

/**
 * The embedded store: one SQLite file that is durable at every acknowledged write.
 * @param file path of the file, or `:memory:` for tests
 * @throws StoreUnusable
 */
export function openSqliteStore(file: string): Store {
  const owned = new OwnedFile(file);
  const { db } = owned;
  const insertSession = db.prepare(
    `INSERT INTO sessions (code, table_id, scenario, opening, opened_at, digest)
     VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  );
  const byCode = db.prepare(`${SESSION} WHERE code = ?`);
  const byOpening = db.prepare(`${SESSION} WHERE opening = ?`);
  const setLock = db.prepare('UPDATE sessions SET locked = ?, digest = ? WHERE code = ?');
  const codesTouched = db.prepare('SELECT code FROM sessions WHERE touched_at >= ?');
  const insertEvent = db.prepare(
    'INSERT INTO events (table_id, seq, clock, wall, body, hash) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const insertText = db.prepare(
    'INSERT INTO texts (table_id, seq, author, salt, text) VALUES (?, ?, ?, ?, ?)',
  );
  const logs = logsIn(db);
  const updateHead = db.prepare(
    'UPDATE sessions SET length = ?, head = ?, touched_at = ? WHERE table_id = ?',
  );
  const selectClock = db.prepare('SELECT now, digest FROM clock');
  const setClock = db.prepare(
    `INSERT INTO clock VALUES (1, ?, ?)
     ON CONFLICT DO UPDATE SET now = excluded.now, digest = excluded.digest WHERE excluded.now > now`,
  );

  function write({ rows, texts, heads, now }: AppendPlan): void {
    const wall = Date.now();
    for (const row of rows) insertEvent.run(row.table, row.seq, row.now, wall, row.body, row.hash);
    for (const { table, seq, author, salt, text } of texts) insertText.run(table, seq, author, salt, text);
    for (const [table, { length, hash }] of heads) updateHead.run(length, hash, wall, table);
    setClock.run(now, digestOfClock(now));
  }

  function headsOf(appends: readonly Append[]): Map<TableId, LogHead> {
    const heads = new Map<TableId, LogHead>();
    for (const { table } of appends) {
      const head = logs.head(table);
      if (head) heads.set(table, head);
    }
    return heads;
  }

  const appending = new GroupCommit<Append>(async (appends) =>
    owned.write(() => {
      const plan = planAppends(headsOf(appends), appends);
      if (plan.rows.length > 0) write(plan);
      return plan.refusals;
    }),
  );

  return {
    async createSession(session: SessionRecord, opener, events, now) {
      const { code, table, scenario, opening, openedAt } = session;
      return owned.write(() => {
        const digest = digestOfSession(session);
        const kept = insertSession.run(code, table, scenario, opening, openedAt, digest);
        if (kept.changes === 0) return false;
        keepPerson(db, opener);
        write(
          planAppends(new Map([[table, emptyHead(table)]]), [{ table, expectedVersion: 0, events, now }]),
        );
        return true;
      });
    },
    async findSession(code) {
      const row = undamaged(() => byCode.get(code));
      return row ? readSession(row) : null;
    },
    async findOpening(opening) {
      const row = undamaged(() => byOpening.get(opening));
      return row ? readSession(row) : null;
    },
    async lockSession(code, locked) {
      owned.write(() => {
        const row = undamaged(() => byCode.get(code));
        if (row) setLock.run(Number(locked), digestOfSession({ ...readSession(row), locked }), code);
      });
    },
    async codesSince(wallTime) {
      const rows = z.array(codeRow).parse(codesTouched.all(wallTime));
      return rows.map(({ code }) => code);
    },
    append: (append) => appending.ask(append),
    async load(table) {
      return logs.load(table);
    },
    ...peopleIn(owned),
    ...privacyIn(owned),
    ...erasingIn(owned),
    async beat(now) {
      owned.write(() => setClock.run(now, digestOfClock(now)));
    },
    async lastBeat() {
      const row = selectClock.get();
      return row ? readClock(row) : null;
    },
    async close() {
      await appending.settled();
      owned.close();
    },
  };
}
