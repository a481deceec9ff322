import type { ClauseKind } from '../content/clauses.ts';
import { CLAUSES } from '../content/clauses.ts';
import type { Domain } from '../content/domains.ts';
import type { Clause } from '../rules/terms.ts';
import type { Situation } from './situation.ts';

/** Rounds for which a bot offers to be bound, where so many are left. */
export const ROUNDS = 4;

/** Domains for joint research: what lies on the table now, those first that no accord covers. */
function researchDomains({ view, bound }: Situation): Domain[] {
  const taken = bound.flatMap(({ terms }) =>
    terms.clauses.flatMap((clause) => (clause.kind === 'joint-research' ? clause.domains : [])),
  );
  const { min, max } = CLAUSES['joint-research'].domains ?? { min: 1, max: 2 };
  const open = view.agenda.filter((domain) => !taken.includes(domain)).slice(0, max);
  return open.length >= min ? open : [];
}

export function isUnlocked({ view }: Situation, kind: ClauseKind): boolean {
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
