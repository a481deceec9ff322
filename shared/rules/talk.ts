import type { ClauseKind } from '../content/clauses.ts';
import type { Domain } from '../content/domains.ts';
import type { NormId } from '../content/norms.ts';
import type { PhraseId } from '../content/talk.ts';
import type { SeatId } from './state.ts';

/** Stands where somebody's words were before they were erased. Nobody can write it: texts have no control characters. */
export const ERASED = '\u0000';

/** What is said: words of one's own, or a phrase that each reader sees in its own language. */
export type Saying =
  | { readonly kind: 'words'; readonly text: string; readonly promise: boolean }
  | {
      readonly kind: 'phrase';
      readonly phrase: PhraseId;
      readonly about: About;
      readonly promise: boolean;
    };

/** What a phrase speaks of; which of them it needs, `PHRASES` says. */
export interface About {
  readonly seat?: SeatId;
  readonly domain?: Domain;
  readonly clause?: ClauseKind;
  readonly norm?: NormId;
}
