import { CLAUSES } from '../content/clauses.ts';
import { clauseOf, isDoneAtOnce } from '../rules/clauseEffects.ts';
import type { Reason } from '../rules/events.ts';
import type { SeatIntent } from '../rules/intents.ts';
import { sameSeats } from '../rules/offers.ts';
import type { Capability, SeatId } from '../rules/state.ts';
import type { AccordId, Terms as Agreed, Clause } from '../rules/terms.ts';
import { distrusted, hasRoom, judge, spendable } from './agreeing.ts';
import { amendments } from './amending.ts';
import { brokeLastRound } from './attitudes.ts';
import type { Noise } from './noise.ts';
import type { Situation } from './situation.ts';
import { isPerson } from './situation.ts';
import type { OfferPlan } from './style.ts';
import { isUnlocked, ROUNDS, written } from './writing.ts';

/** Offers of one seat, a round: more would be noise at the table. */
const OFFERS = 2;

/** What a point of trust, theirs and one's own, above the usual counts in choosing partners. */
const TRUSTED = 0.02;

/** So many bots ask a person first, before they find one another: all of them would be a flood. */
const SUITORS = 3;

/** What comes first, in points of influence: people who have nothing yet. */
const COURTED = 50;

/** Trust under which a state would rather not be asked. */
const WELCOME = 32;

/** Capital offered for a lift. */
const PRICE = { least: 2, most: 3 } as const;

/** What a seat prefers by its style's order of offers, for each place further up. */
const PREFERENCE = 0.3;

interface Draft {
  readonly terms: Agreed;
  /** The accord in force that it would replace. */
  readonly amends: AccordId | null;
  /** How much the seat likes to offer it, in points of influence. */
  readonly liking: number;
}

interface Offer extends Omit<Draft, 'liking'> {
  readonly reasons: readonly Reason[];
}

/** How far two states trust each other. 0–100. */
function mutualTrust({ view }: Situation, a: SeatId, b: SeatId): number {
  return ((view.trust[a]?.[b] ?? 0) + (view.trust[b]?.[a] ?? 0)) / 2;
}

/** Whether a state can be expected to listen: it trusts the seat, and has not too many accords that one knows of. */
function listens({ view, own, accords, numbers }: Situation, other: SeatId): boolean {
  const bound = accords.filter(({ terms }) => terms.parties.includes(other)).length;
  return (view.trust[other]?.[own.id] ?? 0) >= WELCOME && bound < numbers.accord.atMost;
}

function partnersFor(situation: Situation, count: number): SeatId[][] {
  const near = situation.others
    .map(({ id }) => id)
    .filter((id) => distrusted(situation, [id]).length === 0 && listens(situation, id))
    .filter((id) => !brokeLastRound(situation, id));
  if (count === 1) return near.map((id) => [id]);
  return near.flatMap((a, place) => near.slice(place + 1).map((b) => [a, b]));
}

/** A lift that this partner can give, at a price that the seat can pay. */
function purchase(situation: Situation, partner: SeatId, buys: readonly Capability[]): Clause[] {
  const { own, others, view, numbers } = situation;
  const giver = others.find(({ id }) => id === partner);
  if (!giver || !isUnlocked(situation, 'transfer')) return [];
  if (own.autonomy <= numbers.ranges.autonomy.min) return [];
  const { max } = numbers.ranges.capability;
  const lift = buys.find((capability) => giver[capability] > own[capability] && own[capability] < max);
  const capital = Math.min(PRICE.most, spendable(situation));
  if (!lift || capital < PRICE.least || view.own.capital < capital) return [];
  return [{ kind: 'transfer', from: partner, to: own.id, lift, capital }];
}

/** The terms of a plan with these partners; null where what is unlocked leaves nothing of it. */
function termsOf(
  situation: Situation,
  { clauses, buys }: OfferPlan,
  partners: readonly SeatId[],
  secret: boolean,
): Agreed | null {
  const { view, own, roundsLeft } = situation;
  const [first] = partners;
  const bought = buys && first ? purchase(situation, first, buys) : [];
  const kept = clauses.filter((kind) => !(secret && CLAUSES[kind].openOnly));
  const all = [...kept.flatMap((kind) => written(situation, kind)), ...bought];
  if (all.length === 0) return null;
  const parties = view.seats.map(({ id }) => id).filter((id) => id === own.id || partners.includes(id));
  return { parties, clauses: all, rounds: Math.min(ROUNDS, roundsLeft), secret };
}

/** Whether all of this would come of larger terms that lie on the table already. */
function isWithin({ parties, clauses }: Agreed, larger: Agreed): boolean {
  return (
    parties.every((party) => larger.parties.includes(party)) &&
    clauses.every(({ kind }) => kind !== 'transfer' && clauseOf(larger, kind) !== undefined)
  );
}

/**
 * Whether nothing lies on the table between the same parties, nor has come to nothing lately; and whether they have no
 * accord that could be amended instead.
 */
