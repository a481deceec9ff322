/**
 * READ FIRST. A table is a log of events. `decide` judges an intent against the state and answers with events or a
 * rejection; `evolve` folds one event into the state. Both are pure: the clock comes with the intent, chance is keyed
 * by the seed. Everything else in this folder is a part of one of the two.
 *
 *   seatIntents, deskIntents, hostIntents   what each asker may ask
 *   commitments, odds                       what may be chosen, and the chances: shared with the options of a seat
 *   phases, briefing, resolution/, score    what happens by itself
 */
import { comeBack } from './absence.ts';
import { decideForDesk } from './deskIntents.ts';
import type { TableEvent } from './events.ts';
import { decideForHost } from './hostIntents.ts';
import type { Context, DeskIntent, HostIntent, Intent, SeatIntent } from './intents.ts';
import type { Judgement } from './judge.ts';
import { refuse } from './judge.ts';
import { decideForSeat } from './seatIntents.ts';
import { isSeat, seatOf } from './seats.ts';
import type { Setup, TableState } from './state.ts';

export { evolve, evolveAll, fold } from './evolve.ts';
export { isRejection } from './judge.ts';

const DESK = ['start', 'end-phase', 'extend', 'pause', 'resume', 'mark-absent', 'mark-present'] as const;
const HOST = ['tick', 'hold-seat', 'connect', 'lose', 'publish-seed'] as const;

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

/** A seat is spoken for by its people, or by the bot or stand-in that plays it. */
function speaksFor(state: TableState, { actor }: Context): boolean {
  if (actor.kind !== 'seat' && actor.kind !== 'bot') return false;
  if (!isSeat(state, actor.seat)) return false;
  const seat = seatOf(state, actor.seat);
  const played = seat.holder.kind === 'bot' || seat.standIn;
  return actor.kind === 'bot' ? played : seat.holder.kind === 'people' && !played;
}

/** Judges an intent: what happens, or why nothing does. It changes nothing and never throws for a bad intent. */
export function decide(state: TableState, intent: Intent, context: Context): Judgement {
  const { actor, now } = context;
  if (isHostIntent(intent))
    return actor.kind === 'host' ? decideForHost(state, intent, now) : refuse('not-yours');
  if (isDeskIntent(intent))
    return actor.kind === 'desk' ? decideForDesk(state, intent, now) : refuse('not-yours');
  if (actor.kind !== 'seat' && actor.kind !== 'bot') return refuse('not-yours');
  // A stand-in may be playing the seat of the one who asks: this alone is asked past it.
  if (intent.type === 'come-back')
    return actor.kind === 'seat' && isSeat(state, actor.seat)
      ? comeBack(state, actor.seat, now)
      : refuse('not-yours');
  if (!speaksFor(state, context)) return refuse(isSeat(state, actor.seat) ? 'not-yours' : 'unknown-seat');
  if (seatOf(state, actor.seat).standIn && !STAND_IN.has(intent.type)) return refuse('not-yours');
  return decideForSeat(state, actor.seat, intent, now);
}
