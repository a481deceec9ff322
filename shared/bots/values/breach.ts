import { MOVES } from '../../content/moves.ts';
import { forbidsAttack, isMeasureWithin, openlyBrokenBy } from '../../rules/breaches.ts';
import { clauseOf } from '../../rules/clauseEffects.ts';
import { violatedBy } from '../../rules/normEffects.ts';
import type { Card } from '../../rules/state.ts';
import type { Accord } from '../../rules/terms.ts';
import type { CyberPlay, Play } from '../plays.ts';
import type { Situation } from '../situation.ts';
import { meanTrust } from '../situation.ts';
import { breachCost } from './accord.ts';

/** What an accord that a breach ends would still have brought, a round. */
const LOST = 0.4;

/** To whoever never breaks an accord, a breach costs more than anything. */
const NEVER = 1000;

function costOf(situation: Situation, accord: Accord): number {
  if (situation.style.diplomacy.keepsAccords) return NEVER;
  const left = Math.min(accord.until - situation.view.round, situation.roundsLeft - 1);
  return breachCost(situation, accord) + LOST * Math.max(0, left);
}

/** What a cyber move risks by the accords and norms that forbid it, if it is named for certain. */
export function finesOf(situation: Situation, { target, move }: CyberPlay): number {
  const { bound, own, view, numbers, others, trustWorth } = situation;
  const accords = bound.filter((accord) => forbidsAttack(accord, own.id, target, move.domain));
  const norms = view.norms.map(({ norm }) => norm);
  const { influence, trust } = numbers.norm.violation;
  const all = others.map(({ id }) => id);
  const violation = -influence - meanTrust(situation, all, trust) * trustWorth;
  return (
    accords.reduce((sum, accord) => sum + costOf(situation, accord), 0) +
    violatedBy(norms, move.domain).length * violation
  );
}

/** What a card costs by the clauses that all can see it break; a missing pledge is no card's fault. */
export function openBreach(situation: Situation, { card }: Play): number {
  if (card.posture !== 'delegated') return 0;
  return situation.bound
    .filter((accord) => openlyBrokenBy(accord, situation.own.id, [card]).includes('human-in-the-loop'))
    .reduce((sum, accord) => sum + costOf(situation, accord), 0);
}

/** Whether a card would break an accord of the seat's, found or not. */
export function breaks(situation: Situation, play: Play): boolean {
  const { bound, own } = situation;
  if (play.kind === 'cyber')
    return bound.some((accord) => forbidsAttack(accord, own.id, play.target, MOVES[play.card.move].domain));
  return openBreach(situation, play) > 0;
}

/** A CBM that the seat owes to one of an accord's parties, and what it costs not to play any. */
export interface Pledge {
  readonly cost: number;
  isKeptBy(card: Card): boolean;
}

export function pledgesOf(situation: Situation): Pledge[] {
  return situation.bound
    .filter(({ terms }) => clauseOf(terms, 'cbm-pledge') !== undefined)
    .map((accord) => ({
      cost: costOf(situation, accord),
      isKeptBy: (card) => isMeasureWithin(accord, situation.own.id, card),
    }));
}
