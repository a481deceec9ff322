import type { ClauseKind } from '../../shared/content/clauses.ts';
import { CLAUSES } from '../../shared/content/clauses.ts';
import type { Numbers } from '../../shared/content/numbers.ts';
import { isDoneAtOnce } from '../../shared/rules/clauseEffects.ts';
import type { SeatId } from '../../shared/rules/state.ts';
import type { Terms } from '../../shared/rules/terms.ts';
import type { NameOf } from './causes.ts';
import { clauseText, owedText } from './clauses.ts';
import { list, say, signed } from './say.ts';

/** What the sentences about terms need to know of their table. */
export interface TermsKnown {
  readonly own: SeatId;
  readonly round: number;
  readonly rounds: number;
  readonly numbers: Numbers;
  readonly name: NameOf;
}

/** Terms in plain words, before anything is signed. */
export interface Preview {
  readonly owed: readonly string[];
  /** What the others owe; one sentence where it is the same as one's own. */
  readonly theirs: readonly string[];
  readonly brings: readonly string[];
  readonly found: readonly string[];
  /** What a found breach costs; null where there is nothing to breach. */
  readonly cost: string | null;
  readonly holds: string;
}

/** What an accord is called: by its parties, so that nobody has to think of a name. */
export function accordTitle(parties: readonly SeatId[], name: NameOf): string {
  return say('accord.title', { parties: list(parties.map(name)) });
}

/** The last round in which terms signed now would hold. */
export function lastRound(terms: Terms, round: number): number {
  return round + terms.rounds - 1;
}

/** "Until the end of round 4", or that it is done at once. */
export function holdsText(terms: Terms, { round, rounds }: Pick<TermsKnown, 'round' | 'rounds'>): string {
  if (terms.clauses.length > 0 && isDoneAtOnce(terms)) return say('accord.holds.atonce');
  const until = lastRound(terms, round);
  return until >= rounds ? say('accord.holds.end') : say('accord.holds', { until });
}

/** Promises of which a breach can be found, each in its own way. */
const FINDABLE = ['no-cyber', 'cbm-pledge', 'human-in-the-loop'] as const satisfies readonly ClauseKind[];

function foundTexts({ clauses }: Terms): string[] {
  return FINDABLE.filter((promise) => clauses.some(({ kind }) => kind === promise)).map((promise) =>
    say(`accord.found.${promise}`),
  );
}

/** What a found breach costs, in numbers of the table. */
export function breachCost({ accord }: Numbers): string {
  const { influence, trustOfParties, trustOfOthers } = accord.breach;
  return say('accord.breach.cost', {
    influence: -influence,
    parties: -trustOfParties,
    others: -trustOfOthers,
  });
}

function theirTexts(terms: Terms, { own, name }: TermsKnown): string[] {
  const others = terms.parties.filter((party) => party !== own);
  const mutual = terms.clauses.some(({ kind }) => CLAUSES[kind].verified !== null);
  const same = mutual
    ? [say('accord.theirs.same', { count: others.length, others: list(others.map(name)) })]
    : [];
  const given = terms.clauses.flatMap((clause) => {
    if (clause.kind !== 'transfer') return [];
    const { from, to, lift, capital } = clause;
    const [giver, taker] = lift === null ? [from, to] : [to, from];
    if (giver === own || capital === 0) return [];
    return [
      say('accord.theirs.gives', {
        giver: name(giver),
        taker: taker === own ? 'you' : 'other',
        other: name(taker),
        capital,
      }),
    ];
  });
  return [...same, ...given];
}

function bringTexts(terms: Terms, { own, numbers, name }: TermsKnown): string[] {
  const brings = terms.clauses.flatMap((clause) => {
    if (clause.kind === 'transfer') {
      const { to, lift } = clause;
      if (lift === null) return [];
      const { lift: lifting } = numbers.accord;
      const what = { capability: say(`meter.${lift}`), by: signed(lifting.capability) };
      return [
        to === own
          ? say('accord.brings.lift', { ...what, autonomy: signed(lifting.autonomy) })
          : say('accord.brings.lift.other', { ...what, to: name(to) }),
      ];
    }
    if (CLAUSES[clause.kind].verified !== null) return [];
    const text = clauseText(clause, name, numbers);
    return [say('accord.brings.clause', { clause: say(`clause.${clause.kind}`), text })];
  });
  const kept = terms.secret || terms.clauses.length === 0 || isDoneAtOnce(terms);
  return kept ? brings : [...brings, say('accord.brings.kept', { by: signed(numbers.accord.kept) })];
}

/** What terms would mean for the reader. */
export function previewOf(terms: Terms, known: TermsKnown): Preview {
  const { own, name, numbers } = known;
  const found = foundTexts(terms);
  return {
    owed: terms.clauses.flatMap((clause) => owedText(clause, own, terms.parties, name) ?? []),
    theirs: theirTexts(terms, known),
    brings: bringTexts(terms, known),
    found,
    cost: found.length > 0 ? breachCost(numbers) : null,
    holds: holdsText(terms, known),
  };
}
