import canonicalize from 'canonicalize';
import { isDoneAtOnce, isParty } from './clauseEffects.ts';
import type { TableEvent } from './events.ts';
import type { SeatIntent } from './intents.ts';
import type { Judgement } from './judge.ts';
import { because, refuse } from './judge.ts';
import type { OfferRules } from './offers.ts';
import { inOrder, refusalOfAmending, refusalOfTerms, sameSeats } from './offers.ts';
import { keyedId } from './random.ts';
import type { RejectionCode } from './rejections.ts';
import { gatherChanges } from './resolution/changes.ts';
import type { Speaker } from './seatIntents.ts';
import { seatIds, seatOf } from './seats.ts';
import type { SeatId, TableState } from './state.ts';
import type { Accord, Clause, Proposal, Terms } from './terms.ts';

type Ask<T extends SeatIntent['type']> = Extract<SeatIntent, { type: T }>;
type Transfer = Extract<Clause, { kind: 'transfer' }>;

export function offerRulesOf(state: TableState): OfferRules {
  const { press, unlocking, numbers } = state.setup;
  return { seats: seatIds(state), round: state.round, press, unlocking, numbers };
}

/** The proposal, where the seat would be party to it: of others it may not know that they exist. */
function proposalFor(state: TableState, seat: SeatId, id: string): Proposal | undefined {
  return state.proposals.find((proposal) => proposal.id === id && proposal.terms.parties.includes(seat));
}

function accordOf(state: TableState, seat: SeatId, id: string | null): Accord | undefined {
  return state.accords.find((accord) => accord.id === id && isParty(accord, seat));
}

/** Why terms cannot replace those of the accord that they are to amend, as it stands now. */
function refusalOfReplacing(
  state: TableState,
  by: SeatId,
  amends: string | null,
  terms: Terms,
): RejectionCode | null {
  if (amends === null) return null;
  const accord = accordOf(state, by, amends);
  return accord ? refusalOfAmending(offerRulesOf(state), accord, terms) : 'unknown-accord';
}

/** Offering is signing, where the head offers; what others offer waits for the head's signature. */
function unsignedBy({ leads }: Speaker): { readonly unsigned?: true } {
  return leads ? {} : { unsigned: true };
}

export function propose(state: TableState, speaker: Speaker, ask: Ask<'propose'>): Judgement {
  const { seat: by } = speaker;
  const { terms, amends } = ask;
  const rules = offerRulesOf(state);
  const refusal = refusalOfTerms(rules, by, terms);
  if (refusal) return refuse(refusal);
  const notThis = refusalOfReplacing(state, by, amends, terms);
  if (notThis) return refuse(notThis);
  const open = state.proposals.filter((proposal) => proposal.by === by).length;
  if (open >= state.setup.numbers.accord.proposals) return refuse('too-many-proposals');
  const count = String(seatOf(state, by).proposals);
  const proposal = keyedId(state.seed, { round: 0, step: 'negotiation', purpose: count, seat: by });
  const ordered = inOrder(seatIds(state), terms);
  return [
    { type: 'proposed', proposal, by, terms: ordered, amends, ...unsignedBy(speaker), ...because(ask) },
  ];
}

export function revise(state: TableState, speaker: Speaker, ask: Ask<'revise'>): Judgement {
  const { seat: by } = speaker;
  const proposal = proposalFor(state, by, ask.proposal);
  if (!proposal) return refuse('unknown-proposal');
  if (proposal.revision !== ask.revision) return refuse('proposal-changed');
  const rules = offerRulesOf(state);
  const refusal = refusalOfTerms(rules, by, ask.terms);
  if (refusal) return refuse(refusal);
  if (!sameSeats(proposal.terms.parties, ask.terms.parties)) return refuse('other-parties');
  const notThis = refusalOfReplacing(state, by, proposal.amends, ask.terms);
  if (notThis) return refuse(notThis);
  const terms = inOrder(seatIds(state), ask.terms);
  if (canonicalize(terms) === canonicalize(proposal.terms)) return refuse('same-terms');
  const revision = proposal.revision + 1;
  return [
    {
      type: 'proposal-revised',
      proposal: proposal.id,
      by,
      revision,
      terms,
      ...unsignedBy(speaker),
      ...because(ask),
    },
  ];
}

