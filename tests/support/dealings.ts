/** What a seat's options allow in a negotiation, and players that do any of it: the counterpart of offers.ts. */
import { CLAUSES, REFUSAL_REASONS } from '../../shared/content/clauses.ts';
import { DOMAINS } from '../../shared/content/domains.ts';
import type { SeatView } from '../../shared/projection/views.ts';
import type { SeatIntent } from '../../shared/rules/intents.ts';
import type { SeatId } from '../../shared/rules/state.ts';
import { CAPABILITIES } from '../../shared/rules/state.ts';
import type { Clause, Terms } from '../../shared/rules/terms.ts';
import type { Player } from '../../shared/simulation/playSession.ts';
import type { Dice } from './offers.ts';
import { anyCommitment, diceOf, pick } from './offers.ts';

type Proposal = SeatView['own']['proposals'][number];

/** Of an accord that binds the seat: its parties, and whether it may still be kept secret. */
function boundBy(
  view: SeatView,
  id: string,
): { readonly parties: readonly SeatId[]; readonly open: boolean } | null {
  const secret = view.own.secretAccords.find((accord) => accord.id === id);
  if (secret) return { parties: secret.terms.parties, open: false };
  const open = view.accords.find(
    (accord) => accord.id === id && accord.terms?.parties.includes(view.own.seat),
  );
  return open?.terms ? { parties: open.terms.parties, open: true } : null;
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each) => b.includes(each));
}

function isClauseOffered(view: SeatView, { parties, secret }: Terms, clause: Clause): boolean {
  const option = view.options.accords.clauses.find((each) => each.clause === clause.kind);
  if (!option || option.refused !== null || (CLAUSES[clause.kind].openOnly && secret)) return false;
  if (clause.kind === 'transfer') {
    const { from, to, lift, capital } = clause;
    const least = lift === null ? 1 : 0;
    return from !== to && parties.includes(from) && parties.includes(to) && capital >= least && capital <= 8;
  }
  if (!('domains' in clause)) return true;
  const { domains } = clause;
  const [min, max] = clause.kind === 'joint-research' ? [1, 2] : [0, 10];
  return new Set(domains).size === domains.length && domains.length >= min && domains.length <= max;
}

/** Whether the options allow these terms, between whomever. */
function areTermsOffered(view: SeatView, terms: Terms): boolean {
  const { parties, clauses, rounds, secret } = terms;
  const ids = view.seats.map(({ id }) => id);
  const kinds = clauses.map(({ kind }) => kind).filter((kind) => kind !== 'transfer');
  return (
    parties.includes(view.own.seat) &&
    parties.length >= 2 &&
    new Set(parties).size === parties.length &&
    parties.every((id) => ids.includes(id)) &&
    clauses.length > 0 &&
    new Set(kinds).size === kinds.length &&
    Number.isInteger(rounds) &&
    rounds >= 1 &&
    rounds <= 4 &&
    (!secret || view.options.accords.secret.refused === null) &&
    clauses.every((clause) => isClauseOffered(view, terms, clause))
  );
}

/** Whether the options allow what a seat asks for in a negotiation. */
export function offersDealing(view: SeatView, intent: SeatIntent): boolean {
  const { accords, norms } = view.options;
  if (intent.type === 'come-back' || intent.type === 'hand-over' || intent.round !== view.round) return false;
  const proposal = (id: string): Proposal | undefined => view.own.proposals.find((each) => each.id === id);
  const option = (id: string) => accords.proposals.find((each) => each.proposal === id);
  const binding = (id: string) => accords.inForce.find((each) => each.accord === id);
  const maySay = (amends: string | null, terms: Terms): boolean => {
    if (amends === null) return true;
    const old = boundBy(view, amends);
    return (
      old !== null &&
      same(old.parties, terms.parties) &&
      !(old.open && terms.secret) &&
      !['locked-until-later', 'being-left'].includes(binding(amends)?.amend.refused ?? '')
    );
  };
  switch (intent.type) {
    case 'propose':
      return (
        accords.propose.refused === null &&
        areTermsOffered(view, intent.terms) &&
        maySay(intent.amends, intent.terms)
      );
    case 'revise': {
      const found = proposal(intent.proposal);
      return (
        option(intent.proposal)?.canRevise === true &&
        found !== undefined &&
        found.revision === intent.revision &&
        areTermsOffered(view, intent.terms) &&
        same(found.terms.parties, intent.terms.parties) &&
        !alike(found.terms, intent.terms) &&
        maySay(found.amends, intent.terms)
      );
    }
    case 'sign':
      return (
        option(intent.proposal)?.canSign === true && proposal(intent.proposal)?.revision === intent.revision
      );
    case 'unsign':
      return option(intent.proposal)?.canUnsign === true;
    case 'refuse':
      return (
        option(intent.proposal)?.canRefuse === true && proposal(intent.proposal)?.revision === intent.revision
      );
    case 'withdraw':
      return option(intent.proposal)?.canWithdraw === true;
    case 'give-notice':
      return binding(intent.accord)?.leave.refused === null;
    case 'table-norm':
      return norms.table.find(({ norm }) => norm === intent.norm)?.refused === null;
    case 'withdraw-norm':
      return norms.withdraw === intent.norm;
    case 'back-norm':
      return intent.backs ? norms.back.includes(intent.norm) : norms.leave === intent.norm;
    default:
      return false;
  }
}

