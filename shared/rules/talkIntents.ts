import { PHRASES } from '../content/talk.ts';
import { channelOf, keyOf, refusalOfTalk } from './channels.ts';
import type { SeatIntent } from './intents.ts';
import type { Judgement } from './judge.ts';
import { refuse } from './judge.ts';
import type { RejectionCode } from './rejections.ts';
import type { Speaker } from './seatIntents.ts';
import { seatIds, seatOf } from './seats.ts';
import type { SeatId, TableState } from './state.ts';
import type { Saying } from './talk.ts';

function isTooMuch(state: TableState, by: SeatId): boolean {
  return seatOf(state, by).saidThisRound >= state.setup.numbers.talk.aRound;
}

function refusalOfSaying(state: TableState, saying: Saying): RejectionCode | null {
  if (saying.kind === 'words') {
    const words = saying.text.trim();
    if (words === '') return 'text-empty';
    return [...words].length > state.setup.numbers.talk.length ? 'text-too-long' : null;
  }
  if (!Object.hasOwn(PHRASES, saying.phrase)) return 'phrase-incomplete';
  const topics: readonly string[] = PHRASES[saying.phrase];
  const given = Object.keys(saying.about);
  if (given.length !== topics.length || !topics.every((topic) => given.includes(topic)))
    return 'phrase-incomplete';
  const { seat } = saying.about;
  return seat !== undefined && !seatIds(state).includes(seat) ? 'unknown-seat' : null;
}

/** Words to others, or within the own delegation. */
export function say(
  state: TableState,
  { seat: by, delegate }: Speaker,
  { to, saying }: Extract<SeatIntent, { type: 'say' }>,
): Judgement {
  const channel = channelOf(seatIds(state), by, to);
  if (!channel) return refuse('wrong-channel');
  const closed = refusalOfTalk(channel.length, seatIds(state).length, state.setup.press, state.phase);
  if (closed) return refuse(closed);
  if (channel.length === seatIds(state).length && state.desk.muted.includes(by)) return refuse('muted');
  const refusal = refusalOfSaying(state, saying);
  if (refusal) return refuse(refusal);
  if (isTooMuch(state, by)) return refuse('too-many-messages');
  const said = saying.kind === 'words' ? { ...saying, text: saying.text.trim() } : saying;
  const at = (state.speakers[keyOf(channel)]?.length ?? 0) + 1;
  const who = delegate === undefined ? {} : { delegate };
  return [{ type: 'said', by, ...who, to: channel, at, saying: said }];
}

/** Marks words of one's own as a promise, or takes the mark off. */
export function pinPromise(
  state: TableState,
  by: SeatId,
  { to, at, pinned }: Extract<SeatIntent, { type: 'pin-promise' }>,
): Judgement {
  const channel = channelOf(seatIds(state), by, to);
  if (!channel) return refuse('wrong-channel');
  // A mark says something too.
  const closed = refusalOfTalk(channel.length, seatIds(state).length, state.setup.press, state.phase);
  if (closed) return refuse(closed);
  const speaker = state.speakers[keyOf(channel)]?.[at - 1];
  if (speaker === undefined) return refuse('unknown-message');
  if (speaker !== by) return refuse('not-your-words');
  if (isTooMuch(state, by)) return refuse('too-many-messages');
  return [{ type: 'promise-pinned', by, to: channel, at, pinned }];
}
