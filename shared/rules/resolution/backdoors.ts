import type { TableEvent } from '../events.ts';
import { backdoorFoundChance } from '../odds.ts';
import { seatIds, seatOf } from '../seats.ts';
import type { TableState } from '../state.ts';
import type { Attack } from './attacks.ts';
import { draw, normsOf } from './attacks.ts';

/** An owner that counts on a backdoor learns only now that it was found. */
export function missed(state: TableState, attacks: readonly Attack[]): TableEvent[] {
  return attacks.flatMap(({ actor, target }): TableEvent[] => {
    const { backdoors, believedBackdoors } = seatOf(state, actor);
    const gone = believedBackdoors.includes(target) && !backdoors.includes(target);
    return gone ? [{ type: 'backdoor-missed', owner: actor, target }] : [];
  });
}

/** Each target searches for each backdoor in it, those planted just now too. */
export function searches(state: TableState, planted: readonly TableEvent[]): TableEvent[] {
  const old = seatIds(state).flatMap((owner) =>
    seatOf(state, owner).backdoors.map((target) => ({ owner, target })),
  );
  const fresh = planted.flatMap((event) => (event.type === 'backdoor-planted' ? [event] : []));
  return [...old, ...fresh].map(({ owner, target }) => {
    const chance = backdoorFoundChance(state.setup.numbers, seatOf(state, target).cyber, normsOf(state));
    const search = draw(state, 'search', owner, target, chance);
    return { type: search.hit ? 'backdoor-found' : 'backdoor-kept', owner, target, search };
  });
}
