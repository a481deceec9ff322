import { expect, test } from 'vitest';
import { openSqliteStore } from '../../server/store/sqlite.ts';
import type { BotPlayer } from '../../server/table/bots.ts';
import type { Update } from '../../server/table/Readers.ts';
import { TableHost } from '../../server/table/TableHost.ts';
import { DESK, HOST, openHost, SEALING_BOTS, seat, startWith, until } from './support/tables.ts';

const ONDARA = seat('ondara');

/** Any CBM of the agenda that Ondara can play. */
async function draftSomething(host: TableHost): Promise<void> {
  const option = host
    .privateView('ondara')
    .options.cards.find(({ move, refused }) => move.startsWith('cbm') && refused === null);
  if (!option) throw new Error('no CBM can be played');
  const targets = option.targets.slice(0, 1).map((target) => target.seat);
  const commitment = { cards: [{ move: option.move, posture: null, targets }], invest: null };
  const refused = await host.submit(ONDARA, { type: 'draft', round: host.state.round, commitment });
  expect(refused).toBeNull();
}

test('a table of bots alone plays to its end by the clock', async () => {
  const { host, clock, faults } = await openHost();
  await startWith(host, []);
  for (let step = 0; step < 500 && host.state.phase !== 'ended'; step++) {
    clock.advance(5_000);
    await host.submit(HOST, { type: 'tick' });
  }
  expect(host.state.phase).toBe('ended');
  expect(host.state.outcome).not.toBeNull();
  expect(faults).toEqual([]);
  expect(host.running).toBe(false);
});

test('what was acknowledged is in the store, and a new host goes on where the old one ended', async () => {
  const store = openSqliteStore(':memory:');
  const { host, clock } = await openHost({ store });
  await startWith(host, ['ondara']);
  await until(host, 'commitment');
  await draftSomething(host);
  const resumed = new TableHost('table', await store.load('table'), {
    store,
    clock,
    bots: SEALING_BOTS,
    onFault: () => undefined,
  });
  expect(resumed.state).toEqual(host.state);
  expect(resumed.privateView('ondara').own.draft.cards).toHaveLength(1);
});

test('a deadline ends the phase, even where the timer comes after the next request', async () => {
  const { host, clock } = await openHost();
  await startWith(host, ['ondara', 'kelduin']);
  expect(host.state.phase).toBe('briefing');
  clock.advance(host.state.deadline ?? 0);
  const refused = await host.submit(ONDARA, { type: 'ready', round: 1, phase: 'briefing', ready: true });
  expect(refused).toBe('wrong-phase');
  expect(host.state.phase).not.toBe('briefing');
});

test('somebody who left for good holds nobody up, and the deadline still comes', async () => {
  const { host, clock } = await openHost();
  await startWith(host, ['ondara', 'kelduin']);
  await until(host, 'negotiation');
  await host.submit(HOST, { type: 'lose', seat: 'kelduin', delegate: 'kelduin' });
  clock.advance(61_000);
  await host.settled();
  expect(host.state.phase).toBe('negotiation');
  clock.advance(1_000);
  await host.submit(HOST, { type: 'tick' });
  clock.advance(28_000);
  await host.settled();
  expect(host.state.phase).toBe('commitment');
  expect(host.state.seats.kelduin?.standIn).toBe(true);
});

test('what the rules refuse changes nothing and reaches nobody', async () => {
  const { host, store } = await openHost();
  await startWith(host, ['ondara']);
  const told: Update[] = [];
  host.subscribe({ kind: 'public' }, (update) => told.push(update));
  host.subscribe({ kind: 'seat', seat: 'ondara' }, (update) => told.push(update));
  const before = host.state;
  const asked = [
    host.submit(ONDARA, { type: 'seal', round: 1 }),
    host.submit(ONDARA, { type: 'ready', round: 7, phase: 'briefing', ready: true }),
    host.submit(seat('atlantis'), { type: 'seal', round: 1 }),
    host.submit(seat('kelduin'), { type: 'ready', round: 1, phase: 'briefing', ready: true }),
    host.submit(ONDARA, { type: 'start' }),
    host.submit(DESK, { type: 'start' }),
    host.submit(DESK, { type: 'resume' }),
    host.submit(DESK, { type: 'seat-delegate', seat: 'ondara', delegate: 'ana' }),
  ];
  expect(await Promise.all(asked)).toEqual([
    'wrong-phase',
    'wrong-round',
    'unknown-seat',
    'not-yours',
    'not-yours',
    'already-started',
    'not-paused',
    'not-yours',
  ]);
  expect(host.state).toBe(before);
  expect(await store.load('table')).toHaveLength(before.version);
  expect(told).toEqual([]);
});

