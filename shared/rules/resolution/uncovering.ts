import { isParty } from '../clauseEffects.ts';
import type { TableEvent } from '../events.ts';
import { lots } from '../random.ts';
import { seatOf } from '../seats.ts';
import type { Card, SeatId, TableState } from '../state.ts';
import type { Accord } from '../terms.ts';
import type { Attack } from './attacks.ts';
import type { Changes } from './changes.ts';

/** What a wiretap shows its actor: the mandate, or one of the secret accords to which the actor is no party. */
export function tapped(state: TableState, actor: SeatId, target: SeatId, card: Card): TableEvent[] {
  const hidden = state.accords.filter(
    (accord) => !accord.open && isParty(accord, target) && !isParty(accord, actor),
  );
  const key = { round: state.round, step: 'cyber', purpose: `wiretap:${target}`, seat: actor };
  const [id] =
    card.seeks === 'accord'
      ? lots(
          state.seed,
          key,
          hidden.map((accord) => accord.id),
        )
      : [];
  const accord = hidden.find((each) => each.id === id);
  if (accord) return [{ type: 'accord-read', seat: target, by: actor, accord }];
  const { mandate } = seatOf(state, target);
  return mandate ? [{ type: 'mandate-shown', seat: target, to: [actor], open: false, mandate }] : [];
}

/** The accord of a victim that a leak opens: a secret one first, else the oldest. */
function exposed(state: TableState, victim: SeatId): Accord | undefined {
  const own = state.accords.filter((accord) => isParty(accord, victim));
  return own.find(({ open }) => !open) ?? own[0];
}

/** Leaked accords become open and are suspended for the rest of the round, each once, however many leak it. */
export function leak(state: TableState, struck: readonly Attack[], changes: Changes): TableEvent[] {
  const leaked = new Map<string, { accord: Accord; at: SeatId }>();
  for (const { target, play } of struck) {
    if (!play.move.effects.some(({ type }) => type === 'leak')) continue;
    const accord = exposed(state, target);
    if (!accord) continue;
    // Of several victims the first by name: the order of the attacks would tell who made them.
    const [at = target] = [target, leaked.get(accord.id)?.at ?? target].sort();
    leaked.set(accord.id, { accord, at });
  }
  return [...leaked.values()].map(({ accord, at }): TableEvent => {
    const cause = { kind: 'accord-leaked', accord: accord.id } as const;
    const { parties } = accord.terms;
    for (const i of parties)
      for (const j of parties)
        if (i !== j) changes.trust(i, j, state.setup.numbers.accord.leaked.trust, cause);
    return { type: 'accord-leaked', accord: { ...accord, open: true, suspendedIn: state.round }, at };
  });
}
