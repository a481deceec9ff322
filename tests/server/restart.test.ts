import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as path } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import { openSqliteStore } from '../../server/store/sqlite.ts';
import { SECRETS } from '../../server/table/keys.ts';
import { Sessions } from '../../server/table/sessions.ts';
import { ManualClock } from './support/clock.ts';
import { join, openSession, takeSeat } from './support/server.ts';
import { DESK, OPENER, SEALING_BOTS, seat, shipped } from './support/tables.ts';

const SERVER = fileURLToPath(new URL('./support/serve.ts', import.meta.url));
const children = new Set<ChildProcess>();
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
});

/** The server in a process of its own. */
async function serve(dataDir: string, port = 0) {
  const child = spawn(process.execPath, [SERVER, dataDir, String(port)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  let output = '';
  child.stderr.on('data', (chunk) => {
    output += String(chunk);
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (chunk) => resolve(String(chunk).trim()));
    child.once('exit', () => reject(new Error(output)));
  });
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', (exitCode) => resolve(exitCode));
  });
  return {
    url,
    port: Number(new URL(url).port),
    stop: (signal: NodeJS.Signals) => {
      child.kill(signal);
      return ended;
    },
  };
}

test('killed in the middle, the server goes on where it was: same phase, same draft, same clock', async () => {
  const dataDir = mkdtempSync(path(tmpdir(), 'restart-'));
  const first = await serve(dataDir);
  const { code, key: desk } = await openSession(first.url);
  const { key } = await takeSeat(first.url, code, 'ondara');
  const facilitator = await join(first.url, { code, key: desk });
  const player = await join(first.url, { code, key });
  await facilitator.room.request('desk', { type: 'start' });
  await facilitator.room.request('desk', { type: 'end-phase', round: 1, phase: 'briefing' });
  await facilitator.room.request('desk', { type: 'end-phase', round: 1, phase: 'negotiation' });
  await vi.waitFor(() => expect(player.told.at(-1)?.options?.canDraft).toBe(true));
  // Whatever is on the agenda, a cyber card is aimed at one other.
  const option = player.told.at(-1)?.options?.cards.find(({ move }) => move.startsWith('cyber'));
  if (!option) throw new Error('no card');
  const targets = option.targets.slice(0, 1).map((target) => target.seat);
  const commitment = { cards: [{ move: option.move, posture: null, targets }], invest: null };
  await player.room.request('intent', { type: 'draft', round: 1, commitment });
  const left = player.room.state.deadline - (player.told.at(-1)?.now ?? 0);
  await first.stop('SIGKILL');
  await vi.waitFor(() => expect(player.closed).toHaveLength(1));

  const second = await serve(dataDir, first.port);
  const again = await join(second.url, { code, key });
  await vi.waitFor(() => expect(again.welcomes[0]?.own?.draft).toEqual(commitment));
  expect(again.room.state.phase).toBe('commitment');
  // The clock stood still while nobody served: at most what passed in play since the draft is missing.
  const now = again.welcomes[0]?.now ?? 0;
  expect(again.room.state.deadline - now).toBeLessThanOrEqual(left);
  expect(again.room.state.deadline - now).toBeGreaterThan(left - 5000);
  expect(await again.room.request('intent', { type: 'seal', round: 1 })).toBeNull();
  expect(await second.stop('SIGTERM')).toBe(0);
  await vi.waitFor(() => expect(again.closed).toEqual([4001]));
}, 30_000);

test('what was said before the server was killed is read after it, by those who heard it and the facilitator', async () => {
  const dataDir = mkdtempSync(path(tmpdir(), 'talk-'));
  const first = await serve(dataDir);
  const { code, key: desk } = await openSession(first.url, { bots: {} });
  const keys: string[] = [];
  for (const id of ['ondara', 'kelduin', 'ysmere']) keys.push((await takeSeat(first.url, code, id)).key);
  const [ondaraKey = '', kelduinKey = '', ysmereKey = ''] = keys;
  const facilitator = await join(first.url, { code, key: desk });
  const ondara = await join(first.url, { code, key: ondaraKey });
  await facilitator.room.request('desk', { type: 'start' });
  const say = (text: string, to: string[]) =>
    ({ type: 'say', round: 1, to, saying: { kind: 'words', text, promise: false } }) as const;
  await ondara.room.request('intent', say('Between us: we shall not attack.', ['kelduin']));
  const pin = { type: 'pin-promise', round: 1, to: ['kelduin'], at: 1, pinned: true } as const;
  await ondara.room.request('intent', pin);
  // Killed as soon as the last message is acknowledged.
  await ondara.room.request('intent', say('To everybody', ['kelduin', 'ysmere']));
  await first.stop('SIGKILL');

  const second = await serve(dataDir, first.port);
  const talkOf = async (key: string) => {
    const player = await join(second.url, { code, key });
    await vi.waitFor(() => expect(player.welcomes).toHaveLength(1));
    return player.welcomes[0]?.history.filter(({ type }) => type === 'said' || type === 'promise-pinned');
  };
  const to = ['ondara', 'kelduin'];
  const aside = [
    { type: 'said', by: 'ondara', to, at: 1, saying: { text: 'Between us: we shall not attack.' } },
    { type: 'promise-pinned', by: 'ondara', to, at: 1, pinned: true },
  ];
  const plenary = { type: 'said', by: 'ondara', at: 1, saying: { text: 'To everybody' } };
  for (const key of [ondaraKey, kelduinKey, desk])
    expect(await talkOf(key)).toMatchObject([...aside, plenary]);
  expect(await talkOf(ysmereKey)).toMatchObject([plenary]);
  const again = await join(second.url, { code, key: kelduinKey });
  expect(await again.room.request('intent', say('I heard you.', ['ondara']))).toBeNull();
  await vi.waitFor(() => expect(again.told.at(-1)?.events.at(-1)).toMatchObject({ type: 'said', at: 2 }));
  await second.stop('SIGTERM');
}, 30_000);

