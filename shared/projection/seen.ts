import type { Domain } from '../content/domains.ts';
import type { HazardId } from '../content/hazards.ts';
import type { MoveId } from '../content/moves.ts';
import type { Cause, Draw, EventOf, Meter, When } from '../rules/events.ts';
import type { SeenLeaf } from '../rules/seals.ts';
import type { Card, Commitment, Incident, Investment, SeatId, TabledNorm } from '../rules/state.ts';
import type { Accord, AccordId } from '../rules/terms.ts';

/** A cause as a reader may know it. */
export type SeenCause =
  | Exclude<Cause, { kind: 'cyber' } | { kind: 'transfer' }>
  /** Capital or capability that came or went by an accord whose text the reader may know. */
  | { readonly kind: 'transfer'; readonly accord: AccordId; readonly from: SeatId; readonly to: SeatId }
  /** A capability came from a state that the reader may not know. */
  | { readonly kind: 'lifted' }
  /** A cyber move whose origin the reader knows: its own, or one that attribution named (`actor` is the name). */
  | { readonly kind: 'cyber'; readonly move: MoveId; readonly actor: SeatId; readonly target: SeatId }
  /** An effect without origin, at its victim. */
  | { readonly kind: 'struck'; readonly move: MoveId }
  /** An effect without origin, at somebody else. */
  | { readonly kind: 'covert' };

export interface SeenPart {
  readonly by: number;
  readonly cause: SeenCause;
}

type SeenTelling<T extends 'desk-said' | 'news-told'> = Omit<EventOf<T>, 'to'> & {
  readonly to: readonly SeatId[] | null;
};

/** An event as a reader may know it. It never carries a position in the log: gaps would tell. */
export type SeenEvent =
  | EventOf<
      | 'head-named'
      | 'marked-absent'
      | 'marked-present'
      | 'stood-in'
      | 'seat-given-back'
      | 'phase-began'
      | 'incident-revealed'
      | 'shielded'
      | 'early-warning-set'
      | 'cbm-played'
      | 'cbm-answered'
      | 'invested'
      | 'over-reliance-set'
      | 'coin-flipped'
      | 'communique-issued'
      | 'session-ended'
      | 'seed-published'
      | 'debrief-shown'
      // To those in the channel.
      | 'said'
      | 'promise-pinned'
      // To the parties.
      | 'proposed'
      | 'proposal-revised'
      | 'proposal-signed'
      | 'signature-withdrawn'
      | 'proposal-refused'
      | 'proposal-withdrawn'
      | 'proposal-lapsed'
      // To all where the accord is open, else to its parties; notice, leaks and breaches always to all.
      | 'accord-in-force'
      | 'notice-given'
      | 'accord-leaked'
      | 'accord-breached'
      | 'accord-left'
      | 'accord-ended'
      | 'norm-tabled'
      | 'norm-withdrawn'
      | 'norm-backed'
      | 'norm-called'
      | 'norm-lapsed'
      | 'norm-violated'
      | 'fund-moved'
      // To its seat.
      | 'mandate-dealt'
      // To those to whom it is shown.
      | 'mandate-shown'
      // To its seat and the facilitator.
      | 'seat-muted'
      | 'nudged'
      | 'idle-warned'
      // To the facilitator.
      | 'extra-time-given'
      | 'looked-at'
      | 'acted-for'
      | 'moment-marked'
      | 'moment-dropped'
      | 'inject-prepared'
      | 'inject-dropped'
      | 'rehearsed'
    >
  /** `to` is null for all but the facilitator. */
  | SeenTelling<'desk-said'>
  | SeenTelling<'news-told'>
  /** A vote; `votes` is null under a secret ballot. */
  | {
      readonly type: 'norm-voted';
      readonly ballot: TabledNorm;
      readonly votes: EventOf<'norm-voted'>['votes'] | null;
      readonly inFavour: number;
      readonly against: number;
      readonly passed: boolean;
    }
  /** The actor of a wiretap reads an accord of which it is no party. */
  | { readonly type: 'accord-read'; readonly seat: SeatId; readonly accord: Accord }
  /** An early-warning accord shows that its party was attacked: in which domain, and whether it succeeded. */
  | {
      readonly type: 'cyber-warned';
      readonly target: SeatId;
      readonly domain: Domain;
      readonly succeeded: boolean;
    }
  /** In which style a bot plays is not told. */
  | {
      readonly type: 'seat-held';
      readonly seat: SeatId;
      readonly holder: { readonly kind: 'nobody' | 'people' | 'bot' };
    }
  | { readonly type: 'agenda-drawn'; readonly agenda: readonly Domain[] }
  /** The leaves of a seal: opened as far as their values are public, one's own in full. */
  | { readonly type: 'seal-opened'; readonly seat: SeatId; readonly leaves: readonly SeenLeaf[] }
  /** The seat's own draft. */
  | { readonly type: 'drafted'; readonly seat: SeatId; readonly commitment: Commitment }
  /** A commitment at resolution: of others the CBM and AI cards and the investment, of one's own all. */
  | {
      readonly type: 'revealed';
      readonly seat: SeatId;
      readonly cards: readonly Card[];
      readonly invest: Investment | null;
    }
  | {
      readonly type: 'changed';
      readonly when: When;
      readonly meter: Meter;
      readonly from: number;
      readonly to: number;
      readonly parts: readonly SeenPart[];
    }
  /** One's own cyber move, in full. */
  | {
      readonly type: 'cyber-own';
      readonly actor: SeatId;
      readonly target: SeatId;
      readonly move: MoveId;
      readonly success: Draw;
      readonly attribution: Draw;
      readonly named: SeatId | null;
    }
  /** Attribution named somebody. `succeeded` is null where nobody but the actor notices success. */
  | {
      readonly type: 'cyber-named';
      readonly named: SeatId;
      readonly target: SeatId;
      readonly move: MoveId;
      readonly succeeded: boolean | null;
    }
  /** One was struck, and nobody was named. Only the victim sees this. */
  | { readonly type: 'cyber-struck'; readonly target: SeatId; readonly move: MoveId }
  /** The victim found a backdoor and does not know whose it was. */
  | { readonly type: 'backdoor-found'; readonly target: SeatId }
  /** The owner counted on a backdoor that was no longer there. */
  | { readonly type: 'backdoor-missed'; readonly target: SeatId }
  | {
      readonly type: 'ai-resolved';
      readonly actor: SeatId;
      readonly card: Card;
      readonly gain: number;
      /** Only for the actor. */
      readonly draw: Draw | null;
      readonly hazard: HazardId | null;
      readonly lot: SeatId | null;
    }
  | {
      readonly type: 'incident-resolved';
      readonly incident: Incident;
      readonly contributions: Readonly<Record<SeatId, number>>;
      readonly voided: readonly SeatId[];
      readonly total: number;
      readonly met: boolean;
    };

/**
 * Who reads: a seat, anybody (a projector, the desk of an opener who plays), an observer, who also hears what is said to
 * all of so many seats, or a facilitator, who never plays and may read the channels and the accords.
 */
export type Reader =
  | { readonly kind: 'seat'; readonly seat: SeatId }
  | { readonly kind: 'public' }
  | { readonly kind: 'observer'; readonly seats: number }
  | { readonly kind: 'facilitator' };
