import type { SeenCause } from '../../shared/projection/seen.ts';
import type { Meter } from '../../shared/rules/events.ts';
import type { SeatId } from '../../shared/rules/state.ts';
import { say } from './say.ts';

/** Gives the name of a seat in the reader's language. */
export type NameOf = (seat: SeatId) => string;

/** Why a meter moved, in a few words. */
export function causeText(cause: SeenCause, name: NameOf): string {
  switch (cause.kind) {
    case 'briefing':
    case 'incident-met':
    case 'incident-failed':
    case 'drift':
    case 'covert':
    case 'recovery':
    case 'networks-disrupted':
    case 'investment-paid':
    case 'lifted':
    case 'accord-leaked':
    case 'capacity-fund':
      return say(`cause.${cause.kind}`);
    case 'norm-called':
    case 'norm-passed':
      return say(`cause.${cause.kind}`, { norm: say(`norm.${cause.norm}.title`) });
    case 'norm-violated':
      return say('cause.norm-violated', { norm: say(`norm.${cause.norm}.title`), named: name(cause.named) });
    case 'transfer':
      return say('cause.transfer', { from: name(cause.from), to: name(cause.to) });
    case 'notice-given':
      return say('cause.notice-given', { seat: name(cause.seat) });
    case 'accord-kept':
      return say('cause.accord-kept', { a: name(cause.pair[0]), b: name(cause.pair[1]) });
    case 'accord-breached':
      return say('cause.accord-breached', { breaker: name(cause.breaker) });
    case 'card-paid':
    case 'struck':
    case 'vendor':
      return say(`cause.${cause.kind}`, { move: say(`move.${cause.move}.title`) });
    case 'invested':
      return say('cause.invested', { what: say(`tell.invested.${cause.invest}`) });
    case 'cbm':
    case 'ai-extra':
    case 'cyber':
      return say(`cause.${cause.kind}`, { move: say(`move.${cause.move}.title`), actor: name(cause.actor) });
    case 'cbm-answered':
      return say('cause.cbm-answered', { a: name(cause.pair[0]), b: name(cause.pair[1]) });
    case 'leverage':
    case 'stolen':
      return say(`cause.${cause.kind}`, {
        move: say(`move.${cause.move}.title`),
        target: name(cause.target),
      });
    case 'named':
      return say('cause.named', { move: say(`move.${cause.move}.title`), named: name(cause.named) });
    case 'suspicion':
      return say('cause.suspicion', { victim: name(cause.victim) });
    case 'ai-gain':
      return say('cause.ai-gain', {
        move: say(`move.${cause.move}.title`),
        posture: say(`posture.${cause.posture}`),
      });
    case 'hazard':
      return say('cause.hazard', {
        hazard: say(`hazard.${cause.hazard}`),
        move: say(`move.${cause.move}.title`),
        actor: name(cause.actor),
      });
    case 'cbm-cards':
    case 'answered-pairs':
    case 'named-moves':
    case 'covert-activity':
    case 'delegated-systems':
      return say(`cause.${cause.kind}`, { count: cause.count });
    case 'coin':
      return say('cause.coin', { face: cause.face });
  }
}

/** What a meter is called, with whose it is. */
export function meterText(meter: Meter, name: NameOf): string {
  switch (meter.of) {
    case 'tension':
    case 'ladder':
      return say(`meter.${meter.of}`);
    case 'trust':
      return say('meter.trust.of', { from: name(meter.seat), toward: name(meter.toward) });
    default:
      return say('meter.of', { meter: say(`meter.${meter.of}`), seat: name(meter.seat) });
  }
}

/** A value of a meter; the ladder is counted in Roman numerals. */
export function readingText(meter: Meter, value: number): string {
  const roman = ['0', 'I', 'II', 'III', 'IV'];
  return meter.of === 'ladder' ? (roman[value] ?? String(value)) : String(value);
}
