import { MOVES } from '../../shared/content/moves.ts';
import type { CardOption, Odds, PublicView } from '../../shared/projection/views.ts';
import type { Card } from '../../shared/rules/state.ts';
import { say, share } from './say.ts';

type Bound = Odds['bound'];

/** ICU's select takes no hyphen. */
const WORDS = { 'at-most': 'atMost', 'at-least': 'atLeast', about: 'about', exactly: 'exactly' } as const;

/** Odds as the texts want them. */
export function odds({ chance, bound }: Pick<Odds, 'chance' | 'bound'>) {
  return { chance: share(chance), bound: WORDS[bound] };
}

/** What can be said of several chances together: no more than of the least certain of them. */
function boundOfAll(bounds: readonly Bound[]): Bound {
  const open = new Set(bounds.filter((bound) => bound !== 'exactly'));
  const [only = 'exactly'] = open;
  return open.size > 1 ? 'about' : only;
}

/** The chance of being named: of the chosen target, or over all that could be chosen. */
function namedText(option: CardOption, card: Card | null): string {
  const [target] = card?.targets ?? [];
  const named = option.targets.flatMap(({ seat, named: each }) =>
    each && (!target || seat === target) ? [each] : [],
  );
  if (named.length === 0) return '';
  const chances = named.map(({ chance }) => chance);
  const [low, high] = [Math.min(...chances), Math.max(...chances)];
  const bound = boundOfAll(named.map((each) => each.bound));
  if (bound === 'at-least') return say('hand.named', odds({ chance: low, bound }));
  if (bound === 'at-most') return say('hand.named', odds({ chance: high, bound }));
  // As the texts round them.
  const one = Math.round(low / 100) === Math.round(high / 100);
  if (one) return say('hand.named', odds({ chance: low, bound }));
  return say('hand.named.range', { low: share(low), high: share(high), bound: WORDS[bound] });
}

/** The one number on a card's face. */
export function numberOf(option: CardOption, card: Card | null, view: PublicView): string {
  const { kind } = MOVES[option.move];
  if (kind === 'cyber') return namedText(option, card);
  if (kind === 'cbm') return say('hand.answered', { influence: view.setup.numbers.cbm.answeredInfluence });
  const posture = card?.posture ?? 'assisted';
  const hazard = option.postures.find((each) => each.posture === posture)?.hazard;
  return hazard ? say('hand.hazard', odds(hazard)) : '';
}

/** The one sentence on a card's face. */
export function faceOf(option: CardOption, card: Card | null): string {
  const posture = card?.posture ?? 'assisted';
  const gain = option.postures.find((each) => each.posture === posture)?.gain ?? 0;
  return say(`move.${option.move}.face`, { gain });
}
