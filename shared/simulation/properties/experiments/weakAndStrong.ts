import type { SeatSetup, Setup } from '../../../rules/state.ts';
import { botPlayer } from '../../botPlayer.ts';
import type { Experiment } from '../experiment.ts';
import { play } from '../play.ts';
import { loner } from '../players/loner.ts';
import { mixedBots, seatsOf } from '../seating.ts';
import { addTo } from '../sums.ts';
import { standingOf } from '../wins.ts';

const WEAK = { cyber: 1, ai: 1, institutions: 2 } as const;
const STRONG = { cyber: 4, ai: 4, institutions: 2 } as const;

function meanOf(setup: Setup, of: (seat: SeatSetup) => number): number {
  return Math.round(setup.seats.reduce((sum, seat) => sum + of(seat), 0) / setup.seats.length);
}

/** The same table, at which two seats differ in their capabilities alone and have the others' mean of all else. */
function withPair(setup: Setup, weak: string, strong: string): Setup {
  const autonomy = meanOf(setup, (seat) => seat.autonomy);
  const influence = meanOf(setup, (seat) => seat.influence);
  const seats = setup.seats.map((seat) => {
    const changed = seat.id === weak ? WEAK : seat.id === strong ? STRONG : null;
    return changed ? { ...seat, ...changed, autonomy, influence } : seat;
  });
  return { ...setup, seats };
}

/**
 * A weak state that plays defence diplomacy, as institutionalists do, and a strong one that plays alone, among styles
 * dealt at random; each pair of seats in turn. Counts `games`, and `ahead`: those in which the weak one's score is higher.
 */
export const weakAndStrong: Experiment = (trial, sums) => {
  const { setup, seed, game } = trial;
  const seats = seatsOf(setup);
  const weak = seats[game % seats.length] ?? '';
  const apart = 1 + (Math.floor(game / seats.length) % (seats.length - 1));
  const strong = seats[(game + apart) % seats.length] ?? '';
  const changed = withPair(setup, weak, strong);
  const players = new Map([
    ...mixedBots(changed, seed),
    [weak, botPlayer('institutionalist', seed)] as const,
    [strong, loner(seed)] as const,
  ]);
  const { outcome } = play({ ...trial, setup: changed }, players);
  addTo(sums, 'games', 1);
  addTo(sums, 'ahead', standingOf(outcome, weak).score > standingOf(outcome, strong).score ? 1 : 0);
};