function sessionsOn(file: string, clock: ManualClock) {
  const store = openSqliteStore(file);
  const faults: unknown[] = [];
  const sessions = new Sessions({
    store,
    clock,
    bots: SEALING_BOTS,
    scenarios: new Map([['first-table', shipped()]]),
    emblems: [],
    secrets: SECRETS,
    onFault: (fault) => faults.push(fault),
  });
  return { store, sessions, faults };
}

test('a store opened again has the same table, and its clock runs on by itself', async () => {
  const file = path(mkdtempSync(path(tmpdir(), 'resume-')), 'db.sqlite');
  const clock = new ManualClock();
  const before = sessionsOn(file, clock);
  const request = {
    scenario: 'first-table',
    preset: '20-minutes',
    bots: {},
    host: { name: 'Ana', seat: null },
  };
  const opened = await before.sessions.open(request);
  if ('error' in opened) throw new Error(opened.error);
  const session = await before.sessions.find(opened.code);
  const [ana] = session?.people.all() ?? [];
  if (!session || !ana) throw new Error('not opened');
  const visit = session.presence.enter(ana, { tab: 'one', onEnd: () => undefined });
  await session.host.submit(DESK, { type: 'start' });
  await session.host.submit(seat('ondara', ana.id), {
    type: 'ready',
    round: 1,
    phase: 'briefing',
    ready: true,
  });
  await session?.host.settled();
  expect(session?.host.state.phase).toBe('negotiation');
  const { state } = session?.host ?? {};
  // No goodbye: the process is gone.
  await before.store.close();
  visit.leave();

  const after = sessionsOn(file, clock);
  await after.sessions.resumeSince(0);
  const resumed = await after.sessions.find(opened.code);
  await resumed?.host.settled();
  expect(resumed?.host.state).toMatchObject({ phase: 'negotiation', round: 1, deadline: state?.deadline });
  expect(resumed?.host.state.seats.ondara?.connected).toBe(false);
  expect(resumed?.people.withKey(opened.key)).toMatchObject({
    standing: 'good',
    person: { role: 'host', name: 'Ana', seat: 'ondara' },
  });
  expect(resumed?.people.withKey('guess')).toBeNull();
  clock.advance(95_000);
  await resumed?.host.settled();
  expect(resumed?.host.state.phase).toBe('commitment');
  expect(after.faults).toEqual([]);
});

test('a seat that was given just before a crash is the person’s after it', async () => {
  const file = path(mkdtempSync(path(tmpdir(), 'crash-')), 'db.sqlite');
  const first = sessionsOn(file, new ManualClock());
  const bots = { ondara: 'hawk' } as const;
  const opened = await first.sessions.open({
    scenario: 'first-table',
    preset: '20-minutes',
    bots,
    host: null,
  });
  if ('error' in opened) throw new Error(opened.error);
  const table = (await first.store.findSession(opened.code))?.table ?? '';
  const ana = { ...OPENER, id: 'ana', session: opened.code, role: 'delegate', name: 'Ana' } as const;
  await first.store.keepPerson({ ...ana, table, seat: 'ondara' });
  await first.store.close();
  const { sessions } = sessionsOn(file, new ManualClock());
  const session = await sessions.find(opened.code);
  expect(session?.host.state.seats.ondara?.holder.kind).toBe('people');
  expect(session?.roster.delegates()).toEqual([{ id: 'ana', seat: 'ondara', name: 'Ana' }]);
});

test('a quiet session leaves the memory, but not while a room of it stands open', async () => {
  const file = path(mkdtempSync(path(tmpdir(), 'sweep-')), 'db.sqlite');
  const { sessions, faults } = sessionsOn(file, new ManualClock());
  const request = { scenario: 'first-table', preset: '20-minutes', bots: {}, host: null };
  const opened = await sessions.open(request);
  if ('error' in opened) throw new Error(opened.error);
  const session = await sessions.find(opened.code);
  const close = session?.presence.openRoom();
  const later = performance.now() + 3_600_000;
  const passing = vi.spyOn(performance, 'now').mockReturnValue(later);
  await sessions.sweep();
  passing.mockReturnValue(later + 1);
  expect(await sessions.find(opened.code)).toBe(session);
  close?.();
  passing.mockReturnValue(later + 3_600_000);
  await sessions.sweep();
  passing.mockRestore();
  await expect(session?.host.submit(DESK, { type: 'start' })).rejects.toThrow('closed');
  const again = await sessions.find(opened.code);
  expect(again).not.toBe(session);
  expect(await again?.host.submit(DESK, { type: 'start' })).toBeNull();
  expect(faults).toEqual([]);
});
