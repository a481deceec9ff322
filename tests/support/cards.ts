import type { Domain } from '../../shared/content/domains.ts';
import type { Posture } from '../../shared/content/postures.ts';
import type { Card, SeatId } from '../../shared/rules/state.ts';

export function cyber(domain: Domain, target: SeatId): Card {
  return { move: `cyber-${domain}`, posture: null, targets: [target] };
}

export function ai(domain: Domain, posture: Posture = 'assisted', ...pair: SeatId[]): Card {
  return { move: `ai-${domain}`, posture, targets: pair };
}

export function cbm(domain: Domain, ...partners: SeatId[]): Card {
  return { move: `cbm-${domain}`, posture: null, targets: partners };
}
