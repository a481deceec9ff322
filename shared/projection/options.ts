import type { AiMove, CyberMove, MoveId } from '../content/moves.ts';
import { handOf, MOVES } from '../content/moves.ts';
import { POSTURES } from '../content/postures.ts';
import { hasFreshAccord, openPartners } from '../rules/clauseEffects.ts';
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
import type { Knowledge, Known } from './knowledge.ts';
import { knowledgeOf, seatIn } from './knowledge.ts';
import { accordOptions, normOptions, talkOptions } from './negotiationOptions.ts';
import { cyberOdds, hazardOdds } from './odds.ts';
import type { CardOption, InvestOption, Options, PostureOption, TargetOption } from './views.ts';

/** Why one more thing of this cost does not fit beside the draft; null where it does. */
function refusalBeside({ own: { draft }, chooser }: Knowledge, cost: number): RejectionCode | null {
  if (draft.cards.length + (draft.invest ? 1 : 0) >= chooser.numbers.slots) return 'too-many-cards';
  return costOf(draft, chooser) + cost > chooser.capital ? 'cannot-pay' : null;
}

function postureOptions(known: Knowledge, move: AiMove): PostureOption[] {
  const { chooser, texts } = known;
  const factors = {
    ai: chooser.ai,
    partners: openPartners(texts, chooser.seat).length,
    freshAccord: hasFreshAccord(texts, chooser.seat, known.round),
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

function targetOptions(known: Knowledge, id: MoveId): TargetOption[] {
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

function refusalOfMove(known: Knowledge, id: MoveId): RejectionCode | null {
  const { own, chooser } = known;
  const { draft } = own;
  if (draft.cards.some(({ move }) => move === id)) return null;
  const isCyber = (move: MoveId): boolean => MOVES[move].kind === 'cyber';
  const cyberCards = draft.cards.filter(({ move }) => isCyber(move)).length;
  if (isCyber(id) && cyberCards >= chooser.numbers.cyber.atMost) return 'too-many-cyber';
  return refusalBeside(known, leastCost(chooser, id));
}

function cardOption(known: Knowledge, id: MoveId): CardOption {
  const move: AiMove | CyberMove | { kind: 'cbm' } = MOVES[id];
  return {
    move: id,
    cost: leastCost(known.chooser, id),
    refused: refusalOfMove(known, id),
    postures: move.kind === 'ai' ? postureOptions(known, move) : [],
    targets: targetOptions(known, id),
  };
}

function investOption(known: Knowledge, invest: Investment): InvestOption {
  const { chooser } = known;
  const own = refusalOfInvestment(chooser, invest);
  const { cost } = chooser.numbers;
  const beside = known.own.draft.invest === invest ? null : refusalBeside(known, cost.invest);
  const waits = own === 'locked-until-later' || own === 'invested-lately';
  return {
    invest,
    cost: cost.invest,
    refused: own ?? beside,
    unlocksIn: waits ? investableFrom(chooser) : null,
  };
}

/** Everything that a seat may do now, worked out from what it may know and nothing else. */
export function optionsOf(before: Known): Options {
  const known = knowledgeOf(before);
  const { phase, own, setup, agenda } = known;
  const seat = seatIn(known, known.own.seat);
  const commits = phase === 'commitment';
  const inTime = commits && (!known.timeUp || own.extraTime > 0);
  const drafting = inTime && !own.sealed;
  const capitalAfterDraft = own.capital - costOf(own.draft, known.chooser);
  const next = capitalAfterDraft + setup.numbers.capital.perRound;
  const last = known.round >= setup.rounds;
  return {
    cards: drafting ? handOf(agenda).map((id) => cardOption(known, id)) : [],
    invest: drafting ? INVESTMENTS.map((invest) => investOption(known, invest)) : [],
    canDraft: drafting,
    canSeal: drafting,
    canReopen: inTime && own.sealed,
    canReady: !commits && phase !== 'seating' && phase !== 'ended',
    talk: talkOptions(known),
    accords: accordOptions(known),
    norms: normOptions(known),
    canIssueCommunique: phase === 'reflection' && seat.communique === null,
    capitalAfterDraft,
    capitalAtRisk: drafting && !last ? Math.max(0, next - setup.numbers.ranges.capital.max) : 0,
  };
}
