import type { TableEvent } from '../events.ts';
import { evolveAll } from '../evolve.ts';
import { hasCapacityFund } from '../normEffects.ts';
import { votesNeeded } from '../normIntents.ts';
import { lots } from '../random.ts';
import { seatIds, seatOf } from '../seats.ts';
import type { SeatId, TableState } from '../state.ts';
import { gatherChanges } from './changes.ts';

/** Abstaining is no vote: it takes two thirds of all seats. */
function vote(state: TableState): TableEvent[] {
  const { ballot, setup } = state;
  if (!ballot) return [];
  const votes = seatIds(state).flatMap((seat) => {
    const cast = seatOf(state, seat).draft.vote;
    return cast ? [{ seat, vote: cast }] : [];
  });
  const passed = votes.filter((each) => each.vote === 'for').length >= votesNeeded(state);
  const changes = gatherChanges(state, 'votes');
  if (passed) {
    const { sponsor, cosponsor } = setup.numbers.norm;
    const cause = { kind: 'norm-passed', norm: ballot.norm } as const;
    changes.add({ of: 'influence', seat: ballot.sponsor }, sponsor, cause);
    for (const seat of ballot.cosponsors) changes.add({ of: 'influence', seat }, cosponsor, cause);
  }
  return [{ type: 'norm-voted', ballot, votes, secret: setup.secretBallot, passed }, ...changes.events()];
}

/** Seats from the richest in capital to the poorest; of equals the one with more public influence, then by lot. */
function byCapital(state: TableState): SeatId[] {
  const drawn = lots(state.seed, { round: state.round, step: 'votes', purpose: 'fund' }, seatIds(state));
  return drawn.sort((a, b) => {
    const [one, other] = [seatOf(state, a), seatOf(state, b)];
    return other.capital - one.capital || other.influence - one.influence;
  });
}

/** The capacity-building fund moves capital from the richest to the poorest, never to one as rich. */
function moveFund(state: TableState): TableEvent[] {
  const { givers, amount } = state.setup.numbers.norm.fund;
  const ranked = byCapital(state);
  const count = Math.min(givers, Math.floor(ranked.length / 2));
  const poorest = ranked.toReversed();
  const changes = gatherChanges(state, 'votes');
  const moved = ranked.slice(0, count).flatMap((from, place): TableEvent[] => {
    const to = poorest[place];
    if (!to || seatOf(state, from).capital <= seatOf(state, to).capital) return [];
    changes.add({ of: 'capital', seat: from }, -amount, { kind: 'capacity-fund' });
    changes.add({ of: 'capital', seat: to }, amount, { kind: 'capacity-fund' });
    return [{ type: 'fund-moved', from, to, amount }];
  });
  return [...moved, ...changes.events()];
}

/**
 * Step 1: the vote on the norm that is up, and what a capacity fund moves, one passed just now too. Who is rich is
 * worked out from the start of the step, before anybody has won influence by the vote.
 */
export function resolveVotes(state: TableState): TableEvent[] {
  const voted = vote(state);
  const { norms } = evolveAll(state, voted);
  return [...voted, ...(hasCapacityFund(norms.map(({ norm }) => norm)) ? moveFund(state) : [])];
}
