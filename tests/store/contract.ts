import { afterEach, expect, test } from 'vitest';
import type { HolderRecord, SessionRecord, Store } from '../../server/store/store.ts';
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
    deskHash: 'ab',
    opening: null,
    openedAt: 5,
    ...changes,
  };
}

/** A database of one test's own. */
export interface Database {
  /** Opens it; opened again, it holds what it held. */
  open(): Promise<Store>;
  /** Runs SQL behind the store's back, while no store has it open. */
  tamper(sql: string): Promise<unknown>;
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
    const holder = { table: 't1', seat: 'ondara', name: "O'Hara; DROP TABLE events", keyHash: 'cd' };
    expect(await first.lastBeat()).toBeNull();
    expect(await first.createSession(session('t1', { opening: 'op' }), [READIED], 100)).toBe(true);
    await first.append({ table: 't1', expectedVersion: 1, events: [SEALED, READIED], now: 200.5 });
    expect(await first.addHolder(holder)).toBe(true);

    const second = await reopened(database);
    expect(await second.findSession('CODE-t1')).toEqual(session('t1', { opening: 'op' }));
    expect(await second.findSession('XXXXXX')).toBeNull();
    expect(await second.findOpening('op')).toEqual(session('t1', { opening: 'op' }));
    expect(await second.findOpening('other')).toBeNull();
    expect(await second.load('t1')).toEqual([READIED, SEALED, READIED]);
    expect(await second.load('t2')).toEqual([]);
    expect(await second.holders('t1')).toEqual([holder]);
    expect(await second.codesSince(Date.now() - 60_000)).toEqual(['CODE-t1']);
    expect(await second.codesSince(Date.now() + 60_000)).toEqual([]);
  });

  test('the clock is the latest time that was stored, and never goes back', async () => {
    const database = await newDatabase();
    const first = await opened(database);
    await first.createSession(session('t1'), [READIED], 100);
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
    await store.createSession(session('t1'), [said], 0);
    expect(await store.load('t1')).toEqual([said]);
  });

  test('nothing is appended to a log of another length, nor to one that is not there', async () => {
    const store = await fresh();
    await store.createSession(session('t1'), [READIED], 0);
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
    for (const table of ['t1', 't2']) await store.createSession(session(table), [READIED], 0);
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
    expect(await store.createSession(session('t1', { opening: 'op' }), [READIED], 0)).toBe(true);
    expect(await store.createSession(session('t2', { code: 'CODE-t1' }), [SEALED], 0)).toBe(false);
    expect(await store.createSession(session('t3', { opening: 'op' }), [SEALED], 0)).toBe(false);
    for (const table of ['t2', 't3']) expect(await store.load(table)).toEqual([]);
    expect(await store.findSession('CODE-t1')).toEqual(session('t1', { opening: 'op' }));
    const both = ['t4', 't5'].map((table) =>
      store.createSession(session(table, { code: 'ONE' }), [READIED], 0),
    );
    expect((await Promise.all(both)).sort()).toEqual([false, true]);
  });

  test('a seat has one person, however many ask at once', async () => {
    const store = await fresh();
    const holder = (name: string): HolderRecord => ({ table: 't1', seat: 'ondara', name, keyHash: name });
    const answers = await Promise.all(['Ana', 'Bo', 'Cy'].map((name) => store.addHolder(holder(name))));
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect(await store.holders('t1')).toHaveLength(1);
    await store.removeHolder('t1', 'ondara');
    expect(await store.holders('t1')).toEqual([]);
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
      await first.createSession(session(table), events.slice(0, 2), 0);
      await first.append({ table, expectedVersion: 2, events: events.slice(2), now: 0 });
    }
    for (const store of open.splice(0)) await store.close();
    await database.tamper(sql);
    const store = await opened(database);
    const error = await store.load('t1').catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'LogBroken', table: 't1', seq, sound: events.slice(0, seq) });
    expect(await store.load('t2')).toEqual(events);
  });

  test('a session or a clock that was altered is not taken for what was written', async () => {
    const database = await newDatabase();
    const first = await opened(database);
    for (const table of ['t1', 't2'])
      await first.createSession(session(table, { opening: `op-${table}` }), [READIED], 100);
    for (const store of open.splice(0)) await store.close();
    await database.tamper(
      `UPDATE sessions SET desk_hash = 'ac' WHERE table_id = 't1'; UPDATE clock SET now = 101`,
    );
    const store = await opened(database);
    await expect(store.findSession('CODE-t1')).rejects.toThrow('session CODE-t1 is damaged');
    await expect(store.findOpening('op-t1')).rejects.toThrow('session CODE-t1 is damaged');
    expect(await store.findSession('CODE-t2')).toEqual(session('t2', { opening: 'op-t2' }));
    expect(await store.codesSince(0)).toContain('CODE-t2');
    await expect(store.lastBeat()).rejects.toThrow('clock is damaged');
  });
}
