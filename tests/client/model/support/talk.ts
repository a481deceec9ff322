import type { SeenEvent } from '../../../../shared/projection/seen.ts';
import type { RoundPhase, SeatId } from '../../../../shared/rules/state.ts';

export const SEATS: readonly SeatId[] = ['a', 'b', 'c', 'd'];

/** A message, as the events tell it. */
export function said(
  by: SeatId,
  to: readonly SeatId[],
  at: number,
  text = `${by}${at}`,
  promise = false,
): SeenEvent {
  return { type: 'said', by, to, at, saying: { kind: 'words', text, promise } };
}

export function pinned(by: SeatId, to: readonly SeatId[], at: number, pinned: boolean): SeenEvent {
  return { type: 'promise-pinned', by, to, at, pinned };
}

export function began(round: number, phase: RoundPhase): SeenEvent {
  return { type: 'phase-began', round, phase, deadline: null };
}
