import type { NormId } from '../../content/norms.ts';
import { earlyWarningParties, isParty, partnersBy } from '../clauseEffects.ts';
import type { Draw, EventOf, TableEvent } from '../events.ts';
import { violatedBy } from '../normEffects.ts';
import type { CyberFactors } from '../odds.ts';
import { attributionChance, backdoorFoundChance, successChance } from '../odds.ts';
import { lots, roll } from '../random.ts';
import { hasEarlyWarning, isShielded, othersThan, seatIds, seatOf } from '../seats.ts';
import type { Card, SeatId, TableState } from '../state.ts';
import type { Accord } from '../terms.ts';
import type { Changes } from './changes.ts';
import { gatherChanges } from './changes.ts';
import type { Play } from './plays.ts';
import { playsOf } from './plays.ts';

interface Attack {
  readonly actor: SeatId;
  readonly target: SeatId;
  readonly play: Play<'cyber'>;
  readonly outcome: EventOf<'cyber-resolved'>;
}

function draw(
  state: TableState,
  purpose: string,
  seat: SeatId,
  target: SeatId,
  chance: Omit<Draw, 'roll' | 'hit'>,
): Draw {
  const rolled = roll(state.seed, { round: state.round, step: 'cyber', purpose, seat, target });
  return { ...chance, roll: rolled, hit: rolled < chance.chance };
}

function factorsOf(state: TableState, { actor, move }: Play<'cyber'>, target: SeatId): CyberFactors {
  const [own, other] = [seatOf(state, actor), seatOf(state, target)];
  return {
    actorCyber: own.cyber,
    targetCyber: other.cyber,
    targetAi: other.ai,
    earlyWarning: hasEarlyWarning(other, state.round),
    shielded: isShielded(other, move.domain, state.round),
    backdoor: own.backdoors.includes(target),
    overRelies: other.overReliesIn === state.round,
    inspected: partnersBy(state.accords, target, 'inspection').length > 0,
    warningParties: earlyWarningParties(state.accords, target),
    norms: normsOf(state),
  };
}

function normsOf({ norms }: TableState): NormId[] {
  return norms.map(({ norm }) => norm);
}

/** States that share no accord with inspection with the victim, and so may be suspected and wrongly named. */
function unwatched(state: TableState, victim: SeatId, ...besides: readonly SeatId[]): SeatId[] {
  return othersThan(state, victim, ...besides, ...partnersBy(state.accords, victim, 'inspection'));
}

/** Whom attribution names: mostly the actor, sometimes somebody who is neither actor nor victim. */
function nameFor(state: TableState, { actor, card }: Play<'cyber'>, target: SeatId): SeatId {
  const key = { round: state.round, step: 'cyber', seat: actor };
  const wrong = roll(state.seed, { ...key, purpose: `wrong:${card.move}`, target });
  if (wrong >= state.setup.numbers.cyber.wrongName) return actor;
  const [name] = lots(
    state.seed,
    { ...key, purpose: `name:${card.move}:${target}` },
    unwatched(state, target, actor),
  );
  return name ?? actor;
}

/** Whom accords with early warning show that there was an attack: the target and those in one with it. */
function warnedOf(state: TableState, actor: SeatId, target: SeatId): SeatId[] {
  const parties = partnersBy(state.accords, target, 'early-warning');
  return parties.length === 0 ? [] : [target, ...parties].filter((seat) => seat !== actor);
}

function attackOf(state: TableState, play: Play<'cyber'>, target: SeatId): Attack {
  const { actor, card } = play;
  const factors = factorsOf(state, play, target);
  const { numbers } = state.setup;
  const success = draw(state, `success:${card.move}`, actor, target, successChance(numbers, factors));
  const attribution = draw(
    state,
    `attribution:${card.move}`,
    actor,
    target,
    attributionChance(numbers, factors),
  );
  const named = attribution.hit ? nameFor(state, play, target) : null;
  const known = state.accords.filter((accord) => accord.open || isParty(accord, actor));
  const warningParties = earlyWarningParties(known, target);
  const secret = warningParties !== factors.warningParties;
  return {
    actor,
    target,
    play,
    outcome: {
      type: 'cyber-resolved',
      actor,
      target,
      move: card.move,
      success,
      attribution,
      ...(secret ? { asKnown: attributionChance(numbers, { ...factors, warningParties }) } : {}),
      named,
      warned: warnedOf(state, actor, target),
    },
  };
}

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

/** What a wiretap shows its actor: the mandate, or one of the secret accords to which the actor is no party. */
function tapped(state: TableState, actor: SeatId, target: SeatId, card: Card): TableEvent[] {
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
function leak(state: TableState, struck: readonly Attack[], changes: Changes): TableEvent[] {
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

/** An owner that counts on a backdoor learns only now that it was found. */
function missed(state: TableState, attacks: readonly Attack[]): TableEvent[] {
  return attacks.flatMap(({ actor, target }): TableEvent[] => {
    const { backdoors, believedBackdoors } = seatOf(state, actor);
    const gone = believedBackdoors.includes(target) && !backdoors.includes(target);
    return gone ? [{ type: 'backdoor-missed', owner: actor, target }] : [];
  });
}

/** Each target searches for each backdoor in it, those planted just now too. */
function searches(state: TableState, planted: readonly TableEvent[]): TableEvent[] {
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
