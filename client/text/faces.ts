import { MOVES } from '../../shared/content/moves.ts';
import type { CardOption, Odds, PublicView } from '../../shared/projection/views.ts';
import type { Card } from '../../shared/rules/state.ts';
import { say, share } from './say.ts';

/** Odds as the texts want them; ICU's select takes no hyphen. */
export function odds({ chance, bound }: Odds) {
  const words = { 'at-most': 'atMost', 'at-least': 'atLeast', about: 'about', exactly: 'exactly' } as const;
  return { chance: share(chance), bound: words[bound] };
}

/** The chance of being named: of the chosen target, or over all that could be chosen. */
function namedText(option: CardOption, card: Card | null): string {
  const [target] = card?.targets ?? [];
  const named = option.targets.flatMap(({ seat, named: each }) =>
    each && (!target || seat === target) ? [each] : [],
  );
  if (named.length === 0) return '';
  const chances = named.map(({ chance }) => share(chance));
  const [low, high] = [Math.min(...chances), Math.max(...chances)];
  // As the texts round them.
  const one = Math.round(low * 100) === Math.round(high * 100);
  if (named.some(({ bound }) => bound === 'about')) {
    return one ? say('hand.named.about.one', { low }) : say('hand.named.about', { low, high });
  }
  if (named.some(({ bound }) => bound === 'at-least')) return say('hand.named.at-least', { low });
  return one ? say('hand.named.one', { low }) : say('hand.named', { low, high });
}

/** The one number on a card's face. */
export function numberOf(option: CardOption, card: Card | null, view: PublicView): string {
  const { kind } = MOVES[option.move];
  if (kind === 'cyber') return namedText(option, card);
  if (kind === 'cbm') return say('hand.answered', { influence: view.setup.numbers.cbm.answeredInfluence });
  const posture = card?.posture ?? 'assisted';
  const hazard = option.postures.find((each) => each.posture === posture)?.hazard;
  if (!hazard) return '';
  const chance = share(hazard.chance);
  if (hazard.bound === 'about') return say('hand.hazard.about', { chance });
  return say(hazard.bound === 'at-most' ? 'hand.hazard.at-most' : 'hand.hazard', { chance });
}

/** The one sentence on a card's face. */
export function faceOf(option: CardOption, card: Card | null): string {
  const posture = card?.posture ?? 'assisted';
  const gain = option.postures.find((each) => each.posture === posture)?.gain ?? 0;
  return say(`move.${option.move}.face`, { gain });
}
