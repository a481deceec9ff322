import { MOVES } from '../content/moves.ts';
import type { SeatView } from '../projection/views.ts';
import { clauseOf, isParty } from '../rules/clauseEffects.ts';
import type { SeatId } from '../rules/state.ts';
import type { Accord } from '../rules/terms.ts';
import type { BotMemory } from './memory.ts';
import { conductOf } from './memory.ts';

/** What is assumed of a state of which little has been seen, as if it had been seen so many rounds. */
const PRIOR = {
  rounds: 2,
  /** CBM cards for one partner or a pair, a round. */
  cbms: 0.8,
  /** Chance that it plays a CBM for all where one is on the agenda. */
  forAll: 0.5,
  /** Chances that it contributes nothing, once, twice. */
  contributions: [0.1, 0.7, 0.2],
  /** Chance that it plays a CBM that it has pledged. */
  pledge: 0.85,
} as const;

/** How many points of closeness make a partner e times as likely. */
const TEMPERATURE = 4;

/** Points of closeness that a CBM of the last round counts. */
const EXCHANGE = 8;

/** An answer that nobody has promised counts for so much of its chance: whoever counts on more, forgets its guard. */
const DOUBT = 0.15;

function mixed(seen: number, of: number, prior: number): number {
  return (seen + prior * PRIOR.rounds) / (of + PRIOR.rounds);
}

/** How likely two states are to seek each other: their trust both ways, and the CBMs between them of late. */
function closeness(view: SeatView, memory: BotMemory, a: SeatId, b: SeatId): number {
  const trust = ((view.trust[a]?.[b] ?? 0) + (view.trust[b]?.[a] ?? 0)) / 2;
  const exchange = (conductOf(memory, a).towards[b] ?? 0) + (conductOf(memory, b).towards[a] ?? 0);
  return trust + EXCHANGE * exchange;
}

/** Chance that a state plays a CBM that it owes by an accord: as often as it has kept such promises. */
export function keepsPledge(memory: BotMemory, other: SeatId): number {
  const { due, kept } = conductOf(memory, other).pledges;
  return mixed(kept, due, PRIOR.pledge);
}

/** Chance that a state keeps a pledge towards this seat rather than towards another party. */
function pledgedAnswer(memory: BotMemory, bound: readonly Accord[], other: SeatId): number {
  const chances = bound
    .filter((accord) => isParty(accord, other) && clauseOf(accord.terms, 'cbm-pledge'))
    .map(({ terms }) => keepsPledge(memory, other) / (terms.parties.length - 1));
  return Math.max(0, ...chances);
}

/**
 * Chance that a state plays any CBM towards this seat in this round, as far as a bot dares to count on it: going by how
 * often it plays some, and by whom it is close to. Both sides can work this out, and so find each other without a word.
 */
export function answerChance(
  view: SeatView,
  memory: BotMemory,
  bound: readonly Accord[],
  other: SeatId,
): number {
  const own = view.own.seat;
  const { rounds, cbms, forAll } = conductOf(memory, other);
  const partners = view.seats.map(({ id }) => id).filter((id) => id !== other);
  const nearest = partners.map((id) => closeness(view, memory, other, id));
  const most = Math.max(...nearest);
  const weights = nearest.map((close) => Math.exp((close - most) / TEMPERATURE));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const share = (weights[partners.indexOf(own)] ?? 0) / all;
  const directed = Math.min(0.95, mixed(cbms, rounds, PRIOR.cbms) * share);
  const offered = view.agenda.some((domain) => MOVES[`cbm-${domain}`].aim === 'all');
  const broad = offered ? mixed(forAll.played, forAll.chances, PRIOR.forAll) : 0;
  const unpledged = DOUBT * (1 - (1 - directed) * (1 - broad));
  return Math.max(unpledged, pledgedAnswer(memory, bound, other));
}

/**
 * Chances that the others' contributions to the incident reach a sum, by the sum.
 * @param without a state whose contributions do not count
 */
export function contributionsOfOthers(
  view: SeatView,
  memory: BotMemory,
  without: SeatId | null = null,
): readonly number[] {
  let chances = [1];
  for (const { id } of view.seats) {
    if (id === view.own.seat || id === without) continue;
    const { rounds, contributions } = conductOf(memory, id);
    const each = PRIOR.contributions.map((prior, count) => mixed(contributions[count] ?? 0, rounds, prior));
    const next = new Array<number>(chances.length + 2).fill(0);
    chances.forEach((chance, sum) => {
      each.forEach((part, count) => {
        next[sum + count] = (next[sum + count] ?? 0) + chance * part;
      });
    });
    chances = next;
  }
  return chances;
}

/** Chance that the demand is met when so many contributions come on top of the others'. */
export function chanceMet(others: readonly number[], demand: number, own: number): number {
  return others.reduce((sum, chance, count) => (count + own >= demand ? sum + chance : sum), 0);
}
