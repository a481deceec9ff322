import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MandateAhead } from '../../shared/protocol/messages.ts';
import type { Running } from './support/server.ts';
import { join, openSession, refusalOf, startServer, takeSeat } from './support/server.ts';
import { DESK } from './support/tables.ts';

let game: Running;
beforeAll(async () => {
  game = await startServer();
});
afterAll(() => game.stop());

test('a facilitator hears before the start what will be dealt, and nobody hears it otherwise', async () => {
  const { code, key } = await openSession(game.url, { scenario: 'archipelago', preset: '90-minutes' });
  const { key: seatKey } = await takeSeat(game.url, code, 'ondara', 'Ada');
  const desk = await join(game.url, { code, key });
  const delegate = await join(game.url, { code, key: seatKey });
  expect(await refusalOf(delegate.room.request('mandates', { type: 'ahead' }))).toEqual({
    code: 'not-yours',
  });
  expect(await refusalOf(desk.room.request('mandates', { type: 'now' } as never))).toEqual({
    code: 'malformed',
  });

  const answer: unknown = await desk.room.request('mandates', { type: 'ahead' });
  const ahead = answer as readonly MandateAhead[];
  const host = (await game.app.sessions.find(code))?.host;
  expect(Object.values(host?.state.seats ?? {}).map(({ mandate }) => mandate)).toEqual(
    Array.from({ length: 6 }, () => null),
  );
  expect(await host?.submit(DESK, { type: 'start' })).toBeNull();
  expect(ahead).toHaveLength(6);
  for (const { seat, mandate } of ahead) expect(host?.state.seats[seat]?.mandate).toEqual(mandate);
  expect(await refusalOf(desk.room.request('mandates', { type: 'ahead' }))).toEqual({
    code: 'already-started',
  });
});

test('an opener who plays hears none: it would know the others’', async () => {
  const { code, key } = await openSession(game.url, { host: { name: 'Ada', seat: null } });
  const host = await join(game.url, { code, key });
  expect(await refusalOf(host.room.request('mandates', { type: 'ahead' }))).toEqual({ code: 'not-yours' });
});
