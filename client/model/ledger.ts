import type { SeatId } from '../../shared/rules/state.ts';
import type { Message, Room } from './rooms.ts';

/** A promise that was made, and in front of whom. */
export interface Promised {
  readonly room: Room;
  readonly message: Message;
}

/** What one seat has promised, newest first. */
export interface PromisesOfSeat {
  readonly seat: SeatId;
  readonly promises: readonly Promised[];
}

/** All messages marked as promises, by the seat that made them, in scenario order; seats without any are left out. */
export function promisesBySeat(rooms: readonly Room[], seats: readonly SeatId[]): PromisesOfSeat[] {
  const all = rooms.flatMap((room) =>
    room.messages.filter(({ promise }) => promise).map((message): Promised => ({ room, message })),
  );
  return seats
    .map((seat) => ({
      seat,
      promises: all
        .filter(({ message }) => message.by === seat)
        .toSorted((a, b) => b.message.round - a.message.round),
    }))
    .filter(({ promises }) => promises.length > 0);
}
