import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { openSqliteStore } from '../../server/store/sqlite.ts';
import type {
  HttpRefusal,
  OpenedSession,
  SessionSummary,
  TakenSeat,
} from '../../shared/protocol/messages.ts';
import { quickFolder, removeFolders } from '../support/quickFolder.ts';
import { get, join as joinTable, post, startServer } from './support/server.ts';

afterEach(removeFolders);

const newAction = () => randomBytes(32).toString('base64url');
const request = (action: string, changes: object = {}) => ({
  action,
  scenario: 'first-table',
  preset: '20-minutes',
  bots: {},
  host: { name: 'Ana', seat: 'ondara' },
  ...changes,
});

test('a session that is opened again under the same name is the same, key and seat and all, on another server too', async () => {
  const file = join(quickFolder('repeat'), 'db.sqlite');
  const action = newAction();
  const store = openSqliteStore(file);
  const server = await startServer({ store });
  const open = (url: string, body: object) => post<OpenedSession>(`${url}/api/sessions`, body);
  const both = await Promise.all([open(server.url, request(action)), open(server.url, request(action))]);
  const [first] = both;
  expect(both.map(({ status }) => status)).toEqual([201, 201]);
  expect(both[1]?.body).toEqual(first?.body);
  expect(first?.body.seat).toBe('ondara');
  const other = await open(server.url, request(newAction()));
  expect(other.body.code).not.toBe(first?.body.code);
  expect(other.body.key).not.toBe(first?.body.key);
  await server.stop();
  await store.close();

  const again = openSqliteStore(file);
  const next = await startServer({ store: again });
  expect((await open(next.url, request(action))).body).toEqual(first?.body);
  expect(await again.codesSince(0)).toHaveLength(2);
  const { code = '', key = '' } = first?.body ?? {};
  const player = await joinTable(next.url, { code, key });
  await vi.waitFor(() => expect(player.welcomes[0]).toMatchObject({ seat: 'ondara' }));
  await next.stop();
  await again.close();
});

test('thirty requests for any seat under one name take one seat, and each has the same answer', async () => {
  const server = await startServer();
  const { body } = await post<OpenedSession>(
    `${server.url}/api/sessions`,
    request(newAction(), { host: null }),
  );
  const seats = `${server.url}/api/sessions/${body.code}/seats`;
  const action = newAction();
  const answers = await Promise.all(
    Array.from({ length: 30 }, () => post<TakenSeat>(seats, { action, name: 'Bo', seat: null })),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
  const { body: summary } = await get<SessionSummary>(`${server.url}/api/sessions/${body.code}`);
  expect(summary.seats.filter(({ state }) => state !== 'free')).toHaveLength(1);
  const another = await post<TakenSeat>(seats, { action: newAction(), name: 'Cy', seat: null });
  expect(another.body.seat).not.toBe(answers[0]?.body.seat);
  await server.stop();
});

test('one name never opens two things, and a name that could be guessed is none', async () => {
  const server = await startServer();
  const action = newAction();
  const open = () => post<OpenedSession>(`${server.url}/api/sessions`, request(action, { host: null }));
  const { body } = await open();
  const seats = `${server.url}/api/sessions/${body.code}/seats`;
  const taken = await post<TakenSeat>(seats, { action, name: 'Bo', seat: null });
  expect(taken.body.key).not.toBe(body.key);
  expect([body.key, taken.body.key]).not.toContain(action);
  for (const bad of ['', 'short', `${action}=`, `${action.slice(1)} `, 7, null]) {
    const refused = await post<HttpRefusal>(seats, { action: bad, name: 'Cy', seat: null });
    expect([refused.status, refused.body]).toEqual([400, { error: 'bad-request', path: 'action' }]);
  }
  await server.stop();
});
