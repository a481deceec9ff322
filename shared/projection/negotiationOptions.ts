import { CLAUSE_KINDS } from '../content/clauses.ts';
import { refusalOfTalk } from '../rules/channels.ts';
import { isParty } from '../rules/clauseEffects.ts';
import type { Tabler } from '../rules/normIntents.ts';
import { allowedNorms, refusalOfTabling } from '../rules/normIntents.ts';
import type { OfferRules } from '../rules/offers.ts';
import { clauseUnlocksIn, refusalOfAmending, refusalOfOffering } from '../rules/offers.ts';
import type { RejectionCode } from '../rules/rejections.ts';
import type { Accord, Proposal } from '../rules/terms.ts';
import type { Knowledge, Known } from './knowledge.ts';
import type { AccordOptions, NormOptions, Permission, ProposalOption, TalkOptions } from './views.ts';

function permission(refused: RejectionCode | null, unlocksIn = 0): Permission {
  return { refused, unlocksIn: refused === 'locked-until-later' ? unlocksIn : null };
}

/** Allowed from a round on, unless something else forbids it altogether. */
function from(known: Known, unlocksIn: number, otherwise: RejectionCode | null): Permission {
  return permission(otherwise ?? (known.round < unlocksIn ? 'locked-until-later' : null), unlocksIn);
}

export function talkOptions({ setup, phase, seats, own }: Known): TalkOptions {
  const talk = (members: number) => permission(refusalOfTalk(members, seats.length, setup.press, phase));
  const open = talk(seats.length);
  const plenary = open.refused === null && own.muted ? permission('muted') : open;
  const started = phase !== 'seating' && phase !== 'ended';
  const none = permission(phase === 'ended' ? 'session-over' : 'not-started');
  return started ? { plenary, private: talk(2), own: talk(1) } : { plenary: none, private: none, own: none };
}

function offerRulesOf({ setup, seats, round }: Known): OfferRules {
  const { press, unlocking, numbers } = setup;
  return { seats: seats.map(({ id }) => id), round, press, unlocking, numbers };
}

function proposalOption(known: Knowledge, proposal: Proposal, negotiates: boolean): ProposalOption {
  const { own } = known;
  const { id, by, signed, refused, amends, terms } = proposal;
  const isSigned = signed.includes(own.seat);
  // What it would amend, another amendment may have changed or ended.
  const amended = known.texts.find((accord) => accord.id === amends);
  const isOver = amends !== null && !amended;
  const fits = !isOver && !(amended && refusalOfAmending(offerRulesOf(known), amended, terms));
  return {
    proposal: id,
    canSign: negotiates && !isSigned && fits,
    canUnsign: negotiates && isSigned,
    canRefuse: negotiates && by !== own.seat && !refused.some(({ seat }) => seat === own.seat),
    canWithdraw: negotiates && by === own.seat,
    canRevise: negotiates && !isOver && !amended?.leaving.length,
  };
}

/** Accords that bind the seat and whose text it knows: all that it is party to. */
function ownAccords(known: Known): Pick<Accord, 'id' | 'leaving'>[] {
  const open = known.accords.flatMap(({ terms, ...accord }) =>
    accord.open && terms && isParty({ terms }, known.own.seat) ? [accord] : [],
  );
  return [...open, ...known.own.secretAccords];
}

export function accordOptions(known: Knowledge): AccordOptions {
  const rules = offerRulesOf(known);
  const { unlocking, numbers } = known.setup;
  const negotiates = known.phase === 'negotiation';
  const closed = negotiates ? refusalOfOffering(rules) : 'wrong-phase';
  const mine = known.own.proposals.filter(({ by }) => by === known.own.seat).length;
  const full = mine >= numbers.accord.proposals ? 'too-many-proposals' : null;
  return {
    propose: permission(closed ?? full, unlocking.accords),
    secret: from(known, unlocking.secrecy, null),
    clauses: CLAUSE_KINDS.map((clause) => ({ clause, ...from(known, clauseUnlocksIn(rules, clause), null) })),
    proposals: known.own.proposals.map((proposal) => proposalOption(known, proposal, negotiates)),
    inForce: ownAccords(known).map(({ id, leaving }) => ({
      accord: id,
      amend: from(known, unlocking.amending, closed ?? full ?? (leaving.length > 0 ? 'being-left' : null)),
      leave: from(
        known,
        unlocking.leaving,
        leaving.some(({ seat }) => seat === known.own.seat)
          ? 'already-leaving'
          : negotiates
            ? null
            : 'wrong-phase',
      ),
    })),
  };
}

export function normOptions(known: Known): NormOptions {
  const { own, round, setup, tabled, norms, phase, ballot } = known;
  const negotiates = phase === 'negotiation';
  const tabler: Tabler = {
    seat: own.seat,
    capital: own.capital,
    round,
    unlocking: setup.unlocking,
    cost: setup.numbers.norm.cost,
    allowed: allowedNorms(setup),
    inForce: norms.map(({ norm }) => norm),
    tabled,
  };
  const sponsored = tabled.find(({ sponsor }) => sponsor === own.seat);
  const backed = tabled.find(({ cosponsors }) => cosponsors.includes(own.seat));
  const backs = negotiates && !sponsored ? tabled.filter((each) => each !== backed) : [];
  return {
    table: tabler.allowed
      .filter((norm) => !tabler.inForce.includes(norm))
      .map((norm) => ({
        norm,
        ...permission(
          refusalOfTabling(tabler, norm) ?? (negotiates ? null : 'wrong-phase'),
          setup.unlocking.norms,
        ),
      })),
    withdraw: negotiates ? (sponsored?.norm ?? null) : null,
    back: backs.map(({ norm }) => norm),
    leave: negotiates ? (backed?.norm ?? null) : null,
    canVote: phase === 'commitment' && ballot !== null,
  };
}
