import type { SeenEvent } from '../../shared/projection/seen.ts';
import type { Step } from '../../shared/rules/events.ts';
import type { SeatId } from '../../shared/rules/state.ts';
import type { Cue } from '../board/picture.ts';
import type { Changed } from './undo.ts';

export type SeenOf<T extends SeenEvent['type']> = Extract<SeenEvent, { type: T }>;

/** Where in the account a beat belongs: the opening of the commitments, or a step of the fixed order. */
export type BeatStep = 'payment' | Step;

/** The steps of this release in their order; votes and accords come with the rules that need them. */
export const BEAT_STEPS = [
  'payment',
  'measures',
  'cyber',
  'ai',
  'incident',
  'drift',
  'tension',
  'coin',
] as const;

/** What a beat tells. */
export type BeatAbout =
  | { readonly type: 'reveal'; readonly commitments: readonly SeenOf<'revealed'>[] }
  | { readonly type: 'cbm'; readonly event: SeenOf<'cbm-played'>; readonly answeredBy: readonly SeatId[] }
  | { readonly type: 'invested'; readonly event: SeenOf<'invested'> }
  | {
      readonly type: 'cyber';
      readonly event: SeenOf<'cyber-own' | 'cyber-named' | 'cyber-struck'>;
      readonly suspects: readonly SeatId[];
    }
  | { readonly type: 'backdoor'; readonly event: SeenOf<'backdoor-found' | 'backdoor-missed'> }
  /** An effect whose move the reader does not know. */
  | { readonly type: 'covert'; readonly victim: SeatId; readonly suspects: readonly SeatId[] }
  | { readonly type: 'ai'; readonly event: SeenOf<'ai-resolved'> }
  | { readonly type: 'incident'; readonly event: SeenOf<'incident-resolved'> }
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
