import { expect, test } from 'vitest';
import { playBot } from '../../server/table/botPlayer.ts';
import type { BotPlayer } from '../../server/table/bots.ts';
import { TableHost } from '../../server/table/TableHost.ts';
import type { SeatIntent } from '../../shared/rules/intents.ts';
import type { SeatId } from '../../shared/rules/state.ts';
import type { Opened } from './support/tables.ts';
import { DESK, HOST, openHost, SEALING_BOTS, seat, startWith, until } from './support/tables.ts';

/** Of First table, where nobody sets another. Milliseconds. */
const PACE = 6_000;

const SEATS = ['ondara', 'kelduin', 'ysmere'];

function greet(round: number, by: SeatId): SeatIntent {
  const to = SEATS.filter((id) => id !== by);
  return {
    type: 'say',
    round,
    to,
    saying: { kind: 'phrase', phrase: 'greeting', about: {}, promise: false },
  };
}

/** Bots that say something whenever they are let. */
const CHATTING: BotPlayer = (state, by, seen) =>
  state.phase === 'negotiation' ? [greet(state.round, by)] : SEALING_BOTS(state, by, seen);

interface Said {
  readonly by: SeatId;
  readonly at: number;
}

/** Lets the clock run in small steps, and notes who speaks when. */
async function listen({ host, clock }: Pick<Opened, 'host' | 'clock'>, time: number): Promise<Said[]> {
  const heard: Said[] = [];
  const stop = host.subscribe({ kind: 'seat', seat: 'ondara' }, ({ events }) => {
    for (const event of events) if (event.type === 'said') heard.push({ by: event.by, at: clock.now() });
  });
  for (let gone = 0; gone < time; gone += 100) {
    clock.advance(100);
    await host.settled();
  }
  stop();
  return heard;
}

async function negotiation(bots: BotPlayer, people: readonly SeatId[] = ['ondara']): Promise<Opened> {
  const opened = await openHost({ bots });
  await startWith(opened.host, people);
  await until(opened.host, 'negotiation');
  return opened;
}

/** The least time from one act to the next, of one bot or of any. Milliseconds. */
function closest(heard: readonly Said[], by?: SeatId): number {
  const times = heard.filter((said) => by === undefined || said.by === by).map(({ at }) => at);
  return Math.min(...times.slice(1).map((time, i) => time - (times[i] ?? 0)));
}

function expectPace(heard: readonly Said[]): void {
  expect(closest(heard)).toBeGreaterThanOrEqual(PACE / 2);
  for (const bot of ['kelduin', 'ysmere']) expect(closest(heard, bot)).toBeGreaterThanOrEqual(PACE);
}

test('bots speak one after the other, and each as often as the session’s pace says', async () => {
  const table = await negotiation(CHATTING);
  const opened = table.clock.now();
  expect(table.host.state.speakers).toEqual({});
  const heard = await listen(table, 5 * PACE);
  for (const bot of ['kelduin', 'ysmere']) expect(heard.filter(({ by }) => by === bot)).toHaveLength(5);
  expectPace(heard);
  expect(heard[0]?.at).toBe(opened + PACE / 2);
  expect(table.faults).toEqual([]);
});

test('turns that the clock has missed are not made up for', async () => {
  const table = await negotiation(CHATTING);
  table.clock.advance(5 * PACE);
  await table.host.settled();
  expect(Object.values(table.host.state.speakers).flat()).toHaveLength(1);
  expectPace(await listen(table, 3 * PACE));
});

test('a turn that came late is counted from when it came', async () => {
  const table = await negotiation(CHATTING);
  const heard: Said[] = [];
  table.host.subscribe({ kind: 'seat', seat: 'ondara' }, ({ events }) => {
    for (const event of events)
      if (event.type === 'said') heard.push({ by: event.by, at: table.clock.now() });
  });
  table.clock.advance(PACE / 2 + 2_500);
  await table.host.settled();
  expect(heard).toHaveLength(1);
  await listen(table, 2 * PACE);
  expect(heard.length).toBeGreaterThan(3);
  expectPace(heard);
});

test('while the table is paused nobody speaks, and pausing gains nobody a turn', async () => {
  const table = await negotiation(CHATTING);
  const opened = table.clock.now();
  expect(await listen(table, 1_000)).toEqual([]);
  await table.host.submit(DESK, { type: 'pause' });
  expect(await listen(table, 4 * PACE)).toEqual([]);
  await table.host.submit(DESK, { type: 'resume' });
  const after = await listen(table, PACE);
  expect(after.map(({ at }) => at - opened - 4 * PACE)).toEqual([PACE / 2, PACE]);
  for (let i = 0; i < 40; i++) {
    await table.host.submit(DESK, { type: 'pause' });
    await table.host.submit(DESK, { type: 'resume' });
  }
  expect(await listen(table, PACE)).toHaveLength(2);
});

test('nobody speaks once the phase has ended, and people who are ready wait for no bot', async () => {
  const table = await negotiation(CHATTING);
  const ready = { type: 'ready', round: 1, phase: 'negotiation', ready: true } as const;
  expect(await table.host.submit(seat('ondara'), ready)).toBeNull();
  expect(table.host.state.phase).toBe('commitment');
  expect(await listen(table, 3 * PACE)).toEqual([]);
  expect(table.faults).toEqual([]);
});

