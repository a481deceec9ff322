import { roundHalfUp } from './amounts.ts';
import { isMet, mandateLines } from './mandates.ts';
import { indicatorsOf } from './records.ts';
import { seatIds, seatOf } from './seats.ts';
import type { Outcome, Standing, TableState } from './state.ts';

/** 100 − mean tension at the coins − 10 × ladder; 0 at war. */
export function peaceIndexOf(state: TableState): number {
  const { peaceIndex, war } = state.setup.numbers;
  if (state.ladder >= war.ladder || state.coins.length === 0) return 0;
  const mean = state.coins.reduce((sum, { tension }) => sum + tension, 0) / state.coins.length;
  return Math.max(0, roundHalfUp(100 - mean - peaceIndex.perLadder * state.ladder));
}

/** How the session ended: by its rounds or by war, with the standings; equal scores share the win, war has no winner. */
export function outcomeOf(state: TableState): Outcome {
  const { war, score } = state.setup.numbers;
  const atWar = state.ladder >= war.ladder;
  const scored = seatIds(state).map((seat): Omit<Standing, 'winner'> => {
    const { influence, leverage, autonomy } = seatOf(state, seat);
    const { mandate } = seatOf(state, seat);
    const mandateMet = mandate !== null && isMet(mandateLines(state, seat, mandate, true));
    const worth = mandateMet ? state.setup.numbers.mandate.worth : 0;
    const full = influence + leverage + score.perAutonomy * autonomy + worth;
    return {
      seat,
      influence,
      leverage,
      autonomy,
      mandate,
      mandateMet,
      score: atWar ? Math.floor(full / war.scoreDivisor) : full,
      indicators: indicatorsOf(state, seat),
    };
  });
  const best = Math.max(...scored.map((standing) => standing.score));
  return {
    by: atWar ? 'war' : 'rounds',
    standings: scored
      .map((standing) => ({ ...standing, winner: !atWar && standing.score === best }))
      .sort((a, b) => b.score - a.score),
    peaceIndex: peaceIndexOf(state),
  };
}
