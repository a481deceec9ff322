import type { Domain } from '../content/domains.ts';
import type { HazardId } from '../content/hazards.ts';
import type { MoveId } from '../content/moves.ts';
import type { Cause, Draw, EventOf, Meter, When } from '../rules/events.ts';
import type { Card, Commitment, Incident, Investment, SeatId } from '../rules/state.ts';

/** A cause as a reader may know it. */
export type SeenCause =
  | Exclude<Cause, { kind: 'cyber' }>
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

/** An event as a reader may know it. It never carries a position in the log: gaps would tell. */
export type SeenEvent =
  | EventOf<
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
    >
  /** In which style a bot plays is not told. */
  | {
      readonly type: 'seat-held';
      readonly seat: SeatId;
      readonly holder: { readonly kind: 'nobody' | 'people' | 'bot' };
    }
  | { readonly type: 'agenda-drawn'; readonly agenda: readonly Domain[] }
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

/** Who reads: a seat, or anybody (observer, projector, a desk hosted by a player). */
export type Reader = { readonly kind: 'seat'; readonly seat: SeatId } | { readonly kind: 'public' };
