import type { Cast } from '../../shared/content/cast.ts';
import type { SeatId } from '../../shared/rules/state.ts';
import { inLanguage } from '../text/say.ts';

/** A seat as its scenario describes it, in the reader's language. */
export interface SeatTexts {
  readonly name: string;
  readonly profile: string;
  readonly emblem: string;
  readonly enamel: string;
}

/** A seat that no cast names still has a mark, and its key for a name. */
const UNKNOWN = { emblem: '', enamel: '#2C3B44', profile: '' };

export function seatTexts(cast: Cast | null, seat: SeatId): SeatTexts {
  const found = cast?.seats.find(({ id }) => id === seat);
  if (!found) return { ...UNKNOWN, name: seat.charAt(0).toUpperCase() + seat.slice(1) };
  const { name, profile, emblem, enamel } = found;
  return { name: inLanguage(name), profile: inLanguage(profile), emblem, enamel };
}
