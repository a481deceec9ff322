import type { Reason } from './events.ts';
import type { Commitment, Holder, SeatId } from './state.ts';

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
  | { readonly type: 'issue-communique'; readonly round: number; readonly text: string };

/** What the session's opener may ask for. */
export type DeskIntent =
  | { readonly type: 'start' }
  | { readonly type: 'end-phase'; readonly round: number; readonly phase: string }
  | { readonly type: 'extend'; readonly by: number }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' };

/** What the host itself reports: the clock, and who sits and is connected where. */
export type HostIntent =
  | { readonly type: 'tick' }
  | { readonly type: 'hold-seat'; readonly seat: SeatId; readonly holder: Holder }
  | { readonly type: 'connect'; readonly seat: SeatId }
  | { readonly type: 'lose'; readonly seat: SeatId };

export type Intent = SeatIntent | DeskIntent | HostIntent;

/** Who asks. A bot or stand-in asks as its seat does, and is told apart only in the log. */
export type Actor =
  | { readonly kind: 'seat'; readonly seat: SeatId }
  | { readonly kind: 'bot'; readonly seat: SeatId }
  | { readonly kind: 'desk' }
  | { readonly kind: 'host' };

/** What decide needs besides the state: who asks, and the table's clock in milliseconds. */
export interface Context {
  readonly actor: Actor;
  readonly now: number;
}
