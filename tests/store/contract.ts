import { afterEach, expect, test } from 'vitest';
import { firstAccess } from '../../server/people/access.ts';
import type { PersonRecord, SessionRecord, Store } from '../../server/store/store.ts';
import { VersionConflict } from '../../server/store/store.ts';
import type { TableEvent } from '../../shared/rules/events.ts';

export const READIED: TableEvent = { type: 'readied', seat: 'ondara', ready: true };
export const SEALED: TableEvent = { type: 'sealed', seat: 'ondara', hash: 'ef' };

/** A session record of its own for each table. */
export function session(table: string, changes: Partial<SessionRecord> = {}): SessionRecord {
  return {
    code: `CODE-${table}`,
    table,
    scenario: 'first-table',
    opening: null,
    openedAt: 5,
    locked: null,
    ...changes,
  };
}

/** The opener of that session. */
export function opener(table: string): PersonRecord {
  return {
    id: `opener of ${table}`,
    session: `CODE-${table}`,
    role: 'facilitator',
    name: '',
    table: null,
    seat: null,
    joinedAt: 5,
    access: firstAccess(`key of ${table}`),
  };
}

/** Somebody who sits at it. */
export function delegate(table: string, changes: Partial<PersonRecord> = {}): PersonRecord {
  const person = { id: `ana of ${table}`, role: 'delegate', name: 'Ana', table, seat: 'ondara' } as const;
  return { ...opener(table), ...person, joinedAt: 7, ...changes };
}

/** A database of one test's own. */
export interface Database {
  /** Opens it; opened again, it holds what it held. */
  open(): Promise<Store>;
  /** Runs SQL behind the store's back, while no store has it open. @returns the rows of its last statement */
  tamper(sql: string): Promise<readonly unknown[]>;
}

/**
 * What every store promises, tried on one kind.
 * @param newDatabase makes an empty database
 */
