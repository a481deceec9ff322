import type { MandateId } from '../../content/mandates.ts';
import { MOVES } from '../../content/moves.ts';
import type { Investment, SeatId } from '../../rules/state.ts';
import type { Terms as Agreed } from '../../rules/terms.ts';
import { conductOf } from '../memory.ts';
import type { Play } from '../plays.ts';
import type { Situation } from '../situation.ts';
import { meanTrust, scaled } from '../situation.ts';

/** What the seat's secret objective adds to the worth of cards, investments, accords and norms. */

/** However near it is, a mandate weighs no more than this share of its points: much can still happen. */
const SURE = 0.7;

/** Steps towards a mandate that a seat can hope for, a round. */
const PACE = 0.8;

/** A mandate that compares the seat with others makes what it compares worth more by this share. */
const COMPARES = 0.3;

/** How much of the mandate a point of tension less, or an autonomy more, is likely to decide. */
const DECIDES = { tension: 0.01, autonomy: 0.1 } as const;

/** The mandate, where it is the seat's. */
function is({ view }: Situation, id: MandateId): boolean {
  return view.own.mandate?.mandate.id === id;
}

/** Worth of one more step of a mandate that counts up, by how many are missing and how many can still come. */
function stepWorth({ view, numbers, roundsLeft }: Situation, ahead = roundsLeft): number {
  const line = view.own.mandate?.lines.find(({ met, atMost }) => !met && !atMost);
  if (!line) return 0;
  const missing = line.needed - line.now;
  const hope = Math.min(SURE, (PACE * ahead) / missing - 0.1);
  return Math.max(0, (numbers.mandate.worth * hope) / missing);
}

function rivalOf({ view }: Situation): SeatId | null {
  return view.own.mandate?.mandate.rival ?? null;
}

function isSpoilt({ view }: Situation): boolean {
  return view.own.mandate?.lines.some(({ what, met }) => what === 'never-named' && !met) ?? false;
}

/** How near two states are to trusting each other as much as a broker wants, with one more card. 0–1. */
function brokered({ view, numbers }: Situation, a: SeatId, b: SeatId, by: number): number {
  const gain = (i: SeatId, j: SeatId) => (view.trust[i]?.[j] ?? 0) + by - (view.setup.baseline[i]?.[j] ?? 0);
  return Math.max(0, Math.min(1, Math.min(gain(a, b), gain(b, a)) / numbers.mandate.brokered));
}

function brokerage(situation: Situation, { card, move }: Play): number {
  const [a, b] = card.targets;
  if (move.aim !== 'pair' || a === undefined || b === undefined) return 0;
  if (situation.view.own.mandate?.met) return 0;
  return SURE * 0.5 * situation.numbers.mandate.worth * brokered(situation, a, b, 5) ** 2;
}

function dialogue(situation: Situation, play: Play): number {
  if (play.kind !== 'cbm') return 0;
  const { dialogues } = conductOf(situation.memory, situation.own.id);
  const fresh = play.partners.filter((partner) => !dialogues.includes(partner));
  const expected = fresh.reduce((sum, partner) => sum + situation.answers(partner), 0);
  return expected * stepWorth(situation);
}

/** What a card does for the seat's mandate. */
export function cardMandate(situation: Situation, play: Play): number {
  const { numbers, roundsLeft } = situation;
  const { worth } = numbers.mandate;
  switch (situation.view.own.mandate?.mandate.id) {
    case 'broker':
      return brokerage(situation, play);
    case 'wide-dialogue':
      return dialogue(situation, play);
    case 'clean-hands':
      return play.kind === 'cyber' && !isSpoilt(situation) ? -play.named * worth * SURE : 0;
    case 'calm-waters': {
      if (play.kind === 'ai') return 0;
      const { cyberPlayed, cbmCard } = numbers.tension;
      const tension = scaled(situation, play.kind === 'cyber' ? cyberPlayed : cbmCard);
      return (-tension * worth * DECIDES.tension * 2) / roundsLeft ** 0.5;
    }
    case 'most-trusted':
      return play.kind === 'cbm'
        ? meanTrust(situation, play.partners, play.move.trust) * situation.trustWorth * COMPARES
        : 0;
    case 'self-reliance':
      return play.kind === 'ai' && play.posture === 'vendor' ? -worth * DECIDES.autonomy : 0;
    case 'outdo-rival':
      return play.kind === 'cyber' && play.target === rivalOf(situation)
        ? lossOf(play) * play.success * COMPARES
        : 0;
    default:
      return 0;
  }
}

function lossOf({ card }: Play): number {
  const move = MOVES[card.move];
  if (move.kind !== 'cyber') return 0;
  return move.effects.reduce((sum, effect) => sum + (effect.type === 'influence' ? -effect.by : 0), 0);
}

/** What an investment does for the seat's mandate. */
export function investMandate(situation: Situation, invest: Investment): number {
  if (!is(situation, 'self-reliance') || situation.view.own.mandate?.met) return 0;
  const { worth } = situation.numbers.mandate;
  return worth * DECIDES.autonomy * (invest === 'institutions' ? 2 : 1.5);
}

/** What an accord does for the seat's mandate. */
export function accordMandate(situation: Situation, { parties, secret, clauses }: Agreed): number {
  const { numbers, own, memory } = situation;
  const isGroup = !secret && parties.length >= numbers.mandate.groupAccord;
  const partners = parties.filter((party) => party !== own.id);
  switch (situation.view.own.mandate?.mandate.id) {
    case 'accord-builder':
      return isGroup ? stepWorth(situation) : 0;
    case 'clean-hands':
      return isGroup && !isSpoilt(situation) ? stepWorth(situation) * 0.5 : 0;
    case 'capacity-receiver': {
      const lifts = clauses.filter(
        (clause) => clause.kind === 'transfer' && clause.to === own.id && clause.lift !== null,
      );
      return lifts.length * stepWorth(situation);
    }
    case 'wide-dialogue': {
      const { dialogues } = conductOf(memory, own.id);
      const fresh = partners.filter((partner) => !dialogues.includes(partner));
      const pledges = clauses.some(({ kind }) => kind === 'cbm-pledge');
      return pledges && fresh.length > 0 ? stepWorth(situation) * 0.6 : 0;
    }
    case 'most-trusted':
      return secret
        ? 0
        : meanTrust(situation, partners, numbers.accord.kept) * situation.trustWorth * COMPARES;
    default:
      return 0;
  }
}

/** What seeing a norm of its own passed does for the seat's mandate. */
export function sponsorMandate(situation: Situation): number {
  return is(situation, 'norm-setter') ? stepWorth(situation) : 0;
}
