import { expect, test } from 'vitest';
import { playBot } from '../../server/table/botPlayer.ts';
import { DESK, openHost } from './support/tables.ts';

/** First table, led by a facilitator, with bots at every seat. */
async function led(rehearsal: boolean) {
  const opened = await openHost({ bots: playBot, overrides: { facilitated: true, rehearsal } });
  await opened.host.submit(DESK, { type: 'start' });
  return opened;
}

test('in a rehearsal a round passes at once, played by the bots, and the session comes to its end', async () => {
  const { host, faults, clock } = await led(true);
  const began = clock.now();
  // War may end it early.
  let rounds = 0;
  for (; host.state.phase !== 'ended'; rounds++) {
    expect([host.state.phase, host.state.round]).toEqual(['briefing', rounds + 1]);
    expect(await host.forward()).toBeNull();
  }
  expect(rounds).toBeGreaterThan(1);
  expect(clock.now()).toBe(began);
  const history = host.history({ kind: 'facilitator' });
  expect(history.filter(({ type }) => type === 'coin-flipped')).toHaveLength(rounds);
  expect(history.some(({ type }) => type === 'revealed')).toBe(true);
  expect(faults).toEqual([]);
  await host.close();
});

test('no other session’s time can be moved, and nobody takes a bot’s seat there', async () => {
  const { host } = await led(false);
  expect(await host.forward()).toBe('no-rehearsal');
  expect(await host.submit(DESK, { type: 'rehearse', seat: 'ondara' })).toBe('no-rehearsal');
  expect(host.state.phase).toBe('briefing');
  await host.close();
});

test('the facilitator plays a bot’s seat until it goes back, and the bot leaves it alone meanwhile', async () => {
  const { host } = await led(true);
  await host.submit(DESK, { type: 'rehearse', seat: 'ondara' });
  for (const phase of ['briefing', 'negotiation'] as const)
    await host.submit(DESK, { type: 'end-phase', round: 1, phase });
  await host.settled();
  const sealed = () => Object.values(host.state.seats).map((seat) => seat.sealed);
  expect(sealed()).toEqual([false, true, true]);
  const saying = { kind: 'words', text: 'As the others see it', promise: false } as const;
  const says = { type: 'say', round: 1, to: [], saying } as const;
  expect(await host.submit(DESK, { type: 'act-for', seat: 'ondara', intent: says })).toBeNull();
  expect(await host.submit(DESK, { type: 'act-for', seat: 'kelduin', intent: says })).toBe('nobody-there');
  await host.submit(DESK, { type: 'rehearse', seat: null });
  await host.settled();
  expect(sealed()).toEqual([true, true, true]);
  await host.close();
});