function isFresh({ view, memory, own, bound }: Situation, { terms, amends }: Draft): boolean {
  const tried = memory.heard.flatMap((event) =>
    event.type === 'proposed' && event.by === own.id ? [event.terms.parties] : [],
  );
  const onTable = view.own.proposals.map(({ terms: { parties } }) => parties);
  const beside = amends === null && !isDoneAtOnce(terms) ? bound.map((accord) => accord.terms.parties) : [];
  const isTried = [...tried, ...onTable, ...memory.rebuffed, ...beside].some((others) =>
    sameSeats(terms.parties, others),
  );
  return !isTried && !view.own.proposals.some((proposal) => isWithin(terms, proposal.terms));
}

/** Lifts a seat needs for its mandate are worth buying in any style. */
function plansOf({ style, view }: Situation): readonly OfferPlan[] {
  const { offers } = style.diplomacy;
  const line = view.own.mandate?.lines.find(({ met }) => !met);
  switch (view.own.mandate?.mandate.id) {
    case 'capacity-receiver':
      return [...offers, { parties: 2, clauses: [], secret: 0, buys: ['ai', 'institutions', 'cyber'] }];
    case 'accord-builder':
    case 'clean-hands':
      return line?.what === 'group-accords'
        ? [...offers, { parties: 3, clauses: ['inspection', 'early-warning'], secret: 0 }]
        : offers;
    case 'wide-dialogue':
      return [...offers, { parties: 2, clauses: ['cbm-pledge'], secret: 0 }];
    default:
      return offers;
  }
}

/** What the seat could offer by its plans, each with how much it likes the plan. */
function planned(situation: Situation, noise: Noise): Draft[] {
  const { view, style } = situation;
  const maySecret = view.options.accords.secret.refused === null;
  return plansOf(situation).flatMap((plan, place) => {
    const liking = style.noise * (noise(`plan ${place}`) - 0.5) - PREFERENCE * place;
    return partnersFor(situation, plan.parties - 1).flatMap((partners) => {
      const secret = maySecret && noise(`secret ${partners.join(' ')}`) < plan.secret;
      const terms = termsOf(situation, plan, partners, secret);
      return terms ? [{ terms, amends: null, liking }] : [];
    });
  });
}

function amending(situation: Situation): Draft[] {
  return amendments(situation).map((amendment) => ({ ...amendment, liking: 0 }));
}

/** Whether few are closer to a person than the seat; of those who are alike, others come first in another round. */
function isSuitor(situation: Situation, person: SeatId): boolean {
  const { own, view } = situation;
  const bots = view.seats.map(({ id }) => id).filter((id) => id !== person && !isPerson(situation, id));
  const turn = (id: SeatId) => (bots.indexOf(id) + view.round) % bots.length;
  const near = (id: SeatId) => mutualTrust(situation, id, person);
  const before = bots.filter(
    (id) => near(id) > near(own.id) || (near(id) === near(own.id) && turn(id) < turn(own.id)),
  );
  return before.length < SUITORS;
}

/** Whom the seat has offered something in this round. */
function askedBy({ memory, own }: Situation): SeatId[] {
  return memory.heard.flatMap((event) =>
    event.type === 'proposed' && event.by === own.id ? event.terms.parties : [],
  );
}

/** The people whom the seat asks before any bot: those with whom it has no accord. */
function courted(situation: Situation): SeatId[] {
  const met = situation.bound.flatMap(({ terms }) => terms.parties);
  return situation.others
    .map(({ id }) => id)
    .filter((id) => isPerson(situation, id) && !met.includes(id) && isSuitor(situation, id));
}

/** What it might offer now, but for what it has tried: people are not asked twice a round. */
function drafts(situation: Situation, noise: Noise): Draft[] {
  const { memory, own } = situation;
  const asked = askedBy(situation).filter((id) => isPerson(situation, id));
  const made = memory.heard.filter((event) => event.type === 'proposed' && event.by === own.id).length;
  if (made >= OFFERS) return [];
  const all = [...planned(situation, noise), ...amending(situation)];
  return all.filter(
    (draft) => isFresh(situation, draft) && !draft.terms.parties.some((party) => asked.includes(party)),
  );
}

function bestOffer(situation: Situation, noise: Noise): Offer | null {
  const { own, view, style } = situation;
  const pending = view.own.proposals.filter(
    ({ signed, amends }) => amends === null && signed.includes(own.id),
  );
  const first = courted(situation);
  let best: Offer | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const { terms, amends, liking } of drafts(situation, noise)) {
    if (!hasRoom(situation, terms, amends, pending.length)) continue;
    const { worth, enough, reason } = judge(situation, terms, amends);
    const partners = terms.parties.filter((party) => party !== own.id);
    const near = partners.reduce((sum, id) => sum + mutualTrust(situation, own.id, id), 0) / partners.length;
    const whim = style.noise * (noise(`with ${partners.join(' ')}`) - 0.5);
    const courting = partners.some((partner) => first.includes(partner)) ? COURTED : 0;
    const score = worth + liking + TRUSTED * near + courting + whim;
    if (enough && score > most) [most, best] = [score, { terms, amends, reasons: [reason] }];
  }
  return best;
}

/** The next offer of the seat, where it wants to make one. */
export function offering(situation: Situation, noise: Noise): SeatIntent[] {
  const { view } = situation;
  if (view.options.accords.propose.refused !== null) return [];
  const offer = bestOffer(situation, noise);
  return offer ? [{ type: 'propose', round: view.round, ...offer }] : [];
}