export function storeContract(newDatabase: () => Promise<Database>): void {
  const open: Store[] = [];
  afterEach(async () => {
    for (const store of open.splice(0)) await store.close();
  });

  async function opened(database: Database): Promise<Store> {
    const store = await database.open();
    open.push(store);
    return store;
  }

  async function reopened(database: Database): Promise<Store> {
    for (const store of open.splice(0)) await store.close();
    return opened(database);
  }

  const fresh = async () => opened(await newDatabase());

  test('what was kept is there when it is opened again', async () => {
    const database = await newDatabase();
    const first = await opened(database);
    const access = { ...firstAccess('k1', 'r'), issued: ['k2'], retired: ['k0'], stopped: true };
    const ana = delegate('t1', { name: "O'Hara; DROP TABLE events", access });
    const bo = delegate('t1', { id: 'bo', joinedAt: 6 });
    expect(await first.lastBeat()).toBeNull();
    expect(await first.createSession(session('t1', { opening: 'op' }), opener('t1'), [READIED], 100)).toBe(
      true,
    );
    await first.append({ table: 't1', expectedVersion: 1, events: [SEALED, READIED], now: 200.5 });
    for (const person of [ana, bo]) await first.keepPerson(person);

    const second = await reopened(database);
    expect(await second.findSession('CODE-t1')).toEqual(session('t1', { opening: 'op' }));
    expect(await second.findSession('XXXXXX')).toBeNull();
    expect(await second.findOpening('op')).toEqual(session('t1', { opening: 'op' }));
    expect(await second.findOpening('other')).toBeNull();
    expect(await second.load('t1')).toEqual([READIED, SEALED, READIED]);
    expect(await second.load('t2')).toEqual([]);
    expect(await second.people('CODE-t1')).toEqual([opener('t1'), bo, ana]);
    expect(await second.people('XXXXXX')).toEqual([]);
    expect(await second.codesSince(Date.now() - 60_000)).toEqual(['CODE-t1']);
    expect(await second.codesSince(Date.now() + 60_000)).toEqual([]);
  });

  test('the clock is the latest time that was stored, and never goes back', async () => {
    const database = await newDatabase();
    const first = await opened(database);
    await first.createSession(session('t1'), opener('t1'), [READIED], 100);
    expect(await first.lastBeat()).toBe(100);
    await first.append({ table: 't1', expectedVersion: 1, events: [SEALED], now: 200.5 });
    await first.beat(150);
    expect(await (await reopened(database)).lastBeat()).toBe(200.5);
    await (await reopened(database)).beat(300);
    expect(await (await reopened(database)).lastBeat()).toBe(300);
  });

  test('events come back as they were, whatever text is in them', async () => {
    const store = await fresh();
    const text = 'Ünïcödé "quoted" \\ \n\t \u2028 \u{1F3B2} \u0000 end';
    const said: TableEvent = {
      type: 'said',
      by: 'ondara',
      to: ['ondara', 'kelduin'],
      at: 1,
      saying: { kind: 'words', text, promise: false },
    };
    await store.createSession(session('t1'), opener('t1'), [said], 0);
    expect(await store.load('t1')).toEqual([said]);
  });

  test('nothing is appended to a log of another length, nor to one that is not there', async () => {
    const store = await fresh();
    await store.createSession(session('t1'), opener('t1'), [READIED], 0);
    const sealing = (table: string, expectedVersion: number) =>
      store.append({ table, expectedVersion, events: [SEALED], now: 0 });
    await expect(sealing('t1', 0)).rejects.toThrow(VersionConflict);
    await expect(sealing('t1', 2)).rejects.toThrow(VersionConflict);
    await expect(sealing('t2', 0)).rejects.toThrow(VersionConflict);
    expect(await store.load('t1')).toEqual([READIED]);
    expect(await store.load('t2')).toEqual([]);
  });

  test('of those who append to one log at once the first wins, and others at the same time are not held up', async () => {
    const store = await fresh();
    for (const table of ['t1', 't2']) await store.createSession(session(table), opener(table), [READIED], 0);
    const append = (table: string, expectedVersion: number, event: TableEvent) =>
      store.append({ table, expectedVersion, events: [event], now: 0 });
    const all = await Promise.allSettled([
      append('t1', 1, SEALED),
      append('t1', 1, READIED),
      append('t2', 1, READIED),
      append('gone', 0, READIED),
      append('t1', 2, READIED),
    ]);
    const [done, refused] = ['fulfilled', 'rejected'];
    expect(all.map(({ status }) => status)).toEqual([done, refused, done, refused, done]);
    expect(await store.load('t1')).toEqual([READIED, SEALED, READIED]);
    expect(await store.load('t2')).toEqual([READIED, READIED]);
  });

  test('a code and an opening are given once', async () => {
    const store = await fresh();
    expect(await store.createSession(session('t1', { opening: 'op' }), opener('t1'), [READIED], 0)).toBe(
      true,
    );
    expect(await store.createSession(session('t2', { code: 'CODE-t1' }), opener('t2'), [SEALED], 0)).toBe(
      false,
    );
    expect(await store.createSession(session('t3', { opening: 'op' }), opener('t3'), [SEALED], 0)).toBe(
      false,
    );
    for (const table of ['t2', 't3']) expect(await store.load(table)).toEqual([]);
    expect(await store.findSession('CODE-t1')).toEqual(session('t1', { opening: 'op' }));
    const both = ['t4', 't5'].map((table) =>
      store.createSession(session(table, { code: 'ONE' }), opener(table), [READIED], 0),
    );
    expect((await Promise.all(both)).sort()).toEqual([false, true]);
  });

  test('a session that was not kept has no opener', async () => {
    const store = await fresh();
    await store.createSession(session('t1'), opener('t1'), [READIED], 0);
    const second = { ...opener('t2'), session: 'CODE-t1' };
    expect(await store.createSession(session('t2', { code: 'CODE-t1' }), second, [SEALED], 0)).toBe(false);
    expect(await store.people('CODE-t1')).toEqual([opener('t1')]);
  });

  test('a person is kept as it is now, found by a code of its own, and can be removed', async () => {
    const store = await fresh();
    const first = delegate('t1');
    const access = { ...firstAccess('k9'), once: { hash: 'c', until: 1.5 } };
    const moved = delegate('t1', { seat: 'kelduin', access });
    await store.keepPerson(first);
    await store.keepPerson(delegate('t2'));
    await store.keepPerson(moved);
    expect(await store.people('CODE-t1')).toEqual([moved]);
    expect(await store.personWithCode('c')).toEqual(moved);
    expect(await store.personWithCode('k9')).toBeNull();
    await store.keepPerson(first);
    expect(await store.personWithCode('c')).toBeNull();
    await store.removePerson(first.id);
    expect(await store.people('CODE-t1')).toEqual([]);
    expect(await store.people('CODE-t2')).toEqual([delegate('t2')]);
  });

  test('a session is locked and unlocked', async () => {
    const database = await newDatabase();
    const store = await opened(database);
    await store.createSession(session('t1'), opener('t1'), [READIED], 0);
    await store.lockSession('CODE-t1', true);
    expect(await store.findSession('CODE-t1')).toEqual(session('t1', { locked: true }));
    await store.lockSession('CODE-t1', false);
    await store.lockSession('XXXXXX', true);
    expect(await (await reopened(database)).findSession('CODE-t1')).toEqual(session('t1', { locked: false }));
  });

  test.each([
    ['altered', `UPDATE events SET body = replace(body, 'ond', 'and') WHERE table_id = 't1' AND seq = 1`, 1],
    ['missing', `DELETE FROM events WHERE table_id = 't1' AND seq = 1`, 1],
    ['cut at its end', `DELETE FROM events WHERE table_id = 't1' AND seq = 3`, 3],
    ['gone', `DELETE FROM events WHERE table_id = 't1'`, 0],
    [
      'reordered',
      `UPDATE events SET seq = 9 WHERE table_id = 't1' AND seq = 1;
       UPDATE events SET seq = 1 WHERE table_id = 't1' AND seq = 2;
       UPDATE events SET seq = 2 WHERE table_id = 't1' AND seq = 9`,
      1,
    ],
    ['of another table', `UPDATE events SET table_id = 't3' WHERE table_id = 't1'`, 0],
  ])('a log that is %s is named with its event and never read; others are', async (_what, sql, seq) => {
    const database = await newDatabase();
    const first = await opened(database);
    const events = [READIED, SEALED, READIED, SEALED];
    for (const table of ['t1', 't2']) {
      await first.createSession(session(table), opener(table), events.slice(0, 2), 0);
      await first.append({ table, expectedVersion: 2, events: events.slice(2), now: 0 });
    }
    for (const store of open.splice(0)) await store.close();
    await database.tamper(sql);
    const store = await opened(database);
    const error = await store.load('t1').catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'LogBroken', table: 't1', seq, sound: events.slice(0, seq) });
    expect(await store.load('t2')).toEqual(events);
  });

  test('a session, a person or a clock that was altered is not taken for what was written', async () => {
    const database = await newDatabase();
    const first = await opened(database);
    for (const table of ['t1', 't2'])
      await first.createSession(session(table, { opening: `op-${table}` }), opener(table), [READIED], 100);
    for (const store of open.splice(0)) await store.close();
    await database.tamper(
      `UPDATE sessions SET opening = 'op' WHERE table_id = 't1'; UPDATE clock SET now = 101;
       UPDATE people SET role = 'host' WHERE id = 'opener of t1'`,
    );
    const store = await opened(database);
    await expect(store.findSession('CODE-t1')).rejects.toThrow('session CODE-t1 is damaged');
    await expect(store.findOpening('op')).rejects.toThrow('session CODE-t1 is damaged');
    expect(await store.findSession('CODE-t2')).toEqual(session('t2', { opening: 'op-t2' }));
    await expect(store.people('CODE-t1')).rejects.toThrow('person of session CODE-t1 is damaged');
    expect(await store.people('CODE-t2')).toEqual([opener('t2')]);
    expect(await store.codesSince(0)).toContain('CODE-t2');
    await expect(store.lastBeat()).rejects.toThrow('clock is damaged');
  });
}
