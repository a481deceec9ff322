import canonicalize from 'canonicalize';
import { giveNotice, propose, refuseProposal, revise, sign, unsign, withdraw } from './accordIntents.ts';
import { refusalOfCommitment } from './commitments.ts';
import { isTimeUp } from './extraTime.ts';
import type { SeatIntent } from './intents.ts';
import type { Judgement } from './judge.ts';
import { refuse } from './judge.ts';
import { backNorm, tableNorm, withdrawNorm } from './normIntents.ts';
import { settle } from './phases.ts';
import { leavesOf, sealHash } from './seals.ts';
import { chooserOf, seatOf } from './seats.ts';
import type { DelegateId, SeatId, TableState } from './state.ts';
import { pinPromise, say } from './talkIntents.ts';

function draft(state: TableState, seat: SeatId, intent: Extract<SeatIntent, { type: 'draft' }>): Judgement {
  if (seatOf(state, seat).sealed) return refuse('already-sealed');
  const refusal = refusalOfCommitment(chooserOf(state, seat), intent.commitment);
  if (refusal) return refuse(refusal);
  // Said again, it is nothing new; the log would grow with every click.
  const same = canonicalize(intent.commitment) === canonicalize(seatOf(state, seat).draft);
  if (same && !intent.reasons) return [];
  return [{ type: 'drafted', seat, commitment: intent.commitment, reasons: intent.reasons ?? null }];
}

function communique(state: TableState, seat: SeatId, text: string): Judgement {
  const words = text.trim();
  if (words === '') return refuse('text-empty');
  if ([...words].length > state.setup.numbers.communiqueLength) return refuse('text-too-long');
  if (seatOf(state, seat).communique !== null) return refuse('communique-issued');
  return [{ type: 'communique-issued', seat, text: words }];
}

function seal(state: TableState, seat: SeatId, now: number): Judgement {
  const { sealed, sealings } = seatOf(state, seat);
  if (sealed) return refuse('already-sealed');
  const hash = sealHash(leavesOf(state, seat, sealings + 1));
  return settle(state, [{ type: 'sealed', seat, hash }], now);
}

/** The phase that an intent belongs to; null where several do. */
const PHASE = {
  ready: null,
  say: null,
  'pin-promise': null,
  propose: 'negotiation',
  revise: 'negotiation',
  sign: 'negotiation',
  unsign: 'negotiation',
  refuse: 'negotiation',
  withdraw: 'negotiation',
  'give-notice': 'negotiation',
  'table-norm': 'negotiation',
  'withdraw-norm': 'negotiation',
  'back-norm': 'negotiation',
  draft: 'commitment',
  seal: 'commitment',
  reopen: 'commitment',
  'issue-communique': 'reflection',
} as const satisfies Record<RoundIntent['type'], string | null>;

/** What belongs to a round: everything but who is there and leads. */
export type RoundIntent = Exclude<SeatIntent, { readonly type: 'come-back' | 'hand-over' }>;

/** Who asks for its seat, and whether as head of delegation; `delegate` is left out where no person asks. */
export interface Speaker {
  readonly seat: SeatId;
  readonly leads: boolean;
  readonly delegate?: DelegateId;
}

/** Judges what a seat asks for. That the asker may speak for the seat, and ask for this, has been checked. */
export function decideForSeat(
  state: TableState,
  speaker: Speaker,
  intent: RoundIntent,
  now: number,
): Judgement {
  const { seat } = speaker;
  if (state.phase === 'seating') return refuse('not-started');
  if (state.phase === 'ended') return refuse('session-over');
  if (intent.round !== state.round) return refuse('wrong-round');
  const phase = intent.type === 'ready' ? intent.phase : PHASE[intent.type];
  if (phase !== null && phase !== state.phase) return refuse('wrong-phase');
  if (phase === 'commitment' && isTimeUp(state, seat)) return refuse('time-over');
  const { sealed, ready } = seatOf(state, seat);
  switch (intent.type) {
    case 'ready':
      if (phase === 'commitment') return refuse('nothing-to-ready');
      if (ready === intent.ready) return [];
      return settle(state, [{ type: 'readied', seat, ready: intent.ready }], now);
    case 'draft':
      return draft(state, seat, intent);
    case 'seal':
      return seal(state, seat, now);
    case 'reopen':
      return sealed ? settle(state, [{ type: 'reopened', seat }], now) : refuse('not-sealed');
    case 'say':
      return say(state, speaker, intent);
    case 'pin-promise':
      return pinPromise(state, seat, intent);
    case 'propose':
      return propose(state, speaker, intent);
    case 'revise':
      return revise(state, speaker, intent);
    case 'sign':
      return sign(state, seat, intent);
    case 'unsign':
      return unsign(state, seat, intent);
    case 'refuse':
      return refuseProposal(state, seat, intent);
    case 'withdraw':
      return withdraw(state, speaker, intent);
    case 'give-notice':
      return giveNotice(state, seat, intent);
    case 'table-norm':
      return tableNorm(state, seat, intent);
    case 'withdraw-norm':
      return withdrawNorm(state, seat, intent.norm);
    case 'back-norm':
      return backNorm(state, seat, intent);
    case 'issue-communique':
      return communique(state, seat, intent.text);
  }
}