function isOverLimit(state: TableState, { terms, amends }: Proposal): boolean {
  if (isDoneAtOnce(terms)) return false;
  return terms.parties.some((party) => {
    const others = state.accords.filter((accord) => isParty(accord, party) && accord.id !== amends);
    return others.length >= state.setup.numbers.accord.atMost;
  });
}

function transfersOf({ clauses }: Terms): Transfer[] {
  return clauses.filter((clause): clause is Transfer => clause.kind === 'transfer');
}

function refusalOfLift(state: TableState, { from, to, lift }: Transfer): RejectionCode | null {
  if (lift === null) return null;
  const { ranges, accord } = state.setup.numbers;
  const [giver, receiver] = [seatOf(state, from), seatOf(state, to)];
  const possible =
    giver[lift] > receiver[lift] &&
    receiver[lift] < ranges.capability.max &&
    receiver.autonomy > ranges.autonomy.min &&
    receiver.liftsThisRound < accord.lift.aRound;
  return possible ? null : 'cannot-lift';
}

/** Why the transfers cannot be carried out now; whose lack it is, is not said. */
function refusalOfTransfers(state: TableState, terms: Terms): RejectionCode | null {
  const transfers = transfersOf(terms);
  const receivers = transfers.filter(({ lift }) => lift !== null).map(({ to }) => to);
  if (new Set(receivers).size < receivers.length) return 'cannot-lift';
  const impossible = transfers.map((transfer) => refusalOfLift(state, transfer)).find((refusal) => refusal);
  if (impossible) return impossible;
  const short = terms.parties.some((party) => {
    const owed = transfers.filter(({ from, to, lift }) => (lift === null ? from : to) === party);
    return owed.reduce((sum, { capital }) => sum + capital, 0) > seatOf(state, party).capital;
  });
  return short ? 'payer-short' : null;
}

function carryOut(state: TableState, { terms }: Accord, accord: string): TableEvent[] {
  const { lift: lifting } = state.setup.numbers.accord;
  const changes = gatherChanges(state, 'negotiation');
  const told = transfersOf(terms).flatMap(({ from, to, lift, capital }): TableEvent[] => {
    const { secret, parties } = terms;
    const cause = { kind: 'transfer', accord, secret, parties, from, to } as const;
    const [payer, payee] = lift === null ? [from, to] : [to, from];
    changes.add({ of: 'capital', seat: payer }, -capital, cause);
    changes.add({ of: 'capital', seat: payee }, capital, cause);
    if (lift === null) return [];
    changes.add({ of: lift, seat: to }, lifting.capability, cause);
    changes.add({ of: 'autonomy', seat: to }, lifting.autonomy, cause);
    return [{ type: 'capability-lifted', seat: to, by: from, accord }];
  });
  return [...told, ...changes.events()];
}

/** The accord that a proposal becomes. An amended one keeps its id and its age, and nobody is leaving it any more. */
function accordFrom(state: TableState, { id, terms, amends }: Proposal): Accord {
  const former = state.accords.find((accord) => accord.id === amends);
  return {
    id: former?.id ?? id,
    terms,
    since: former?.since ?? state.round,
    until: state.round + terms.rounds - 1,
    open: !terms.secret,
    announced: former?.announced ?? false,
    suspendedIn: former?.suspendedIn ?? 0,
    leaving: [],
  };
}

