import { roundHalfUp } from '../amounts.ts';
import type { TableEvent } from '../events.ts';
import { roll } from '../random.ts';
import { othersThan, seatIds, seatOf, trustOf } from '../seats.ts';
import type { CoinFace, SeatId, TableState } from '../state.ts';
import { gatherChanges } from './changes.ts';

/** Influence that peace pays out to a seat: what the others' trust in it is worth. */
function peaceDividend(state: TableState, seat: SeatId): number {
  const { trustFrom, divisor } = state.setup.numbers.coin.peace;
  const others = othersThan(state, seat);
  const trust = others.reduce((sum, other) => sum + trustOf(state, other, seat), 0);
  // One division of whole numbers, so that the one rounding is exact.
  return Math.max(0, roundHalfUp((trust - trustFrom * others.length) / (divisor * others.length)));
}

function conflictLoss(state: TableState, seat: SeatId): number {
  const { influence, cyberAbove } = state.setup.numbers.coin.conflict;
  return Math.min(0, influence + Math.max(0, seatOf(state, seat).cyber - cyberAbove));
}

/** In ten-thousandths; whoever knows the seed can work out every coin of its table. */
export function coinRoll(seed: string, round: number): number {
  return roll(seed, { round, step: 'coin', purpose: 'coin' });
}

/** Step 9: tension is the coin's bias. One flip for all; the ladder follows. */
export function flipCoin(state: TableState): TableEvent[] {
  const { tension, round, seed } = state;
  const { coin } = state.setup.numbers;
  const rolled = coinRoll(seed, round);
  const face: CoinFace = rolled < tension * 100 ? 'conflict' : 'peace';
  const cause = { kind: 'coin', face } as const;
  const changes = gatherChanges(state, 'coin');
  for (const seat of seatIds(state)) {
    const by = face === 'peace' ? peaceDividend(state, seat) : conflictLoss(state, seat);
    changes.add({ of: 'influence', seat }, by, cause);
  }
  const { ladder, ladderWhenTense, tenseFrom } = coin.conflict;
  const rungs = face === 'peace' ? coin.peace.ladder : tension >= tenseFrom ? ladderWhenTense : ladder;
  if (rungs > 0 || state.ladder > 0) changes.add({ of: 'ladder' }, rungs, cause);
  return [{ type: 'coin-flipped', tension, roll: rolled, face }, ...changes.events()];
}
