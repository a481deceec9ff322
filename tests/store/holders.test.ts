import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { firstAccess } from '../../server/people/access.ts';
import { openSqliteStore } from '../../server/store/sqlite.ts';
import { hashOf, SECRETS } from '../../server/table/keys.ts';
import { Sessions } from '../../server/table/sessions.ts';
import { openTable } from '../../shared/rules/table.ts';
import { ManualClock } from '../server/support/clock.ts';
import { SEALING_BOTS, shipped, shippedSetup } from '../server/support/tables.ts';

/** A file as it was before people had records: a facilitator's session, and one whose opener sits at kelduin. */
function formerFile(): string {
  const file = join(mkdtempSync(join(tmpdir(), 'holders-')), 'db.sqlite');
  const db = new DatabaseSync(file);
  db.exec(`
    CREATE TABLE sessions (code TEXT PRIMARY KEY, table_id TEXT NOT NULL UNIQUE, scenario TEXT NOT NULL,
      desk_hash TEXT NOT NULL, opened_at INTEGER NOT NULL) STRICT;
    CREATE TABLE events (table_id TEXT NOT NULL, seq INTEGER NOT NULL, clock REAL NOT NULL, wall INTEGER NOT NULL,
      body TEXT NOT NULL, PRIMARY KEY (table_id, seq)) STRICT, WITHOUT ROWID;
    CREATE TABLE holders (table_id TEXT NOT NULL, seat TEXT NOT NULL, name TEXT NOT NULL,
      key_hash TEXT NOT NULL UNIQUE, PRIMARY KEY (table_id, seat)) STRICT, WITHOUT ROWID;
    CREATE TABLE clock (one INTEGER PRIMARY KEY CHECK (one = 1), now REAL NOT NULL) STRICT;
    PRAGMA user_version = 1;
  `);
  const event = db.prepare('INSERT INTO events VALUES (?, ?, 5, 5, ?)');
  for (const [code, table, facilitated] of [
    ['BCDFGH', 't1', true],
    ['JKMNPQ', 't2', false],
  ] as const) {
    db.prepare('INSERT INTO sessions VALUES (?, ?, ?, ?, 5)').run(
      code,
      table,
      'first-table',
      hashOf(`desk of ${table}`),
    );
    const held = (seat: string, holder: object) => ({ type: 'seat-held', seat, holder });
    const log = [
      ...openTable({ ...shippedSetup(), facilitated }, 'seed'),
      held('ysmere', { kind: 'bot', style: 'hawk' }),
      held('kelduin', { kind: 'people' }),
      { type: 'delegation-connected', seat: 'kelduin' },
      held('ondara', { kind: 'people' }),
    ];
    log.forEach((each, seq) => void event.run(table, seq, JSON.stringify(each)));
    for (const seat of ['ondara', 'kelduin'])
      db.prepare('INSERT INTO holders VALUES (?, ?, ?, ?)').run(
        table,
        seat,
        `Delegate of ${seat}`,
        hashOf(`${seat} of ${table}`),
      );
  }
  db.close();
  return file;
}

test('holders and desks of a former file become people, and an opener who played keeps the desk by its seat’s key', async () => {
  const store = openSqliteStore(formerFile());
  const delegate = { role: 'delegate', table: 't1' };
  expect(await store.people('BCDFGH')).toMatchObject([
    { role: 'facilitator', table: null, seat: null, access: firstAccess(hashOf('desk of t1')) },
    {
      ...delegate,
      seat: 'kelduin',
      name: 'Delegate of kelduin',
      access: firstAccess(hashOf('kelduin of t1')),
    },
    { ...delegate, seat: 'ondara', name: 'Delegate of ondara', access: firstAccess(hashOf('ondara of t1')) },
  ]);
  expect(await store.people('JKMNPQ')).toMatchObject([
    { role: 'host', table: 't2', seat: 'kelduin', access: firstAccess(hashOf('kelduin of t2')) },
    { role: 'delegate', table: 't2', seat: 'ondara' },
  ]);
  const faults: unknown[] = [];
  const sessions = new Sessions({
    store,
    clock: new ManualClock(),
    bots: SEALING_BOTS,
    scenarios: new Map([['first-table', shipped()]]),
    emblems: [],
    secrets: SECRETS,
    onFault: (fault) => faults.push(fault),
  });
  const session = await sessions.find('BCDFGH');
  expect(session?.people.withKey('desk of t1')).toMatchObject({ person: { role: 'facilitator' } });
  expect(session?.people.withKey('ondara of t1')).toMatchObject({ person: { seat: 'ondara' } });
  expect(session?.people.withKey('ondara of t2')).toBeNull();
  expect(faults).toEqual([]);
  await sessions.close();
  await store.close();
});
