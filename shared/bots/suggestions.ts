import type { ClauseKind } from '../content/clauses.ts';
import { CLAUSES } from '../content/clauses.ts';
import { clauseOf } from '../rules/clauseEffects.ts';
import type { SeatIntent } from '../rules/intents.ts';
import { sameSeats } from '../rules/offers.ts';
import type { SeatId } from '../rules/state.ts';
import type { Terms as Agreed, Clause, Proposal } from '../rules/terms.ts';
import { judge, objection, rest } from './agreeing.ts';
import type { Situation } from './situation.ts';
import { isPerson } from './situation.ts';
import { ROUNDS, written } from './writing.ts';

/** What people suggest in words, and bots write down for them where they agree. */

/** A clause that was suggested, as it would stand in a text. */
export interface Suggested {
  readonly terms: Agreed;
  /** The accord between the same parties that would be amended. */
  readonly amends: string | null;
  /** The proposal between them into which it would be written. */
  readonly proposal: Proposal | null;
}

/** The proposal that lies on the table among those in a channel. */
export function proposalIn({ view }: Situation, channel: readonly SeatId[]): Proposal | undefined {
  return view.own.proposals.find(({ terms }) => sameSeats(terms.parties, channel));
}

function withClause(terms: Agreed, [clause]: readonly Clause[]): Agreed | null {
  const fits = clause && !clauseOf(terms, clause.kind) && !(terms.secret && CLAUSES[clause.kind].openOnly);
  return fits ? { ...terms, clauses: [...terms.clauses, clause] } : null;
}

/**
 * What would be written where this clause is suggested: into what those in the channel have on the table or in force,
 * else as an accord of its own. Null where it cannot be written in few words, or not now, or stands there already.
 */
export function suggestedTerms(
  situation: Situation,
  channel: readonly SeatId[],
  kind: ClauseKind,
): Suggested | null {
  const { accords } = situation.view.options;
  if (kind === 'transfer') return null;
  const clauses = written(situation, kind);
  const proposal = proposalIn(situation, channel) ?? null;
  const former = situation.bound.find(({ terms }) => sameSeats(terms.parties, channel));
  const base = proposal?.terms ?? (former && rest(situation, former));
  if (!base) {
    if (accords.propose.refused !== null || clauses.length === 0) return null;
    const rounds = Math.min(ROUNDS, situation.roundsLeft);
    return { terms: { parties: channel, clauses, rounds, secret: false }, amends: null, proposal };
  }
  const mayWrite = proposal
    ? accords.proposals.some((each) => each.proposal === proposal.id && each.canRevise)
    : accords.inForce.some(({ accord, amend }) => accord === former?.id && amend.refused === null);
  const terms = mayWrite ? withClause(base, clauses) : null;
  return terms && { terms, amends: proposal ? proposal.amends : (former?.id ?? null), proposal };
}

function writing(situation: Situation, { terms, amends, proposal }: Suggested): SeatIntent {
  const { round } = situation.view;
  const reasons = [judge(situation, terms, amends).reason];
  if (!proposal) return { type: 'propose', round, terms, amends, reasons };
  return { type: 'revise', round, proposal: proposal.id, revision: proposal.revision, terms, reasons };
}

/** Writes down what people have suggested in this round, where it would sign that and nobody has written since. */
export function suggestions(situation: Situation): SeatIntent[] {
  const { heard } = situation.memory;
  return heard.flatMap((event, place) => {
    if (event.type !== 'said' || !isPerson(situation, event.by) || event.saying.kind !== 'phrase') return [];
    const { to, saying } = event;
    if (saying.phrase !== 'propose-clause' || !saying.about.clause) return [];
    const isDone = heard.slice(place).some((later) => 'terms' in later && sameSeats(later.terms.parties, to));
    const suggested = isDone ? null : suggestedTerms(situation, to, saying.about.clause);
    return suggested && objection(situation, suggested.terms, suggested.amends) === null
      ? [writing(situation, suggested)]
      : [];
  });
}
