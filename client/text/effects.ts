import type { Domain } from '../../shared/content/domains.ts';
import { hazardsOf } from '../../shared/content/hazards.ts';
import type { AiMove, AiRaise, CbmMove, CyberMove } from '../../shared/content/moves.ts';
import { MOVES } from '../../shared/content/moves.ts';
import type { CardOption, PostureOption, PublicView } from '../../shared/projection/views.ts';
import { roundHalfUp, trustGain } from '../../shared/rules/amounts.ts';
import { surchargeOn } from '../../shared/rules/normEffects.ts';
import type { Card, SeatId } from '../../shared/rules/state.ts';
import type { NameOf } from './causes.ts';
import { odds } from './faces.ts';
import { either, list, say, signed } from './say.ts';

/** What the sentences about a card need to know. */
export interface Known {
  readonly view: PublicView;
  readonly own: SeatId;
  readonly option: CardOption;
  readonly name: NameOf;
}

function scaled(by: number, { view }: Known): number {
  const { seatsOfReference } = view.setup.numbers.tension;
  return roundHalfUp((by * seatsOfReference) / view.seats.length);
}

function gained(by: number, from: SeatId, toward: SeatId, { view }: Known): string {
  return signed(trustGain(by, view.trust[from]?.[toward] ?? 0, view.setup.numbers));
}

function aiExtras(move: AiMove, card: Card, known: Known): string[] {
  const { incident } = known.view;
  const { name, own } = known;
  const lineOf = (extra: AiMove['extras'][number]): string[] => {
    switch (extra.type) {
      case 'capital':
        return [say('effect.ai.capital', { by: signed(extra.by) })];
      case 'trust-of-all':
        return [say('effect.ai.trust-of-all', { by: signed(extra.by) })];
      case 'capability': {
        const capability = say(`meter.${extra.capability}`);
        return [say('effect.ai.capability', { capability, by: signed(extra.by) })];
      }
      case 'early-warning':
        return [say('effect.ai.early-warning')];
      case 'contribution':
        return [say('effect.contribution', { count: incident?.domain === move.domain ? extra.own : 1 })];
      case 'pair-trust': {
        const [a, b] = card.targets;
        if (!a || !b) return [];
        const mutual = gained(extra.mutual, a, b, known);
        return [
          say('effect.ai.pair-trust', {
            a: name(a),
            b: name(b),
            mutual,
            inActor: gained(extra.inActor, a, own, known),
          }),
        ];
      }
    }
  };
  const lines = move.extras.flatMap(lineOf);
  const told = move.extras.some(({ type }) => type === 'contribution');
  if (!told && incident?.domain === move.domain) lines.push(say('effect.contribution', { count: 1 }));
  return lines;
}

function raiseText(raise: AiRaise): string {
  return raise.type === 'fresh-accord'
    ? say('effect.ai.raise.fresh-accord', { by: raise.by })
    : say('effect.ai.raise.open-partners', { each: raise.each, most: raise.atMost });
}

/** Why a posture costs more or less than AI does; empty where it costs the same. */
export function priceTexts({ posture, cost }: PostureOption, domain: Domain, view: PublicView): string[] {
  const norms = view.norms.map(({ norm }) => norm);
  const surcharge = surchargeOn(norms, { posture }, domain);
  const rebate = view.setup.numbers.cost.ai + surcharge - cost;
  return [
    ...(rebate > 0 ? [say('effect.ai.research', { by: rebate })] : []),
    ...(surcharge > 0 ? [say('effect.ai.surcharge', { by: surcharge })] : []),
  ];
}

function aiEffects(move: AiMove, card: Card, known: Known): string[] {
  const option = known.option.postures.find(({ posture }) => posture === card.posture);
  if (!option) return [];
  const { tension, autonomy } = known.view.setup.numbers.ai.posture[option.posture];
  const hazards = hazardsOf(move.domain).map((id) => say(`hazard.${id}.effect`));
  return [
    say('effect.ai.gain', { gain: signed(option.gain) }),
    ...(move.raise ? [raiseText(move.raise)] : []),
    ...aiExtras(move, card, known),
    say('effect.ai.hazard', {
      ...odds(option.hazard),
      loss: signed(-option.gain),
      hazards: either(hazards),
    }),
    ...(tension === 0 ? [] : [say('effect.ai.delegated', { by: signed(scaled(tension, known)) })]),
    ...(autonomy === 0 ? [] : [say('effect.ai.vendor', { by: signed(autonomy) })]),
    ...priceTexts(option, move.domain, known.view),
  ];
}

