import type { Outcome, SeatId, Standing } from '../../rules/state.ts';
import type { OpenSums } from './sums.ts';
import { addTo } from './sums.ts';

/** Each winner's part of the win; nobody's where it ended in war. */
export function winsOf({ standings }: Outcome): ReadonlyMap<SeatId, number> {
  const winners = standings.filter(({ winner }) => winner);
  return new Map(winners.map(({ seat }) => [seat, 1 / winners.length]));
}

/** The standing of a seat. @throws for a seat that did not play */
export function standingOf({ standings }: Outcome, seat: SeatId): Standing {
  const standing = standings.find((each) => each.seat === seat);
  if (!standing) throw new Error(`No standing of ${seat}`);
  return standing;
}

/**
 * Counts a game without war for somebody who sat at this seat: `<as>.games`, `<as>.won` and `<as>.fair`, the fair share.
 */
export function addWin(sums: OpenSums, as: string, outcome: Outcome, seat: SeatId): void {
  if (outcome.by === 'war') return;
  addTo(sums, `${as}.games`, 1);
  addTo(sums, `${as}.won`, winsOf(outcome).get(seat) ?? 0);
  addTo(sums, `${as}.fair`, 1 / outcome.standings.length);
}
