import type { AiMove, CbmMove, CyberMove } from '../content/moves.ts';
import { MOVES } from '../content/moves.ts';
import type { Posture } from '../content/postures.ts';
import type { CardOption, PostureOption, SeatView } from '../projection/views.ts';
import { contributionOf } from '../rules/resolution/incident.ts';
import type { Card, SeatId } from '../rules/state.ts';

interface AnyPlay {
  readonly card: Card;
  readonly cost: number;
  /** How much it helps with this round's incident. */
  readonly contribution: number;
}

export interface CyberPlay extends AnyPlay {
  readonly kind: 'cyber';
  readonly move: CyberMove;
  readonly target: SeatId;
  /** 0–1, as the seat may know it. */
  readonly success: number;
  readonly named: number;
}

export interface AiPlay extends AnyPlay {
  readonly kind: 'ai';
  readonly move: AiMove;
  readonly posture: Posture;
  readonly gain: number;
  /** Chance of the hazard as the seat may know it, its own draft apart. 0–1. */
  readonly hazard: number;
}

export interface CbmPlay extends AnyPlay {
  readonly kind: 'cbm';
  readonly move: CbmMove;
  /** Those whom the card is towards: its targets, or all the others. */
  readonly partners: readonly SeatId[];
}

/** A card that a seat could play now, with all that its worth depends on. */
export type Play = CyberPlay | AiPlay | CbmPlay;

function aimsOf(option: CardOption): SeatId[][] {
  const seats = option.targets.map(({ seat }) => seat);
  const { aim } = MOVES[option.move];
  if (aim === 'one') return seats.map((seat) => [seat]);
  if (aim === 'pair') return seats.flatMap((a, place) => seats.slice(place + 1).map((b) => [a, b]));
  return [[]];
}

function allowed(option: CardOption): PostureOption[] {
  return option.postures.filter(({ refused }) => refused === null);
}

/** Every card that a seat may play with this option: each target or pair with each posture. */
export function cardsOf(option: CardOption): Card[] {
  const postures = MOVES[option.move].kind === 'ai' ? allowed(option).map(({ posture }) => posture) : [null];
  return aimsOf(option).flatMap((targets) =>
    postures.map((posture) => ({ move: option.move, posture, targets })),
  );
}

/** A wiretap seeks the mandate, and where that is known an accord. */
function sought({ own }: SeatView, { effects }: CyberMove, target: SeatId): Pick<Card, 'seeks'> {
  const listens = effects.some(({ type }) => type === 'wiretap');
  return listens && own.mandatesSeen.some(({ seat }) => seat === target) ? { seeks: 'accord' } : {};
}

function playsOfOption(view: SeatView, option: CardOption): Play[] {
  const move = MOVES[option.move];
  const cost = option.cost;
  const contribution = view.incident ? contributionOf({ move: option.move }, view.incident) : 0;
  switch (move.kind) {
    case 'cyber':
      return option.targets.map(({ seat, success, named }) => ({
        kind: 'cyber',
        card: { move: option.move, posture: null, targets: [seat], ...sought(view, move, seat) },
        cost,
        contribution,
        move,
        target: seat,
        success: (success?.chance ?? 0) / 10_000,
        named: (named?.chance ?? 0) / 10_000,
      }));
    case 'ai':
      return allowed(option).flatMap(({ posture, cost: price, gain, hazard }) =>
        aimsOf(option).map((targets) => ({
          kind: 'ai',
          card: { move: option.move, posture, targets },
          cost: price,
          contribution,
          move,
          posture,
          gain,
          hazard: hazard.chance / 10_000,
        })),
      );
    case 'cbm': {
      const others = view.seats.map(({ id }) => id).filter((id) => id !== view.own.seat);
      return aimsOf(option).map((targets) => ({
        kind: 'cbm',
        card: { move: option.move, posture: null, targets },
        cost,
        contribution,
        move,
        partners: move.aim === 'all' ? others : targets,
      }));
    }
  }
}

/** Every card that the seat can pay for by itself. */
export function playsOf(view: SeatView): Play[] {
  return view.options.cards
    .flatMap((option) => playsOfOption(view, option))
    .filter(({ cost }) => cost <= view.own.capital);
}
