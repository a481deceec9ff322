import { expect, test } from 'vitest';
import { playBot } from '../../server/table/botPlayer.ts';
import { fold } from '../../shared/rules/table.ts';
import { HOST, openHost, seat, startWith } from './support/tables.ts';

test('bots of every style play a whole session through the same door as people', async () => {
  const { host, clock, store, faults } = await openHost({ bots: playBot });
  for (const [id, style] of [
    ['ondara', 'hawk'],
    ['kelduin', 'moderniser'],
    ['ysmere', 'norm-entrepreneur'],
  ] as const)
    await host.submit(HOST, { type: 'hold-seat', seat: id, holder: { kind: 'bot', style } });
  await host.submit({ kind: 'desk' }, { type: 'start' });
  for (let step = 0; step < 400 && host.state.phase !== 'ended'; step++) {
    await host.settled();
    clock.advance(5_000);
  }
  await host.settled();
  expect(host.state.phase).toBe('ended');
  expect(faults).toEqual([]);
  const log = await store.load('table');
  expect(fold(log)).toEqual(host.state);
  const drafted = log.filter((event) => event.type === 'drafted');
  expect(new Set(drafted.map((event) => event.seat)).size).toBe(3);
  expect(drafted.every((event) => event.reasons !== null)).toBe(true);
  expect(log.some((event) => event.type === 'committed' && event.commitment.cards.length > 0)).toBe(true);
});

test('a stand-in plays for a delegation that is gone, and gives the seat back with its draft', async () => {
  const { host, clock, faults } = await openHost({ bots: playBot });
  await startWith(host, ['ondara', 'kelduin']);
  await host.submit(HOST, { type: 'lose', seat: 'kelduin', delegate: 'kelduin' });
  while (host.state.phase !== 'commitment') {
    clock.advance(30_000);
    await host.settled();
  }
  expect(host.state.seats.kelduin).toMatchObject({ standIn: true, sealed: true });
  const refused = await host.submit(seat('kelduin'), { type: 'reopen', round: 1 });
  expect(refused).toBe('not-yours');
  await host.submit(HOST, { type: 'connect', seat: 'kelduin', delegate: 'kelduin' });
  expect(host.state.seats.kelduin).toMatchObject({ standIn: false, connected: true, sealed: false });
  expect(host.privateView('kelduin').own.draft.cards.length).toBeGreaterThan(0);
  expect(faults).toEqual([]);
});

test('the same seed and the same bots play the same session', async () => {
  const play = async () => {
    const { host, clock, store } = await openHost({ bots: playBot, seed: 'again' });
    await startWith(host, []);
    for (let step = 0; step < 400 && host.state.phase !== 'ended'; step++) {
      await host.settled();
      clock.advance(5_000);
    }
    return store.load('table');
  };
  expect(await play()).toEqual(await play());
});
