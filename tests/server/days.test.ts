import { expect, test } from 'vitest';
import { LONGEST_PHASE } from '../../shared/protocol/limits.ts';
import type { HttpRefusal } from '../../shared/protocol/messages.ts';
import { join, openSession, post, refusalOf, startServer, takeSeat } from './support/server.ts';

const DAY = 24 * 3_600_000;
const clockOf = (time: number) => ({
  briefing: time,
  negotiation: time,
  commitment: time,
  resolution: time,
  reflection: time,
});

test('phases may take days: each ends at its deadline, and not before', async () => {
  const server = await startServer();
  const { code, key } = await openSession(server.url, { clock: clockOf(3 * DAY) });
  const facilitator = await join(server.url, { code, key });
  await facilitator.room.request('desk', { type: 'start' });
  const session = await server.app.sessions.find(code);
  expect(session?.host.state.deadline).toBe(server.clock.now() + 3 * DAY);
  await facilitator.room.request('desk', { type: 'extend', by: DAY });
  server.clock.advance(4 * DAY - 1);
  await session?.host.settled();
  expect(session?.host.state.phase).toBe('briefing');
  server.clock.advance(1);
  await session?.host.settled();
  expect(session?.host.state.phase).toBe('negotiation');
  const tooLong = { type: 'extend', by: LONGEST_PHASE + 1 } as const;
  expect(await refusalOf(facilitator.room.request('desk', tooLong))).toEqual({ code: 'malformed' });
  expect(server.faults).toEqual([]);
  await server.stop();
});

test('of a delegation that is away for days nobody plays the cards, and the others cannot go on without it', async () => {
  const server = await startServer();
  const { code, key } = await openSession(server.url, { clock: clockOf(2 * DAY), bots: { ysmere: 'any' } });
  const desk = await join(server.url, { code, key });
  const here = await join(server.url, { code, key: (await takeSeat(server.url, code, 'ondara', 'Ada')).key });
  await takeSeat(server.url, code, 'kelduin', 'Kim');
  await desk.room.request('desk', { type: 'start' });
  const host = (await server.app.sessions.find(code))?.host;
  const ready = (phase: 'briefing' | 'negotiation') =>
    here.room.request('intent', { type: 'ready', round: 1, phase, ready: true });
  server.clock.advance(DAY);
  await host?.settled();
  await ready('briefing');
  expect(host?.state.phase).toBe('briefing');
  server.clock.advance(DAY);
  await host?.settled();
  expect(host?.state.phase).toBe('negotiation');
  server.clock.advance(2 * DAY);
  await host?.settled();
  await here.room.request('intent', { type: 'seal', round: 1 });
  server.clock.advance(DAY);
  await host?.settled();
  expect(host?.state.phase).toBe('commitment');
  expect(host?.state.seats.kelduin).toMatchObject({ standIn: false, sealed: false });
  server.clock.advance(DAY);
  await host?.settled();
  expect(host?.state.phase).toBe('resolution');
  expect(server.faults).toEqual([]);
  await server.stop();
});

test('a phase of more than two weeks is refused, and the answer says where', async () => {
  const server = await startServer();
  const clock = { ...clockOf(DAY), negotiation: LONGEST_PHASE + 1 };
  const request = { scenario: 'first-table', preset: '20-minutes', bots: {}, host: null, clock };
  const { status, body } = await post<HttpRefusal>(`${server.url}/api/sessions`, request);
  expect([status, body]).toEqual([400, { error: 'bad-request', path: 'clock.negotiation' }]);
  const longest = { ...request, clock: clockOf(LONGEST_PHASE) };
  expect((await post(`${server.url}/api/sessions`, longest)).status).toBe(201);
  await server.stop();
});
