import type { ClauseKind } from '../../content/clauses.ts';
import { clauseOf, isParty } from '../../rules/clauseEffects.ts';
import type { SeatId } from '../../rules/state.ts';
import type { Accord, Terms as Agreed, Clause } from '../../rules/terms.ts';
import { answerChance, keepsPledge } from '../expectations.ts';
import type { Situation } from '../situation.ts';
import { cyberWorth, lasting, meanTrust, rivalryWith, scaled } from '../situation.ts';
import type { Terms } from '../terms.ts';
import { add, noTerms } from '../terms.ts';
import { stakeOf, usualHazard } from './machines.ts';
import { accordMandate } from './mandate.ts';
import { coverage, exposed, forgone, guarded, shareOfAttacks, spared } from './restraint.ts';

/** What an accord is worth to a seat over the rounds for which it holds, beyond what the accords that it has bring. */

/** How often a seat plays AI in a domain that lies on the agenda, and how often a domain lies there. */
const RESEARCH = { plays: 0.35, onAgenda: 0.3 } as const;

/** What owing a CBM costs in other cards, the first and each further one, a round. */
const PLEDGE = { first: 1.4, further: 2.2 } as const;

/** How often a measure of one's own meets one of two others'. */
const MEETS = 0.6;

/** What doing without delegated systems costs whoever uses them, and how often others do, a round. */
const DELEGATED = { forgone: 1, others: 0.15 } as const;

/** Gain of a capability lifted, besides cyber: more of each AI gain, a lower hazard; a round. */
const LIFT = { ai: 0.2, institutions: 0.16, attack: 0.1 } as const;

/** How much of what an accord brings a partner a rival minds. */
const GRUDGE = 0.6;

interface Appraisal {
  readonly situation: Situation;
  readonly agreed: Agreed;
  readonly partners: readonly SeatId[];
  /** Rounds in which it would bring something. */
  readonly rounds: number;
  /** The accords that the seat has already. */
  readonly bound: readonly Accord[];
  readonly terms: Terms;
}

/** Rounds for which an accord with these marks holds already. */
function covered({ bound, situation }: Appraisal, holds: (accord: Accord) => boolean): number {
  const { round } = situation.view;
  return Math.max(0, ...bound.filter(holds).map(({ until }) => until - round + 1));
}

/** Rounds that a clause adds to those for which an accord of the seat's has it already. */
function added(appraisal: Appraisal, kind: ClauseKind, partner?: SeatId): number {
  const already = covered(
    appraisal,
    (accord) =>
      clauseOf(accord.terms, kind) !== undefined && (partner === undefined || isParty(accord, partner)),
  );
  return Math.max(0, appraisal.rounds - already);
}

function addKept(appraisal: Appraisal): void {
  const { situation, agreed, partners, rounds, terms } = appraisal;
  const { numbers, roundsLeft, peace } = situation;
  if (agreed.secret) return;
  for (const partner of partners) {
    const already = covered(appraisal, (accord) => accord.open && isParty(accord, partner));
    const gain = meanTrust(situation, [partner], numbers.accord.kept);
    for (let later = already; later < rounds; later++)
      add(terms, 'trust', (gain * lasting(numbers, roundsLeft - later) * peace) / numbers.coin.peace.divisor);
  }
}

function addInspection(appraisal: Appraisal): void {
  const { situation, partners, terms } = appraisal;
  const { numbers, others } = situation;
  const rounds = added(appraisal, 'inspection');
  // A gain kept and its loss spared, where the halved hazard would have struck.
  add(terms, 'safety', rounds * stakeOf(situation) * usualHazard(situation));
  const chance = numbers.cyber.attribution.monitored / 10_000;
  add(terms, 'safety', rounds * guarded(situation, chance));
  add(terms, 'influence', -rounds * exposed(situation, partners.length / others.length, chance));
}

