import type { NormId } from '../content/norms.ts';
import { NORM_IDS, NORMS } from '../content/norms.ts';
import type { TableEvent } from './events.ts';
import type { SeatIntent } from './intents.ts';
import type { Judgement } from './judge.ts';
import { because, refuse } from './judge.ts';
import { lots } from './random.ts';
import type { RejectionCode } from './rejections.ts';
import { gatherChanges } from './resolution/changes.ts';
import { seatIds, seatOf } from './seats.ts';
import type { SeatId, Setup, TabledNorm, TableState, Unlocking } from './state.ts';

/** What decides whether a seat may table a norm: known to the seat itself. */
export interface Tabler {
  readonly seat: SeatId;
  readonly capital: number;
  readonly round: number;
  readonly unlocking: Unlocking;
  readonly cost: number;
  readonly allowed: readonly NormId[];
  readonly inForce: readonly NormId[];
  readonly tabled: readonly TabledNorm[];
}

/** Why a seat cannot table a norm; null where it can. */
export function refusalOfTabling(tabler: Tabler, norm: NormId): RejectionCode | null {
  const { seat, capital, round, unlocking, cost, allowed, inForce, tabled } = tabler;
  if (!Object.hasOwn(NORMS, norm)) return 'norm-not-on-table';
  if (!allowed.includes(norm)) return 'norm-not-allowed';
  if (round < unlocking.norms) return 'locked-until-later';
  if (inForce.includes(norm)) return 'norm-in-force';
  if (tabled.some(({ sponsor }) => sponsor === seat)) return 'already-sponsor';
  if (tabled.some((each) => each.norm === norm)) return 'norm-on-table';
  return capital < cost ? 'cannot-pay' : null;
}

/** The norms that may be tabled at a table. */
export function allowedNorms({ norms }: Pick<Setup, 'norms'>): readonly NormId[] {
  return norms?.allowed ?? NORM_IDS;
}

function tablerOf(state: TableState, seat: SeatId): Tabler {
  return {
    seat,
    capital: seatOf(state, seat).capital,
    round: state.round,
    unlocking: state.setup.unlocking,
    cost: state.setup.numbers.norm.cost,
    allowed: allowedNorms(state.setup),
    inForce: state.norms.map(({ norm }) => norm),
    tabled: state.tabled,
  };
}

export function tableNorm(
  state: TableState,
  by: SeatId,
  ask: Extract<SeatIntent, { type: 'table-norm' }>,
): Judgement {
  const { norm } = ask;
  const refusal = refusalOfTabling(tablerOf(state, by), norm);
  return refusal ? refuse(refusal) : [{ type: 'norm-tabled', norm, by, ...because(ask) }];
}

export function withdrawNorm(state: TableState, by: SeatId, norm: NormId): Judgement {
  const mine = state.tabled.some((each) => each.norm === norm && each.sponsor === by);
  return mine ? [{ type: 'norm-withdrawn', norm, by }] : refuse('norm-not-on-table');
}

/** A seat that tables none may stand behind one; backing another moves it there. */
export function backNorm(
  state: TableState,
  by: SeatId,
  ask: Extract<SeatIntent, { type: 'back-norm' }>,
): Judgement {
  const { norm, backs } = ask;
  const tabled = state.tabled.find((each) => each.norm === norm);
  if (!tabled) return refuse('norm-not-on-table');
  if (state.tabled.some(({ sponsor }) => sponsor === by)) return refuse('already-sponsor');
  if (tabled.cosponsors.includes(by) === backs) return [];
  return [{ type: 'norm-backed', norm, by, backs, ...because(ask) }];
}

/** Most co-sponsors first; of equals the sponsor with less influence, then by lot. */
function inOrderOfSupport(state: TableState): TabledNorm[] {
  const drawn = lots(
    state.seed,
    { round: state.round, step: 'votes', purpose: 'ballot' },
    state.tabled.map(({ sponsor }) => sponsor),
  );
  const influence = ({ sponsor }: TabledNorm) => seatOf(state, sponsor).influence;
  return state.tabled.toSorted(
    (a, b) =>
      b.cosponsors.length - a.cosponsors.length ||
      influence(a) - influence(b) ||
      drawn.indexOf(a.sponsor) - drawn.indexOf(b.sponsor),
  );
}

/** When negotiation ends, one norm comes to the vote and its sponsor pays; the others lapse. */
export function callNorm(state: TableState): TableEvent[] {
  const { cost } = state.setup.numbers.norm;
  const ballot = inOrderOfSupport(state).find(({ sponsor }) => seatOf(state, sponsor).capital >= cost);
  const lapsed = state.tabled
    .filter((each) => each !== ballot)
    .map(({ norm, sponsor }): TableEvent => ({ type: 'norm-lapsed', norm, sponsor }));
  if (!ballot) return lapsed;
  const changes = gatherChanges(state, 'negotiation');
  const cause = { kind: 'norm-called', norm: ballot.norm } as const;
  changes.add({ of: 'capital', seat: ballot.sponsor }, -cost, cause);
  return [...lapsed, { type: 'norm-called', ballot }, ...changes.events()];
}

/** Seats that it takes for a norm to pass: a share of all, rounded up. */
export function votesNeeded(state: TableState): number {
  const { of, needs } = state.setup.numbers.norm.passes;
  return Math.ceil((seatIds(state).length * needs) / of);
}
