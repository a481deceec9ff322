import { CLAUSES } from '../../shared/content/clauses.ts';
import { MOVES } from '../../shared/content/moves.ts';
import type { CardOption, Duty, Odds } from '../../shared/projection/views.ts';
import type { Commitment } from '../../shared/rules/state.ts';

/** How a plan stands to what was signed. `open`: not kept yet, and there is room to keep it. */
export interface DutyState {
  readonly duty: Duty;
  readonly stand: 'kept' | 'open' | 'broken';
  /** How a breach would be found: for certain, or with the chance of being named. */
  readonly found: 'certainly' | Odds | null;
}

/** The chance of being named for the planned cyber move against a partner. */
function namedOdds(duty: Duty, draft: Commitment, options: readonly CardOption[]): Odds | null {
  const card = draft.cards.find(
    ({ move, targets }) =>
      MOVES[move].kind === 'cyber' && targets.some((target) => duty.with.includes(target)),
  );
  const option = options.find(({ move }) => move === card?.move);
  return option?.targets.find(({ seat }) => card?.targets.includes(seat))?.named ?? null;
}

/** What the seat has promised for this round, and what its plan makes of it. */
export function dutyStates(
  duties: readonly Duty[],
  draft: Commitment,
  options: readonly CardOption[],
  slots: number,
): DutyState[] {
  const hasRoom = draft.cards.length + (draft.invest ? 1 : 0) < slots;
  return duties.map((duty) => {
    if (duty.kept) return { duty, stand: 'kept', found: null };
    const stand = duty.clause === 'cbm-pledge' && hasRoom ? 'open' : 'broken';
    const found =
      CLAUSES[duty.clause].verified === 'attribution' ? namedOdds(duty, draft, options) : 'certainly';
    return { duty, stand, found };
  });
}

/** Whether all that one promise asks is asked by another that stands alike. */
function isAskedBy(one: DutyState, other: DutyState): boolean {
  const [a, b] = [one.duty, other.duty];
  if (a.clause !== b.clause || one.stand !== other.stand) return false;
  const within = (part: readonly string[], whole: readonly string[]) =>
    part.every((each) => whole.includes(each));
  // Whoever spares three spares two of them; but a CBM towards one of three may not be towards one of two.
  const covered = a.clause === 'no-cyber' ? within(a.with, b.with) : within(b.with, a.with);
  return covered && within(a.domains, b.domains);
}

/** Promises without those that another holds in it already, whichever accords they stand in. */
export function mergedDuties(states: readonly DutyState[]): DutyState[] {
  return states.filter(
    (state, at) =>
      !states.some((other, place) => {
        if (place === at || !isAskedBy(state, other)) return false;
        // Of two that say the same the first stays.
        return place < at || !isAskedBy(other, state);
      }),
  );
}
