import type { SeenPart } from '../../shared/projection/seen.ts';
import type { Meter } from '../../shared/rules/events.ts';
import type { SeatId } from '../../shared/rules/state.ts';

/** A pair of seats, whichever is named first. */
export function pairKey(a: SeatId, b: SeatId): string {
  return `pair ${[a, b].sort().join(' ')}`;
}

/** The one at whom an effect without origin is seen. */
function victimOf(meter: Meter): SeatId {
  if (meter.of === 'trust') return meter.toward;
  return 'seat' in meter ? meter.seat : '';
}

/** Says which beat a part of a change belongs to: beats claim such keys. */
export function causeKey({ cause }: SeenPart, meter: Meter): string {
  switch (cause.kind) {
    case 'cbm':
      return `cbm ${cause.actor} ${cause.move}`;
    case 'cbm-answered':
      return pairKey(cause.pair[0], cause.pair[1]);
    case 'invested':
      return `invested ${'seat' in meter ? meter.seat : ''}`;
    case 'cyber':
      return `cyber ${cause.move} ${cause.target}`;
    case 'leverage':
    case 'stolen':
      return `cyber ${cause.move} ${cause.target}`;
    case 'named':
      return `cyber ${cause.move} ${cause.victim}`;
    case 'struck':
      return `cyber ${cause.move} ${victimOf(meter)}`;
    case 'suspicion':
      return `covert ${cause.victim}`;
    case 'covert':
      return `covert ${victimOf(meter)}`;
    case 'ai-gain':
    case 'ai-extra':
    case 'hazard':
      return `ai ${cause.actor} ${cause.move}`;
    case 'norm-violated':
      return `violated ${cause.norm} ${cause.named}`;
    case 'accord-breached':
      return `breached ${cause.accord} ${cause.breaker}`;
    case 'accord-leaked':
      return `leaked ${cause.accord}`;
    case 'vendor':
      return `ai ${'seat' in meter ? meter.seat : ''} ${cause.move}`;
    default:
      return cause.kind;
  }
}

/** The victim whose covert beat such a key asks for; null for other keys. */
export function covertVictim(key: string): SeatId | null {
  return key.startsWith('covert ') ? key.slice('covert '.length) : null;
}
