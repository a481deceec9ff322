import type { MoveId } from '../../shared/content/moves.ts';
import { MOVES } from '../../shared/content/moves.ts';
import type { Posture } from '../../shared/content/postures.ts';
import type { Card, Commitment, Investment, SeatId, Vote } from '../../shared/rules/state.ts';

/** How many targets a card needs. */
export function targetsNeeded(move: MoveId): number {
  const { aim } = MOVES[move];
  return aim === 'one' ? 1 : aim === 'pair' ? 2 : 0;
}

export function isComplete({ move, targets }: Card): boolean {
  return targets.length === targetsNeeded(move);
}

/** What of a draft the server can take: cards that still lack a target stay here. */
export function completePart({ cards, ...rest }: Commitment): Commitment {
  return { ...rest, cards: cards.filter(isComplete) };
}

/**
 * A plan with the unfinished cards that were beside it, as far as they find room.
 * @param cards where unfinished ones are looked for
 */
export function withUnfinished(plan: Commitment, cards: readonly Card[], slots: number): Commitment {
  const room = Math.max(0, slots - plan.cards.length - (plan.invest ? 1 : 0));
  const open = cards.filter(
    (card) => !isComplete(card) && plan.cards.every(({ move }) => move !== card.move),
  );
  return { ...plan, cards: [...plan.cards, ...open.slice(0, room)] };
}

export function sameCommitment(a: Commitment, b: Commitment): boolean {
  const plain = ({ cards, invest, vote }: Commitment) =>
    JSON.stringify([
      cards.map(({ move, posture, targets, seeks }) => [move, posture, targets, seeks]),
      invest,
      vote,
    ]);
  return plain(a) === plain(b);
}

/**
 * Adds a card. Where there is no choice of targets they are filled in.
 * @param others the other states at the table
 */
export function withCard(draft: Commitment, move: MoveId, others: readonly SeatId[]): Commitment {
  const needed = targetsNeeded(move);
  const targets = needed > 0 && needed === others.length ? others : [];
  const posture = MOVES[move].kind === 'ai' ? 'assisted' : null;
  return { ...draft, cards: [...draft.cards, { move, posture, targets }] };
}

export function withoutCard(draft: Commitment, move: MoveId): Commitment {
  return { ...draft, cards: draft.cards.filter((card) => card.move !== move) };
}

function changeCard(draft: Commitment, move: MoveId, change: (card: Card) => Card): Commitment {
  return { ...draft, cards: draft.cards.map((card) => (card.move === move ? change(card) : card)) };
}

export function withPosture(draft: Commitment, move: MoveId, posture: Posture): Commitment {
  return changeCard(draft, move, (card) => ({ ...card, posture }));
}

/** Chooses what a wiretap looks for. */
export function withSeeks(draft: Commitment, move: MoveId, accord: boolean): Commitment {
  return changeCard(draft, move, ({ seeks: _, ...card }) => (accord ? { ...card, seeks: 'accord' } : card));
}

/** Chooses a target or takes it back; one too many pushes out the one chosen first. */
export function withTarget(draft: Commitment, move: MoveId, target: SeatId): Commitment {
  return changeCard(draft, move, (card) => {
    const targets = card.targets.includes(target)
      ? card.targets.filter((each) => each !== target)
      : [...card.targets, target].slice(-targetsNeeded(move));
    return { ...card, targets };
  });
}

export function withInvestment(draft: Commitment, invest: Investment | null): Commitment {
  return { ...draft, invest };
}

/** Casts the vote on the norm that is up; null abstains. */
export function withVote({ vote: _, ...draft }: Commitment, vote: Vote | null): Commitment {
  return vote === null ? draft : { ...draft, vote };
}

/** Whether no card is played and nothing invested; a vote may stand. */
export function holds({ cards, invest }: Commitment): boolean {
  return cards.length === 0 && invest === null;
}
