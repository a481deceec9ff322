import type { ScenarioOffer } from '../../shared/protocol/messages.ts';
import type { SeatId } from '../../shared/rules/state.ts';
import { scenarios } from '../net/scenarios.ts';
import { inLanguage } from '../text/say.ts';

/** A seat as its scenario describes it, in the reader's language. */
export interface SeatTexts {
  readonly name: string;
  readonly profile: string;
  readonly emblem: string;
  readonly enamel: string;
}

/** Where a scenario is not known here, its seats still have a mark and their key for a name. */
const UNKNOWN = { emblem: '', enamel: '#2C3B44', profile: '' };

function find(id: string): ScenarioOffer | undefined {
  return scenarios.value?.find((offer) => offer.id === id);
}

/** The title of a scenario; null until the scenarios are there. */
export function offerOf(id: string): { readonly title: string; readonly offer: ScenarioOffer } | null {
  const offer = find(id);
  return offer ? { title: inLanguage(offer.title), offer } : null;
}

export function seatTexts(scenario: string, seat: SeatId): SeatTexts {
  const found = find(scenario)?.seats.find(({ id }) => id === seat);
  if (!found) return { ...UNKNOWN, name: seat.charAt(0).toUpperCase() + seat.slice(1) };
  const { name, profile, emblem, enamel } = found;
  return { name: inLanguage(name), profile: inLanguage(profile), emblem, enamel };
}
