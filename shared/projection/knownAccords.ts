import { inEffect } from '../rules/clauseEffects.ts';
import type { Accord } from '../rules/terms.ts';
import type { OwnView, PublicView } from './views.ts';

type Knows = PublicView & { readonly own: OwnView };

interface Answer {
  readonly secret: OwnView['secretAccords'];
  readonly round: number;
  readonly accords: Accord[];
}

/** Every chance of a view asks for the same accords; a list is never changed once it is in a view. */
const answers = new WeakMap<PublicView['accords'], Answer>();

function workedOut(known: Knows): Accord[] {
  const open = known.accords.flatMap(({ parties: _, terms, ...accord }): Accord[] =>
    terms && accord.open ? [{ ...accord, terms, announced: true }] : [],
  );
  return inEffect([...open, ...known.own.secretAccords], known.round);
}

/** The accords in effect of which a seat knows the text: the open ones and its own. */
export function knownAccords(known: Knows): readonly Accord[] {
  const { secretAccords: secret } = known.own;
  const former = answers.get(known.accords);
  if (former && former.secret === secret && former.round === known.round) return former.accords;
  const accords = workedOut(known);
  answers.set(known.accords, { secret, round: known.round, accords });
  return accords;
}
