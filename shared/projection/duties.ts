import type { Domain } from '../content/domains.ts';
import { brokenBy } from '../rules/breaches.ts';
import { clauseOf, covers, inEffect, isParty } from '../rules/clauseEffects.ts';
import { seatOf } from '../rules/seats.ts';
import type { SeatId, TableState } from '../rules/state.ts';
import type { Accord } from '../rules/terms.ts';
import type { Duty } from './views.ts';

const BINDING = ['no-cyber', 'cbm-pledge', 'human-in-the-loop'] as const;

function coveredDomains(accord: Accord, clause: Duty['clause'], agenda: readonly Domain[]): Domain[] {
  const named = clause === 'cbm-pledge' ? null : clauseOf(accord.terms, clause)?.domains;
  return named ? agenda.filter((domain) => covers(named, domain)) : [];
}

function dutiesIn(state: TableState, seat: SeatId, accord: Accord): Duty[] {
  const broken = brokenBy(accord, seat, seatOf(state, seat).draft.cards);
  return BINDING.filter((clause) => clauseOf(accord.terms, clause)).map((clause) => ({
    accord: accord.id,
    clause,
    with: accord.terms.parties.filter((party) => party !== seat),
    domains: coveredDomains(accord, clause, state.agenda),
    kept: !broken.includes(clause),
  }));
}

/** What a seat's accords ask of its commitment in this round, leaving out bans that touch nothing on the agenda. */
export function dutiesOf(state: TableState, seat: SeatId): Duty[] {
  if (state.phase !== 'commitment') return [];
  return inEffect(state.accords, state.round)
    .filter((accord) => isParty(accord, seat))
    .flatMap((accord) => dutiesIn(state, seat, accord))
    .filter(({ clause, domains }) => clause === 'cbm-pledge' || domains.length > 0);
}
