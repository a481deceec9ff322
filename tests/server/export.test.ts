/** The download: who gets it, when, and what is in it. */
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';
import type { TakenSeat } from '../../shared/protocol/messages.ts';
import type { TableEvent } from '../../shared/rules/events.ts';
import { logHash, stateHash } from '../../shared/rules/logHash.ts';
import { fold } from '../../shared/rules/table.ts';
import type { Running } from './support/server.ts';
import { get, join, openSession, post, startServer } from './support/server.ts';
import { until } from './support/tables.ts';

const running: Running[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) {
    expect(server.faults).toEqual([]);
    await server.stop();
  }
});

type Files = Readonly<Record<string, string>>;

async function download(url: string, code: string, key: string, query = ''): Promise<Files> {
  const headers = { authorization: `Bearer ${key}` };
  const answer = await fetch(`${url}/api/sessions/${code}/export${query}`, { headers });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip']);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

async function refusalOf(url: string, code: string, key: string | null): Promise<unknown> {
  const headers: Record<string, string> = key === null ? {} : { authorization: `Bearer ${key}` };
  const { status, body } = await get<{ error: string }>(`${url}/api/sessions/${code}/export`, headers);
  return [status, body.error];
}

/** A table of two people, one of whom lets its data be used, and a bot. */
async function table(host: { name: string; seat: string } | null) {
  const server = await startServer({ seed: 'seed-that-is-secret' });
  running.push(server);
  const { url } = server;
  const { code, key: desk } = await openSession(url, { bots: { ysmere: 'hawk' }, host });
  const take = async (seat: string, name: string, research: boolean) =>
    (await post<TakenSeat>(`${url}/api/sessions/${code}/seats`, { name, seat, research })).body.key;
  const keys = {
    ondara: host ? desk : await take('ondara', 'Willing Canary', true),
    kelduin: await take('kelduin', 'Unwilling Canary', false),
  };
  const ondara = await join(url, { code, key: keys.ondara });
  const kelduin = await join(url, { code, key: keys.kelduin });
  const opener = host ? ondara : await join(url, { code, key: desk });
  await opener.room.request('desk', { type: 'start' });
  const say = (player: typeof ondara, to: string, text: string) =>
    player.room.request('intent', {
      type: 'say',
      round: 1,
      to: [to],
      saying: { kind: 'words', text, promise: false },
    });
  await say(ondara, 'kelduin', '=willing words');
  await say(kelduin, 'ondara', 'unwilling words');
  const session = await server.app.sessions.find(code);
  if (!session) throw new Error('No session');
  return { url, code, desk, keys, session, end: () => until(session.host, 'ended') };
}

test('a facilitator gets what it may know before the end, and after it all; nobody else gets anything', async () => {
  const { url, code, desk, keys, session, end } = await table(null);
  for (const key of [keys.ondara, keys.kelduin, 'guess', null])
    expect(await refusalOf(url, code, key)).toEqual([404, 'unknown-code']);
  expect(await refusalOf(url, 'BCDFGH', desk)).toEqual([404, 'unknown-code']);

  const before = await download(url, code, desk);
  expect(JSON.parse(before['about.json'] ?? '')).toMatchObject({ ended: false, whole: false, seed: null });
  const { seed } = session.host.state;
  for (const secret of [seed, 'unwilling', 'Canary', ...Object.values(keys), desk])
    expect(JSON.stringify(before)).not.toContain(secret);
  expect(before['events.jsonl']).toContain('=willing words');

  await end();
  const files = await download(url, code, desk);
  const about = JSON.parse(files['about.json'] ?? '');
  const events = (files['events.jsonl'] ?? '')
    .trimEnd()
    .split('\n')
    .map((line): TableEvent => JSON.parse(line));
  expect(about).toMatchObject({ whole: true, seed, seed_sha256: session.host.seedHash });
  expect(about.events_sha256).toBe(logHash(events));
  expect(about.state_sha256).toBe(stateHash(fold(events)));
  expect(fold(events).outcome).toEqual(session.host.state.outcome);
  expect(Object.keys(files)).toEqual(expect.arrayContaining(['codebook.md', 'trust.csv', 'commitments.csv']));

  // Words of those who agreed, made harmless; no names, keys, ids or words of the others.
  const all = JSON.stringify(files);
  expect(files['words.csv']).toContain("'=willing words");
  expect(all).not.toContain('unwilling');
  expect(all).not.toContain('Canary');
  for (const { id } of session.people.all()) expect(all).not.toContain(id);
  for (const key of [desk, ...Object.values(keys)]) expect(all).not.toContain(key);
});

test('for research there are tables only, and none tells of a seat where somebody did not agree', async () => {
  const { url, code, desk, end } = await table(null);
  await end();
  const files = await download(url, code, desk, '?for=research');
  expect(Object.keys(files)).not.toContain('events.jsonl');
  for (const name of ['seats', 'people', 'commitments', 'trust', 'talk', 'words', 'accords'])
    expect(files[`${name}.csv`], name).not.toMatch(/^(\d+,)?(\w+,)?kelduin,/m);
  expect(files['seats.csv']).toMatch(/^ondara,people,1,yes,/m);
  expect(files['seats.csv']).toMatch(/^ysmere,bot,0,yes,/m);
});

test('an opener who plays gets its own sight of the game, and only when it is over', async () => {
  const { url, code, desk, session, end } = await table({ name: 'Host', seat: 'ondara' });
  expect(await refusalOf(url, code, desk)).toEqual([409, 'not-over']);
  await end();
  const files = await download(url, code, desk);
  expect(JSON.parse(files['about.json'] ?? '')).toMatchObject({ ended: true, whole: false });
  expect(files['events.jsonl']).not.toMatch(
    /"type":"(committed|cyber-resolved|mandate-dealt","seat":"kelduin)/,
  );
  expect(files['seats.csv']).toContain(session.host.state.seats.kelduin?.mandate?.id);
});
