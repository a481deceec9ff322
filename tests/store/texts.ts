import { expect, test } from 'vitest';
import type { TableEvent } from '../../shared/rules/events.ts';
import { ERASED } from '../../shared/rules/talk.ts';
import type { Database } from './contract.ts';
import { delegate, opener, READIED, session } from './contract.ts';

/** Words that stand nowhere else. */
export function said(text: string, at = 1): TableEvent {
  return {
    type: 'said',
    by: 'ondara',
    to: ['ondara', 'kelduin'],
    at,
    saying: { kind: 'words', text, promise: false },
  };
}

export function issued(text: string): TableEvent {
  return { type: 'communique-issued', seat: 'ondara', text };
}

const PHRASE: TableEvent = {
  type: 'said',
  by: 'kelduin',
  to: ['ondara', 'kelduin'],
  at: 2,
  saying: { kind: 'phrase', phrase: 'thanks', about: {}, promise: false },
};

/** The log of t1, by whom it was written. */
const LOG = [READIED, said('canary one'), PHRASE, issued('canary two')];

async function writtenBy(database: Database, authors: readonly (string | null)[]): Promise<void> {
  const store = await database.open();
  for (const table of ['t1', 't2']) {
    await store.createSession(session(table), opener(table), LOG.slice(0, 1), 0);
    for (const [i, author] of authors.entries())
      await store.append({
        table,
        expectedVersion: i + 1,
        events: LOG.slice(i + 1, i + 2),
        now: 0,
        author: author && `${author} of ${table}`,
      });
    await store.keepPerson(delegate(table, { id: `ana of ${table}`, name: 'canary three' }));
  }
  await store.close();
}

/**
 * What every store promises of texts and of their end, tried on one kind.
 * @param newDatabase makes an empty database
 */
export function textContract(newDatabase: () => Promise<Database>): void {
  test('what people write stands in no event, and what was erased is told as erased; all else is as it was', async () => {
    const database = await newDatabase();
    await writtenBy(database, ['ana', 'bo', 'bo']);
    expect(await database.tamper(`SELECT seq FROM events WHERE body LIKE '%canary%'`)).toEqual([]);
    const store = await database.open();
    expect(await store.load('t1')).toEqual(LOG);
    await store.erasePerson('ana of t1');
    expect(await store.load('t1')).toEqual([READIED, said(ERASED), PHRASE, issued('canary two')]);
    expect(await store.people('CODE-t1')).toEqual([opener('t1')]);
    expect(await store.load('t2')).toEqual(LOG);
    await store.append({ table: 't1', expectedVersion: 4, events: [READIED], now: 0 });
    expect(await store.load('t1')).toHaveLength(5);
    expect(await store.people('CODE-t2')).toHaveLength(2);
    await store.close();
  });

  test('a session that was erased is as if it had never been, and its code is free; others are left alone', async () => {
    const database = await newDatabase();
    await writtenBy(database, ['ana', 'bo', 'bo']);
    const store = await database.open();
    expect(await store.codesBefore(Date.now() + 60_000)).toEqual(['CODE-t1', 'CODE-t2']);
    expect(await store.codesBefore(Date.now() - 60_000)).toEqual([]);
    await store.eraseSession('CODE-t1');
    expect(await store.findSession('CODE-t1')).toBeNull();
    expect(await store.load('t1')).toEqual([]);
    expect(await store.people('CODE-t1')).toEqual([]);
    expect(await store.load('t2')).toEqual(LOG);
    expect(await store.codesBefore(Date.now() + 60_000)).toEqual(['CODE-t2']);
    expect(await store.createSession(session('t1'), opener('t1'), [READIED], 0)).toBe(true);
    expect(await store.load('t1')).toEqual([READIED]);
    await store.close();
  });

  test.each([
    ['altered', `UPDATE texts SET text = '"canary ten"' WHERE table_id = 't1' AND seq = 3`],
    ['lost', `DELETE FROM texts WHERE table_id = 't1' AND seq = 3`],
    [
      'exchanged for that of another event',
      `UPDATE texts SET salt = (SELECT salt FROM texts WHERE table_id = 't1' AND seq = 1),
         text = (SELECT text FROM texts WHERE table_id = 't1' AND seq = 1) WHERE table_id = 't1' AND seq = 3`,
    ],
  ])('a log with a text that is %s is damaged at its event', async (_how, sql) => {
    const database = await newDatabase();
    await writtenBy(database, ['ana', 'bo', 'bo']);
    await database.tamper(sql);
    const store = await database.open();
    const error = await store.load('t1').catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'LogBroken', table: 't1', seq: 3, sound: LOG.slice(0, 3) });
    expect(await store.load('t2')).toEqual(LOG);
    await store.close();
  });

  test('what people said about their data, and real names, are kept apart and go with the person and the session', async () => {
    const database = await newDatabase();
    await writtenBy(database, ['ana', 'bo', 'bo']);
    const first = await database.open();
    const notice = { consent: 'Two\nlines', realNames: true };
    const choice = (person: string, at: number, research: boolean) => ({
      person,
      session: 'CODE-t1',
      at,
      research,
    });
    expect(await first.notice('CODE-t1')).toEqual({ consent: null, realNames: false });
    await first.keepNotice('CODE-t1', notice);
    const choices = [
      choice('ana of t1', 5, false),
      choice('bo of t1', 6, true),
      choice('ana of t1', 7, true),
    ];
    for (const each of choices) await first.keepChoice(each);
    for (const id of ['ana of t1', 'bo of t1']) await first.keepRealName(id, 'CODE-t1', `Real ${id}`);
    await first.close();

    const store = await database.open();
    expect(await store.notice('CODE-t1')).toEqual(notice);
    expect(await store.choices('CODE-t1')).toEqual(choices);
    expect(await store.choices('CODE-t2')).toEqual([]);
    expect([...(await store.realNames('CODE-t1')).values()].sort()).toEqual([
      'Real ana of t1',
      'Real bo of t1',
    ]);
    const touched = (await store.touchedAt('CODE-t1')) ?? 0;
    expect(Math.abs(touched - Date.now())).toBeLessThan(60_000);
    expect(await store.touchedAt('XXXXXX')).toBeNull();
    expect(await store.erasePerson('nobody')).toBe(false);
    expect(await store.erasePerson('ana of t1')).toBe(true);
    expect(await store.choices('CODE-t1')).toEqual([choice('bo of t1', 6, true)]);
    expect([...(await store.realNames('CODE-t1')).values()]).toEqual(['Real bo of t1']);
    expect(await store.eraseSession('XXXXXX')).toBe(false);
    expect(await store.eraseSession('CODE-t1')).toBe(true);
    expect(await store.notice('CODE-t1')).toEqual({ consent: null, realNames: false });
    expect(await store.choices('CODE-t1')).toEqual([]);
    expect([...(await store.realNames('CODE-t1'))]).toEqual([]);
    await store.close();
  });

  test('the text of one event is kept with a salt of its own: the same words have no digest in common', async () => {
    const database = await newDatabase();
    const store = await database.open();
    const twice = [said('aye'), said('aye', 2)];
    await store.createSession(session('t1'), opener('t1'), twice, 0);
    expect(await store.load('t1')).toEqual(twice);
    await store.close();
    const rows = await database.tamper('SELECT DISTINCT salt FROM texts');
    expect(rows).toHaveLength(2);
  });
}
