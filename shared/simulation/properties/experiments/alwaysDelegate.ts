import type { Experiment } from '../experiment.ts';
import { play } from '../play.ts';
import { delegator } from '../players/delegator.ts';
import { mixedBots, seatOfGame } from '../seating.ts';
import { addWin } from '../wins.ts';

/** One who always delegates, at each seat in turn, among styles dealt at random. Counts its wins as `delegator`. */
export const alwaysDelegate: Experiment = (trial, sums) => {
  const { setup, seed, game } = trial;
  const seat = seatOfGame(setup, game);
  const { outcome } = play(trial, new Map([...mixedBots(setup, seed), [seat, delegator(seed)] as const]));
  addWin(sums, 'delegator', outcome, seat);
};
