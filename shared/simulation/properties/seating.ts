import type { Style } from '../../content/styles.ts';
import type { SeatId, Setup } from '../../rules/state.ts';
import { botPlayer } from '../botPlayer.ts';
import { dealStyles } from '../dealStyles.ts';
import type { Player } from '../playSession.ts';

export type Players = ReadonlyMap<SeatId, Player>;

export function seatsOf({ seats }: Setup): SeatId[] {
  return seats.map(({ id }) => id);
}

/** A seat that goes round the table from game to game, so that no seat's own strength counts. */
export function seatOfGame(setup: Setup, game: number): SeatId {
  const seats = seatsOf(setup);
  return seats[game % seats.length] ?? '';
}

/** Bots of these styles. */
export function botsOf(styles: ReadonlyMap<SeatId, Style>, seed: string): Players {
  return new Map([...styles].map(([seat, style]) => [seat, botPlayer(style, seed)]));
}

/** The six styles dealt at random to the seats. */
export function mixedBots(setup: Setup, seed: string): Players {
  return botsOf(dealStyles(seatsOf(setup), seed), seed);
}
