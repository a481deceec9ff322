import type { ClauseKind, RefusalReason } from '../content/clauses.ts';
import type { HazardId } from '../content/hazards.ts';
import type { MandateId } from '../content/mandates.ts';
import type { MoveId } from '../content/moves.ts';
import type { NormId } from '../content/norms.ts';
import type { Posture } from '../content/postures.ts';
import type { Style } from '../content/styles.ts';
import type { Reason } from '../rules/events.ts';
import type { Investment, SeatId } from '../rules/state.ts';

/** How those of one style, or at one seat, have fared. */
export interface Fared {
  /** Games played, each counted once for each seat. */
  readonly games: number;
  /** Mean score, war games quartered as the rules have it. */
  readonly score: number;
  /** Games won; a shared win counts in parts. There are none at war. */
  readonly wins: number;
  /** Wins against a fair share of the games without war; 1 is fair. Null where there was no such game. */
  readonly times: number | null;
}

export type Counts<K extends string> = Readonly<Record<K, number>>;

/** What was offered and agreed. */
export interface Agreed {
  readonly proposed: number;
  /** Texts written in answer to a proposal. */
  readonly countered: number;
  readonly refused: Counts<RefusalReason>;
  readonly inForce: number;
  readonly secret: number;
  /** Accords of three parties or more. */
  readonly groups: number;
  /** Accords in force that held each clause; and those that were found to be broken in it. */
  readonly clauses: Counts<ClauseKind>;
  readonly breached: Counts<ClauseKind>;
  /** Attacks on a partner for which the true actor was not named. */
  readonly unfound: number;
}

/** What became of each norm. */
export interface Adopted {
  readonly tabled: Counts<NormId>;
  /** Came to the vote. */
  readonly called: Counts<NormId>;
  readonly passed: Counts<NormId>;
  readonly votes: Counts<'for' | 'against' | 'abstained'>;
  readonly violations: number;
}

/** What many games between bots came to. Shares are 0–1. */
export interface SimulationReport {
  readonly scenario: string;
  readonly rounds: number;
  readonly seed: string;
  readonly games: number;
  readonly wars: { readonly count: number; readonly share: number };
  /** Share of coins that landed on Conflict. */
  readonly conflicts: number;
  /** Mean tension at the coins. */
  readonly tension: number;
  readonly peaceIndex: number;
  readonly incidentsMet: number;
  readonly scores: {
    readonly mean: number;
    /** Mean standard deviation within a game without war. */
    readonly spread: number;
    /** Mean lead of the winner over the next, in games without war. */
    readonly lead: number;
  };
  readonly styles: Readonly<Partial<Record<Style, Fared>>>;
  readonly seats: Readonly<Record<SeatId, Fared>>;
  /** How often each card was played; and by those who won. */
  readonly cards: Counts<MoveId>;
  readonly winnersCards: Counts<MoveId>;
  readonly postures: Counts<Posture>;
  readonly investments: Counts<Investment>;
  /** Rounds in which a seat did nothing. */
  readonly holds: number;
  readonly hazards: Counts<HazardId>;
  /** CBM pairs answered, cyber moves that succeeded, and those for which somebody was named. */
  readonly answered: number;
  readonly cyber: { readonly succeeded: number; readonly named: number };
  readonly accords: Agreed;
  readonly norms: Adopted;
  /** How often each mandate was dealt, and how often it was met. */
  readonly mandates: { readonly dealt: Counts<MandateId>; readonly met: Counts<MandateId> };
  /** What weighed most, by how often. */
  readonly reasons: Counts<Reason['term']>;
}
