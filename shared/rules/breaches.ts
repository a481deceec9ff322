import type { ClauseKind } from '../content/clauses.ts';
import type { Domain } from '../content/domains.ts';
import { MOVES } from '../content/moves.ts';
import { clauseOf, covers, isParty } from './clauseEffects.ts';
import type { Card, SeatId } from './state.ts';
import type { Accord } from './terms.ts';

/** Whether an accord forbids one of its parties a cyber move of this domain against another. */
export function forbidsAttack(accord: Accord, by: SeatId, on: SeatId, domain: Domain): boolean {
  const ban = clauseOf(accord.terms, 'no-cyber');
  return ban !== undefined && by !== on && isParty(accord, by) && isParty(accord, on)
    ? covers(ban.domains, domain)
    : false;
}

/** Whether a card is a CBM towards another party of the accord. */
export function isMeasureWithin(accord: Accord, seat: SeatId, { move: id, targets }: Card): boolean {
  const move = MOVES[id];
  if (move.kind !== 'cbm') return false;
  return move.aim === 'all' || targets.some((target) => target !== seat && isParty(accord, target));
}

/**
 * The clauses that a party's cards would break, whether or not it would be found. The same for a draft, where it warns,
 * and for what was played, where it is judged; there a cyber move breaks what its *name* was bound by.
 */
export function brokenBy(accord: Accord, seat: SeatId, cards: readonly Card[]): ClauseKind[] {
  const attacks = cards.some(({ move, targets }) => {
    const { kind, domain } = MOVES[move];
    return kind === 'cyber' && targets.some((target) => forbidsAttack(accord, seat, target, domain));
  });
  return [...(attacks ? (['no-cyber'] as const) : []), ...openlyBrokenBy(accord, seat, cards)];
}

/** The clauses whose breach everybody sees at resolution. */
export function openlyBrokenBy(accord: Accord, seat: SeatId, cards: readonly Card[]): ClauseKind[] {
  const broken: ClauseKind[] = [];
  if (clauseOf(accord.terms, 'cbm-pledge') && !cards.some((card) => isMeasureWithin(accord, seat, card)))
    broken.push('cbm-pledge');
  const loop = clauseOf(accord.terms, 'human-in-the-loop');
  const delegates = cards.some(
    ({ move, posture }) => posture === 'delegated' && loop && covers(loop.domains, MOVES[move].domain),
  );
  if (delegates) broken.push('human-in-the-loop');
  return broken;
}
