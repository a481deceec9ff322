import type { OwnView, PublicAccord, PublicView } from '../../shared/projection/views.ts';
import type { SeatId } from '../../shared/rules/state.ts';
import type { AccordId, Terms } from '../../shared/rules/terms.ts';

/** An accord in force as this reader knows it. */
export interface KnownAccord {
  readonly id: AccordId;
  /** Its seal, from 1; only among those that this reader knows. */
  readonly number: number;
  readonly parties: readonly SeatId[];
  /** Null where only its existence is known. */
  readonly terms: Terms | null;
  readonly since: number;
  readonly until: number;
  readonly open: boolean;
  /** The reader is party to it. */
  readonly own: boolean;
  /** Suspended for the rest of this round. */
  readonly suspended: boolean;
  readonly leaving: PublicAccord['leaving'];
}

/**
 * What still binds of an accord, as if it were signed now: the text to which an amendment is compared. What was given
 * once is done, and would be given again by whoever signs it again.
 */
export function standingTerms(
  { terms, until }: Pick<KnownAccord, 'terms' | 'until'>,
  round: number,
): Terms | null {
  if (!terms) return null;
  const clauses = terms.clauses.filter(({ kind }) => kind !== 'transfer');
  return { ...terms, clauses, rounds: until - round + 1 };
}

/** Public accords and the reader's own secret ones as one list, oldest first. */
export function knownAccords(
  { accords, round }: Pick<PublicView, 'accords' | 'round'>,
  own: Pick<OwnView, 'seat' | 'secretAccords'> | null,
): KnownAccord[] {
  const secret = (own?.secretAccords ?? []).map((accord) => ({ ...accord, parties: accord.terms.parties }));
  const known = new Set(secret.map(({ id }) => id));
  return [...accords.filter(({ id }) => !known.has(id)), ...secret]
    .sort((a, b) => a.since - b.since)
    .map(({ id, parties, terms, since, until, open, suspendedIn, leaving }, at) => ({
      id,
      number: at + 1,
      parties,
      terms,
      since,
      until,
      open,
      own: own !== null && parties.includes(own.seat),
      suspended: suspendedIn === round,
      leaving,
    }));
}
