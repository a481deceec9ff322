import type { HazardId } from '../content/hazards.ts';
import { HAZARDS } from '../content/hazards.ts';
import { MOVE_IDS } from '../content/moves.ts';
import { POSTURES } from '../content/postures.ts';
import type { Style } from '../content/styles.ts';
import { REASON_TERMS } from '../rules/events.ts';
import type { SeatId } from '../rules/state.ts';
import { INVESTMENTS } from '../rules/state.ts';
import type { Fared } from './report.ts';

function zeros<K extends string>(keys: readonly K[]): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
}

/** How those of one style, or at one seat, have fared so far. */
export interface FaredSoFar {
  games: number;
  score: number;
  wins: number;
  fairShare: number;
}

/** The sums from which a report is made. */
export interface Tally {
  games: number;
  wars: number;
  coins: number;
  conflicts: number;
  tension: number;
  peaceIndex: number;
  incidents: number;
  incidentsMet: number;
  score: number;
  scored: number;
  spread: number;
  lead: number;
  holds: number;
  answered: number;
  succeeded: number;
  named: number;
  readonly cards: ReturnType<typeof zeros<(typeof MOVE_IDS)[number]>>;
  readonly winnersCards: ReturnType<typeof zeros<(typeof MOVE_IDS)[number]>>;
  readonly postures: ReturnType<typeof zeros<(typeof POSTURES)[number]>>;
  readonly investments: ReturnType<typeof zeros<(typeof INVESTMENTS)[number]>>;
  readonly hazards: ReturnType<typeof zeros<HazardId>>;
  readonly reasons: ReturnType<typeof zeros<(typeof REASON_TERMS)[number]>>;
  readonly styles: Map<Style, FaredSoFar>;
  readonly seats: Map<SeatId, FaredSoFar>;
}

export function emptyTally(): Tally {
  return {
    games: 0,
    wars: 0,
    coins: 0,
    conflicts: 0,
    tension: 0,
    peaceIndex: 0,
    incidents: 0,
    incidentsMet: 0,
    score: 0,
    scored: 0,
    spread: 0,
    lead: 0,
    holds: 0,
    answered: 0,
    succeeded: 0,
    named: 0,
    cards: zeros(MOVE_IDS),
    winnersCards: zeros(MOVE_IDS),
    postures: zeros(POSTURES),
    investments: zeros(INVESTMENTS),
    hazards: zeros(Object.keys(HAZARDS) as HazardId[]),
    reasons: zeros(REASON_TERMS),
    styles: new Map(),
    seats: new Map(),
  };
}

export function faredOf({ games, score, wins, fairShare }: FaredSoFar): Fared {
  return { games, score: score / games, wins, times: fairShare > 0 ? wins / fairShare : null };
}
