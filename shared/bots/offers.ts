import type { ClauseKind } from '../content/clauses.ts';
import { CLAUSES } from '../content/clauses.ts';
import type { Domain } from '../content/domains.ts';
import type { Reason } from '../rules/events.ts';
import type { SeatIntent } from '../rules/intents.ts';
import type { Capability, SeatId } from '../rules/state.ts';
import type { Terms as Agreed, Clause } from '../rules/terms.ts';
import { accordsHeld, distrusted, hasTried, judge, owes, spendable } from './agreeing.ts';
import type { Noise } from './choose.ts';
import type { Situation } from './situation.ts';
import type { OfferPlan } from './style.ts';

/** Offers of one seat, a round: more would be noise at the table. */
const OFFERS = 2;

/** Rounds for which a bot offers to be bound, where so many are left. */
const ROUNDS = 4;

/** What a point of trust, theirs and one's own, above the usual counts in choosing partners. */
const TRUSTED = 0.02;

/** Trust under which a state would rather not be asked. */
const WELCOME = 32;

/** Capital offered for a lift. */
const PRICE = { least: 2, most: 3 } as const;

/** What a seat prefers by its style's order of offers, for each place further up. */
const PREFERENCE = 0.3;

interface Offer {
  readonly terms: Agreed;
  readonly reasons: readonly Reason[];
}

function mutualTrust({ view, own }: Situation, other: SeatId): number {
  return ((view.trust[own.id]?.[other] ?? 0) + (view.trust[other]?.[own.id] ?? 0)) / 2;
}

/** Whether a state can be expected to listen: it trusts the seat, and has not too many accords that one knows of. */
function listens({ view, own, accords, numbers }: Situation, other: SeatId): boolean {
  const bound = accords.filter(({ terms }) => terms.parties.includes(other)).length;
  return (view.trust[other]?.[own.id] ?? 0) >= WELCOME && bound < numbers.accord.atMost;
}

function partnersFor(situation: Situation, count: number): SeatId[][] {
  const near = situation.others
    .map(({ id }) => id)
    .filter((id) => distrusted(situation, [id]).length === 0 && listens(situation, id));
  if (count === 1) return near.map((id) => [id]);
  return near.flatMap((a, place) => near.slice(place + 1).map((b) => [a, b]));
}

/** Domains for joint research: what lies on the table now, those first that no accord covers. */
function researchDomains({ view, bound }: Situation): Domain[] {
  const taken = bound.flatMap(({ terms }) =>
    terms.clauses.flatMap((clause) => (clause.kind === 'joint-research' ? clause.domains : [])),
  );
  const { min, max } = CLAUSES['joint-research'].domains ?? { min: 1, max: 2 };
  const open = view.agenda.filter((domain) => !taken.includes(domain)).slice(0, max);
  return open.length >= min ? open : [];
}

function isUnlocked({ view }: Situation, kind: ClauseKind): boolean {
  return view.options.accords.clauses.some(({ clause, refused }) => clause === kind && refused === null);
}

/** A clause as a bot writes it; nothing where it cannot be written now. */
export function written(situation: Situation, kind: Exclude<ClauseKind, 'transfer'>): Clause[] {
  if (!isUnlocked(situation, kind)) return [];
  switch (kind) {
    case 'no-cyber':
    case 'human-in-the-loop':
      return [{ kind, domains: [] }];
    case 'joint-research': {
      const domains = researchDomains(situation);
      return domains.length > 0 ? [{ kind, domains }] : [];
    }
    case 'cbm-pledge':
    case 'inspection':
    case 'early-warning':
      return [{ kind }];
  }
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

function isOpen(situation: Situation, terms: Agreed): boolean {
  const { view } = situation;
  const onTable = view.own.proposals.some(
    ({ terms: { parties } }) =>
      parties.length === terms.parties.length && parties.every((party) => terms.parties.includes(party)),
  );
  return !onTable && !hasTried(situation, terms) && owes(situation, terms) <= spendable(situation);
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

function bestOffer(situation: Situation, noise: Noise): Offer | null {
  const { view, style } = situation;
  const plans = plansOf(situation);
  const maySecret = view.options.accords.secret.refused === null;
  let best: Offer | null = null;
  let most = Number.NEGATIVE_INFINITY;
  plans.forEach((plan, place) => {
    const whim = style.noise * (noise(`plan ${place}`) - 0.5) - PREFERENCE * place;
    for (const partners of partnersFor(situation, plan.parties - 1)) {
      const secret = maySecret && noise(`secret ${partners.join(' ')}`) < plan.secret;
      const terms = termsOf(situation, plan, partners, secret);
      if (!terms || !isOpen(situation, terms)) continue;
      const { worth, enough, reason } = judge(situation, terms);
      const near = partners.reduce((sum, id) => sum + mutualTrust(situation, id), 0) / partners.length;
      const score = worth + TRUSTED * near + whim + style.noise * (noise(`with ${partners.join(' ')}`) - 0.5);
      if (enough && score > most) [most, best] = [score, { terms, reasons: [reason] }];
    }
  });
  return best;
}

/** The next offer of the seat, where it wants to make one. */
export function offering(situation: Situation, noise: Noise): SeatIntent[] {
  const { view, memory, own, numbers } = situation;
  if (view.options.accords.propose.refused !== null) return [];
  const made = memory.heard.filter((event) => event.type === 'proposed' && event.by === own.id).length;
  const pending = view.own.proposals.filter(({ signed }) => signed.includes(own.id)).length;
  if (made >= OFFERS || accordsHeld(situation) + pending >= numbers.accord.atMost) return [];
  const offer = bestOffer(situation, noise);
  if (!offer) return [];
  return [{ type: 'propose', round: view.round, ...offer, amends: null }];
}
