import { MOVES } from '../content/moves.ts';
import type { Reason } from '../rules/events.ts';
import type { Card, Commitment, Investment } from '../rules/state.ts';
import { HOLD } from '../rules/state.ts';
import type { Noise } from './noise.ts';
import type { Play } from './plays.ts';
import { playsOf } from './plays.ts';
import type { Situation } from './situation.ts';
import type { Terms } from './terms.ts';
import { largestOf, totalOf } from './terms.ts';
import type { Valued } from './valuation.ts';
import { shields, valuedAs, worthTogether } from './valuation.ts';
import type { Pledge } from './values/breach.ts';
import { breaks, pledgesOf } from './values/breach.ts';
import { investTerms } from './values/invest.ts';
import { wordsGiven } from './values/word.ts';

export interface Choice {
  readonly commitment: Commitment;
  readonly reasons: readonly Reason[];
}

interface Invested {
  readonly invest: Investment;
  readonly cost: number;
  readonly terms: Terms;
  readonly worth: number;
}

/** Which door stands open is luck that no sum knows: in cyber moves the whim for the card weighs so many times as much. */
const DOORS = 7;

/** One whim for the card and one for whom it is played on, so that a round needs few draws. */
function whimFor({ move, posture, targets }: Card, noise: Noise, usual: number): number {
  const whim = (purpose: string) => noise(purpose) - 0.5;
  const door = MOVES[move].kind === 'cyber' ? DOORS * whim(move) : whim(move);
  const parts = [door, ...[...(posture ? [posture] : []), ...targets].map(whim)];
  return (usual * parts.reduce((sum, part) => sum + part, 0)) / parts.length;
}

/** The best targets of cards whose targets change nothing of what else goes with them. */
function withoutInferior(valued: readonly Valued[]): Valued[] {
  const best = new Map<string, Valued>();
  for (const each of valued) {
    const { card, kind } = each.play;
    // Two CBMs may be better towards two partners than both towards the best.
    const key = `${card.move} ${card.posture} ${kind === 'cbm' ? card.targets : ''}`;
    const former = best.get(key);
    if (!former || each.worth > former.worth) best.set(key, each);
  }
  return [...best.values()];
}

function investments(situation: Situation, noise: Noise): Invested[] {
  const { view, style, capitalWorth } = situation;
  return view.options.invest
    .filter(({ refused, cost }) => refused === null && cost <= view.own.capital)
    .map(({ invest, cost }) => {
      const terms = investTerms(situation, invest);
      const whim = style.noise * (noise(`invest-${invest}`) - 0.5);
      return { invest, cost, terms, worth: totalOf(terms) + whim - cost * capitalWorth };
    });
}

function reasonFor(valued: Valued, beside: Valued | null): Reason {
  const shielded = beside !== null && shields(beside.play, valued.play);
  const terms = shielded ? (valued.shielded?.terms ?? valued.terms) : valued.terms;
  return { choice: valued.play.card.move, term: largestOf(terms) };
}

function ofCards(...chosen: readonly Valued[]): Choice {
  const [a = null, b = null] = chosen;
  return {
    commitment: { cards: chosen.map(({ play }) => play.card), invest: null },
    reasons: chosen.map((each) => reasonFor(each, each === a ? b : a)),
  };
}

function ofInvestment({ invest, terms }: Invested, card: Valued | null): Choice {
  return {
    commitment: { cards: card ? [card.play.card] : [], invest },
    reasons: [...(card ? [reasonFor(card, null)] : []), { choice: invest, term: largestOf(terms) }],
  };
}

function mayGoTogether({ numbers, view }: Situation, a: Play, b: Play): boolean {
  if (a.card.move === b.card.move || a.cost + b.cost > view.own.capital) return false;
  return numbers.cyber.atMost > 1 || a.kind !== 'cyber' || b.kind !== 'cyber';
}

/** What the pledges and promises cost that a set of cards leaves unkept; a card is one bit for each pledge that it keeps. */
class Dues {
  private readonly pledges: readonly Pledge[];

  constructor(pledges: readonly Pledge[]) {
    this.pledges = pledges;
  }

  kept({ card }: Play): number {
    return this.pledges.reduce((bits, pledge, at) => bits | (pledge.isKeptBy(card) ? 1 << at : 0), 0);
  }

  unkept(kept: number): number {
    return this.pledges.reduce((sum, { cost }, at) => sum + (kept & (1 << at) ? 0 : cost), 0);
  }
}

/** The best that the seat can pay for: one or two cards, an investment beside one or alone, or holding at nothing. */
export function choose(situation: Situation, noise: Noise): Choice {
  const { view, style, numbers } = situation;
  const refuses = (play: Play) =>
    style.refuses(play, situation) || (style.diplomacy.keepsAccords && breaks(situation, play));
  const plays = playsOf(view).filter((play) => !refuses(play));
  const cards = withoutInferior(
    plays.map((play) => valuedAs(situation, play, whimFor(play.card, noise, style.noise))),
  );
  const dues = new Dues([...pledgesOf(situation), ...wordsGiven(situation)]);
  const kept = cards.map(({ play }) => dues.kept(play));
  const pairs = numbers.slots > 1;
  let best: Choice | null = null;
  let most = -dues.unkept(0);
  cards.forEach((a, place) => {
    const keptByA = kept[place] ?? 0;
    const alone = a.worth - dues.unkept(keptByA);
    if (alone > most) [most, best] = [alone, ofCards(a)];
    for (let other = place + 1; pairs && other < cards.length; other++) {
      const b = cards[other];
      if (!b || !mayGoTogether(situation, a.play, b.play)) continue;
      const worth = worthTogether(situation, a, b) - dues.unkept(keptByA | (kept[other] ?? 0));
      if (worth > most) [most, best] = [worth, ofCards(a, b)];
    }
  });
  for (const invested of investments(situation, noise)) {
    const alone = invested.worth - dues.unkept(0);
    if (alone > most) [most, best] = [alone, ofInvestment(invested, null)];
    cards.forEach((a, place) => {
      if (!pairs || a.play.cost + invested.cost > view.own.capital) return;
      const worth = a.worth + invested.worth - dues.unkept(kept[place] ?? 0);
      if (worth > most) [most, best] = [worth, ofInvestment(invested, a)];
    });
  }
  return best ?? { commitment: HOLD, reasons: [{ choice: 'hold', term: 'thrift' }] };
}
