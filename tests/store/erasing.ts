import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Store } from '../../server/store/store.ts';
import type { TableEvent } from '../../shared/rules/events.ts';
import { delegate, opener, READIED, session } from './contract.ts';
import { said } from './texts.ts';

/** So many texts of each person fill many pages, which are split and merged under way. */
const TEXTS = 150;

/** A database whose files can be searched. */
export interface OpenFiles {
  open(): Promise<Store>;
  /** The folder of its files, and of nobody else's, with all in them that was written. */
  folder(): Promise<string>;
}

function wordsOf(author: string, at: number): string {
  return `canary-${author}-${at} ${'and words to fill a page '.repeat(1 + (at % 9))}`;
}

/** Which of the words stand in the files of a folder. */
export function foundIn(folder: string, words: readonly string[]): string[] {
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
  return words.filter((word) => files.some((file) => file.includes(word)));
}

const PEOPLE = ['ana', 'bo'];
const TABLES = ['t1', 't2'];

async function plant(store: Store): Promise<Map<string, readonly TableEvent[]>> {
  const logs = new Map<string, TableEvent[]>();
  const pending: Promise<void>[] = [];
  for (const table of TABLES) {
    await store.createSession(session(table), opener(table), [READIED], 0);
    for (const [i, id] of PEOPLE.entries())
      await store.keepPerson(
        delegate(table, {
          id: `${id}-${table}`,
          name: `name-${id}-${table}`,
          seat: `seat${i}`,
          access: { ...delegate(table).access, current: `key-${id}-${table}` },
        }),
      );
    logs.set(table, [READIED]);
  }
  for (let at = 1; at <= TEXTS; at++) {
    const appends = [...logs].flatMap(([table, log]) =>
      PEOPLE.map((id) => {
        const author = `${id}-${table}`;
        const event = said(wordsOf(author, at), at);
        log.push(event);
        return store.append({ table, expectedVersion: log.length - 1, events: [event], now: 0, author });
      }),
    );
    if (at % 10 === 0) await Promise.all(appends);
    else pending.push(...appends);
  }
  await Promise.all(pending);
  return logs;
}

/** @param newFiles makes an empty database */
export function erasingContract(newFiles: () => Promise<OpenFiles>): void {
  test('of an erased person and an erased session no trace is left in the files; of all others everything', async () => {
    const files = await newFiles();
    const store = await files.open();
    const logs = await plant(store);
    const gone = ['canary-ana-t1', 'name-ana-t1', 'key-ana-t1'];
    const goneToo = ['canary-ana-t2', 'canary-bo-t2', 'name-bo-t2', 'key-bo-t2', 'CODE-t2'];
    const kept = ['canary-bo-t1', 'name-bo-t1', 'CODE-t1'];
    const all = [...gone, ...goneToo, ...kept];
    expect(foundIn(await files.folder(), all)).toEqual(all);

    await store.erasePerson('ana-t1');
    await store.eraseSession('CODE-t2');
    expect(foundIn(await files.folder(), all)).toEqual(kept);
    const log = await store.load('t1');
    await store.close();
    expect(foundIn(await files.folder(), all)).toEqual(kept);
    const bo = (event: TableEvent) => JSON.stringify(event).includes('canary-bo');
    expect(log).toHaveLength(2 * TEXTS + 1);
    expect(log.filter(bo)).toEqual(logs.get('t1')?.filter(bo));
    console.log(`${3 * TEXTS} texts, 3 names and 3 keys of erased people: 0 hits in ${await files.folder()}`);
  });
}