/** The same terms, however they are written. */
export function alike(a: Terms, b: Terms): boolean {
  const written = ({ parties, clauses, rounds, secret }: Terms) =>
    JSON.stringify([
      [...parties].sort(),
      rounds,
      secret,
      clauses
        .map((clause) =>
          JSON.stringify('domains' in clause ? [clause.kind, [...clause.domains].sort()] : clause),
        )
        .sort(),
    ]);
  return written(a) === written(b);
}

function anyClause(
  view: SeatView,
  dice: Dice,
  nth: string,
  parties: readonly SeatId[],
  secret: boolean,
): Clause | null {
  const kinds = view.options.accords.clauses
    .filter(({ clause, refused }) => refused === null && !(secret && CLAUSES[clause].openOnly))
    .map(({ clause }) => clause);
  const kind = pick(dice, `clause ${nth}`, kinds);
  const domains = DOMAINS.filter((domain) => dice(`${domain} ${nth}`) < 0.3);
  switch (kind) {
    case undefined:
      return null;
    case 'no-cyber':
    case 'human-in-the-loop':
      return { kind, domains };
    case 'joint-research':
      return { kind, domains: domains.length > 0 ? domains.slice(0, 2) : ['public'] };
    case 'cbm-pledge':
    case 'inspection':
    case 'early-warning':
      return { kind };
    case 'transfer': {
      const from = pick(dice, `from ${nth}`, parties) ?? '';
      const to =
        pick(
          dice,
          `to ${nth}`,
          parties.filter((id) => id !== from),
        ) ?? '';
      const lift = dice(`lift ${nth}`) < 0.5 ? (pick(dice, `what ${nth}`, CAPABILITIES) ?? null) : null;
      return {
        kind,
        from,
        to,
        lift,
        capital: Math.floor(dice(`price ${nth}`) * 3) + (lift === null ? 1 : 0),
      };
    }
  }
}

function anyTerms(view: SeatView, dice: Dice, parties: readonly SeatId[], mayHide: boolean): Terms | null {
  const secret = mayHide && view.options.accords.secret.refused === null && dice('secret') < 0.4;
  const clauses = ['one', 'two', 'three']
    .slice(0, 1 + Math.floor(dice('clauses') * 3))
    .flatMap((nth) => anyClause(view, dice, nth, parties, secret) ?? []);
  const distinct = clauses.filter(
    (clause, at) => clauses.findIndex(({ kind }) => kind === clause.kind) === at,
  );
  if (distinct.length === 0) return null;
  return { parties, clauses: distinct, rounds: 1 + Math.floor(dice('rounds') * 4), secret };
}

function anyParties(view: SeatView, dice: Dice): SeatId[] {
  const others = view.seats.map(({ id }) => id).filter((id) => id !== view.own.seat);
  const first = pick(dice, 'with', others);
  const second = pick(
    dice,
    'and with',
    others.filter((id) => id !== first),
  );
  const third = dice('three') < 0.5 ? second : undefined;
  return [view.own.seat, first, third].flatMap((id) => id ?? []).sort();
}

