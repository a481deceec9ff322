import type { Inject } from '../content/injects.ts';
import { actFor, rehearse } from './actFor.ts';
import { giveExtraTime } from './extraTime.ts';
import { lookAt, mute, nudge, tell } from './help.ts';
import { dropInject, prepareInject, sendInject } from './injects.ts';
import type { SeatIntent } from './intents.ts';
import type { Judgement } from './judge.ts';
import { refuse } from './judge.ts';
import { dropMoment, markMoment } from './moments.ts';
import type { SeatId, TableState } from './state.ts';

/** What a facilitator who does not play may ask for, beside the clock. */
export type FacilitatorIntent =
  /** Milliseconds longer than the others in each commitment. */
  | { readonly type: 'give-time'; readonly seat: SeatId; readonly extra: number }
  | { readonly type: 'mute'; readonly seat: SeatId; readonly muted: boolean }
  | { readonly type: 'tell'; readonly to: readonly SeatId[]; readonly text: string }
  | { readonly type: 'nudge' | 'look-at'; readonly seat: SeatId }
  | { readonly type: 'act-for'; readonly seat: SeatId; readonly intent: SeatIntent }
  | { readonly type: 'mark-moment'; readonly note: string }
  | { readonly type: 'drop-moment'; readonly moment: number }
  /** New where the id is. */
  | { readonly type: 'prepare-inject'; readonly inject: Inject; readonly place: number }
  | { readonly type: 'drop-inject' | 'send-inject'; readonly inject: Inject['id'] }
  | { readonly type: 'rehearse'; readonly seat: SeatId | null };

export const FACILITATOR_INTENTS = [
  'give-time',
  'mute',
  'tell',
  'nudge',
  'look-at',
  'act-for',
  'mark-moment',
  'drop-moment',
  'prepare-inject',
  'drop-inject',
  'send-inject',
  'rehearse',
] as const satisfies readonly FacilitatorIntent['type'][];

export function isFacilitatorIntent(intent: { readonly type: string }): intent is FacilitatorIntent {
  return FACILITATOR_INTENTS.some((type) => type === intent.type);
}

/** An opener who plays has no part in this: it would know more than its seat, or steer the others. */
export function decideForFacilitator(state: TableState, intent: FacilitatorIntent, now: number): Judgement {
  if (!state.setup.facilitated) return refuse('not-yours');
  switch (intent.type) {
    case 'give-time':
      return giveExtraTime(state, intent.seat, intent.extra);
    case 'mute':
      return mute(state, intent.seat, intent.muted);
    case 'tell':
      return tell(state, intent.to, intent.text);
    case 'nudge':
      return nudge(state, intent.seat);
    case 'look-at':
      return lookAt(state, intent.seat);
    case 'act-for':
      return actFor(state, intent, now);
    case 'mark-moment':
      return markMoment(state, intent.note);
    case 'drop-moment':
      return dropMoment(state, intent.moment);
    case 'prepare-inject':
      return prepareInject(state, intent.inject, intent.place);
    case 'drop-inject':
      return dropInject(state, intent.inject);
    case 'send-inject':
      return sendInject(state, intent.inject);
    case 'rehearse':
      return rehearse(state, intent.seat);
  }
}
