import type { Domain } from '../../content/domains.ts';
import { DOMAINS } from '../../content/domains.ts';
import type { SeatId } from '../../rules/state.ts';
import { conductOf } from '../memory.ts';
import type { Situation } from '../situation.ts';
import { ATTACK_LOSS, scaled } from '../situation.ts';

/** What the rules' habits of attack and defence are worth to a seat, for accords and norms alike. A round each. */

/** Whoever has been named counts as so much more of a danger. */
const SUSPECT = 2;

/** How much of an attack a promise or a likely name deters. */
const DETERS = 0.8;

/** What a cyber card brings whoever likes to play it, and what being named costs it, all in all. */
const CARD = { worth: 3, fine: 8 } as const;

/** Share of the domains that a ban covers; none named means all. */
export function coverage(domains: readonly Domain[]): number {
  return domains.length === 0 ? 1 : domains.length / DOMAINS.length;
}

/** Share of the attacks on this seat that come from these states, as far as it can tell. 0–1. */
export function shareOfAttacks({ memory, others }: Situation, from: readonly SeatId[]): number {
  const weight = (id: SeatId) => (conductOf(memory, id).namedIn > 0 ? SUSPECT : 1);
  const all = others.reduce((sum, { id }) => sum + weight(id), 0);
  return from.reduce((sum, id) => sum + weight(id), 0) / all;
}

/** Worth of so many attacks that do not happen, in a share of all. */
export function spared(situation: Situation, share: number): number {
  const { attacks, numbers, tensionWorth } = situation;
  const calm = scaled(situation, numbers.tension.cyberPlayed) * tensionWorth;
  return attacks * share * DETERS * (ATTACK_LOSS + calm);
}

/** Worth of a chance more that an attack on this seat finds a name. */
export function guarded({ attacks }: Situation, chance: number): number {
  return attacks * chance * DETERS * ATTACK_LOSS;
}

/** What it costs a seat to strike no more at a share of its targets. */
export function forgone({ style }: Situation, share: number): number {
  // With other targets left, less is lost than their share.
  return style.diplomacy.habits.cyber * CARD.worth * share ** 1.5;
}

/** What a chance more of being named costs a seat that strikes at a share of its targets. */
export function exposed({ style }: Situation, share: number, chance: number): number {
  return style.diplomacy.habits.cyber * CARD.fine * share * chance;
}
