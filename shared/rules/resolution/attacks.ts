import type { NormId } from '../../content/norms.ts';
import { earlyWarningParties, isParty, partnersBy } from '../clauseEffects.ts';
import type { Draw, EventOf } from '../events.ts';
import type { CyberFactors } from '../odds.ts';
import { attributionChance, successChance } from '../odds.ts';
import { lots, roll } from '../random.ts';
import { hasEarlyWarning, isShielded, othersThan, seatOf } from '../seats.ts';
import type { SeatId, TableState } from '../state.ts';
import type { Play } from './plays.ts';

/** A cyber move on one target, with what chance made of it. */
export interface Attack {
  readonly actor: SeatId;
  readonly target: SeatId;
  readonly play: Play<'cyber'>;
  readonly outcome: EventOf<'cyber-resolved'>;
}

/** A draw of the cyber step. `purpose`, `seat` and `target` are its key. */
export function draw(
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

/** Norms in force, in the order in which they passed. */
export function normsOf({ norms }: TableState): NormId[] {
  return norms.map(({ norm }) => norm);
}

/** States that share no accord with inspection with the victim, and so may be suspected and wrongly named. */
export function unwatched(state: TableState, victim: SeatId, ...besides: readonly SeatId[]): SeatId[] {
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

/** A cyber move on a target: whether it succeeds, and whom attribution names; nothing has come of it yet. */
export function attackOf(state: TableState, play: Play<'cyber'>, target: SeatId): Attack {
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