test('the same seal sent twice at once counts once', async () => {
  const { host } = await openHost();
  await startWith(host, ['ondara']);
  await until(host, 'commitment');
  const seal = { type: 'seal', round: host.state.round } as const;
  const answers = await Promise.all([host.submit(ONDARA, seal), host.submit(ONDARA, seal)]);
  expect(answers).toEqual([null, 'already-sealed']);
});

test('a secret draft is told to its seat and to nobody else', async () => {
  const { host } = await openHost();
  await startWith(host, ['ondara', 'kelduin']);
  await until(host, 'commitment');
  const heard: string[] = [];
  host.subscribe({ kind: 'public' }, () => heard.push('public'));
  for (const id of ['ondara', 'kelduin'])
    host.subscribe({ kind: 'seat', seat: id }, ({ privateView, events }) =>
      heard.push(`${id} ${privateView?.own.draft.cards.length} ${events.map(({ type }) => type)}`),
    );
  await draftSomething(host);
  expect(heard).toEqual(['ondara 1 drafted']);
});

test('the public hears of a change before the seats do', async () => {
  const { host } = await openHost();
  await startWith(host, ['ondara']);
  const heard: string[] = [];
  host.subscribe({ kind: 'seat', seat: 'ondara' }, () => heard.push('seat'));
  host.subscribe({ kind: 'public' }, () => heard.push('public'));
  await host.submit(DESK, { type: 'end-phase', round: 1, phase: 'briefing' });
  expect(heard.slice(0, 2)).toEqual(['public', 'seat']);
});

test('a listener that throws spoils it for nobody', async () => {
  const { host, faults } = await openHost();
  await startWith(host, ['ondara']);
  const heard: string[] = [];
  host.subscribe({ kind: 'public' }, () => {
    throw new Error('broken listener');
  });
  host.subscribe({ kind: 'public' }, () => heard.push('other'));
  expect(await host.submit(DESK, { type: 'pause' })).toBeNull();
  expect(heard).toEqual(['other']);
  expect(faults).toHaveLength(1);
  expect(await host.submit(DESK, { type: 'resume' })).toBeNull();
});

test('a bot that throws, or asks for nonsense, does not keep the table from going on', async () => {
  const broken: BotPlayer = (state, id) => {
    if (id === 'kelduin') throw new Error('broken bot');
    return [{ type: 'seal', round: state.round + 1 }];
  };
  const { host, faults } = await openHost({ bots: broken });
  await startWith(host, ['ondara']);
  await until(host, 'commitment');
  expect(await host.submit(ONDARA, { type: 'seal', round: 1 })).toBeNull();
  expect(faults.length).toBeGreaterThan(0);
  await until(host, 'reflection');
  expect(host.state.phase).toBe('reflection');
});

test('what cannot be stored did not happen, and is told to nobody', async () => {
  const full = openSqliteStore(':memory:');
  let broken = false;
  const store = {
    ...full,
    append: (...args: Parameters<typeof full.append>) =>
      broken ? Promise.reject(new Error('disk full')) : full.append(...args),
  };
  const { host, clock } = await openHost({ store });
  await startWith(host, ['ondara']);
  const told: Update[] = [];
  host.subscribe({ kind: 'public' }, (update) => told.push(update));
  broken = true;
  const before = host.state;
  expect(await host.submit(DESK, { type: 'pause' })).toBe('not-saved');
  clock.advance(60_000);
  await host.settled();
  expect(host.state).toBe(before);
  expect(told).toEqual([]);
  broken = false;
  clock.advance(1_000);
  await host.settled();
  expect(host.state.phase).not.toBe('briefing');
  expect(told.length).toBeGreaterThan(0);
});

test('who finds the log grown takes it as it is, and overwrites nothing', async () => {
  const { host, store, clock } = await openHost();
  await startWith(host, ['ondara']);
  const other = new TableHost('table', await store.load('table'), {
    store,
    clock,
    bots: SEALING_BOTS,
    onFault: () => undefined,
  });
  expect(await other.submit(DESK, { type: 'pause' })).toBeNull();
  expect(await host.submit(DESK, { type: 'extend', by: 1000 })).toBe('not-saved');
  expect(host.state).toEqual(other.state);
  expect(await host.submit(DESK, { type: 'resume' })).toBeNull();
});
