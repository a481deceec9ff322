import { cardsOf } from '../bots/plays.ts';
import { knowledgeOf } from '../projection/knowledge.ts';
import type { SeatView } from '../projection/views.ts';
import { refusalOfCommitment } from '../rules/commitments.ts';
import { fraction } from '../rules/random.ts';
import type { Commitment } from '../rules/state.ts';
import { HOLD } from '../rules/state.ts';
import type { Player } from './playSession.ts';

/** Every commitment that a seat may make now, holding included. */
export function commitmentsOf(view: SeatView): Commitment[] {
  const { chooser } = knowledgeOf(view);
  const cards = view.options.cards.flatMap(cardsOf);
  const invests = view.options.invest.map(({ invest }) => invest);
  const all: Commitment[] = [
    HOLD,
    ...cards.map((card) => ({ cards: [card], invest: null })),
    ...invests.map((invest) => ({ cards: [], invest })),
    ...cards.flatMap((card) => invests.map((invest) => ({ cards: [card], invest }))),
    ...cards.flatMap((a, place) => cards.slice(place + 1).map((b) => ({ cards: [a, b], invest: null }))),
  ];
  return all.filter((commitment) => refusalOfCommitment(chooser, commitment) === null);
}

/** Plays any allowed commitment, each as likely as another; the same seed plays the same. */
export function randomPlayer(seed: string): Player {
  return (view) => {
    if (!view.options.canDraft) return [];
    const { round, own } = view;
    const all = commitmentsOf(view);
    const at = Math.floor(
      fraction(seed, { round, step: 'random', purpose: 'commit', seat: own.seat }) * all.length,
    );
    return [
      { type: 'draft', round, commitment: all[at] ?? HOLD },
      { type: 'seal', round },
    ];
  };
}