test('a turn that falls on the deadline comes too late', async () => {
  const table = await negotiation(CHATTING);
  const left = (table.host.state.deadline ?? 0) - table.clock.now();
  table.clock.advance(left);
  await table.host.settled();
  expect(table.host.state.phase).toBe('commitment');
  expect(table.host.state.speakers).toEqual({});
  expect(table.faults).toEqual([]);
});

test('after a restart the bots go on, none of them sooner than its pace allows', async () => {
  const table = await negotiation(CHATTING);
  const before = await listen(table, PACE);
  await table.host.close();
  expect(await listen(table, PACE)).toEqual([]);
  const last = table.clock.now();
  const log = await table.store.load('table');
  const { store, clock } = table;
  const parts = { store, clock, bots: CHATTING, onFault: (fault: unknown) => table.faults.push(fault) };
  const host = new TableHost('table', log, parts);
  const after = await listen({ host, clock }, 3 * PACE);
  expect(before).toHaveLength(2);
  expect(new Set(after.map(({ by }) => by)).size).toBe(2);
  expect(Math.min(...after.map(({ at }) => at))).toBeGreaterThanOrEqual(last + PACE);
  expectPace(after);
  expect(table.faults).toEqual([]);
});

test('a paused table that is taken up again stays quiet until it goes on', async () => {
  const table = await negotiation(CHATTING);
  await table.host.submit(DESK, { type: 'pause' });
  await table.host.close();
  const { store, clock } = table;
  const host = new TableHost('table', await store.load('table'), {
    store,
    clock,
    bots: CHATTING,
    onFault: (fault) => table.faults.push(fault),
  });
  expect(await listen({ host, clock }, 5 * PACE)).toEqual([]);
  await host.submit(DESK, { type: 'resume' });
  expect((await listen({ host, clock }, 2 * PACE)).length).toBeGreaterThan(0);
});

test('a person who sits down speaks for the seat from then on', async () => {
  const table = await negotiation(CHATTING);
  await table.host.submit(HOST, { type: 'seat-delegate', seat: 'kelduin', delegate: 'ana' });
  const heard = await listen(table, 3 * PACE);
  expect(heard.map(({ by }) => by)).not.toContain('kelduin');
  expect(heard.map(({ by }) => by)).toContain('ysmere');
});

test('a stand-in says nothing for those who are away', async () => {
  const table = await negotiation(CHATTING, ['ondara', 'kelduin']);
  await table.host.submit(HOST, { type: 'lose', seat: 'kelduin', delegate: 'kelduin' });
  table.clock.advance(61_000);
  await table.host.settled();
  await until(table.host, 'resolution');
  expect(table.host.state.seats.kelduin?.standIn).toBe(true);
  await until(table.host, 'negotiation');
  const heard = await listen(table, 3 * PACE);
  expect(new Set(heard.map(({ by }) => by))).toEqual(new Set(['ysmere']));
});

test('a broken bot stops alone, and is reported once', async () => {
  const table = await negotiation((state, by, seen) => {
    if (state.phase !== 'negotiation') return SEALING_BOTS(state, by, seen);
    if (by === 'kelduin') return [{ type: 'seal', round: state.round }];
    return [greet(state.round, by)];
  });
  const heard = await listen(table, 4 * PACE);
  expect(heard.map(({ by }) => by)).toEqual(Array(4).fill('ysmere'));
  expect(table.faults).toHaveLength(1);
});

test('what a bot could not foresee is no fault: it does the next thing, and does not ask again', async () => {
  let asked = 0;
  const bots: BotPlayer = (state, by, seen) => {
    if (state.phase !== 'negotiation') return SEALING_BOTS(state, by, seen);
    const [proposal] = state.proposals;
    if (!proposal || by !== 'kelduin') return [];
    asked++;
    const { id, revision } = proposal;
    return [{ type: 'sign', round: state.round, proposal: id, revision }, greet(state.round, by)];
  };
  const table = await openHost({ bots });
  await startWith(table.host, ['ondara']);
  // Transfers come in the third round.
  for (let round = 1; round < 3; round++) {
    await until(table.host, 'reflection');
    await table.host.submit(DESK, { type: 'end-phase', round, phase: 'reflection' });
  }
  await until(table.host, 'negotiation');
  // More than anybody can have, and than Ondara may know that Kelduin has.
  const gift = { kind: 'transfer', from: 'kelduin', to: 'ondara', lift: null, capital: 8 } as const;
  const terms = { parties: ['ondara', 'kelduin'], clauses: [gift, gift], rounds: 1, secret: false };
  const offer = { type: 'propose', round: 3, terms, amends: null } as const;
  expect(await table.host.submit(seat('ondara'), offer)).toBeNull();
  const heard = await listen(table, 3 * PACE);
  expect(asked).toBe(3);
  expect(heard.map(({ by }) => by)).toEqual(Array(3).fill('kelduin'));
  expect(table.faults).toEqual([]);
});

test('the same seed and the same bots negotiate the same', async () => {
  const play = async () => {
    const { host, clock, store } = await openHost({ bots: playBot, seed: 'again' });
    await startWith(host, []);
    for (let step = 0; step < 2_000 && host.state.phase !== 'ended'; step++) {
      clock.advance(1_000);
      await host.settled();
    }
    expect(host.state.phase).toBe('ended');
    return store.load('table');
  };
  expect(await play()).toEqual(await play());
});
