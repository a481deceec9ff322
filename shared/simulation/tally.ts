import { CLAUSE_KINDS, REFUSAL_REASONS } from '../content/clauses.ts';
import type { HazardId } from '../content/hazards.ts';
import { HAZARDS } from '../content/hazards.ts';
import { MANDATE_IDS } from '../content/mandates.ts';
import { MOVE_IDS } from '../content/moves.ts';
import { NORM_IDS } from '../content/norms.ts';
import { POSTURES } from '../content/postures.ts';
import type { Style } from '../content/styles.ts';
import { REASON_TERMS } from '../rules/events.ts';
import type { SeatId } from '../rules/state.ts';
import { INVESTMENTS } from '../rules/state.ts';
import type { Adopted, Agreed, Fared, SimulationReport } from './report.ts';

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

/** What a report holds, while it is still being counted. */
type Counting<T> = { -readonly [K in keyof T]: T[K] extends number ? number : Counting<T[K]> };

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
  readonly accords: Counting<Agreed>;
  readonly norms: Counting<Adopted>;
  readonly mandates: Counting<SimulationReport['mandates']>;
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
    accords: {
      proposed: 0,
      countered: 0,
      refused: zeros(REFUSAL_REASONS),
      inForce: 0,
      secret: 0,
      groups: 0,
      clauses: zeros(CLAUSE_KINDS),
      breached: zeros(CLAUSE_KINDS),
      unfound: 0,
    },
    norms: {
      tabled: zeros(NORM_IDS),
      called: zeros(NORM_IDS),
      passed: zeros(NORM_IDS),
      votes: zeros(['for', 'against', 'abstained']),
      violations: 0,
    },
    mandates: { dealt: zeros(MANDATE_IDS), met: zeros(MANDATE_IDS) },
    styles: new Map(),
    seats: new Map(),
  };
}

export function faredOf({ games, score, wins, fairShare }: FaredSoFar): Fared {
  return { games, score: score / games, wins, times: fairShare > 0 ? wins / fairShare : null };
}