/** A signature, given to the revision that its giver has read; the last one brings the accord into force. */
export function sign(state: TableState, by: SeatId, ask: Ask<'sign'>): Judgement {
  const proposal = proposalFor(state, by, ask.proposal);
  if (!proposal) return refuse('unknown-proposal');
  if (proposal.revision !== ask.revision) return refuse('proposal-changed');
  if (proposal.signed.includes(by)) return refuse('already-signed');
  const { terms } = proposal;
  const { parties } = terms;
  // Another amendment of the same accord may have come into force before this one.
  const notThis = refusalOfReplacing(state, by, proposal.amends, terms);
  if (notThis) return refuse(notThis);
  const signed: TableEvent = {
    type: 'proposal-signed',
    proposal: proposal.id,
    by,
    parties,
    ...because(ask),
  };
  if (!terms.parties.every((party) => party === by || proposal.signed.includes(party))) return [signed];
  if (isOverLimit(state, proposal)) return refuse('party-over-limit');
  const refusal = refusalOfTransfers(state, terms);
  if (refusal) return refuse(refusal);
  const accord = accordFrom(state, proposal);
  const over: TableEvent = {
    type: 'accord-ended',
    accord: accord.id,
    parties: terms.parties,
    open: accord.open || accord.announced,
    why: 'done',
  };
  return [
    signed,
    { type: 'accord-in-force', accord, proposal: proposal.id, amended: proposal.amends !== null },
    ...carryOut(state, accord, accord.id),
    ...(isDoneAtOnce(terms) ? [over] : []),
  ];
}

export function unsign(state: TableState, by: SeatId, ask: Ask<'unsign'>): Judgement {
  const proposal = proposalFor(state, by, ask.proposal);
  if (!proposal) return refuse('unknown-proposal');
  if (!proposal.signed.includes(by)) return refuse('not-signed');
  return [{ type: 'signature-withdrawn', proposal: proposal.id, by, parties: proposal.terms.parties }];
}

export function refuseProposal(state: TableState, by: SeatId, ask: Ask<'refuse'>): Judgement {
  const proposal = proposalFor(state, by, ask.proposal);
  if (!proposal) return refuse('unknown-proposal');
  if (proposal.by === by) return refuse('own-proposal');
  if (proposal.revision !== ask.revision) return refuse('proposal-changed');
  // Said again, it is nothing new.
  if (proposal.refused.some(({ seat }) => seat === by)) return [];
  const { parties } = proposal.terms;
  return [{ type: 'proposal-refused', proposal: proposal.id, by, parties, reason: ask.reason }];
}

/** What its delegation has signed, its head alone takes off the table. */
export function withdraw(state: TableState, { seat: by, leads }: Speaker, ask: Ask<'withdraw'>): Judgement {
  const proposal = proposalFor(state, by, ask.proposal);
  if (!proposal) return refuse('unknown-proposal');
  if (proposal.by !== by) return refuse('not-your-proposal');
  if (!leads && proposal.signed.includes(by)) return refuse('not-head');
  return [{ type: 'proposal-withdrawn', proposal: proposal.id, by, parties: proposal.terms.parties }];
}

export function giveNotice(state: TableState, by: SeatId, ask: Ask<'give-notice'>): Judgement {
  const accord = accordOf(state, by, ask.accord);
  if (!accord) return refuse('unknown-accord');
  const { unlocking, numbers } = state.setup;
  if (state.round < unlocking.leaving) return refuse('locked-until-later');
  if (accord.leaving.some(({ seat }) => seat === by)) return refuse('already-leaving');
  const changes = gatherChanges(state, 'negotiation');
  const { influence, binds } = numbers.accord.notice;
  const cause = { kind: 'notice-given', accord: accord.id, seat: by } as const;
  changes.add({ of: 'influence', seat: by }, influence, cause);
  return [
    {
      type: 'notice-given',
      accord: accord.id,
      by,
      parties: accord.terms.parties,
      secret: !accord.open,
      until: state.round + binds,
      ...because(ask),
    },
    ...changes.events(),
  ];
}

/** What was not signed by all when negotiation ends is off the table. */
export function lapseProposals(state: TableState): TableEvent[] {
  return state.proposals.map(({ id, terms }) => ({
    type: 'proposal-lapsed',
    proposal: id,
    parties: terms.parties,
  }));
}
