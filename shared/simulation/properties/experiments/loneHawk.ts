import type { Style } from '../../../content/styles.ts';
import { botPlayer } from '../../botPlayer.ts';
import type { Player } from '../../playSession.ts';
import type { Experiment } from '../experiment.ts';
import { play } from '../play.ts';
import { cooperator } from '../players/cooperator.ts';
import { seatOfGame, seatsOf } from '../seating.ts';
import { addValue } from '../sums.ts';
import { standingOf } from '../wins.ts';

/** Who sits at the table besides the hawk, place after place. */
type Company = (seed: string, place: number) => Player;

const KEEPERS: readonly Style[] = ['reciprocator', 'institutionalist'];

/** States that co-operate whatever comes. */
export const AMONG_COOPERATORS: Company = (seed) => cooperator(seed);

/** Reciprocators and institutionalists by turns. */
export const AMONG_RECIPROCATORS: Company = (seed, place) =>
  botPlayer(KEEPERS[place % KEEPERS.length] ?? 'reciprocator', seed);

/** One hawk, at each seat in turn. Adds the values `lead`: its score less the mean of the others', at war too. */
export function loneHawk(company: Company): Experiment {
  return (trial, sums) => {
    const { setup, seed, game } = trial;
    const hawk = seatOfGame(setup, game);
    const others = seatsOf(setup).filter((seat) => seat !== hawk);
    const { outcome } = play(
      trial,
      new Map([
        [hawk, botPlayer('hawk', seed)] as const,
        // Who is whose neighbour changes each time that the hawk has been all round.
        ...others.map(
          (seat, place) => [seat, company(seed, place + Math.floor(game / setup.seats.length))] as const,
        ),
      ]),
    );
    const mean = others.reduce((sum, seat) => sum + standingOf(outcome, seat).score, 0) / others.length;
    addValue(sums, 'lead', standingOf(outcome, hawk).score - mean);
  };
}