/** Something that may be said or done about one proposal. */
function aboutProposal(view: SeatView, dice: Dice): SeatIntent | null {
  const { round } = view;
  const id = pick(
    dice,
    'proposal',
    view.own.proposals.map((each) => each.id),
  );
  const found = view.own.proposals.find((each) => each.id === id);
  const option = view.options.accords.proposals.find((each) => each.proposal === id);
  if (!found || !option) return null;
  const at = { round, proposal: found.id, revision: found.revision };
  const what = dice('what about it');
  if (what < 0.7 && option.canSign) return { type: 'sign', ...at };
  if (what < 0.76 && option.canUnsign) return { type: 'unsign', round, proposal: found.id };
  if (what < 0.8 && option.canRefuse)
    return { type: 'refuse', ...at, reason: pick(dice, 'why', REFUSAL_REASONS) ?? 'not-now' };
  if (what < 0.83 && option.canWithdraw) return { type: 'withdraw', round, proposal: found.id };
  const mayHide = found.amends === null || boundBy(view, found.amends)?.open === false;
  const terms = option.canRevise ? anyTerms(view, dice, found.terms.parties, mayHide) : null;
  return terms && !alike(terms, found.terms) ? { type: 'revise', ...at, terms } : null;
}

/** Something that may be done about norms. */
function aboutNorms(view: SeatView, dice: Dice): SeatIntent | null {
  const { table, withdraw, back, leave } = view.options.norms;
  const { round } = view;
  const what = dice('what of norms');
  const open = pick(
    dice,
    'norm',
    table.filter(({ refused }) => refused === null).map(({ norm }) => norm),
  );
  const backed = pick(dice, 'backed', back);
  if (what < 0.5 && backed) return { type: 'back-norm', round, norm: backed, backs: true };
  if (what < 0.55 && leave) return { type: 'back-norm', round, norm: leave, backs: false };
  if (what < 0.6 && withdraw) return { type: 'withdraw-norm', round, norm: withdraw };
  return open ? { type: 'table-norm', round, norm: open } : null;
}

/** Something that may be done with an accord in force. */
function aboutAccord(view: SeatView, dice: Dice): SeatIntent | null {
  const { round } = view;
  const id = pick(
    dice,
    'accord',
    view.options.accords.inForce.map(({ accord }) => accord),
  );
  const option = view.options.accords.inForce.find(({ accord }) => accord === id);
  const old = option && boundBy(view, option.accord);
  if (!option || !old) return null;
  if (dice('leave') < 0.3 && option.leave.refused === null)
    return { type: 'give-notice', round, accord: option.accord };
  if (option.amend.refused !== null) return null;
  const terms = anyTerms(view, dice, old.parties, !old.open);
  return terms ? { type: 'propose', round, terms, amends: option.accord } : null;
}

function somethingSaid(view: SeatView, dice: Dice): SeatIntent | null {
  const to = anyParties(view, dice).filter((id) => id !== view.own.seat);
  const all = view.seats.map(({ id }) => id).filter((id) => id !== view.own.seat);
  const talk = to.length === all.length ? view.options.talk.plenary : view.options.talk.private;
  const saying = { kind: 'words', text: `${dice('words')}`, promise: dice('promise') < 0.3 } as const;
  return talk.refused === null ? { type: 'say', round: view.round, to, saying } : null;
}

/** Anything that the options allow in a negotiation; null where the dice want nothing. */
export function anyDealing(view: SeatView, dice: Dice): SeatIntent | null {
  const what = dice('what');
  if (what < 0.5) return aboutProposal(view, dice);
  if (what < 0.65) return aboutNorms(view, dice);
  if (what < 0.73) return aboutAccord(view, dice);
  if (what < 0.78) return somethingSaid(view, dice);
  const terms =
    view.options.accords.propose.refused === null ? anyTerms(view, dice, anyParties(view, dice), true) : null;
  return terms ? { type: 'propose', round: view.round, terms, amends: null } : null;
}

const ACTS_A_ROUND = 6;

/** Says, offers, signs and tables anything that is on offer, then plays anything. */
export function dealingPlayer(seed: string, calm = 0): Player {
  const asked = new Map<number, number>();
  return (view) => {
    const { round, own } = view;
    if (view.phase === 'negotiation') {
      const acts = asked.get(round) ?? 0;
      if (acts >= ACTS_A_ROUND) return [];
      for (let nth = acts; nth < ACTS_A_ROUND; nth++) {
        asked.set(round, nth + 1);
        const dice = diceOf(`${seed} ${nth}`, round, own.seat);
        const intent = anyDealing(view, dice);
        if (intent) return [intent];
      }
      return [];
    }
    if (!view.options.canDraft) return [];
    const commitment = anyCommitment(view, diceOf(seed, round, own.seat), calm);
    return [
      { type: 'draft', round, commitment },
      { type: 'seal', round },
    ];
  };
}
