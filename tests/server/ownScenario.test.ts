/** Sessions that are opened with a scenario of the opener's own. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as path } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openSqliteStore } from '../../server/store/sqlite.ts';
import type { HttpRefusal, OpenedSession, SessionSummary } from '../../shared/protocol/messages.ts';
import { OWN_STORY, OWN_STORY_ID, ownScenario } from '../support/ownScenario.ts';
import type { Running } from './support/server.ts';
import { get, join, openSession, post, startServer, takeSeat } from './support/server.ts';

let server: Running;
let now = 0;
beforeAll(async () => {
  // A minute goes by between any two requests, so that no pace is in the way.
  server = await startServer({ monotonic: () => (now += 60_000) });
});
afterAll(async () => {
  expect(server.faults).toEqual([]);
  await server.stop();
});

const OPEN = { preset: '20-minutes', bots: { kelduin: 'any', ysmere: 'any' }, host: null };

function everythingTold(player: Awaited<ReturnType<typeof join>>): string {
  return JSON.stringify([player.welcomes, player.told, player.room.state.toJSON()]);
}

test('it is played under its own names; the story of an incident is told when it comes, and not before', async () => {
  const scenario = ownScenario();
  const { code, key: desk } = await openSession(server.url, { scenario });
  const { body } = await get<SessionSummary>(`${server.url}/api/sessions/${code}`);
  expect(body).toMatchObject({ scenario: 'glass-harbour', cast: { title: scenario.title } });
  expect(JSON.stringify(body)).not.toContain(OWN_STORY);

  const { key } = await takeSeat(server.url, code, 'ondara');
  const player = await join(server.url, { code, key });
  const watch = await join(server.url, { code, key: desk });
  await vi.waitFor(() => expect(player.welcomes.length + watch.welcomes.length).toBe(2));
  const { cast } = player.welcomes[0] ?? {};
  expect(cast?.seats.map(({ name }) => name.en)).toEqual(['New Ondara', 'New Kelduin', 'New Ysmere']);
  for (const each of [player, watch]) {
    expect(everythingTold(each)).not.toContain(OWN_STORY);
    expect(everythingTold(each)).not.toContain('glass-harbour-');
  }

  expect(await watch.room.request('desk', { type: 'start' })).toBeNull();
  await vi.waitFor(() => expect(player.told.at(-1)?.own?.capital).toBe(7));
  const state = (await server.app.sessions.find(code))?.host.state;
  expect(state?.norms).toEqual([{ norm: 'data-protection', since: 0 }]);
  const drawn = scenario.incidents.findIndex((each) => Object(each).id === state?.incident?.id);
  for (const each of [player, watch]) {
    const told = everythingTold(each);
    expect(told).toContain(`${OWN_STORY} ${drawn}`);
    expect(told).toContain(`${OWN_STORY_ID} ${drawn}`);
    for (const other of scenario.incidents.keys())
      if (other !== drawn) expect(told).not.toContain(`${OWN_STORY} ${other}"`);
  }
});

test('its table goes on after a restart, of a server that has never heard of the scenario', async () => {
  const file = path(mkdtempSync(path(tmpdir(), 'own-')), 'db.sqlite');
  const first = await startServer({ store: openSqliteStore(file) });
  const { code, key: desk } = await openSession(first.url, { scenario: ownScenario() });
  const { key } = await takeSeat(first.url, code, 'ondara');
  const before = await join(first.url, { code, key: desk });
  expect(await before.room.request('desk', { type: 'start' })).toBeNull();
  const incident = (await first.app.sessions.find(code))?.host.state.incident;
  expect(incident?.texts?.story.en).toContain(OWN_STORY);
  await first.stop();
  await first.store.close();

  const store = openSqliteStore(file);
  const second = await startServer({ store });
  const player = await join(second.url, { code, key });
  await vi.waitFor(() => expect(player.welcomes).toHaveLength(1));
  expect(player.welcomes[0]?.cast.title).toEqual(ownScenario().title);
  expect((await second.app.sessions.find(code))?.host.state.incident).toEqual(incident);
  expect(JSON.parse(player.room.state.incidentTexts)).toEqual(incident?.texts);
  await second.stop();
  await store.close();
});

test('every mistake in it is told, and nothing is opened', async () => {
  const broken = { ...ownScenario(), tension: 3, ladder: 'high', seats: ownScenario().seats.slice(1) };
  const create = vi.spyOn(server.store, 'createSession');
  const { status, body } = await post<HttpRefusal>(`${server.url}/api/sessions`, {
    ...OPEN,
    scenario: broken,
  });
  expect([status, body.error, body.path]).toEqual([400, 'bad-scenario', 'scenario']);
  expect(body.faults).toEqual([
    {
      path: 'tension',
      wrong: { id: 'value', values: { value: '3' } },
      right: { id: 'at-least', values: { limit: 5 } },
    },
    {
      path: 'ladder',
      wrong: { id: 'value', values: { value: '"high"' } },
      right: { id: 'number', values: {} },
    },
    expect.objectContaining({ path: 'seats', right: { id: 'entries-at-least', values: { limit: 3 } } }),
  ]);
  expect(create).not.toHaveBeenCalled();
  create.mockRestore();
});

/** A scenario with something hostile in it, as the text of a request. */
function hostile(change: string): string {
  const text = JSON.stringify({ ...OPEN, scenario: { ...ownScenario(), summary: 'HOSTILE' } });
  return text.replace('"HOSTILE"', change);
}

