import type { Domain } from '../content/domains.ts';
import type { CyberMove } from '../content/moves.ts';
import { MOVES } from '../content/moves.ts';
import type { Posture } from '../content/postures.ts';
import { clamp } from '../rules/amounts.ts';
import { earlyWarningParties, partnersBy } from '../rules/clauseEffects.ts';
import { normBonus } from '../rules/normEffects.ts';
import type { CyberFactors } from '../rules/odds.ts';
import { attributionChance, hazardChance, successChance } from '../rules/odds.ts';
import { hasEarlyWarning, isShielded } from '../rules/seats.ts';
import type { SeatId } from '../rules/state.ts';
import type { Knowledge, Known } from './knowledge.ts';
import { seatIn } from './knowledge.ts';
import type { Odds } from './views.ts';

/** The seat's own capabilities as its moves will meet them: an investment in its draft counts before them. */
function ownStrength(known: Known): { cyber: number; institutions: number } {
  const { cyber, institutions } = seatIn(known, known.own.seat);
  const { invest: gains, ranges } = known.setup.numbers;
  const { invest } = known.own.draft;
  return {
    cyber: clamp(cyber + (invest === 'cyber' ? gains.cyber.cyber : 0), ranges.capability),
    institutions: clamp(
      institutions + (invest === 'institutions' ? gains.institutions.institutions : 0),
      ranges.capability,
    ),
  };
}

/** Whether a CBM of the seat's own draft shields it, or a target, in a domain. */
function draftShields(known: Known, domain: Domain, target: SeatId | null): boolean {
  return known.own.draft.cards.some(({ move: id, targets }) => {
    const move = MOVES[id];
    if (move.kind !== 'cbm' || move.domain !== domain) return false;
    return target === null || (move.shieldsPartners && (move.aim === 'all' || targets.includes(target)));
  });
}

/** What a seat may know of the factors of its cyber move: the public state, its own cards and backdoors. */
function factorsOf(known: Knowledge, move: CyberMove, target: SeatId): CyberFactors {
  const other = seatIn(known, target);
  return {
    actorCyber: ownStrength(known).cyber,
    targetCyber: other.cyber,
    targetAi: other.ai,
    earlyWarning: hasEarlyWarning(other, known.round),
    shielded: isShielded(other, move.domain, known.round) || draftShields(known, move.domain, target),
    backdoor: known.own.backdoors.includes(target),
    overRelies: other.overReliesIn === known.round,
    inspected: partnersBy(known.texts, target, 'inspection').length > 0,
    warningParties: earlyWarningParties(known.texts, target),
    norms: known.norms.map(({ norm }) => norm),
  };
}

/** Whether the target could still raise its guard this round by a card or an investment that nobody has seen. */
function mayRaiseGuard(known: Known, target: SeatId): boolean {
  const { investedIn, cyber, earlyWarningUntil } = seatIn(known, target);
  const { numbers, unlocking } = known.setup;
  const invests =
    known.round >= unlocking.invest &&
    (investedIn === null || known.round >= investedIn + numbers.invest.every) &&
    cyber < numbers.ranges.capability.max;
  return invests || (known.agenda.includes('security') && earlyWarningUntil < known.round);
}

function successOdds(known: Known, factors: CyberFactors, mayGuard: boolean): Odds {
  // A CBM in the move's domain may be played this very round, by the target or towards it; a backdoor may be gone.
  const open = !factors.shielded || factors.backdoor || mayGuard;
  return { ...successChance(known.setup.numbers, factors), bound: open ? 'at-most' : 'exactly' };
}

/** Whether the target may be in a secret accord that warns others of an attack on it, as far as this seat can tell. */
function mayBeWarned(known: Known, { warningParties }: CyberFactors): boolean {
  const { unlocking, numbers } = known.setup;
  const { perParty, atMostOfParties } = numbers.cyber.attribution;
  const possible = known.round >= Math.max(unlocking.accords, unlocking.clauses, unlocking.secrecy);
  return possible && warningParties * perParty < atMostOfParties;
}

function attributionOdds(known: Known, factors: CyberFactors, mayGuard: boolean): Odds {
  const open = mayGuard || mayBeWarned(known, factors) || mayPass(known, 'attribution');
  return { ...attributionChance(known.setup.numbers, factors), bound: open ? 'at-least' : 'exactly' };
}

/** Chances that a cyber move succeeds, and that somebody is named for it. */
export function cyberOdds(
  known: Knowledge,
  move: CyberMove,
  target: SeatId,
): { readonly success: Odds; readonly named: Odds } {
  const factors = factorsOf(known, move, target);
  const mayGuard = mayRaiseGuard(known, target);
  return {
    success: successOdds(known, factors, mayGuard),
    named: attributionOdds(known, factors, mayGuard),
  };
}

/** Whether the norm that is up would change a chance in this very round. */
function mayPass(known: Known, chance: 'attribution' | 'hazard'): boolean {
  return known.ballot !== null && normBonus([known.ballot.norm], chance) !== 0;
}

/** Chance that an AI move's hazard strikes, counting the shield that the seat's own draft would bring. */
export function hazardOdds(known: Knowledge, domain: Domain, posture: Posture): Odds {
  const shielded =
    draftShields(known, domain, null) || isShielded(seatIn(known, known.own.seat), domain, known.round);
  const inspected = partnersBy(known.texts, known.own.seat, 'inspection').length > 0;
  const { institutions } = ownStrength(known);
  const chance = hazardChance(known.setup.numbers, {
    posture,
    institutions,
    shielded,
    inspected,
    norms: known.norms.map(({ norm }) => norm),
  });
  // Somebody else's CBM towards this seat may shield it; good offices shield nobody but their actor.
  const mayFall = (!shielded && domain !== 'mediation') || mayPass(known, 'hazard');
  // A leak would suspend the accord before the hazard is drawn.
  const mayRise = inspected && known.agenda.includes('mediation');
  const bound = mayFall && mayRise ? 'about' : mayFall ? 'at-most' : mayRise ? 'at-least' : 'exactly';
  return { ...chance, bound };
}
