import type { MandateAhead, Refusal } from '../../shared/protocol/messages.ts';
import { dealMandates } from '../../shared/rules/mandates.ts';
import type { PersonRecord } from '../store/store.ts';
import type { Session } from '../table/Session.ts';

/**
 * The mandates as they will be dealt at the start, for a facilitator who puts them on paper for the seats. Once play has
 * begun each is its owner's alone.
 */
export function mandatesAhead(
  { host: { state } }: Session,
  { role }: PersonRecord,
): readonly MandateAhead[] | Refusal['code'] {
  if (role !== 'facilitator') return 'not-yours';
  if (state.phase !== 'seating') return 'already-started';
  return dealMandates(state).flatMap((event) =>
    event.type === 'mandate-dealt' ? [{ seat: event.seat, mandate: event.mandate }] : [],
  );
}
