import { inEffect } from '../rules/clauseEffects.ts';
import type { Chooser } from '../rules/commitments.ts';
import { chooserFrom } from '../rules/seats.ts';
import type { Accord } from '../rules/terms.ts';
import type { PublicSeat, SeatView } from './views.ts';

/** Everything that a seat may know, before its options are worked out from it. */
export type Known = Omit<SeatView, 'options'>;

/** The same with what is worked out once for all options. */
export interface Knowledge extends Known {
  /** The accords in effect of which the seat knows the text: the open ones and its own. */
  readonly texts: readonly Accord[];
  /** What decides whether the seat may choose something. */
  readonly chooser: Chooser;
}

/** The accords in effect of which a seat knows the text: the open ones and its own. */
export function knownAccords(known: Known): Accord[] {
  const open = known.accords.flatMap(({ parties: _, terms, ...accord }): Accord[] =>
    terms && accord.open ? [{ ...accord, terms, announced: true }] : [],
  );
  return inEffect([...open, ...known.own.secretAccords], known.round);
}

/** @throws for an id that is no seat of the view */
export function seatIn(known: Known, id: string): PublicSeat {
  const seat = known.seats.find((each) => each.id === id);
  if (!seat) throw new Error(`No seat ${id} in the view`);
  return seat;
}

export function knowledgeOf(known: Known): Knowledge {
  const { seat, capital } = known.own;
  const texts = knownAccords(known);
  return { ...known, texts, chooser: chooserFrom(known, { ...seatIn(known, seat), capital }, texts) };
}
