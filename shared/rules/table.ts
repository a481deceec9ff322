/**
 * READ FIRST. A table is a log of events. `decide` judges an intent against the state and answers with events or a
 * rejection; `evolve` folds one event into the state. Both are pure: the clock comes with the intent, chance is keyed
 * by the seed. Everything else in this folder is a part of one of the two.
 *
 *   seatIntents, deskIntents, hostIntents   what each asker may ask
 *   extraTime, help, injects, moments, actFor  what a facilitator does at its desk
 *   delegations, absence                    who sits, is there and leads
 *   commitments, odds                       what may be chosen, and the chances: shared with the options of a seat
 *   phases, briefing, resolution/, score    what happens by itself
 */
import { comeBack } from './absence.ts';
import { isDelegate, isForHead, nameHead } from './delegations.ts';
import { decideForDesk } from './deskIntents.ts';
import type { TableEvent } from './events.ts';
import { FACILITATOR_INTENTS } from './facilitatorIntents.ts';
import { decideForHost } from './hostIntents.ts';
import type { Context, DeskIntent, HostIntent, Intent, SeatIntent } from './intents.ts';
import type { Judgement } from './judge.ts';
import { refuse } from './judge.ts';
import { decideForSeat } from './seatIntents.ts';
import { isSeat, seatOf } from './seats.ts';
import type { DelegateId, SeatId, Setup, TableState } from './state.ts';

export { evolve, evolveAll, fold } from './evolve.ts';
export { isRejection } from './judge.ts';

const DESK = [
  'start',
  'end-phase',
  'extend',
  'pause',
  'resume',
  'mark-absent',
  'mark-present',
  'name-head',
  'show-debrief',
  ...FACILITATOR_INTENTS,
] as const satisfies readonly DeskIntent['type'][];
const HOST = [
  'tick',
  'hold-seat',
  'seat-delegate',
  'unseat-delegate',
  'connect',
  'lose',
  'warn-idle',
  'take-over',
  'publish-seed',
] as const satisfies readonly HostIntent['type'][];

/** A stand-in plays its seat's cards. It says, proposes and signs nothing: that would bind those who are away. */
const STAND_IN: ReadonlySet<SeatIntent['type']> = new Set(['draft', 'seal', 'reopen']);

function isDeskIntent(intent: Intent): intent is DeskIntent {
  return DESK.some((type) => type === intent.type);
}

function isHostIntent(intent: Intent): intent is HostIntent {
  return HOST.some((type) => type === intent.type);
}

/** The beginning of a table's log. The seed decides every draw and is secret until the last table on it has ended. */
export function openTable(setup: Setup, seed: string): TableEvent[] {
  return [{ type: 'table-opened', setup, seed }];
}

type Player = Extract<Context['actor'], { readonly seat: SeatId }>;

/** A seat is spoken for by its people, or by the bot or stand-in that plays it. */
function speaksFor(state: TableState, actor: Player): boolean {
  const seat = seatOf(state, actor.seat);
  const played = seat.holder.kind === 'bot' || seat.standIn;
  return actor.kind === 'bot' ? played : !played && isDelegate(seat, actor.delegate);
}

function delegateOf(actor: Player): { readonly delegate?: DelegateId } {
  return actor.kind === 'seat' ? { delegate: actor.delegate } : {};
}

/** Judges an intent: what happens, or why nothing does. It changes nothing and never throws for a bad intent. */
export function decide(state: TableState, intent: Intent, context: Context): Judgement {
  const { actor, now } = context;
  if (isHostIntent(intent))
    return actor.kind === 'host' ? decideForHost(state, intent, now) : refuse('not-yours');
  if (isDeskIntent(intent))
    return actor.kind === 'desk' ? decideForDesk(state, intent, now) : refuse('not-yours');
  if (actor.kind !== 'seat' && actor.kind !== 'bot') return refuse('not-yours');
  if (!isSeat(state, actor.seat)) return refuse('unknown-seat');
  const seat = seatOf(state, actor.seat);
  const leads = actor.kind === 'bot' || seat.head === actor.delegate;
  // A stand-in may be playing the seat of the one who asks: these are asked past it.
  if (intent.type === 'come-back' || intent.type === 'hand-over') {
    if (actor.kind !== 'seat' || !isDelegate(seat, actor.delegate)) return refuse('not-yours');
    if (intent.type === 'come-back') return comeBack(state, actor.seat, now);
    return leads ? nameHead(state, actor.seat, intent.to, 'handed-over') : refuse('not-head');
  }
  if (!speaksFor(state, actor)) return refuse('not-yours');
  if (seat.standIn && !STAND_IN.has(intent.type)) return refuse('not-yours');
  if (!leads && isForHead(intent)) return refuse('not-head');
  return decideForSeat(state, { seat: actor.seat, leads, ...delegateOf(actor) }, intent, now);
}
