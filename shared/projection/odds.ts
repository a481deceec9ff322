import type { Domain } from '../content/domains.ts';
import type { CyberMove } from '../content/moves.ts';
import { MOVES } from '../content/moves.ts';
import type { Posture } from '../content/postures.ts';
import type { CyberFactors } from '../rules/odds.ts';
import { attributionChance, hazardChance, successChance } from '../rules/odds.ts';
import { hasEarlyWarning, isShielded } from '../rules/seats.ts';
import type { SeatId } from '../rules/state.ts';
import type { Known } from './options.ts';
import type { Odds, PublicSeat } from './views.ts';

function seatOf(known: Known, id: SeatId): PublicSeat {
  const seat = known.seats.find((each) => each.id === id);
  if (!seat) throw new Error(`No seat ${id} in the view`);
  return seat;
}

/** What a seat may know of the factors of its cyber move: the public state, its own backdoors, no unseen card. */
function factorsOf(known: Known, move: CyberMove, target: SeatId): CyberFactors {
  const [own, other] = [seatOf(known, known.own.seat), seatOf(known, target)];
  return {
    actorCyber: own.cyber,
    targetCyber: other.cyber,
    targetAi: other.ai,
    earlyWarning: hasEarlyWarning(other, known.round),
    shielded: isShielded(other, move.domain, known.round),
    backdoor: known.own.backdoors.includes(target),
    overRelies: other.overReliesIn === known.round,
  };
}

/** Whether the target could still raise its guard this round by a card or an investment that nobody has seen. */
function mayRaiseGuard(known: Known, target: SeatId): boolean {
  const { investedIn, cyber, earlyWarningUntil } = seatOf(known, target);
  const { numbers, unlocking } = known.setup;
  const invests =
    known.round >= unlocking.invest &&
    (investedIn === null || known.round >= investedIn + numbers.invest.every) &&
    cyber < numbers.ranges.capability.max;
  return invests || (known.agenda.includes('security') && earlyWarningUntil < known.round);
}

export function successOdds(known: Known, move: CyberMove, target: SeatId): Odds {
  const factors = factorsOf(known, move, target);
  // A CBM in the move's domain may be played this very round, by the target or towards it.
  const open = !factors.shielded || mayRaiseGuard(known, target);
  return { ...successChance(known.setup.numbers, factors), bound: open ? 'at-most' : 'exactly' };
}

export function attributionOdds(known: Known, move: CyberMove, target: SeatId): Odds {
  const factors = factorsOf(known, move, target);
  const open = mayRaiseGuard(known, target);
  return { ...attributionChance(known.setup.numbers, factors), bound: open ? 'at-least' : 'exactly' };
}

/** Chance that an AI move's hazard strikes, counting the shield that the seat's own draft would bring. */
export function hazardOdds(known: Known, domain: Domain, posture: Posture): Odds {
  const own = seatOf(known, known.own.seat);
  const drafted = known.own.draft.cards.some(
    ({ move }) => MOVES[move].kind === 'cbm' && MOVES[move].domain === domain,
  );
  const shielded = drafted || isShielded(own, domain, known.round);
  const chance = hazardChance(known.setup.numbers, { posture, institutions: own.institutions, shielded });
  // Somebody else's CBM towards this seat may shield it; good offices shield nobody but their actor.
  const mayBeShielded = !shielded && domain !== 'mediation';
  return { ...chance, bound: mayBeShielded ? 'at-most' : 'exactly' };
}
