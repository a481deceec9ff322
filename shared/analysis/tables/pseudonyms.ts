import type { SeenEvent } from '../../projection/seen.ts';
import type { TableEvent } from '../../rules/events.ts';
import type { DelegateId } from '../../rules/state.ts';
import { ERASED } from '../../rules/talk.ts';

/** What an export calls somebody, and whether it lets its data be used for research. */
export type PersonOf = (delegate: DelegateId) => { readonly person: string; readonly research: boolean };

/**
 * Events as they may leave the server: people under names of this export, and nobody's words but of those who let them
 * be used, a facilitator's own among them. Who issued a communiqué, no event says: it stands only where everybody of its seat agreed.
 * @param agreed whether all of a seat's people agreed
 */
export function pseudonymous<E extends TableEvent | SeenEvent>(
  events: readonly E[],
  personOf: PersonOf,
  agreed: (seat: string) => boolean,
): E[] {
  return events.flatMap((event): E[] => {
    // The name under which a client asked for something is its own affair.
    if (event.type === 'asked') return [];
    const named = 'delegate' in event && event.delegate ? { delegate: personOf(event.delegate).person } : {};
    if (event.type === 'said' && event.saying.kind === 'words') {
      const willing = event.delegate === undefined ? agreed(event.by) : personOf(event.delegate).research;
      const saying = willing ? event.saying : { ...event.saying, text: ERASED };
      return [{ ...event, ...named, saying }];
    }
    if (event.type === 'communique-issued' && !agreed(event.seat)) return [{ ...event, text: ERASED }];
    if (event.type === 'desk-said') return [{ ...event, text: ERASED }];
    if (event.type === 'moment-marked') return [{ ...event, note: ERASED }];
    return [{ ...event, ...named }];
  });
}
