import { seenEvents } from '../../shared/projection/redaction.ts';
import type { Reader } from '../../shared/projection/seen.ts';
import type { TableEvent } from '../../shared/rules/events.ts';
import type { SeenLeaf } from '../../shared/rules/seals.ts';
import type { SeatId, TableState } from '../../shared/rules/state.ts';
import { does, seat } from './outcome.ts';

/** A SHA-256 as the seals carry it. */
export const HASH = /^[0-9a-f]{64}$/;
/** What stands for it where everything else is compared. */
const SOME_HASH = '#'.repeat(64);

/** The value with every hash in it replaced, and nothing else: with another secret it is another one. */
export function hashesAside<T>(value: T): T {
  const aside = (_: string, each: unknown) =>
    typeof each === 'string' && HASH.test(each) ? SOME_HASH : each;
  return JSON.parse(JSON.stringify(value, aside));
}

/** The same in a frame, given as hex: its length and all that stands around the hashes stay. */
export function frameHashesAside(frame: string): string {
  const bytes = Buffer.from(frame, 'hex').toString('latin1');
  return Buffer.from(bytes.replace(/[0-9a-f]{64}/g, SOME_HASH), 'latin1').toString('hex');
}

/** The table after all of these have sealed. */
export function allSealed(state: TableState, ids: readonly SeatId[]): TableState {
  return ids.reduce((now, id) => does(now, { type: 'seal', round: now.round }, seat(id)).after, state);
}

/** The leaves of a seat's seal as a reader was told them. @throws where it was not opened */
export function leavesSeen(events: readonly TableEvent[], of: SeatId, reader: Reader): readonly SeenLeaf[] {
  for (const event of seenEvents(events, reader))
    if (event.type === 'seal-opened' && event.seat === of) return event.leaves;
  throw new Error(`The seal of ${of} was not opened`);
}
