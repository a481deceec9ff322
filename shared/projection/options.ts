import type { AiMove, CyberMove, MoveId } from '../content/moves.ts';
import { handOf, MOVES } from '../content/moves.ts';
import { POSTURES } from '../content/postures.ts';
import { hasFreshAccord, openPartners, researchDomains } from '../rules/clauseEffects.ts';
import type { Chooser } from '../rules/commitments.ts';
import {
  costOf,
  costOfCard,
  investableFrom,
  refusalOfInvestment,
  refusalOfPosture,
} from '../rules/commitments.ts';
import { aiGain } from '../rules/odds.ts';
import type { RejectionCode } from '../rules/rejections.ts';
import type { Investment } from '../rules/state.ts';
import { INVESTMENTS } from '../rules/state.ts';
import { knownAccords } from './knownAccords.ts';
import { accordOptions, normOptions, talkOptions } from './negotiationOptions.ts';
import { cyberOdds, hazardOdds } from './odds.ts';
import type { CardOption, InvestOption, Options, PostureOption, SeatView, TargetOption } from './views.ts';

/** Everything that a seat may know, before its options are worked out from it. */
export type Known = Omit<SeatView, 'options'>;

function ownSeat(known: Known) {
  const seat = known.seats.find(({ id }) => id === known.own.seat);
  if (!seat) throw new Error(`No seat ${known.own.seat} in its own view`);
  return seat;
}

/** What decides whether the seat may choose something, as it knows it. */
export function chooserOf(known: Known): Chooser {
  const { cyber, ai, institutions, autonomy, investedIn } = ownSeat(known);
  const { unlocking, numbers } = known.setup;
  return {
    seat: known.own.seat,
    seats: known.seats.map(({ id }) => id),
    agenda: known.agenda,
    round: known.round,
    unlocking,
    numbers,
    capital: known.own.capital,
    cyber,
    ai,
    institutions,
    autonomy,
    investedIn,
    research: researchDomains(knownAccords(known), known.own.seat),
    norms: known.norms.map(({ norm }) => norm),
    votes: known.ballot !== null,
  };
}

/** Why one more thing of this cost does not fit beside the draft; null where it does. */
function refusalBeside({ own: { draft } }: Known, chooser: Chooser, cost: number): RejectionCode | null {
  if (draft.cards.length + (draft.invest ? 1 : 0) >= chooser.numbers.slots) return 'too-many-cards';
  return costOf(draft, chooser) + cost > chooser.capital ? 'cannot-pay' : null;
}

function postureOptions(known: Known, chooser: Chooser, move: AiMove): PostureOption[] {
  const accords = knownAccords(known);
  const factors = {
    ai: chooser.ai,
    partners: openPartners(accords, chooser.seat).length,
    freshAccord: hasFreshAccord(accords, chooser.seat, known.round),
  };
  return POSTURES.map((posture) => {
    const refused = refusalOfPosture(chooser, posture);
    const locked = refused === 'locked-until-later' && posture !== 'assisted';
    return {
      posture,
      cost: costOfCard({ move: `ai-${move.domain}`, posture }, chooser),
      gain: aiGain(known.setup.numbers, move, posture, factors),
      hazard: hazardOdds(known, move.domain, posture),
      refused,
      unlocksIn: locked ? chooser.unlocking[posture] : null,
    };
  });
}

function targetOptions(known: Known, id: MoveId): TargetOption[] {
  const move = MOVES[id];
  if (move.aim === 'none' || move.aim === 'all') return [];
  const others = known.seats.filter((seat) => seat.id !== known.own.seat);
  return others.map(({ id: seat }) => {
    if (move.kind !== 'cyber') return { seat, success: null, named: null };
    return { seat, ...cyberOdds(known, move, seat) };
  });
}

/** What a card costs in the cheapest posture in which the seat may play it. */
function leastCost(chooser: Chooser, id: MoveId): number {
  if (MOVES[id].kind !== 'ai') return costOfCard({ move: id, posture: null }, chooser);
  const allowed = POSTURES.filter((posture) => refusalOfPosture(chooser, posture) === null);
  return Math.min(...allowed.map((posture) => costOfCard({ move: id, posture }, chooser)));
}

function refusalOfMove(known: Known, chooser: Chooser, id: MoveId): RejectionCode | null {
  const { draft } = known.own;
  if (draft.cards.some(({ move }) => move === id)) return null;
  const isCyber = (move: MoveId): boolean => MOVES[move].kind === 'cyber';
  const cyberCards = draft.cards.filter(({ move }) => isCyber(move)).length;
  if (isCyber(id) && cyberCards >= chooser.numbers.cyber.atMost) return 'too-many-cyber';
  return refusalBeside(known, chooser, leastCost(chooser, id));
}

function cardOption(known: Known, chooser: Chooser, id: MoveId): CardOption {
  const move: AiMove | CyberMove | { kind: 'cbm' } = MOVES[id];
  return {
    move: id,
    cost: leastCost(chooser, id),
    refused: refusalOfMove(known, chooser, id),
    postures: move.kind === 'ai' ? postureOptions(known, chooser, move) : [],
    targets: targetOptions(known, id),
  };
}

function investOption(known: Known, chooser: Chooser, invest: Investment): InvestOption {
  const own = refusalOfInvestment(chooser, invest);
  const { cost } = chooser.numbers;
  const beside = known.own.draft.invest === invest ? null : refusalBeside(known, chooser, cost.invest);
  const waits = own === 'locked-until-later' || own === 'invested-lately';
  return {
    invest,
    cost: cost.invest,
    refused: own ?? beside,
    unlocksIn: waits ? investableFrom(chooser) : null,
  };
}

/** Everything that a seat may do now, worked out from what it may know and nothing else. */
export function optionsOf(known: Known): Options {
  const { phase, own, setup, agenda } = known;
  const seat = ownSeat(known);
  const commits = phase === 'commitment';
  const drafting = commits && !seat.sealed;
  const chooser = chooserOf(known);
  const capitalAfterDraft = own.capital - costOf(own.draft, chooser);
  const next = capitalAfterDraft + setup.numbers.capital.perRound;
  const last = known.round >= setup.rounds;
  return {
    cards: drafting ? handOf(agenda).map((id) => cardOption(known, chooser, id)) : [],
    invest: drafting ? INVESTMENTS.map((invest) => investOption(known, chooser, invest)) : [],
    canDraft: drafting,
    canSeal: drafting,
    canReopen: commits && seat.sealed,
    canReady: !commits && phase !== 'seating' && phase !== 'ended',
    talk: talkOptions(known),
    accords: accordOptions(known),
    norms: normOptions(known),
    canIssueCommunique: phase === 'reflection' && seat.communique === null,
    capitalAfterDraft,
    capitalAtRisk: drafting && !last ? Math.max(0, next - setup.numbers.ranges.capital.max) : 0,
  };
}
