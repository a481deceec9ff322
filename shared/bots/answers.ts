import type { RefusalReason } from '../content/clauses.ts';
import { CLAUSES } from '../content/clauses.ts';
import { clauseOf, isDoneAtOnce } from '../rules/clauseEffects.ts';
import type { Reason } from '../rules/events.ts';
import type { SeatIntent } from '../rules/intents.ts';
import type { Terms as Agreed, Clause, Proposal } from '../rules/terms.ts';
import { distrusted, hasRoom, isFeasible, isOwn, judge } from './agreeing.ts';
import type { Situation } from './situation.ts';
import { written } from './writing.ts';

/** What another text must be worth more than it asks, to be worth another round of signatures. */
const COUNTER = 0.2;

/** Rounds of an accord that is too long for comfort. */
const SHORT = 2;

/** What a bot makes of a proposal: it signs, or wants other terms, or refuses and says why. */
export type Answer =
  | { readonly kind: 'sign'; readonly reason: Reason }
  | { readonly kind: 'counter'; readonly terms: Agreed; readonly reason: Reason }
  | { readonly kind: 'refuse'; readonly reason: RefusalReason };

/** Other terms, and why the seat would rather not sign what they come from. */
interface Variant {
  readonly terms: Agreed;
  readonly reason: RefusalReason;
}

/** A variant that the seat would sign, with what it would sign it for. */
interface Wanted extends Variant {
  readonly gain: Reason;
}

/** The same with something left out, shortened, or asked for in return. */
function variantsOf(situation: Situation, terms: Agreed): Variant[] {
  const { clauses, rounds, secret } = terms;
  const fewer = clauses.length > 1 ? clauses.map((left) => clauses.filter((clause) => clause !== left)) : [];
  const wished = situation.style.diplomacy.offers
    .flatMap((plan) => plan.clauses)
    .filter((kind) => !clauseOf(terms, kind) && !(secret && CLAUSES[kind].openOnly));
  const asked = [...new Set(wished)].flatMap((kind) => written(situation, kind));
  const cheaper = clauses.map((clause): Clause[] =>
    clause.kind === 'transfer' && clause.capital > 1
      ? clauses.map((each) => (each === clause ? { ...clause, capital: clause.capital - 1 } : each))
      : [],
  );
  return [
    ...fewer.map((left): Variant => ({ terms: { ...terms, clauses: left }, reason: 'asks-too-much' })),
    ...cheaper.flatMap((left): Variant[] =>
      left.length > 0 ? [{ terms: { ...terms, clauses: left }, reason: 'asks-too-much' }] : [],
    ),
    ...(rounds > SHORT ? [{ terms: { ...terms, rounds: SHORT }, reason: 'too-long' } as const] : []),
    ...asked.map(
      (clause): Variant => ({
        terms: { ...terms, clauses: [...clauses, clause] },
        reason: 'too-little-for-us',
      }),
    ),
  ];
}

function bestVariant(situation: Situation, { terms, amends }: Proposal): Wanted | null {
  let best: Wanted | null = null;
  let most = COUNTER;
  for (const variant of variantsOf(situation, terms)) {
    const { worth, enough, reason: gain } = judge(situation, variant.terms, amends);
    if (enough && worth > most) [most, best] = [worth, { ...variant, gain }];
  }
  return best;
}

/** Whether the seat has written terms of this proposal in this round, or refused it. */
function hasAnswered({ memory, own }: Situation, { id }: Proposal): boolean {
  return memory.heard.some(
    (event) =>
      (event.type === 'proposal-revised' || event.type === 'proposal-refused') &&
      event.proposal === id &&
      event.by === own.id,
  );
}

/** Why a seat that is full signs no more: as its limit only where all can see it, as secret accords fill it too. */
function fullReason({ bound, numbers }: Situation, without: string | null): RefusalReason {
  const seen = bound.filter(({ id, open, terms }) => open && id !== without && !isDoneAtOnce(terms));
  return seen.length >= numbers.accord.atMost ? 'enough-accords' : 'too-little-for-us';
}

/** What the seat makes of these terms. */
export function answerTo(situation: Situation, proposal: Proposal): Answer {
  const { terms, amends } = proposal;
  if (distrusted(situation, terms.parties).length > 0) return { kind: 'refuse', reason: 'not-enough-trust' };
  if (!hasRoom(situation, terms, amends)) return { kind: 'refuse', reason: fullReason(situation, amends) };
  const { worth, feasible, enough, reason: gain } = judge(situation, terms, amends);
  if (enough) return { kind: 'sign', reason: gain };
  const variant = bestVariant(situation, proposal);
  const reason = variant?.reason ?? (worth < 0 || !feasible ? 'asks-too-much' : 'too-little-for-us');
  if (!variant || hasAnswered(situation, proposal)) return { kind: 'refuse', reason };
  return { kind: 'counter', terms: variant.terms, reason: variant.gain };
}

function answering(situation: Situation, proposal: Proposal): SeatIntent[] {
  const { round } = situation.view;
  const { id, revision } = proposal;
  const answer = answerTo(situation, proposal);
  switch (answer.kind) {
    case 'sign':
      return [{ type: 'sign', round, proposal: id, revision, reasons: [answer.reason] }];
    case 'counter':
      return [
        { type: 'revise', round, proposal: id, revision, terms: answer.terms, reasons: [answer.reason] },
      ];
    case 'refuse':
      // The proposer cannot refuse its own offer, only take it back.
      return isOwn(situation, proposal)
        ? [{ type: 'withdraw', round, proposal: id }]
        : [{ type: 'refuse', round, proposal: id, revision, reason: answer.reason }];
  }
}

/** What has become of a signature of the seat's: whether it still wants what it has signed. */
function keeping(situation: Situation, proposal: Proposal): SeatIntent[] {
  const { round } = situation.view;
  const { id, refused, terms, amends } = proposal;
  if (isOwn(situation, proposal) && refused.length > 0) return [{ type: 'withdraw', round, proposal: id }];
  const room = hasRoom(situation, terms, amends);
  if (room && isFeasible(situation, terms, amends)) return [];
  const reason = room ? 'asks-too-much' : fullReason(situation, amends);
  return isOwn(situation, proposal)
    ? [{ type: 'withdraw', round, proposal: id }]
    : [{ type: 'refuse', round, proposal: id, revision: proposal.revision, reason }];
}

/** What the seat wants to do about each proposal on the table; nothing about those on which it has said its word. */
export function proposalAnswers(situation: Situation): SeatIntent[] {
  const { view, own } = situation;
  return view.own.proposals.flatMap((proposal) => {
    if (proposal.refused.some(({ seat }) => seat === own.id)) return [];
    return proposal.signed.includes(own.id) ? keeping(situation, proposal) : answering(situation, proposal);
  });
}
