import { dealStyles } from '../../dealStyles.ts';
import type { Position } from '../../playSession.ts';
import { begun, playOn } from '../../playSession.ts';
import type { Experiment } from '../experiment.ts';
import { searcher } from '../players/searcher.ts';
import { botsOf, seatOfGame, seatsOf } from '../seating.ts';
import { addTo } from '../sums.ts';

/** One who searches for its best answer, at each seat in turn, among styles dealt at random. Counts its `choice.`s. */
export const bestResponse: Experiment = ({ setup, seed, game }, sums) => {
  const seat = seatOfGame(setup, game);
  const styles = dealStyles(seatsOf(setup), seed);
  let position: Position | null = null;
  const truth = {
    styles,
    position: () => {
      if (!position) throw new Error('Asked before the session began');
      return position;
    },
  };
  const search = searcher(styles.get(seat) ?? 'opportunist', seed, truth);
  // The searcher comes first, so that the position is one in which nobody has drafted anything.
  const order = [seat, ...seatsOf(setup).filter((other) => other !== seat)];
  const players = new Map([...botsOf(styles, seed), [seat, search] as const]);
  const { log } = playOn(begun(setup, seed, 'bots'), players, order, (now) => {
    position = now;
  });
  addTo(sums, 'games', 1);
  for (const event of log) {
    if (event.type !== 'committed' || event.seat !== seat) continue;
    const { cards, invest } = event.commitment;
    for (const { move } of cards) addTo(sums, `choice.${move}`, 1);
    if (invest) addTo(sums, `choice.invest-${invest}`, 1);
  }
};
