import type { Damage } from '../../shared/protocol/messages.ts';
import { say } from './say.ts';

/** How far a damaged log is sound, and where the table stood then. */
export function damageText({ event: before, events, stood }: Damage): string {
  if (!stood) return say('damaged.wholly', { events });
  // People count from one.
  const event = before + 1;
  const phase = say(`phase.${stood.phase}`);
  return stood.round === 0
    ? say('damaged.from', { event, events, phase })
    : say('damaged.from.round', { event, events, phase, round: stood.round });
}
