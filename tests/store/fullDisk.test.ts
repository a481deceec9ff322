import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openSqliteStore } from '../../server/store/sqlite.ts';
import { StoreUnusable } from '../../server/store/store.ts';
import type { HttpRefusal } from '../../shared/protocol/messages.ts';
import {
  get,
  join as joinTable,
  openSession,
  post,
  refusalOf,
  startServer,
  takeSeat,
} from '../server/support/server.ts';
import { removeFolders } from '../support/quickFolder.ts';
import { tinyDisk } from '../support/tinyDisk.ts';

const disk = tinyDisk(4);
afterAll(() => {
  disk?.remove();
  removeFolders();
});
if (!disk) test.skip('a full disk was not tried: only root may mount one');

describe.skipIf(disk === null)('the real server on a disk of four megabytes', () => {
  test('what people do while it is full is refused by name, and goes on when there is room', async () => {
    if (!disk) return;
    const store = openSqliteStore(join(disk.folder, 'db.sqlite'));
    const server = await startServer({ store });
    const { code, key: desk } = await openSession(server.url, { bots: {} });
    const { key } = await takeSeat(server.url, code, 'ondara');
    const facilitator = await joinTable(server.url, { code, key: desk });
    const ondara = await joinTable(server.url, { code, key });
    await facilitator.room.request('desk', { type: 'start' });
    await facilitator.room.request('people', { type: 'lock', locked: false });
    const acknowledged: string[] = [];
    let asked = 0;
    /** Says something. @returns the code of the refusal; null where it was acknowledged */
    async function speak(): Promise<string | null> {
      const text = `${asked++} ${'long '.repeat(60)}`;
      const saying = { kind: 'words', text, promise: false } as const;
      const request = { type: 'say', round: 1, to: ['kelduin', 'ysmere'], saying } as const;
      const refused = await refusalOf(ondara.room.request('intent', request));
      if (refused === null) acknowledged.push(text);
      return refused === null ? null : String(Reflect.get(Object(refused), 'code'));
    }

    expect(await speak()).toBeNull();
    disk.fill();
    let refused: string | null = null;
    // What SQLite has taken before may still have room.
    for (let i = 0; i < 15 && refused === null; i++) refused = await speak();
    expect(refused).toBe('not-saved');
    const seats = `${server.url}/api/sessions/${code}/seats`;
    const take = await post<HttpRefusal>(seats, { name: 'Bo', seat: null });
    expect([take.status, take.body]).toEqual([503, { error: 'not-saved' }]);
    expect((await get(`${server.url}/api/sessions/${code}`)).status).toBe(200);
    disk.free();
    expect(await speak()).toBeNull();
    expect((await post(seats, { name: 'Bo', seat: 'kelduin' })).status).toBe(201);

    const table = (await store.findSession(code))?.table ?? '';
    const log = await store.load(table);
    const said = log.flatMap((event) =>
      event.type === 'said' && event.saying.kind === 'words' ? [event.saying.text] : [],
    );
    expect(said.map((text) => text.trim())).toEqual(acknowledged.map((text) => text.trim()));
    await server.stop();
    await store.close();
    disk.lock(true);
    expect(() => openSqliteStore(join(disk.folder, 'db.sqlite'))).toThrow(StoreUnusable);
    disk.lock(false);
    const again = openSqliteStore(join(disk.folder, 'db.sqlite'));
    expect((await again.load(table)).slice(0, log.length)).toEqual(log);
    await again.close();
  });
});
