import { MOVES } from '../../content/moves.ts';
import { contributionOf } from '../../rules/resolution/incident.ts';
import type { Card, SeatId } from '../../rules/state.ts';
import { canReach } from '../agreeing.ts';
import type { Play } from '../plays.ts';
import type { Situation } from '../situation.ts';
import { phraseOf, saidBy } from '../speaking.ts';
import type { Pledge } from './breach.ts';

/** What a seat has said in this round that it would do: it binds nobody, and each style minds it in its own measure. */

/** Those about whom the seat has said this. */
function promised(situation: Situation, phrase: 'will-play-cbm' | 'will-not-attack'): SeatId[] {
  return saidBy(situation, (by) => by === situation.own.id).flatMap(({ saying }) =>
    saying.kind === 'phrase' && saying.phrase === phrase && saying.about.seat ? [saying.about.seat] : [],
  );
}

function isTowards({ move: id, targets }: Card, partner: SeatId): boolean {
  const move = MOVES[id];
  return move.kind === 'cbm' && (move.aim === 'all' || targets.includes(partner));
}

/** The cards that the seat has said it would play, and what it costs it in its own eyes not to. */
export function wordsGiven(situation: Situation): Pledge[] {
  const { view, style } = situation;
  const { incident } = view;
  const cost = style.diplomacy.word;
  const said = saidBy(situation, (by) => by === situation.own.id);
  const helps = incident !== null && said.some(({ saying }) => phraseOf(saying) === 'will-contribute');
  return [
    ...(helps ? [{ cost, isKeptBy: (card: Card) => contributionOf(card, incident) > 0 }] : []),
    ...promised(situation, 'will-play-cbm').map((partner) => ({
      cost,
      isKeptBy: (card: Card) => isTowards(card, partner),
    })),
  ];
}

/** What a card costs that the seat has said it would not play. */
export function againstWord(situation: Situation, play: Play): number {
  const isPromised = play.kind === 'cyber' && promised(situation, 'will-not-attack').includes(play.target);
  return isPromised ? situation.style.diplomacy.word : 0;
}

/** Whether the seat can promise a CBM, beside all that it owes and has promised already; whose word is nothing does not. */
export function canPromiseCard(situation: Situation, partner: SeatId): boolean {
  const { word } = situation.style.diplomacy;
  return word > 0 && canReach(situation, [...promised(situation, 'will-play-cbm'), partner]);
}