function addEarlyWarning(appraisal: Appraisal): void {
  const { situation, partners, terms } = appraisal;
  const { perParty, atMostOfParties } = situation.numbers.cyber.attribution;
  const rounds = added(appraisal, 'early-warning');
  const chance = Math.min(atMostOfParties, perParty * partners.length) / 10_000;
  add(terms, 'safety', rounds * guarded(situation, chance));
  const share = partners.length / situation.others.length;
  add(terms, 'influence', -rounds * exposed(situation, share, chance));
}

function addRestraint(appraisal: Appraisal, { domains }: Extract<Clause, { kind: 'no-cyber' }>): void {
  const { situation, partners, terms } = appraisal;
  const share = coverage(domains);
  for (const partner of partners) {
    const rounds = added(appraisal, 'no-cyber', partner);
    add(terms, 'safety', rounds * share * spared(situation, shareOfAttacks(situation, [partner])));
  }
  const banned = partners.filter((partner) => added(appraisal, 'no-cyber', partner) > 0);
  const targets = banned.length + (situation.leader && banned.includes(situation.leader) ? 1 : 0);
  const rounds = appraisal.rounds * share;
  add(terms, 'influence', -rounds * forgone(situation, Math.min(1, targets / situation.others.length)));
}

function addPledge(appraisal: Appraisal): void {
  const { situation, partners, bound, terms } = appraisal;
  const { numbers, view, memory, trustWorth, tensionWorth } = situation;
  const silence = partners.reduce(
    (chance, partner) => chance * (1 - keepsPledge(memory, partner) * (partners.length > 1 ? MEETS : 1)),
    1,
  );
  // Without the accord that is amended: what it brings already is weighed apart.
  const isNew = bound === situation.bound;
  const answers = partners.map((partner) =>
    isNew ? situation.answers(partner) : answerChance(view, memory, bound, partner),
  );
  const anyway = Math.max(...answers);
  const more = Math.max(0, 1 - silence - anyway);
  const rounds = appraisal.rounds;
  // Five of trust are what an answer adds on either side.
  add(terms, 'answer', rounds * more * numbers.cbm.answeredInfluence);
  add(terms, 'trust', rounds * more * meanTrust(situation, partners.slice(0, 1), 5) * trustWorth);
  const calm = -scaled(situation, numbers.tension.cbmCard + numbers.tension.answeredPair);
  add(terms, 'tension', rounds * more * calm * tensionWorth);
  const owed = bound.filter(({ terms: { clauses } }) => clauses.some(({ kind }) => kind === 'cbm-pledge'));
  const kept = owed.filter(({ terms: { parties } }) => parties.some((party) => partners.includes(party)));
  const cost = owed.length === 0 ? PLEDGE.first : kept.length === owed.length ? 0 : PLEDGE.further;
  add(terms, 'accord', -rounds * cost);
}

function addHumanControl(appraisal: Appraisal, share: number): void {
  const { situation, partners, terms, rounds } = appraisal;
  const { numbers, tensionWorth, style } = situation;
  const calm = scaled(situation, numbers.ai.posture.delegated.tension) * tensionWorth;
  add(terms, 'tension', rounds * share * partners.length * DELEGATED.others * calm);
  if (style.diplomacy.habits.posture === 'delegated')
    add(terms, 'influence', -rounds * share * DELEGATED.forgone);
}

function addResearch(appraisal: Appraisal, { domains }: Extract<Clause, { kind: 'joint-research' }>): void {
  const { situation, bound, terms, rounds } = appraisal;
  const { view, numbers, capitalWorth, style } = situation;
  const spares = style.diplomacy.habits.posture === 'vendor' ? 0.5 : 1;
  for (const domain of domains) {
    if (bound.some((accord) => clauseOf(accord.terms, 'joint-research')?.domains.includes(domain))) continue;
    const now = view.agenda.includes(domain) ? 1 : 0;
    const uses = RESEARCH.plays * (now + RESEARCH.onAgenda * (rounds - 1));
    add(terms, 'influence', uses * spares * numbers.accord.research * Math.max(capitalWorth, 0.5));
  }
}

