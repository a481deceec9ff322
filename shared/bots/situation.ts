import type { Numbers } from '../content/numbers.ts';
import { knownAccords } from '../projection/knowledge.ts';
import type { PublicSeat, SeatView } from '../projection/views.ts';
import { isParty } from '../rules/clauseEffects.ts';
import type { SeatId } from '../rules/state.ts';
import type { Accord } from '../rules/terms.ts';
import { answerChance, chanceMet, contributionsOfOthers } from './expectations.ts';
import type { BotMemory } from './memory.ts';
import type { StyleRules } from './style.ts';

/** What a bot works out once a round, before it values anything. Worths are in points of influence. */
export interface Situation {
  readonly view: SeatView;
  readonly memory: BotMemory;
  readonly style: StyleRules;
  readonly numbers: Numbers;
  readonly own: PublicSeat;
  readonly others: readonly PublicSeat[];
  /** Coins still to be flipped, this round's included. */
  readonly roundsLeft: number;
  /** Chance that the coin lands on Peace. 0–1. */
  readonly peace: number;
  /** Worth of one more point of the mean trust that the others have in this seat. */
  readonly trustWorth: number;
  /** Worth of one point less of tension: more, the nearer war is. */
  readonly tensionWorth: number;
  /** Worth of one capital kept. */
  readonly capitalWorth: number;
  /** Cyber moves expected against this seat, a round. */
  readonly attacks: number;
  /** Most public influence of the others. */
  readonly leader: SeatId | null;
  /** Accords in effect of which the seat knows the text, and those of them to which it is party. */
  readonly accords: readonly Accord[];
  readonly bound: readonly Accord[];
  /** Chance that another state plays a CBM towards this one. 0–1. */
  answers(other: SeatId): number;
  /** Chance that the incident is met with so many contributions of one's own. 0–1. */
  chanceMet(own: number): number;
  /** Chance that it is met without anything from this seat, and with another's contributions void. 0–1. */
  chanceMetWithout(other: SeatId): number;
}

/** Worth of capital kept: nothing once no round follows, next to nothing where more could not be kept. */
const CAPITAL = { usual: 0.75, full: 0.1 } as const;

/** As if so many attacks a round on each seat had been seen for so many rounds. */
const ATTACKS = { each: 0.12, rounds: 2 } as const;

function capitalWorth({ own, setup: { numbers } }: SeatView, roundsLeft: number): number {
  if (roundsLeft <= 1) return 0;
  return own.capital >= numbers.ranges.capital.max ? CAPITAL.full : CAPITAL.usual;
}

/** One more conflict may be war: tension weighs five times as much on the last rung, twice on the last but one. */
function danger({ ladder, setup }: SeatView): number {
  const left = Math.max(1, setup.numbers.war.ladder - ladder);
  return 1 + 4 / left ** 2;
}

/** Rounds for which a change of trust counts in full, as it drifts back by its share every round. */
export function lasting(numbers: Numbers, rounds: number): number {
  const kept = 1 - 1 / numbers.trust.driftDivisor;
  return (1 - kept ** rounds) / (1 - kept);
}

/** The same function, which works each answer out once. */
function remembered<K extends string | number>(workOut: (key: K) => number): (key: K) => number {
  const known = new Map<K, number>();
  return (key) => {
    const former = known.get(key);
    if (former !== undefined) return former;
    const fresh = workOut(key);
    known.set(key, fresh);
    return fresh;
  };
}

/** @throws where the view holds no seat of its own: no view does that. */
export function situationOf(view: SeatView, memory: BotMemory, style: StyleRules): Situation {
  const { numbers, rounds } = view.setup;
  const own = view.seats.find(({ id }) => id === view.own.seat);
  if (!own) throw new Error(`No seat ${view.own.seat} in its own view`);
  const others = view.seats.filter((seat) => seat !== own);
  const roundsLeft = rounds - view.round + 1;
  const peace = 1 - view.tension / 100;
  const most = Math.max(...others.map(({ influence }) => influence));
  const demand = view.incident?.demand ?? Number.POSITIVE_INFINITY;
  // Most of a negotiation goes by without a thought of the incident, or of who will answer whom.
  let helpers: readonly number[] | null = null;
  const seen = Math.max(0, memory.round - 1);
  const accords = knownAccords(view);
  const bound = accords.filter((accord) => isParty(accord, own.id));
  return {
    view,
    memory,
    style,
    numbers,
    own,
    others,
    roundsLeft,
    peace,
    trustWorth: (lasting(numbers, roundsLeft) * peace) / numbers.coin.peace.divisor,
    tensionWorth: style.tension * danger(view),
    capitalWorth: capitalWorth(view, roundsLeft),
    attacks: (memory.attacks / view.seats.length + ATTACKS.each * ATTACKS.rounds) / (seen + ATTACKS.rounds),
    leader: others.find(({ influence }) => influence === most)?.id ?? null,
    answers: remembered((other) => answerChance(view, memory, bound, other)),
    accords,
    bound,
    chanceMet: remembered((count) => {
      helpers ??= contributionsOfOthers(view, memory);
      return chanceMet(helpers, demand, count);
    }),
    chanceMetWithout: (other) => chanceMet(contributionsOfOthers(view, memory, other), demand, 0),
  };
}

/** Whether people speak for a state at the moment. */
export function isPerson({ others }: Pick<Situation, 'others'>, seat: SeatId): boolean {
  return others.some(({ id, holder, standIn }) => id === seat && holder === 'people' && !standIn);
}

/** How much of this state's loss counts as one's own gain. 0–1. */
export function rivalryWith({ style, leader }: Situation, other: SeatId): number {
  return other === leader ? style.rivalry.leader : style.rivalry.others;
}

/** Mean change of the others' trust in this seat, where each so named changes by so much; gains ease near the top. */
export function meanTrust(
  { view, own, others, numbers }: Situation,
  of: readonly SeatId[],
  by: number,
): number {
  const { full, easesOver } = numbers.trust;
  const eased = of.reduce((sum, other) => {
    const trust = view.trust[other]?.[own.id] ?? 0;
    return sum + (by > 0 ? by * Math.min(1, (full - trust) / easesOver) : by);
  }, 0);
  return eased / others.length;
}

/** What a cause of tension asks for at a table of this size. */
export function scaled({ numbers, others }: Situation, tension: number): number {
  return (tension * numbers.tension.seatsOfReference) / (others.length + 1);
}

/** Worth of one more point of cyber for good: Conflict costs less, and attacks succeed less often. */
export function cyberWorth({ numbers, own, roundsLeft, peace, attacks }: Situation): number {
  if (own.cyber >= numbers.ranges.capability.max) return 0;
  const { cyberAbove } = numbers.coin.conflict;
  const conflicts = own.cyber >= cyberAbove ? roundsLeft * (1 - peace) : 0;
  return conflicts + (attacks * roundsLeft * ATTACK_LOSS * numbers.cyber.success.perPoint) / 10_000;
}

/** What a successful attack costs its victim, all in all. */
export const ATTACK_LOSS = 5;
