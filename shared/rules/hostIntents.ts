import { comingBack } from './absence.ts';
import { phaseEnd } from './deadlines.ts';
import type { TableEvent } from './events.ts';
import type { HostIntent } from './intents.ts';
import type { Judgement } from './judge.ts';
import { refuse } from './judge.ts';
import { advance, allReady, settle } from './phases.ts';
import { isSeat, seatOf } from './seats.ts';
import type { Holder, SeatId, TableState } from './state.ts';

function tick(state: TableState, now: number): Judgement {
  if (state.paused) return [];
  const end = phaseEnd(state);
  return (end !== null && now >= end) || allReady(state, now) ? advance(state, now) : [];
}

/** Whoever takes a seat is not there yet, and has as long to come as one who was lost. */
function holdSeat(state: TableState, seat: SeatId, holder: Holder, now: number): Judgement {
  if (state.phase === 'ended') return refuse('session-over');
  const held: TableEvent = { type: 'seat-held', seat, holder };
  const awaited: TableEvent = { type: 'delegation-lost', seat, at: now };
  return settle(state, holder.kind === 'people' ? [held, awaited] : [held], now);
}

/** Whoever returns has the seat back at once, with what the stand-in drafted. */
function connect(state: TableState, seat: SeatId, now: number): Judgement {
  const { connected, holder } = seatOf(state, seat);
  if (holder.kind !== 'people') return refuse('not-yours');
  const back = comingBack(state, seat);
  if (connected && back.length === 0) return [];
  return settle(state, [{ type: 'delegation-connected', seat }, ...back], now);
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
      return holdSeat(state, intent.seat, intent.holder, now);
    case 'connect':
      return connect(state, intent.seat, now);
    case 'lose': {
      const { connected, holder } = seatOf(state, intent.seat);
      if (holder.kind !== 'people' || !connected) return [];
      return [{ type: 'delegation-lost', seat: intent.seat, at: now }];
    }
    case 'publish-seed':
      return publishSeed(state);
  }
}
