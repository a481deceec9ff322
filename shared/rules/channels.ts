import type { Press } from '../content/talk.ts';
import type { RejectionCode } from './rejections.ts';
import type { Phase, SeatId } from './state.ts';

/** A channel is the set of seats in it: there is nothing to open, and nothing of it that others could see. */
export type Channel = readonly SeatId[];

/** The channel of a speaker and those it speaks to, in scenario order; null where they are no seats of the table. */
export function channelOf(seats: readonly SeatId[], by: SeatId, to: readonly SeatId[]): Channel | null {
  const members = seats.filter((id) => id === by || to.includes(id));
  const distinct = new Set(to);
  return distinct.size === to.length && !distinct.has(by) && members.length === to.length + 1
    ? members
    : null;
}

/** The same for the same seats, in whatever order they sit. */
export function keyOf(channel: Channel): string {
  return channel.toSorted().join('+');
}

/** Why nobody may speak in a channel of so many seats now; null where one may. A delegation's own is always open. */
export function refusalOfTalk(
  members: number,
  seats: number,
  press: Press,
  phase: Phase,
): RejectionCode | null {
  if (members === 1) return null;
  if (phase === 'commitment' || phase === 'resolution') return 'wrong-phase';
  if (press === 'written-offers' || press === 'none') return 'press-closed';
  return press === 'public-only' && members < seats ? 'press-closed' : null;
}
