/** How long the server takes over a sealed order says nothing about what is in it. */
import { expect, test } from 'vitest';
import { type Card, type Commitment, HOLD } from '../../shared/rules/state.ts';
import { isFull, tries } from '../support/scale.ts';
import { DESK, openHost, seat, startWith } from './support/tables.ts';

const ORDERS = tries(200, 5000);
/** Milliseconds by which the answers to different orders may differ: of 100, in the middle one and in the 95th. */
const MOST_SHIFT = 1;

/** The share of the times that are shorter, in order. */
function at(times: readonly number[], share: number): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;
}

test('the answer to a seal takes as long whatever was sealed', async () => {
  const { host } = await openHost();
  await startWith(host, ['ondara', 'kelduin', 'ysmere']);
  for (const phase of ['briefing', 'negotiation'] as const)
    await host.submit(DESK, { type: 'end-phase', round: 1, phase });
  const covert = host.privateView('ondara').options.cards.find(({ move }) => move.startsWith('cyber'));
  const target = covert?.targets[0]?.seat;
  if (!covert || target === undefined) throw new Error('No covert card');
  const card: Card = { move: covert.move, posture: null, targets: [target] };
  const orders: readonly Commitment[] = [HOLD, { cards: [card], invest: null }];
  const times: number[][] = [[], []];

  /** @returns how long the answer took; milliseconds */
  async function timed(type: 'seal' | 'reopen'): Promise<number> {
    const askedAt = performance.now();
    expect(await host.submit(seat('ondara'), { type, round: 1 })).toBeNull();
    return performance.now() - askedAt;
  }
  for (let i = 0; i < ORDERS; i++)
    // Now the one comes first, now the other.
    for (const which of i % 2 === 0 ? [0, 1] : [1, 0]) {
      const commitment = orders[which] ?? HOLD;
      expect(await host.submit(seat('ondara'), { type: 'draft', round: 1, commitment })).toBeNull();
      times[which]?.push(await timed('seal'));
      await timed('reopen');
    }
  const [empty = [], full = []] = times;
  const shift = (share: number) => Math.abs(at(empty, share) - at(full, share));
  const shown = [0.5, 0.95].map((share) => `${shift(share).toFixed(3)} ms at ${100 * share} in 100`);
  console.log(`${2 * ORDERS} orders sealed: their answers differ by ${shown.join(', ')}`);
  expect(empty.length).toBe(ORDERS);
  expect(full.length).toBe(ORDERS);
  expect(shift(0.5)).toBeLessThan(MOST_SHIFT);
  // A machine with other work shows in the slowest answers, of either.
  if (isFull) expect(shift(0.95)).toBeLessThan(MOST_SHIFT);
}, 3_600_000);
