import { expect, test, vi } from 'vitest';
import { openSqliteStore } from '../../server/store/sqlite.ts';
import type { Store } from '../../server/store/store.ts';
import { join, openSession, refusalOf, startServer, takeSeat } from './support/server.ts';

test('what is being stored when the server is stopped is stored and answered before the connections end', async () => {
  const inner = openSqliteStore(':memory:');
  let release: () => void = () => undefined;
  let underWay = false;
  let held = Promise.resolve();
  const store: Store = {
    ...inner,
    append: async (append) => {
      underWay = true;
      await held;
      return inner.append(append);
    },
  };
  const server = await startServer({ store });
  const { code, key: desk } = await openSession(server.url, { bots: {} });
  const { key } = await takeSeat(server.url, code, 'ondara');
  const facilitator = await join(server.url, { code, key: desk });
  const ondara = await join(server.url, { code, key });
  await facilitator.room.request('desk', { type: 'start' });
  held = new Promise((resolve) => {
    release = resolve;
  });
  underWay = false;
  const saying = { kind: 'words', text: 'Just in time.', promise: false } as const;
  const answer = refusalOf(
    ondara.room.request('intent', { type: 'say', round: 1, to: ['kelduin', 'ysmere'], saying }),
  );
  await vi.waitFor(() => expect(underWay).toBe(true));
  setTimeout(release, 300);
  await server.stop();
  expect(await answer).toBeNull();
  const table = (await inner.findSession(code))?.table ?? '';
  const said = (await inner.load(table)).filter(({ type }) => type === 'said');
  expect(said).toMatchObject([{ saying }]);
  await vi.waitFor(() => expect([ondara.closed, facilitator.closed]).toEqual([[4001], [4001]]));
  expect(server.faults).toEqual([]);
});