function cyberParts(move: CyberMove, card: Card, target: string): string[] {
  const partOf = (effect: CyberMove['effects'][number]): string[] => {
    switch (effect.type) {
      case 'influence':
      case 'trust-of-others':
        return [say(`effect.cyber.${effect.type}`, { target, by: -effect.by })];
      case 'capability': {
        const capability = say(`meter.${effect.capability}`);
        return [say('effect.cyber.capability', { target, by: -effect.by, capability })];
      }
      case 'steal-capital':
        return [say('effect.cyber.steal-capital', { target, by: effect.amount })];
      case 'wiretap':
        return [
          say(card.seeks === 'accord' ? 'effect.cyber.wiretap.accord' : 'effect.cyber.wiretap', { target }),
        ];
      case 'void-contributions':
      case 'backdoor':
      case 'leak':
        return [say(`effect.cyber.${effect.type}`, { target })];
      case 'tension':
        return [];
    }
  };
  return move.effects.flatMap(partOf);
}

function cyberEffects(move: CyberMove, card: Card, known: Known): string[] {
  const [id] = card.targets;
  const option = known.option.targets.find(({ seat }) => seat === id);
  if (!id || !option?.success || !option.named) return [];
  const target = known.name(id);
  const { leverage, named } = known.view.setup.numbers.cyber;
  const effects = cyberParts(move, card, target);
  const success = { ...odds(option.success), leverage: signed(leverage) };
  return [
    effects.length > 0
      ? say('effect.cyber.success', { ...success, effects: list(effects) })
      : say('effect.cyber.success.plain', success),
    say('effect.cyber.named', {
      ...odds(option.named),
      target,
      influence: -named.influence,
      victim: -named.trustOfVictim * move.disgrace,
      others: -named.trustOfOthers * move.disgrace,
    }),
    say('effect.cyber.tension'),
  ];
}

function cbmEffects(move: CbmMove, card: Card, known: Known): string[] {
  const { name, own, view } = known;
  const domain = say(`domain.${move.domain}`);
  const influence = signed(view.setup.numbers.cbm.answeredInfluence);
  const helps = view.incident?.domain === move.domain ? [say('effect.contribution', { count: 1 })] : [];
  const [a, b] = card.targets;
  const answer = { by: signed(move.answered), influence };
  if (move.aim === 'all') {
    return [
      say('effect.cbm.trust.all', { by: signed(move.trust) }),
      say('effect.cbm.answered.all', answer),
      say('effect.cbm.shield', { who: 'all', domain }),
      ...helps,
    ];
  }
  if (!a) return [];
  if (move.aim === 'pair') {
    if (!b) return [];
    const pair = { a: name(a), b: name(b), mutual: gained(move.mutual, a, b, known) };
    return [
      say('effect.cbm.pair', { ...pair, by: gained(move.trust, a, own, known) }),
      say('effect.cbm.answered.all', answer),
      say('effect.cbm.shield.own', { domain }),
      ...helps,
    ];
  }
  return [
    say('effect.cbm.trust', { partner: name(a), by: gained(move.trust, a, own, known) }),
    say('effect.cbm.answered', { partner: name(a), ...answer }),
    say('effect.cbm.shield', { who: 'both', domain }),
    ...helps,
  ];
}

/** What a drafted card brings and risks, one sentence for each consequence; empty while a target is missing. */
export function effectsOf(card: Card, known: Known): string[] {
  const move = MOVES[card.move];
  switch (move.kind) {
    case 'ai':
      return aiEffects(move, card, known);
    case 'cyber':
      return cyberEffects(move, card, known);
    case 'cbm':
      return cbmEffects(move, card, known);
  }
}
