import { keyOf } from './channels.ts';
import type { EventOf } from './events.ts';
import type { SeatId, TableState } from './state.ts';
import type { Accord, AccordId, Proposal, ProposalId } from './terms.ts';

function withProposal(
  state: TableState,
  id: ProposalId,
  change: (proposal: Proposal) => Proposal,
): TableState {
  return {
    ...state,
    proposals: state.proposals.map((proposal) => (proposal.id === id ? change(proposal) : proposal)),
  };
}

function withoutProposal(state: TableState, id: ProposalId): TableState {
  return { ...state, proposals: state.proposals.filter((proposal) => proposal.id !== id) };
}

function withAccord(state: TableState, id: AccordId, change: (accord: Accord) => Accord): TableState {
  return { ...state, accords: state.accords.map((accord) => (accord.id === id ? change(accord) : accord)) };
}

function without(list: readonly SeatId[], seat: SeatId): SeatId[] {
  return list.filter((each) => each !== seat);
}

/** One more of what a seat may do only so often in a round. */
function counted(state: TableState, by: SeatId): TableState {
  const seat = state.seats[by];
  if (!seat) return state;
  return { ...state, seats: { ...state.seats, [by]: { ...seat, saidThisRound: seat.saidThisRound + 1 } } };
}

function said(state: TableState, { to, by }: EventOf<'said'>): TableState {
  const key = keyOf(to);
  const speakers = { ...state.speakers, [key]: [...(state.speakers[key] ?? []), by] };
  return counted({ ...state, speakers }, by);
}

function proposed(state: TableState, event: EventOf<'proposed'>): TableState {
  const { proposal: id, by, terms, amends, unsigned } = event;
  const seat = state.seats[by];
  const proposal: Proposal = {
    id,
    by,
    revision: 1,
    revisedBy: by,
    terms,
    former: null,
    amends,
    signed: unsigned ? [] : [by],
    refused: [],
  };
  return {
    ...state,
    proposals: [...state.proposals, proposal],
    seats: seat ? { ...state.seats, [by]: { ...seat, proposals: seat.proposals + 1 } } : state.seats,
  };
}

function inForce(state: TableState, { accord, proposal, amended }: EventOf<'accord-in-force'>): TableState {
  const rest = withoutProposal(state, proposal);
  if (amended) return withAccord(rest, accord.id, () => accord);
  return { ...rest, accords: [...rest.accords, accord] };
}

function left(state: TableState, { accord, seat }: EventOf<'accord-left'>): TableState {
  return withAccord(state, accord, (each) => ({
    ...each,
    terms: { ...each.terms, parties: without(each.terms.parties, seat) },
    leaving: each.leaving.filter((leaver) => leaver.seat !== seat),
  }));
}

/** Standing behind one norm ends standing behind another. */
function backed(state: TableState, by: SeatId, norm: string | null): TableState {
  return {
    ...state,
    tabled: state.tabled.map((each) => {
      const others = without(each.cosponsors, by);
      return { ...each, cosponsors: each.norm === norm ? [...others, by] : others };
    }),
  };
}

type NegotiationEvent = EventOf<
  | 'said'
  | 'promise-pinned'
  | 'proposed'
  | 'proposal-revised'
  | 'proposal-signed'
  | 'signature-withdrawn'
  | 'proposal-refused'
  | 'proposal-withdrawn'
  | 'proposal-lapsed'
  | 'accord-in-force'
  | 'notice-given'
  | 'accord-leaked'
  | 'accord-left'
  | 'accord-ended'
  | 'norm-tabled'
  | 'norm-withdrawn'
  | 'norm-backed'
  | 'norm-called'
  | 'norm-lapsed'
  | 'norm-voted'
>;

/** Applies what was said, offered, agreed and voted. */
export function evolveNegotiation(state: TableState, event: NegotiationEvent): TableState {
  switch (event.type) {
    case 'said':
      return said(state, event);
    case 'promise-pinned':
      return counted(state, event.by);
    case 'proposed':
      return proposed(state, event);
    case 'proposal-revised':
      return withProposal(state, event.proposal, (proposal) => ({
        ...proposal,
        revision: event.revision,
        revisedBy: event.by,
        terms: event.terms,
        former: proposal.terms,
        signed: event.unsigned ? [] : [event.by],
        refused: [],
      }));
    case 'proposal-signed':
      return withProposal(state, event.proposal, (proposal) => ({
        ...proposal,
        signed: [...proposal.signed, event.by],
        refused: proposal.refused.filter(({ seat }) => seat !== event.by),
      }));
    case 'signature-withdrawn':
      return withProposal(state, event.proposal, (proposal) => ({
        ...proposal,
        signed: without(proposal.signed, event.by),
      }));
    case 'proposal-refused':
      return withProposal(state, event.proposal, (proposal) => ({
        ...proposal,
        signed: without(proposal.signed, event.by),
        refused: [
          ...proposal.refused.filter(({ seat }) => seat !== event.by),
          { seat: event.by, reason: event.reason },
        ],
      }));
    case 'proposal-withdrawn':
    case 'proposal-lapsed':
      return withoutProposal(state, event.proposal);
    case 'accord-in-force':
      return inForce(state, event);
    case 'notice-given':
      return withAccord(state, event.accord, (accord) => ({
        ...accord,
        announced: true,
        leaving: [...accord.leaving, { seat: event.by, until: event.until }],
      }));
    case 'accord-leaked':
      return withAccord(state, event.accord.id, () => event.accord);
    case 'accord-left':
      return left(state, event);
    case 'accord-ended':
      return { ...state, accords: state.accords.filter(({ id }) => id !== event.accord) };
    case 'norm-tabled': {
      const alone = backed(state, event.by, null);
      const tabled = { norm: event.norm, sponsor: event.by, cosponsors: [] };
      return { ...alone, tabled: [...alone.tabled, tabled] };
    }
    case 'norm-withdrawn':
      return { ...state, tabled: state.tabled.filter(({ norm }) => norm !== event.norm) };
    case 'norm-backed':
      return backed(state, event.by, event.backs ? event.norm : null);
    case 'norm-called':
      return { ...state, tabled: [], ballot: event.ballot };
    case 'norm-lapsed':
      return { ...state, tabled: state.tabled.filter(({ norm }) => norm !== event.norm) };
    case 'norm-voted': {
      const { norm } = event.ballot;
      return event.passed
        ? { ...state, ballot: null, norms: [...state.norms, { norm, since: state.round }] }
        : { ...state, ballot: null };
    }
  }
}
