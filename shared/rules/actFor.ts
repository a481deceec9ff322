import type { FacilitatorIntent } from './facilitatorIntents.ts';
import type { SeatIntent } from './intents.ts';
import type { Judgement } from './judge.ts';
import { isRejection, refuse } from './judge.ts';
import { decideForSeat } from './seatIntents.ts';
import { isSeat, seatOf } from './seats.ts';
import type { TableState } from './state.ts';

/** What a delegation says is its own: nobody puts words into its mouth. */
const WORDS: ReadonlySet<SeatIntent['type']> = new Set(['say', 'pin-promise', 'issue-communique']);

/**
 * The facilitator does something in a seat's name, where its people cannot. Everybody is told what they would be told
 * of the seat itself; the log knows who did it. In a rehearsal the facilitator plays a bot's seat like its own.
 */
export function actFor(
  state: TableState,
  { seat, intent }: Extract<FacilitatorIntent, { type: 'act-for' }>,
  now: number,
): Judgement {
  if (!isSeat(state, seat)) return refuse('unknown-seat');
  const rehearses = state.desk.rehearsing === seat;
  if (!rehearses && seatOf(state, seat).holder.kind !== 'people') return refuse('nobody-there');
  if (intent.type === 'come-back' || intent.type === 'hand-over') return refuse('not-yours');
  if (!rehearses && WORDS.has(intent.type)) return refuse('own-words');
  const judged = decideForSeat(state, { seat, leads: true }, intent, now);
  if (isRejection(judged) || judged.length === 0) return judged;
  return [{ type: 'acted-for', seat, intent: intent.type }, ...judged];
}

/** In a rehearsal the facilitator takes a bot's seat, or goes back to the desk: null. */
export function rehearse(state: TableState, seat: string | null): Judgement {
  if (!state.setup.rehearsal) return refuse('no-rehearsal');
  if (seat === state.desk.rehearsing) return [];
  if (seat === null) return [{ type: 'rehearsed', seat }];
  if (!isSeat(state, seat)) return refuse('unknown-seat');
  return seatOf(state, seat).holder.kind === 'bot' ? [{ type: 'rehearsed', seat }] : refuse('seat-taken');
}
