import type { CyberMove } from '../content/moves.ts';
import { MOVES } from '../content/moves.ts';
import type { SeatId } from '../rules/state.ts';
import { conductOf } from './memory.ts';
import type { Situation } from './situation.ts';

/** Whether this state was named for a move against this seat in the round before. The name may be wrong. */
export function struckLastRound({ memory, own, view }: Situation, by: SeatId): boolean {
  return conductOf(memory, by).namedAgainst[own.id] === view.round - 1;
}

/** Whether this state was found to have broken an accord with this seat in the round before. */
export function brokeLastRound({ memory, own, view }: Situation, by: SeatId): boolean {
  return view.round > 1 && conductOf(memory, by).brokeWith[own.id] === view.round - 1;
}

/** CBMs of these states towards this seat, on average; older ones count less. */
export function kindnessOf({ memory, own }: Situation, partners: readonly SeatId[]): number {
  const sum = partners.reduce((all, partner) => all + (conductOf(memory, partner).towards[own.id] ?? 0), 0);
  return partners.length === 0 ? 0 : sum / partners.length;
}

/** How far this seat trusts these states, on average; 0–100. */
export function trustIn({ view, own }: Situation, partners: readonly SeatId[]): number {
  const sum = partners.reduce((all, partner) => all + (view.trust[own.id]?.[partner] ?? 0), 0);
  return partners.length === 0 ? 0 : sum / partners.length;
}

/** Share of these states that were named for a move, at whomever, in the last rounds; 0–1. */
export function notorious({ memory, view }: Situation, partners: readonly SeatId[], rounds: number): number {
  const named = partners.filter((partner) => {
    const { namedIn } = conductOf(memory, partner);
    return namedIn > 0 && view.round - namedIn <= rounds;
  });
  return partners.length === 0 ? 0 : named.length / partners.length;
}

/** Whether this seat was struck in the round before and does not know by whom. */
export function struckInSecret({ memory, view }: Situation): boolean {
  return memory.struckIn > 0 && memory.struckIn === view.round - 1;
}

/** What draws a style to cyber moves. Points of influence. */
interface Mischief {
  readonly cyber: number;
  /** More for each time that the move is a disgrace over again. */
  readonly brazen: number;
  /** More where a CBM would take in everybody. */
  readonly spoiling: number;
}

/** What a cyber move is worth for its own sake to whoever likes them. */
export function mischief({ domain, disgrace }: CyberMove, { cyber, brazen, spoiling }: Mischief): number {
  const meetsAll = MOVES[`cbm-${domain}`].aim === 'all';
  return cyber + brazen * (disgrace - 1) + (meetsAll ? spoiling : 0);
}