function addTransfer(appraisal: Appraisal, clause: Extract<Clause, { kind: 'transfer' }>): void {
  const { situation, terms } = appraisal;
  const { own, capitalWorth, numbers, roundsLeft } = situation;
  const { from, to, lift, capital } = clause;
  const pays = lift === null ? from : to;
  const gets = lift === null ? to : from;
  if (pays === own.id) add(terms, 'thrift', -capital * capitalWorth);
  if (gets === own.id) add(terms, 'influence', capital * capitalWorth);
  if (lift === null) return;
  if (from === own.id) add(terms, 'rival', -rivalryWith(situation, to) * roundsLeft * LIFT.ai);
  if (to !== own.id) return;
  add(terms, 'autonomy', numbers.accord.lift.autonomy * numbers.score.perAutonomy);
  if (lift === 'cyber') add(terms, 'safety', cyberWorth(situation) + roundsLeft * LIFT.attack);
  else add(terms, 'influence', roundsLeft * LIFT[lift]);
}

function addClause(appraisal: Appraisal, clause: Clause): void {
  switch (clause.kind) {
    case 'no-cyber':
      addRestraint(appraisal, clause);
      return;
    case 'cbm-pledge':
      addPledge(appraisal);
      return;
    case 'human-in-the-loop':
      addHumanControl(appraisal, coverage(clause.domains));
      return;
    case 'inspection':
      addInspection(appraisal);
      return;
    case 'early-warning':
      addEarlyWarning(appraisal);
      return;
    case 'joint-research':
      addResearch(appraisal, clause);
      return;
    case 'transfer':
      addTransfer(appraisal, clause);
      return;
  }
}

/** Most of what an accord brings, it brings its partners too; a rival minds. */
function addGrudge({ situation, partners, terms }: Appraisal): void {
  const rivalry = partners.reduce((sum, partner) => sum + rivalryWith(situation, partner), 0);
  const common = terms.trust + Math.max(0, terms.influence) + terms.answer;
  add(terms, 'rival', (-GRUDGE * common * rivalry) / partners.length);
}

/** @param without an accord that these terms would replace */
export function accordTerms(situation: Situation, agreed: Agreed, without: string | null = null): Terms {
  const { own, roundsLeft, style } = situation;
  const appraisal: Appraisal = {
    situation,
    agreed,
    partners: agreed.parties.filter((party) => party !== own.id),
    rounds: Math.min(agreed.rounds, roundsLeft),
    bound: without === null ? situation.bound : situation.bound.filter(({ id }) => id !== without),
    terms: noTerms(),
  };
  const { terms } = appraisal;
  const isGift = agreed.clauses.every(({ kind }) => kind === 'transfer');
  if (!isGift) addKept(appraisal);
  for (const clause of agreed.clauses) {
    addClause(appraisal, clause);
    const receives = clause.kind !== 'transfer' || (clause.to === own.id && clause.lift !== null);
    if (receives) add(terms, 'likes', style.diplomacy.likesClause(clause.kind));
  }
  addGrudge(appraisal);
  add(terms, 'mandate', accordMandate(situation, agreed));
  return terms;
}

/** What a breach that is found costs a party of the accord. */
export function breachCost(situation: Situation, { terms }: Pick<Accord, 'terms'>): number {
  const { own, others, numbers, trustWorth } = situation;
  const { influence, trustOfParties, trustOfOthers } = numbers.accord.breach;
  const parties = terms.parties.filter((party) => party !== own.id);
  const rest = others.map(({ id }) => id).filter((id) => !parties.includes(id));
  const trust = meanTrust(situation, parties, trustOfParties) + meanTrust(situation, rest, trustOfOthers);
  return -influence - trust * trustWorth;
}
