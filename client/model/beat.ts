import type { SeenEvent } from '../../shared/projection/seen.ts';
import type { Step } from '../../shared/rules/events.ts';
import { STEPS } from '../../shared/rules/events.ts';
import type { SeatId } from '../../shared/rules/state.ts';
import type { Cue } from '../board/picture.ts';
import type { Changed } from './undo.ts';

export type SeenOf<T extends SeenEvent['type']> = Extract<SeenEvent, { type: T }>;

/** Where in the account a beat belongs: the opening of the commitments, or a step of the fixed order. */
export type BeatStep = 'payment' | Step;

/** All of them in their order. */
export const BEAT_STEPS = ['payment', ...STEPS] as const satisfies readonly BeatStep[];

/** Steps that a round may well do without; they are listed only where something comes of them. */
export const RARE_STEPS: readonly BeatStep[] = ['votes', 'accords'];

/** What a beat tells. */
export type BeatAbout =
  | { readonly type: 'reveal'; readonly commitments: readonly SeenOf<'revealed'>[] }
  | { readonly type: 'vote'; readonly event: SeenOf<'norm-voted'> }
  | { readonly type: 'fund'; readonly events: readonly SeenOf<'fund-moved'>[] }
  | { readonly type: 'cbm'; readonly event: SeenOf<'cbm-played'>; readonly answeredBy: readonly SeatId[] }
  | { readonly type: 'invested'; readonly event: SeenOf<'invested'> }
  | {
      readonly type: 'cyber';
      readonly event: SeenOf<'cyber-own' | 'cyber-named' | 'cyber-struck'>;
      readonly suspects: readonly SeatId[];
      /** Norms that whoever was named has violated by it. */
      readonly violations: readonly SeenOf<'norm-violated'>[];
    }
  /** What early-warning accords show of attacks that nobody was named for. */
  | { readonly type: 'warned'; readonly events: readonly SeenOf<'cyber-warned'>[] }
  /** What a wiretap of one’s own brought. */
  | { readonly type: 'read'; readonly event: SeenOf<'accord-read' | 'mandate-shown'> }
  | { readonly type: 'leak'; readonly event: SeenOf<'accord-leaked'> }
  | { readonly type: 'backdoor'; readonly event: SeenOf<'backdoor-found' | 'backdoor-missed'> }
  /** An effect whose move the reader does not know. */
  | { readonly type: 'covert'; readonly victim: SeatId; readonly suspects: readonly SeatId[] }
  | { readonly type: 'ai'; readonly event: SeenOf<'ai-resolved'> }
  /** A mandate that everybody sees, because a system let it out. */
  | { readonly type: 'exposed'; readonly event: SeenOf<'mandate-shown'> }
  | { readonly type: 'incident'; readonly event: SeenOf<'incident-resolved'> }
  /** All that one state was found to have broken. */
  | {
      readonly type: 'breach';
      readonly breaker: SeatId;
      readonly events: readonly SeenOf<'accord-breached'>[];
    }
  /** What became of all other accords: kept, run out, left. */
  | {
      readonly type: 'accords';
      /** Pairs of parties whose trust rose because they kept them. */
      readonly kept: number;
      readonly ended: readonly SeenOf<'accord-ended'>[];
      readonly left: readonly SeenOf<'accord-left'>[];
    }
  | { readonly type: 'drift' }
  | { readonly type: 'tension' }
  | { readonly type: 'coin'; readonly event: SeenOf<'coin-flipped'> };

/** One moment of the account: it is told and played, and only then its numbers move. */
export interface Beat {
  readonly step: BeatStep;
  readonly about: BeatAbout;
  readonly cues: readonly Cue[];
  readonly changes: readonly Changed[];
  /** Concerns the viewer, and so gets more time than others. */
  readonly own: boolean;
}
