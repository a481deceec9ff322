import type { TableEvent } from '../events.ts';
import { violatedBy } from '../normEffects.ts';
import { othersThan, seatIds, seatOf } from '../seats.ts';
import type { SeatId, TableState } from '../state.ts';
import type { Attack } from './attacks.ts';
import { attackOf, normsOf, unwatched } from './attacks.ts';
import { missed, searches } from './backdoors.ts';
import type { Changes } from './changes.ts';
import { gatherChanges } from './changes.ts';
import type { Play } from './plays.ts';
import { playsOf } from './plays.ts';
import { leak, tapped } from './uncovering.ts';

/** What a success does to its target, and wins. Stolen capital is shared out apart, since several may steal. */
function strike(state: TableState, { actor, target, play, outcome }: Attack, changes: Changes): TableEvent[] {
  const { move, card } = play;
  const cause = { kind: 'cyber', move: card.move, actor, target, named: outcome.named } as const;
  changes.add({ of: 'leverage', seat: actor }, state.setup.numbers.cyber.leverage, {
    kind: 'leverage',
    move: card.move,
    target,
  });
  const planted: TableEvent[] = [];
  for (const effect of move.effects) {
    switch (effect.type) {
      case 'influence':
        changes.add({ of: 'influence', seat: target }, effect.by, cause);
        break;
      case 'capability':
        changes.add({ of: effect.capability, seat: target }, effect.by, cause);
        break;
      case 'trust-of-others':
        // The actor's own trust falls too: in public it would stand out as the only one that did not.
        for (const other of othersThan(state, target)) changes.trust(other, target, effect.by, cause);
        break;
      case 'backdoor':
        if (!seatOf(state, actor).backdoors.includes(target)) {
          planted.push({ type: 'backdoor-planted', owner: actor, target });
        }
        break;
      case 'wiretap':
        planted.push(...tapped(state, actor, target, card));
        break;
      // Told for all attacks together, since several may leak the same accord.
      case 'leak':
      // Counted in their own steps: tension in its own, contributions with the incident, theft below.
      case 'tension':
      case 'void-contributions':
      case 'steal-capital':
        break;
    }
  }
  return planted;
}

/** Thieves share what there is, evenly and rounded down. */
function stealCapital(state: TableState, attacks: readonly Attack[], changes: Changes): void {
  for (const victim of seatIds(state)) {
    const thefts = attacks.flatMap(({ actor, target, play, outcome }) => {
      const effect = play.move.effects.find(({ type }) => type === 'steal-capital');
      if (target !== victim || !outcome.success.hit || effect?.type !== 'steal-capital') return [];
      return [{ actor, move: play.card.move, amount: effect.amount, named: outcome.named }];
    });
    const share = Math.floor(seatOf(state, victim).capital / Math.max(1, thefts.length));
    for (const { actor, move, amount, named } of thefts) {
      const taken = Math.min(amount, share);
      changes.add({ of: 'capital', seat: victim }, -taken, {
        kind: 'cyber',
        move,
        actor,
        target: victim,
        named,
      });
      changes.add({ of: 'capital', seat: actor }, taken, { kind: 'stolen', move, target: victim });
    }
  }
}

/** What norms add to being named. */
function punish(
  state: TableState,
  named: SeatId,
  victim: SeatId,
  { move }: Play<'cyber'>,
  changes: Changes,
): TableEvent[] {
  const { influence, trust } = state.setup.numbers.norm.violation;
  return violatedBy(normsOf(state), move.domain).map((norm): TableEvent => {
    const cause = { kind: 'norm-violated', norm, named } as const;
    changes.add({ of: 'influence', seat: named }, influence, cause);
    for (const other of othersThan(state, named)) changes.trust(other, named, trust, cause);
    return { type: 'norm-violated', norm, named, victim };
  });
}

/** The one named pays, whoever it was; where nobody is named, the victim comes to suspect all who could have. */
function blame(state: TableState, { target, play, outcome }: Attack, changes: Changes): TableEvent[] {
  const { named: penalty, suspicion } = state.setup.numbers.cyber;
  const { named, success, move } = outcome;
  if (named) {
    const cause = { kind: 'named', move, named, victim: target } as const;
    changes.add({ of: 'influence', seat: named }, penalty.influence, cause);
    changes.trust(target, named, penalty.trustOfVictim * play.move.disgrace, cause);
    for (const other of othersThan(state, target, named)) {
      changes.trust(other, named, penalty.trustOfOthers * play.move.disgrace, cause);
    }
    return punish(state, named, target, play, changes);
  }
  if (!success.hit || !play.move.noticed) return [];
  for (const other of unwatched(state, target)) {
    if (seatOf(state, other).cyber < suspicion.fromCyber) continue;
    changes.trust(target, other, suspicion.trust, { kind: 'suspicion', victim: target });
  }
  return [];
}

/** Step 3: every cyber move succeeds or fails, and apart from that somebody is named or nobody. */
export function resolveCyber(state: TableState): TableEvent[] {
  const attacks = playsOf(state, 'cyber').flatMap((play) =>
    play.partners.map((target) => attackOf(state, play, target)),
  );
  const changes = gatherChanges(state, 'cyber');
  const struck = attacks.filter(({ outcome }) => outcome.success.hit);
  const planted = struck.flatMap((attack) => strike(state, attack, changes));
  stealCapital(state, attacks, changes);
  const violations = attacks.flatMap((attack) => blame(state, attack, changes));
  const leaks = leak(state, struck, changes);
  return [
    ...attacks.map(({ outcome }) => outcome),
    ...violations,
    ...missed(state, attacks),
    ...planted,
    ...changes.events(),
    ...searches(state, planted),
    ...leaks,
  ];
}
