import type { Clause, Terms } from '../../shared/rules/terms.ts';

export type Mark = 'same' | 'added' | 'removed' | 'changed';

/** A clause with what became of it; `former` is how it read before, where it was changed. */
export interface MarkedClause {
  readonly mark: Mark;
  readonly clause: Clause;
  readonly former: Clause | null;
}

/** What one text of an accord changes in the one before. */
export interface Difference {
  /** Those of the new text in its order, then those struck out. */
  readonly clauses: readonly MarkedClause[];
  /** The former value; null where it is as it was. */
  readonly rounds: number | null;
  readonly secret: boolean | null;
}

/** Clauses of the same subject: a kind stands once, but several things may be given. */
function subjectOf(clause: Clause): string {
  return clause.kind === 'transfer'
    ? [clause.kind, clause.from, clause.to, clause.lift ?? 'capital'].join(' ')
    : clause.kind;
}

function sameClause(a: Clause, b: Clause): boolean {
  const plain = (clause: Clause) =>
    JSON.stringify(
      'domains' in clause ? [clause.kind, clause.domains.toSorted()] : Object.entries(clause).sort(),
    );
  return plain(a) === plain(b);
}

/** Compares two texts clause by clause. @param former null where there was none: then nothing is new */
export function differenceOf(now: Terms, former: Terms | null): Difference {
  if (!former) {
    const clauses = now.clauses.map((clause) => ({ mark: 'same', clause, former: null }) as const);
    return { clauses, rounds: null, secret: null };
  }
  const left = [...former.clauses];
  const take = (fits: (clause: Clause) => boolean): Clause | null => {
    const at = left.findIndex(fits);
    return at < 0 ? null : (left.splice(at, 1)[0] ?? null);
  };
  const same = new Set(now.clauses.filter((clause) => take((each) => sameClause(each, clause)) !== null));
  const kept = now.clauses.map((clause): MarkedClause => {
    if (same.has(clause)) return { mark: 'same', clause, former: null };
    const before = take((each) => subjectOf(each) === subjectOf(clause));
    return { mark: before ? 'changed' : 'added', clause, former: before };
  });
  const removed = left.map((clause): MarkedClause => ({ mark: 'removed', clause, former: null }));
  return {
    clauses: [...kept, ...removed],
    rounds: now.rounds === former.rounds ? null : former.rounds,
    secret: now.secret === former.secret ? null : former.secret,
  };
}

/** Whether there is anything to show. */
export function isDifferent({ clauses, rounds, secret }: Difference): boolean {
  return rounds !== null || secret !== null || clauses.some(({ mark }) => mark !== 'same');
}
