import type { HazardEffect, HazardId } from '../../content/hazards.ts';
import { HAZARDS, hazardsOf } from '../../content/hazards.ts';
import type { AiExtra } from '../../content/moves.ts';
import type { Posture } from '../../content/postures.ts';
import { hasFreshAccord, inEffect, openPartners, partnersBy } from '../clauseEffects.ts';
import type { EventOf, TableEvent } from '../events.ts';
import { aiGain, hazardChance } from '../odds.ts';
import { fraction, lots, roll } from '../random.ts';
import { isShielded, othersThan, seatOf, trustOf } from '../seats.ts';
import type { SeatId, TableState } from '../state.ts';
import type { Changes } from './changes.ts';
import { gatherChanges } from './changes.ts';
import type { Play } from './plays.ts';
import { playsOf } from './plays.ts';

type Outcome = EventOf<'ai-resolved'>;

function keyOf(state: TableState, purpose: string, { actor, card }: Play<'ai'>) {
  return { round: state.round, step: 'ai', purpose: `${purpose}:${card.move}`, seat: actor };
}

/** The state on which a hazard's lot falls: the most trusted, or anybody at random; null where it picks none. */
function lotOf(state: TableState, play: Play<'ai'>, effects: readonly HazardEffect[]): SeatId | null {
  const others = lots(state.seed, keyOf(state, 'lot', play), othersThan(state, play.actor));
  if (effects.some(({ type }) => type === 'loss-to-most-trusted')) {
    const most = Math.max(...others.map((other) => trustOf(state, play.actor, other)));
    return others.find((other) => trustOf(state, play.actor, other) === most) ?? null;
  }
  return effects.some((effect) => effect.type === 'trust' && effect.of === 'one')
    ? (others[0] ?? null)
    : null;
}

function outcomeOf(state: TableState, play: Play<'ai'>, posture: Posture): Outcome {
  const { actor, card, move } = play;
  const { ai, institutions, ...seat } = seatOf(state, actor);
  const { numbers } = state.setup;
  const accords = inEffect(state.accords, state.round);
  const chance = hazardChance(numbers, {
    posture,
    institutions,
    shielded: isShielded(seat, move.domain, state.round),
    inspected: partnersBy(accords, actor, 'inspection').length > 0,
    norms: state.norms.map(({ norm }) => norm),
  });
  const rolled = roll(state.seed, keyOf(state, 'hazard', play));
  const hit = rolled < chance.chance;
  const hazards = hazardsOf(move.domain);
  const which = Math.floor(fraction(state.seed, keyOf(state, 'which', play)) * hazards.length);
  const hazard = hit ? (hazards[which] ?? null) : null;
  return {
    type: 'ai-resolved',
    actor,
    card,
    gain: aiGain(numbers, move, posture, {
      ai,
      partners: openPartners(accords, actor).length,
      freshAccord: hasFreshAccord(accords, actor, state.round),
    }),
    draw: { ...chance, roll: rolled, hit },
    hazard,
    lot: hazard ? lotOf(state, play, HAZARDS[hazard].effects) : null,
  };
}

function bringExtra(
  state: TableState,
  { actor, card, partners }: Play<'ai'>,
  extra: AiExtra,
  changes: Changes,
): void {
  const cause = { kind: 'ai-extra', move: card.move, actor } as const;
  switch (extra.type) {
    case 'capital':
      changes.add({ of: 'capital', seat: actor }, extra.by, cause);
      break;
    case 'capability':
      changes.add({ of: extra.capability, seat: actor }, extra.by, cause);
      break;
    case 'trust-of-all':
      for (const other of othersThan(state, actor)) changes.trust(other, actor, extra.by, cause);
      break;
    case 'pair-trust': {
      const [a, b] = partners;
      if (!a || !b) break;
      changes.trust(a, b, extra.mutual, cause);
      changes.trust(b, a, extra.mutual, cause);
      for (const party of partners) changes.trust(party, actor, extra.inActor, cause);
      break;
    }
    // In force since step 2, and counted in step 5, even where the hazard strikes.
    case 'early-warning':
    case 'contribution':
      break;
  }
}

function whoseTrust(
  state: TableState,
  { actor, partners }: Play<'ai'>,
  of: string,
  lot: SeatId | null,
): SeatId[] {
  const others = othersThan(state, actor);
  if (of === 'all') return others;
  if (of === 'pair') return [...partners];
  if (of === 'one') return lot ? [lot] : [];
  if (of === 'open-partners') return openPartners(inEffect(state.accords, state.round), actor);
  return others.filter((other) => seatOf(state, other).ai < seatOf(state, actor).ai);
}

function sufferEffect(
  state: TableState,
  play: Play<'ai'>,
  { hazard, gain, lot }: Outcome & { hazard: HazardId },
  effect: HazardEffect,
  changes: Changes,
): TableEvent[] {
  const { actor, card } = play;
  const cause = { kind: 'hazard', hazard, move: card.move, actor } as const;
  switch (effect.type) {
    case 'loss-to-most-trusted':
      if (lot) changes.add({ of: 'influence', seat: lot }, gain, cause);
      return [];
    case 'influence':
    case 'capital':
      changes.add({ of: effect.type, seat: actor }, effect.by, cause);
      return [];
    case 'capability':
      changes.add({ of: effect.capability, seat: actor }, effect.by, cause);
      return [];
    case 'trust':
      for (const other of whoseTrust(state, play, effect.of, lot))
        changes.trust(other, actor, effect.by, cause);
      return [];
    case 'over-reliance':
      return [{ type: 'over-reliance-set', seat: actor, round: state.round + 1 }];
    case 'mandate-shown': {
      const { mandate } = seatOf(state, actor);
      const to = othersThan(state, actor);
      return mandate ? [{ type: 'mandate-shown', seat: actor, to, open: true, mandate }] : [];
    }
    // Counted in their own steps.
    case 'tension':
    case 'contribution-counts':
      return [];
  }
}

/** Step 4: every AI move brings its gain, or its hazard turns the gain into a loss of the same size. */
export function resolveAi(state: TableState): TableEvent[] {
  const changes = gatherChanges(state, 'ai');
  const told = playsOf(state, 'ai').flatMap((play): TableEvent[] => {
    const { actor, card, move } = play;
    const posture = card.posture ?? 'assisted';
    const outcome = outcomeOf(state, play, posture);
    const { hazard, gain } = outcome;
    const influence = { of: 'influence', seat: actor } as const;
    changes.add({ of: 'autonomy', seat: actor }, state.setup.numbers.ai.posture[posture].autonomy, {
      kind: 'vendor',
      move: card.move,
    });
    if (!hazard) {
      changes.add(influence, gain, { kind: 'ai-gain', move: card.move, posture, actor });
      for (const extra of move.extras) bringExtra(state, play, extra, changes);
      return [outcome];
    }
    changes.add(influence, -gain, { kind: 'hazard', hazard, move: card.move, actor });
    const effects: readonly HazardEffect[] = HAZARDS[hazard].effects;
    return [
      outcome,
      ...effects.flatMap((effect) => sufferEffect(state, play, { ...outcome, hazard }, effect, changes)),
    ];
  });
  return [...told, ...changes.events()];
}
