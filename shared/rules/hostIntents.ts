import { phaseEnd } from './deadlines.ts';
import { connectDelegate, loseDelegate, seatDelegate, succeed, unseatDelegate } from './delegations.ts';
import { goesOnForSome } from './extraTime.ts';
import { takeOver, warnIdle } from './help.ts';
import type { HostIntent } from './intents.ts';
import type { Judgement } from './judge.ts';
import { refuse } from './judge.ts';
import { advance, allReady, settle } from './phases.ts';
import { isSeat } from './seats.ts';
import type { TableState } from './state.ts';

function tick(state: TableState, now: number): Judgement {
  const heads = succeed(state, now);
  if (heads.length > 0) return heads;
  if (state.paused) return [];
  const end = phaseEnd(state);
  if (end !== null && now >= end) return goesOnForSome(state) ? [{ type: 'time-up' }] : advance(state, now);
  return allReady(state, now) ? advance(state, now) : [];
}

/** Once only, and never while a draw is still to come. */
function publishSeed({ phase, seed, seedPublished }: TableState): Judgement {
  if (phase !== 'ended') return refuse('wrong-phase');
  return seedPublished ? [] : [{ type: 'seed-published', seed }];
}

/** Judges what the host itself reports. */
export function decideForHost(state: TableState, intent: HostIntent, now: number): Judgement {
  if ('seat' in intent && !isSeat(state, intent.seat)) return refuse('unknown-seat');
  switch (intent.type) {
    case 'tick':
      return tick(state, now);
    case 'hold-seat':
      if (state.phase === 'ended') return refuse('session-over');
      return settle(state, [{ type: 'seat-held', seat: intent.seat, holder: intent.holder }], now);
    case 'seat-delegate':
      return seatDelegate(state, intent.seat, intent.delegate, now);
    case 'unseat-delegate':
      return unseatDelegate(state, intent.seat, intent.delegate, now);
    case 'connect':
      return connectDelegate(state, intent.seat, intent.delegate, now);
    case 'lose':
      return loseDelegate(state, intent.seat, intent.delegate, now);
    case 'warn-idle':
      return warnIdle(state, intent.seat);
    case 'take-over':
      return takeOver(state, intent.seat, now);
    case 'publish-seed':
      return publishSeed(state);
  }
}
