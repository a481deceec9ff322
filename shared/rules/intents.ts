import type { RefusalReason } from '../content/clauses.ts';
import type { NormId } from '../content/norms.ts';
import type { Reason } from './events.ts';
import type { FacilitatorIntent } from './facilitatorIntents.ts';
import type { Commitment, DebriefScreen, DelegateId, Holder, SeatId } from './state.ts';
import type { Saying } from './talk.ts';
import type { AccordId, ProposalId, Terms } from './terms.ts';

/** What a delegation may ask for. `round` is the one it was decided in; a stale one is refused. */
export type SeatIntent =
  | { readonly type: 'ready'; readonly round: number; readonly phase: string; readonly ready: boolean }
  | {
      readonly type: 'draft';
      readonly round: number;
      readonly commitment: Commitment;
      readonly reasons?: readonly Reason[];
    }
  | { readonly type: 'seal'; readonly round: number }
  | { readonly type: 'reopen'; readonly round: number }
  /** Says something to the others in a channel; `to` names them without the speaker. Nobody: its own delegation. */
  | { readonly type: 'say'; readonly round: number; readonly to: readonly SeatId[]; readonly saying: Saying }
  /** `to` and `at` are those of the message. */
  | {
      readonly type: 'pin-promise';
      readonly round: number;
      readonly to: readonly SeatId[];
      readonly at: number;
      readonly pinned: boolean;
    }
  | {
      readonly type: 'propose';
      readonly round: number;
      readonly terms: Terms;
      readonly amends: AccordId | null;
      readonly reasons?: readonly Reason[];
    }
  /** Other terms between the same parties: a counter-offer, or the proposer's own change. */
  | {
      readonly type: 'revise';
      readonly round: number;
      readonly proposal: ProposalId;
      readonly revision: number;
      readonly terms: Terms;
      readonly reasons?: readonly Reason[];
    }
  | {
      readonly type: 'sign';
      readonly round: number;
      readonly proposal: ProposalId;
      readonly revision: number;
      readonly reasons?: readonly Reason[];
    }
  | { readonly type: 'unsign'; readonly round: number; readonly proposal: ProposalId }
  | {
      readonly type: 'refuse';
      readonly round: number;
      readonly proposal: ProposalId;
      readonly revision: number;
      readonly reason: RefusalReason;
    }
  | { readonly type: 'withdraw'; readonly round: number; readonly proposal: ProposalId }
  | {
      readonly type: 'give-notice';
      readonly round: number;
      readonly accord: AccordId;
      readonly reasons?: readonly Reason[];
    }
  | {
      readonly type: 'table-norm';
      readonly round: number;
      readonly norm: NormId;
      readonly reasons?: readonly Reason[];
    }
  | { readonly type: 'withdraw-norm'; readonly round: number; readonly norm: NormId }
  | {
      readonly type: 'back-norm';
      readonly round: number;
      readonly norm: NormId;
      readonly backs: boolean;
      readonly reasons?: readonly Reason[];
    }
  | { readonly type: 'issue-communique'; readonly round: number; readonly text: string }
  /** The delegation is there after all, though the facilitator marked it absent. */
  | { readonly type: 'come-back' }
  /** The head makes another of its delegation head. */
  | { readonly type: 'hand-over'; readonly to: DelegateId };

/** What the session's opener may ask for. */
export type DeskIntent =
  | { readonly type: 'start' }
  | { readonly type: 'end-phase'; readonly round: number; readonly phase: string }
  | { readonly type: 'extend'; readonly by: number }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  | { readonly type: 'mark-absent'; readonly seat: SeatId }
  | { readonly type: 'mark-present'; readonly seat: SeatId }
  | { readonly type: 'name-head'; readonly seat: SeatId; readonly delegate: DelegateId }
  /** A facilitator leads everybody to a screen of the debrief, after the end. */
  | { readonly type: 'show-debrief'; readonly screen: DebriefScreen }
  | FacilitatorIntent;

/** What the host itself reports: the clock, and who sits and is connected where. */
export type HostIntent =
  | { readonly type: 'tick' }
  | {
      readonly type: 'hold-seat';
      readonly seat: SeatId;
      readonly holder: Exclude<Holder, { kind: 'people' }>;
    }
  | {
      readonly type: 'seat-delegate' | 'unseat-delegate' | 'connect' | 'lose';
      readonly seat: SeatId;
      readonly delegate: DelegateId;
    }
  /** Nothing has been heard of a seat for the first, and for the second, of the times that were set. */
  | { readonly type: 'warn-idle' | 'take-over'; readonly seat: SeatId }
  /** All tables on this one's seed have ended. */
  | { readonly type: 'publish-seed' };

export type Intent = SeatIntent | DeskIntent | HostIntent;

/** Who asks. A bot or stand-in asks as its seat does, and is told apart only in the log. */
export type Actor =
  | { readonly kind: 'seat'; readonly seat: SeatId; readonly delegate: DelegateId }
  | { readonly kind: 'bot'; readonly seat: SeatId }
  | { readonly kind: 'desk' }
  | { readonly kind: 'host' };

/** What decide needs besides the state: who asks, and the table's clock in milliseconds. */
export interface Context {
  readonly actor: Actor;
  readonly now: number;
}
