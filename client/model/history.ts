import type { SeenEvent } from '../../shared/projection/seen.ts';
import type { Meter } from '../../shared/rules/events.ts';
import type { Changed } from './undo.ts';

/** One move of a meter, with the round it happened in; 0 before the first. */
export interface Moved {
  readonly round: number;
  readonly change: Changed;
}

export function sameMeter(a: Meter, b: Meter): boolean {
  const key = (meter: Meter) =>
    [meter.of, 'seat' in meter ? meter.seat : '', 'toward' in meter ? meter.toward : ''].join(' ');
  return key(a) === key(b);
}

/** Every change with its round, oldest first, without those not yet shown. */
export function movesOf(events: readonly SeenEvent[], unplayed: readonly Changed[]): Moved[] {
  const hidden = new Set<SeenEvent>(unplayed);
  let round = 0;
  return events.flatMap((event): Moved[] => {
    if (event.type === 'phase-began') round = event.round;
    return event.type === 'changed' && !hidden.has(event) ? [{ round, change: event }] : [];
  });
}

/** What moved one meter, newest first. */
export function historyOf(moves: readonly Moved[], meter: Meter): Moved[] {
  return moves.filter(({ change }) => sameMeter(change.meter, meter)).reverse();
}

/** What moved trust in a round between the viewer and others, the largest first. */
export function trustMovedIn(moves: readonly Moved[], round: number, viewer: string | null): Changed[] {
  const size = ({ from, to }: Changed) => Math.abs(to - from);
  return moves
    .filter(({ round: of }) => of === round)
    .map(({ change }) => change)
    .filter(({ meter, when, from, to }) => {
      if (meter.of !== 'trust' || when === 'drift' || from === to) return false;
      return viewer === null || meter.seat === viewer || meter.toward === viewer;
    })
    .sort((a, b) => size(b) - size(a));
}
