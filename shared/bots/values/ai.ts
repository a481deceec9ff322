import { DOMAINS } from '../../content/domains.ts';
import type { HazardEffect } from '../../content/hazards.ts';
import { HAZARDS, hazardsOf } from '../../content/hazards.ts';
import type { AiExtra } from '../../content/moves.ts';
import { openPartners, partnersBy } from '../../rules/clauseEffects.ts';
import { hazardChance } from '../../rules/odds.ts';
import type { SeatId } from '../../rules/state.ts';
import type { AiPlay } from '../plays.ts';
import type { Situation } from '../situation.ts';
import { ATTACK_LOSS, cyberWorth, meanTrust, scaled } from '../situation.ts';
import type { Terms } from '../terms.ts';
import { add, noTerms } from '../terms.ts';
import { openBreach } from './breach.ts';

const HAZARDS_OF = new Map(DOMAINS.map((domain) => [domain, hazardsOf(domain)]));

/** What early warning spares, in attacks that fail. */
const EARLY_WARNING = 0.1;

function addExtra(terms: Terms, situation: Situation, play: AiPlay, extra: AiExtra, holds: number): void {
  const { others, trustWorth, capitalWorth, attacks, numbers } = situation;
  switch (extra.type) {
    case 'capital':
      add(terms, 'influence', extra.by * capitalWorth * holds);
      return;
    case 'capability':
      add(terms, 'safety', extra.by * cyberWorth(situation) * holds);
      return;
    case 'trust-of-all': {
      const all = others.map(({ id }) => id);
      add(terms, 'trust', meanTrust(situation, all, extra.by) * trustWorth * holds);
      return;
    }
    case 'pair-trust':
      add(terms, 'trust', meanTrust(situation, play.card.targets, extra.inActor) * trustWorth * holds);
      return;
    case 'early-warning':
      add(terms, 'safety', attacks * numbers.earlyWarningRounds * ATTACK_LOSS * EARLY_WARNING);
      return;
    // Counts with the incident, whatever the hazard.
    case 'contribution':
      return;
  }
}

function whoseTrust({ own, others, bound }: Situation, play: AiPlay, of: string): readonly SeatId[] {
  if (of === 'pair') return play.card.targets;
  if (of === 'open-partners') return openPartners(bound, own.id);
  return (of === 'less-ai' ? others.filter(({ ai }) => ai < own.ai) : others).map(({ id }) => id);
}

function addHarm(
  terms: Terms,
  situation: Situation,
  play: AiPlay,
  effect: HazardEffect,
  chance: number,
): void {
  const { others, trustWorth, tensionWorth, capitalWorth, attacks, numbers, style } = situation;
  switch (effect.type) {
    case 'influence':
      add(terms, 'influence', effect.by * chance);
      return;
    case 'capital':
      add(terms, 'influence', effect.by * capitalWorth * chance);
      return;
    case 'capability':
      add(terms, 'safety', effect.by * cyberWorth(situation) * chance);
      return;
    case 'tension':
      add(terms, 'tension', -scaled(situation, effect.by) * tensionWorth * chance);
      return;
    case 'trust': {
      const whose = whoseTrust(situation, play, effect.of);
      const by = effect.of === 'one' ? effect.by / others.length : effect.by;
      add(terms, 'trust', meanTrust(situation, whose, by) * trustWorth * chance);
      return;
    }
    case 'over-reliance':
      add(terms, 'safety', (-attacks * ATTACK_LOSS * numbers.cyber.success.overReliance * chance) / 10_000);
      return;
    case 'loss-to-most-trusted':
      add(terms, 'rival', -play.gain * style.rivalry.others * chance);
      return;
    // Rare enough to leave to luck.
    case 'contribution-counts':
    case 'mandate-shown':
      return;
  }
}

/** Chance of the hazard where the seat's own CBM shields the domain. 0–1. */
export function shieldedHazard({ numbers, own, view, bound }: Situation, { posture }: AiPlay): number {
  const { chance } = hazardChance(numbers, {
    posture,
    institutions: own.institutions,
    shielded: true,
    inspected: partnersBy(bound, own.id, 'inspection').length > 0,
    norms: view.norms.map(({ norm }) => norm),
  });
  return chance / 10_000;
}

/** What an AI move is worth at a chance of its hazard: the gain or its loss, and all that comes with either. */
export function aiTerms(situation: Situation, play: AiPlay, hazard: number): Terms {
  const { numbers, tensionWorth } = situation;
  const terms = noTerms();
  add(terms, 'influence', play.gain * (1 - 2 * hazard));
  for (const extra of play.move.extras) addExtra(terms, situation, play, extra, 1 - hazard);
  const hazards = HAZARDS_OF.get(play.move.domain) ?? [];
  for (const id of hazards)
    for (const effect of HAZARDS[id].effects)
      addHarm(terms, situation, play, effect, hazard / hazards.length);
  const { autonomy, tension } = numbers.ai.posture[play.posture];
  add(terms, 'autonomy', autonomy * numbers.score.perAutonomy);
  add(terms, 'tension', -scaled(situation, tension) * tensionWorth);
  add(terms, 'accord', -openBreach(situation, play));
  return terms;
}
