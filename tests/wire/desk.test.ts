/** What a facilitator does for one seat, or tells some, is in the frames of nobody else. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Looked } from '../../shared/protocol/facilitator.ts';
import type { DeskRequest } from '../../shared/protocol/messages.ts';
import type { Player, Running } from '../server/support/server.ts';
import { startServer } from '../server/support/server.ts';
import type { Table } from './recording.ts';
import {
  accepted,
  act,
  caughtUp,
  everybody,
  framesOf,
  goTo,
  openTable,
  recordFrames,
  start,
} from './recording.ts';

const servers: Running[] = [];
beforeAll(recordFrames);
afterAll(async () => {
  for (const server of servers) {
    expect(server.faults).toEqual([]);
    await server.stop();
  }
});

/** The same server each time, with a clock of its own. */
async function anew(): Promise<Running> {
  const server = await startServer({ seed: 'desk' });
  servers.push(server);
  return server;
}

async function asks(table: Table, request: DeskRequest): Promise<void> {
  await accepted(table.desk.room.request('desk', request));
  await table.settled();
  await caughtUp(...everybody(table));
}

const heardBy = (player: Player) => Buffer.from(framesOf(player).join(''), 'hex').toString('latin1');

/** A commitment in which one of two has a minute more, and takes it. */
async function withMoreTimeFor(seat: 'ondara' | 'kelduin'): Promise<Table> {
  const server = await anew();
  const table = await openTable(server);
  await start(table);
  await goTo(table, 'commitment');
  await asks(table, { type: 'give-time', seat, extra: 60_000 });
  server.clock.advance(50_000);
  await table.settled();
  await caughtUp(...everybody(table));
  const { room } = table[seat];
  await accepted(
    room.request('intent', { type: 'draft', round: 1, commitment: { cards: [], invest: null } }),
  );
  await act(table, table[seat], { type: 'seal', round: 1 });
  server.clock.advance(60_000);
  await table.settled();
  await caughtUp(...everybody(table));
  return table;
}

test('to whom more time was given, and what it did with it, no frame of the others tells', async () => {
  const first = await withMoreTimeFor('ondara');
  const second = await withMoreTimeFor('kelduin');
  expect(first.ysmere.room.state.phase).toBe('resolution');
  expect(framesOf(first.ysmere)).toEqual(framesOf(second.ysmere));
  expect(framesOf(first.ondara)).not.toEqual(framesOf(second.ondara));
});

test('words, news, a mute, a nudge and what is prepared reach those alone whom they concern', async () => {
  const table = await openTable(await anew());
  await start(table);
  await goTo(table, 'negotiation');
  const before = { kelduin: framesOf(table.kelduin).length, ysmere: framesOf(table.ysmere).length };
  await asks(table, { type: 'tell', to: ['ondara'], text: 'CANARY-WORDS' });
  const texts = { title: { en: 'CANARY-TITLE' }, story: { en: 'CANARY-STORY' } };
  const news = { id: 'leak', kind: 'news', round: null, to: ['ondara'], ...texts } as const;
  await asks(table, { type: 'prepare-inject', inject: news, place: 0 });
  for (const canary of ['TITLE', 'STORY']) expect(heardBy(table.ondara)).not.toContain(`CANARY-${canary}`);
  await asks(table, { type: 'send-inject', inject: 'leak' });
  await asks(table, { type: 'nudge', seat: 'ondara' });
  await asks(table, { type: 'mute', seat: 'ondara', muted: true });
  await asks(table, { type: 'mark-moment', note: 'CANARY-NOTE' });
  for (const canary of ['WORDS', 'TITLE', 'STORY'])
    expect(heardBy(table.ondara)).toContain(`CANARY-${canary}`);
  expect(heardBy(table.desk)).toContain('CANARY-NOTE');
  expect(heardBy(table.ondara)).not.toContain('CANARY-NOTE');
  for (const seat of ['kelduin', 'ysmere'] as const) expect(framesOf(table[seat])).toHaveLength(before[seat]);
});

test('a facilitator sees the table as a seat does, act for act; nobody is told, and the log is', async () => {
  const server = await anew();
  const table = await openTable(server);
  await start(table);
  await goTo(table, 'commitment');
  const looked: Looked[] = [];
  table.desk.room.onMessage('looked', (each: Looked) => void looked.push(each));
  const before = ['ondara', 'kelduin', 'ysmere'] as const;
  const frames = () => before.map((seat) => framesOf(table[seat]).length);
  const [then, last] = [frames(), table.ondara.told.at(-1)];
  await accepted(table.desk.room.request('look', { type: 'look', seat: 'ondara' }));
  await caughtUp(...everybody(table));
  expect(looked).toMatchObject([{ seat: 'ondara', first: true, own: last?.own, options: last?.options }]);
  expect(frames()).toEqual(then);
  await act(table, table.ondara, { type: 'seal', round: 1 });
  expect(looked.at(-1)).toMatchObject({ first: false, own: { sealed: true } });
  await asks(table, { type: 'act-for', seat: 'kelduin', intent: { type: 'seal', round: 1 } });
  expect(table.kelduin.told.at(-1)?.own?.sealed).toBe(true);
  await accepted(table.desk.room.request('look', { type: 'look-away' }));
  const { length } = looked;
  await act(table, table.ondara, { type: 'reopen', round: 1 });
  expect(looked).toHaveLength(length);
  const log = await server.store.load((await server.app.sessions.find(table.code))?.host.id ?? '');
  expect(log.filter(({ type }) => type === 'looked-at' || type === 'acted-for')).toEqual([
    { type: 'looked-at', seat: 'ondara' },
    { type: 'acted-for', seat: 'kelduin', intent: 'seal' },
  ]);
});
