import type { RefusalReason } from '../content/clauses.ts';
import type { PhraseId } from '../content/talk.ts';
import type { SeatIntent } from '../rules/intents.ts';
import type { SeatId } from '../rules/state.ts';
import { brokeLastRound } from './attitudes.ts';
import type { Situation } from './situation.ts';
import type { Sentence } from './speaking.ts';
import { othersIn, remarked } from './speaking.ts';

/** Who counts less of the reward for helping does not promise to. 0–1. */
export const DUTIFUL = 0.75;

/** The incident needs a word where it is less sure than this to be met. 0–1. */
const SURE = 0.9;

/** A refusal in words. */
export const REFUSALS: Readonly<Record<RefusalReason, PhraseId>> = {
  'not-enough-trust': 'refuse-trust',
  'too-little-for-us': 'refuse-too-little',
  'asks-too-much': 'refuse-too-much',
  'too-long': 'refuse-too-long',
  'enough-accords': 'refuse-enough',
  'not-now': 'refuse',
};

/** Why it turns down what lies between these parties, where a person hears it. */
export function verdict(
  situation: Situation,
  parties: readonly SeatId[],
  reason: RefusalReason,
): SeatIntent[] {
  const to = othersIn(situation, parties);
  return remarked(situation, [{ to, phrase: REFUSALS[reason], about: {} }]);
}

/** Of what lies on the table: why it has refused that, and of its own writing that it has written it. */
function views(situation: Situation): Sentence[] {
  const { view, own } = situation;
  return view.own.proposals.flatMap(({ terms, revision, revisedBy, refused }): Sentence[] => {
    const to = othersIn(situation, terms.parties);
    const reason = refused.find(({ seat }) => seat === own.id)?.reason;
    if (reason) return [{ to, phrase: REFUSALS[reason], about: {} }];
    if (revisedBy !== own.id) return [];
    return [{ to, phrase: revision === 1 ? 'have-offered' : 'have-changed', about: {} }];
  });
}

/** Of who broke an accord with it in the round before, a word to all. */
function reproaches(situation: Situation): Sentence[] {
  const all = situation.others.map(({ id }) => id);
  return all
    .filter((seat) => brokeLastRound(situation, seat))
    .map((seat) => ({ to: all, phrase: 'broke-accord', about: { seat } }));
}

/** What it says of what is written and broken. */
export function remarks(situation: Situation): SeatIntent[] {
  return remarked(situation, [...reproaches(situation), ...views(situation)]);
}

/** A promise to all to help, where the incident needs it. */
export function promises(situation: Situation): SeatIntent[] {
  const { view, style, others } = situation;
  const needed = view.incident !== null && situation.chanceMet(0) < SURE;
  if (!needed || style.duty < DUTIFUL) return [];
  return remarked(situation, [{ to: others.map(({ id }) => id), phrase: 'will-contribute', about: {} }]);
}