const keys = (count: number) => Array.from({ length: count }, (_, at) => `"k${at}":0`).join();

test.each([
  ['5 MB of it', hostile(`{"en":"${'x'.repeat(5_000_000)}"}`)],
  ['a million keys', hostile(`{${keys(1_000_000)}}`)],
  ['as many keys as fit', hostile(`{${keys(5_900)}}`)],
  ['a hundred deep', hostile(`{"en":${'['.repeat(100)}${']'.repeat(100)}}`)],
  ['a hundred thousand deep', hostile(`{"en":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)],
  ['a prototype among its texts', hostile('{"en":"x","__proto__":{"polluted":true}}')],
  ['a prototype as itself', hostile('{"en":"x"},"__proto__":{"polluted":true}')],
  ['constructor as a language', hostile('{"en":"x","constructor":"y"}')],
  ['a path as its id', hostile('{"en":"x"}').replace('"glass-harbour"', '"../../etc/passwd"')],
  ['a drawing as an emblem', hostile('{"en":"x"}').replace('"sail"', '"<svg onload=alert(1)>"')],
  ['text that turns its direction', hostile('{"en":"abc\\u202edef"}')],
  ['no object at all', JSON.stringify({ ...OPEN, scenario: [ownScenario()] })],
])('%s is refused at once, and changes nothing', async (_, body) => {
  const create = vi.spyOn(server.store, 'createSession');
  // Work, not time: other tests want the same cores.
  const before = process.cpuUsage();
  const answer = await post<HttpRefusal>(`${server.url}/api/sessions`, body).catch(() => 'ended');
  const { user, system } = process.cpuUsage(before);
  // The server may end the connection while the rest of too large a body is still on its way.
  if (typeof answer !== 'string') {
    expect(answer.status).toBe(400);
    expect(['bad-request', 'bad-scenario']).toContain(answer.body.error);
  } else expect(body.length).toBeGreaterThan(1_000_000);
  expect((user + system) / 1000).toBeLessThan(500);
  expect(create).not.toHaveBeenCalled();
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
  create.mockRestore();
});

test('markup in its texts is text', async () => {
  const title = { en: '<img src=x onerror=alert(1)>' };
  const { status, body } = await post<OpenedSession>(`${server.url}/api/sessions`, {
    ...OPEN,
    scenario: { ...ownScenario(), title },
  });
  expect(status).toBe(201);
  const summary = await get<SessionSummary>(`${server.url}/api/sessions/${body.code}`);
  expect(summary.body.cast.title).toEqual(title);
  expect(summary.headers.get('content-type')).toMatch(/^application\/json/);
});
