import type { CyberEffect } from '../../content/moves.ts';
import { isParty } from '../../rules/clauseEffects.ts';
import { backdoorFoundChance } from '../../rules/odds.ts';
import type { CyberPlay } from '../plays.ts';
import type { Situation } from '../situation.ts';
import { cyberWorth, meanTrust, rivalryWith, scaled } from '../situation.ts';
import type { Terms } from '../terms.ts';
import { add, noTerms } from '../terms.ts';
import { finesOf } from './breach.ts';

/** What knowing another's mandate or accord is worth, and what a leaked accord does, of which the sums know nothing. */
const INFORMATION = { wiretap: 2.4, again: 0.6, leak: 1.6 } as const;

/** Capital that comes on top buys what one's own does not reach: it is worth so many times what is kept. */
const LOOT = 1.8;

/** What one point less of a target's guard is worth to whoever may strike it again. */
const GUARD = 0.8;

/** How often a bot makes use of a backdoor, a round while it holds. */
const BACKDOOR_USE = 1;

/** Worth of a backdoor in the rounds in which it can be expected to hold. */
function backdoorWorth({ numbers, others, roundsLeft, view }: Situation, play: CyberPlay): number {
  if (view.own.backdoors.includes(play.target)) return 0;
  const cyber = others.find(({ id }) => id === play.target)?.cyber ?? 0;
  const norms = view.norms.map(({ norm }) => norm);
  const kept = 1 - backdoorFoundChance(numbers, cyber, norms).chance / 10_000;
  let uses = 0;
  for (let round = 1, chance = kept; round < roundsLeft; round++, chance *= kept)
    uses += chance * BACKDOOR_USE;
  return (uses * numbers.cyber.leverage * numbers.cyber.success.backdoor) / 10_000;
}

function addEffect(terms: Terms, situation: Situation, play: CyberPlay, effect: CyberEffect): void {
  const { target, success } = play;
  const rivalry = rivalryWith(situation, target);
  switch (effect.type) {
    case 'influence':
      add(terms, 'rival', -effect.by * success * rivalry);
      return;
    case 'capability':
      add(terms, 'rival', -effect.by * success * rivalry * cyberWorth(situation));
      if (situation.roundsLeft > 1) add(terms, 'influence', -effect.by * success * GUARD);
      return;
    case 'steal-capital':
      add(terms, 'influence', effect.amount * success * situation.capitalWorth * LOOT);
      add(terms, 'rival', effect.amount * success * situation.capitalWorth * rivalry);
      return;
    case 'trust-of-others': {
      const share = (situation.others.length - 1) / situation.others.length;
      add(terms, 'rival', -effect.by * share * situation.trustWorth * success * rivalry);
      return;
    }
    case 'tension':
      add(terms, 'tension', -scaled(situation, effect.by) * success * situation.tensionWorth);
      return;
    case 'void-contributions': {
      if (!situation.view.incident) return;
      const loss = situation.chanceMet(0) - situation.chanceMetWithout(target);
      const { met, failed } = situation.numbers.incident;
      // Failing costs all alike, so a rival minds it less; the target alone loses what contributing would bring it.
      add(terms, 'incident', failed.influence * loss * success * (1 - situation.style.rivalry.others));
      add(terms, 'rival', met.influence * situation.chanceMet(0) * success * rivalry);
      return;
    }
    case 'wiretap': {
      const known = situation.view.own.mandatesSeen.some(({ seat }) => seat === target);
      add(terms, 'influence', (known ? INFORMATION.again : INFORMATION.wiretap) * success);
      return;
    }
    case 'leak': {
      // One that binds the seat itself, it would rather not see in the papers.
      const exposes =
        situation.accords.some((accord) => isParty(accord, target)) &&
        !situation.bound.some((accord) => isParty(accord, target));
      if (exposes) add(terms, 'rival', INFORMATION.leak * success);
      return;
    }
    case 'backdoor':
      add(terms, 'influence', backdoorWorth(situation, play) * success);
      return;
  }
}

/** What a cyber move is worth: its leverage and the harm, less what being named costs, and the tension. */
export function cyberTerms(situation: Situation, play: CyberPlay): Terms {
  const { numbers, others, own, trustWorth, tensionWorth } = situation;
  const { leverage, named: fine, suspicion } = numbers.cyber;
  const { target, success, named, move } = play;
  const terms = noTerms();
  add(terms, 'influence', leverage * success + fine.influence * named);
  for (const effect of move.effects) addEffect(terms, situation, play, effect);

  const rest = others.map(({ id }) => id).filter((id) => id !== target);
  const disgrace =
    meanTrust(situation, [target], fine.trustOfVictim * move.disgrace) +
    meanTrust(situation, rest, fine.trustOfOthers * move.disgrace);
  add(terms, 'trust', disgrace * named * trustWorth);
  if (move.noticed && own.cyber >= suspicion.fromCyber)
    add(terms, 'trust', meanTrust(situation, [target], suspicion.trust) * success * (1 - named) * trustWorth);

  const { cyberPlayed, cyberNamed } = numbers.tension;
  add(terms, 'tension', -scaled(situation, cyberPlayed + cyberNamed * named) * tensionWorth);
  add(terms, 'accord', -named * finesOf(situation, play));
  add(terms, 'retaliation', situation.style.retaliation(target, situation));
  return terms;
}
