import type { RefusalReason } from '../content/clauses.ts';
import { CLAUSES } from '../content/clauses.ts';
import type { ProposalOption } from '../projection/views.ts';
import { clauseOf } from '../rules/clauseEffects.ts';
import type { Reason } from '../rules/events.ts';
import type { SeatIntent } from '../rules/intents.ts';
import type { Terms as Agreed, Clause, Proposal } from '../rules/terms.ts';
import { hasRoom, isOwn, judge, objection, regret } from './agreeing.ts';
import { verdict } from './remarks.ts';
import type { Situation } from './situation.ts';
import { isPerson } from './situation.ts';
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

function bestVariant(
  situation: Situation,
  { terms, amends }: Proposal,
  suits: (variant: Variant) => boolean = () => true,
): Wanted | null {
  let best: Wanted | null = null;
  let most = COUNTER;
  for (const variant of variantsOf(situation, terms).filter(suits)) {
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

/** What the seat makes of these terms. */
export function answerTo(situation: Situation, proposal: Proposal): Answer {
  const { terms, amends } = proposal;
  const { proposals } = situation.view.options.accords;
  const option = proposals.find((each) => each.proposal === proposal.id);
  // What it would amend, somebody is leaving, or it has ended.
  if (option && !option.canSign) return { kind: 'refuse', reason: 'not-now' };
  const reason = objection(situation, terms, amends);
  if (!reason) return { kind: 'sign', reason: judge(situation, terms, amends).reason };
  // Neither trust nor room comes of other terms.
  const isFinal = reason === 'not-enough-trust' || !hasRoom(situation, terms, amends);
  const variant = isFinal ? null : bestVariant(situation, proposal);
  if (!variant || hasAnswered(situation, proposal))
    return { kind: 'refuse', reason: variant?.reason ?? reason };
  return { kind: 'counter', terms: variant.terms, reason: variant.gain };
}

/** Refuses, or takes back its own offer, which it cannot refuse; to people it says why before that. */
function turningDown(situation: Situation, proposal: Proposal, reason: RefusalReason): SeatIntent[] {
  const { round } = situation.view;
  const { id, revision, terms } = proposal;
  if (!isOwn(situation, proposal)) return [{ type: 'refuse', round, proposal: id, revision, reason }];
  return [...verdict(situation, terms.parties, reason), { type: 'withdraw', round, proposal: id }];
}

function revising(
  situation: Situation,
  { id, revision }: Proposal,
  terms: Agreed,
  reason: Reason,
): SeatIntent[] {
  const { round } = situation.view;
  return [{ type: 'revise', round, proposal: id, revision, terms, reasons: [reason] }];
}

function optionOf({ view }: Situation, { id }: Proposal): ProposalOption | undefined {
  return view.options.accords.proposals.find(({ proposal }) => proposal === id);
}

function answering(situation: Situation, proposal: Proposal): SeatIntent[] {
  const { round } = situation.view;
  const { id, revision } = proposal;
  // An accord that somebody is leaving, or that has changed or ended since, is not amended in this way.
  if (!optionOf(situation, proposal)?.canSign) return turningDown(situation, proposal, 'not-now');
  const answer = answerTo(situation, proposal);
  switch (answer.kind) {
    case 'sign':
      return [{ type: 'sign', round, proposal: id, revision, reasons: [answer.reason] }];
    case 'counter':
      return revising(situation, proposal, answer.terms, answer.reason);
    case 'refuse':
      return turningDown(situation, proposal, answer.reason);
  }
}

/** What becomes of an offer of its own that was refused: to people it comes back once, with what they missed. */
function refused(situation: Situation, proposal: Proposal): SeatIntent[] {
  const wanting = proposal.refused
    .filter(({ seat }) => isPerson(situation, seat))
    .map(({ reason }) => reason);
  const mayRevise = optionOf(situation, proposal)?.canRevise === true;
  const better =
    mayRevise && wanting.length > 0 && !hasAnswered(situation, proposal)
      ? bestVariant(situation, proposal, ({ reason }) => wanting.includes(reason))
      : null;
  return better
    ? revising(situation, proposal, better.terms, better.gain)
    : [{ type: 'withdraw', round: situation.view.round, proposal: proposal.id }];
}

/** What has become of a signature of the seat's: whether it still wants what it has signed. */
function keeping(situation: Situation, proposal: Proposal): SeatIntent[] {
  if (isOwn(situation, proposal) && proposal.refused.length > 0) return refused(situation, proposal);
  const reason = regret(situation, proposal.terms, proposal.amends);
  return reason ? turningDown(situation, proposal, reason) : [];
}

/** What the seat wants to do about each proposal on the table; nothing about those on which it has said its word. */
export function proposalAnswers(situation: Situation): SeatIntent[] {
  const { view, own } = situation;
  return view.own.proposals.flatMap((proposal) => {
    if (proposal.refused.some(({ seat }) => seat === own.id)) return [];
    return proposal.signed.includes(own.id) ? keeping(situation, proposal) : answering(situation, proposal);
  });
}
