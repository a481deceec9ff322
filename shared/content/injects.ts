import type { Domain } from './domains.ts';
import type { Texts } from './texts.ts';

interface Prepared {
  /** Distinct within a table. */
  readonly id: string;
  /** The round at whose briefing it comes by itself; null where it waits until the desk sends it. */
  readonly round: number | null;
  readonly title: Texts;
  readonly story: Texts;
}

/** Told to some or all; it changes no number. */
export interface PreparedNews extends Prepared {
  readonly kind: 'news';
  /** The seats that hear of it; null for everybody. */
  readonly to: readonly string[] | null;
}

/** Takes the place of the incident that the lot would draw at a briefing. */
export interface PreparedIncident extends Prepared {
  readonly kind: 'incident';
  readonly domain: Domain;
}

/** What a facilitator has ready to bring into the game. Nobody else knows of it before it comes. */
export type Inject = PreparedNews | PreparedIncident;
