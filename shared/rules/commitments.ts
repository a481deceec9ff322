import type { Domain } from '../content/domains.ts';
import { MOVES } from '../content/moves.ts';
import type { NormId } from '../content/norms.ts';
import type { Numbers } from '../content/numbers.ts';
import type { Posture } from '../content/postures.ts';
import { POSTURES } from '../content/postures.ts';
import { surchargeOn } from './normEffects.ts';
import type { RejectionCode } from './rejections.ts';
import type { Card, Commitment, Investment, SeatId, Unlocking } from './state.ts';
import { INVESTMENTS, VOTES } from './state.ts';

/** What decides whether a seat may choose something: all of it known to the seat itself. */
export interface Chooser {
  readonly seat: SeatId;
  readonly seats: readonly SeatId[];
  readonly agenda: readonly Domain[];
  readonly round: number;
  readonly unlocking: Unlocking;
  readonly numbers: Numbers;
  readonly capital: number;
  readonly cyber: number;
  readonly ai: number;
  readonly institutions: number;
  readonly autonomy: number;
  readonly investedIn: number | null;
  /** Domains in which an accord of the seat's makes assisted and delegated AI cheaper. */
  readonly research: readonly Domain[];
  /** In force. */
  readonly norms: readonly NormId[];
  /** Whether a norm is up for the vote. */
  readonly votes: boolean;
}

/** What the price of a card depends on besides the card. */
export type Prices = Pick<Chooser, 'numbers' | 'research' | 'norms'>;

export function costOfCard({ move, posture }: Pick<Card, 'move' | 'posture'>, prices: Prices): number {
  const { kind, domain } = MOVES[move];
  const { numbers, research, norms } = prices;
  if (kind !== 'ai') return numbers.cost[kind];
  const spared = posture !== 'vendor' && research.includes(domain) ? numbers.accord.research : 0;
  return numbers.cost.ai - spared + surchargeOn(norms, { posture }, domain);
}

/** Capital that a commitment costs, whatever comes of it. */
export function costOf(commitment: Commitment, prices: Prices): number {
  const cards = commitment.cards.reduce((sum, card) => sum + costOfCard(card, prices), 0);
  return cards + (commitment.invest ? prices.numbers.cost.invest : 0);
}

/** The round from which a seat may invest again. */
export function investableFrom(chooser: Chooser): number {
  const { investedIn, unlocking, numbers } = chooser;
  return Math.max(unlocking.invest, investedIn === null ? 1 : investedIn + numbers.invest.every);
}

export function refusalOfPosture(chooser: Chooser, posture: Posture): RejectionCode | null {
  const { needsAi, needsAutonomy } = chooser.numbers.ai.posture[posture];
  if (posture !== 'assisted' && chooser.round < chooser.unlocking[posture]) return 'locked-until-later';
  if (chooser.ai < needsAi) return 'needs-ai';
  if (chooser.autonomy < needsAutonomy) return 'needs-autonomy';
  return null;
}

export function refusalOfInvestment(chooser: Chooser, invest: Investment): RejectionCode | null {
  const { ranges } = chooser.numbers;
  if (chooser.round < chooser.unlocking.invest) return 'locked-until-later';
  if (chooser.round < investableFrom(chooser)) return 'invested-lately';
  const gains =
    invest === 'cyber'
      ? chooser.cyber < ranges.capability.max
      : chooser.institutions < ranges.capability.max || chooser.autonomy < ranges.autonomy.max;
  return gains ? null : 'nothing-to-gain';
}

function refusalOfTargets(chooser: Chooser, { move, targets }: Card): RejectionCode | null {
  if (targets.includes(chooser.seat)) return 'own-target';
  if (!targets.every((target) => chooser.seats.includes(target))) return 'unknown-seat';
  const { aim } = MOVES[move];
  const wanted = aim === 'one' ? 1 : aim === 'pair' ? 2 : 0;
  return new Set(targets).size === wanted && targets.length === wanted ? null : 'wrong-targets';
}

/** Why a card cannot be played by itself; null where it can. */
export function refusalOfCard(chooser: Chooser, card: Card): RejectionCode | null {
  const move = Object.hasOwn(MOVES, card.move) ? MOVES[card.move] : null;
  if (!move || !chooser.agenda.includes(move.domain)) return 'not-on-agenda';
  if ((move.kind === 'ai') !== (card.posture !== null)) return 'wrong-posture';
  if (card.posture !== null) {
    if (!POSTURES.includes(card.posture)) return 'wrong-posture';
    const refusal = refusalOfPosture(chooser, card.posture);
    if (refusal) return refusal;
  }
  if (card.seeks !== undefined && !seeks(move)) return 'not-on-agenda';
  return refusalOfTargets(chooser, card);
}

function seeks(move: (typeof MOVES)[keyof typeof MOVES]): boolean {
  return move.kind === 'cyber' && move.effects.some(({ type }) => type === 'wiretap');
}

/** Why a commitment cannot be drafted; null where it can. Nothing at all is holding, and always allowed. */
export function refusalOfCommitment(chooser: Chooser, commitment: Commitment): RejectionCode | null {
  const { numbers } = chooser;
  const { cards, invest, vote } = commitment;
  if (vote !== undefined && !(chooser.votes && VOTES.includes(vote))) return 'no-ballot';
  if (cards.length + (invest ? 1 : 0) > numbers.slots) return 'too-many-cards';
  if (new Set(cards.map(({ move }) => move)).size < cards.length) return 'same-card-twice';
  if (cards.filter(({ move }) => move.startsWith('cyber-')).length > numbers.cyber.atMost)
    return 'too-many-cyber';
  for (const card of cards) {
    const refusal = refusalOfCard(chooser, card);
    if (refusal) return refusal;
  }
  if (invest !== null) {
    if (!INVESTMENTS.includes(invest)) return 'nothing-to-gain';
    const refusal = refusalOfInvestment(chooser, invest);
    if (refusal) return refusal;
  }
  return costOf(commitment, chooser) > chooser.capital ? 'cannot-pay' : null;
}
