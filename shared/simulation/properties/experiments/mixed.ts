import { seatIds, seatOf } from '../../../rules/seats.ts';
import type { SeatId, TableState } from '../../../rules/state.ts';
import { dealStyles } from '../../dealStyles.ts';
import type { Experiment } from '../experiment.ts';
import { addHazards } from '../hazardRates.ts';
import type { PlayedTrial } from '../play.ts';
import { play } from '../play.ts';
import { botsOf, seatsOf } from '../seating.ts';
import type { OpenSums } from '../sums.ts';
import { addTo } from '../sums.ts';
import { addWinnersChoices } from '../winnersChoices.ts';
import { addWin, winsOf } from '../wins.ts';

/** Those who would lead if the session ended now, mandates apart. */
function leadersOf(state: TableState): SeatId[] {
  const { perAutonomy } = state.setup.numbers.score;
  const scored = seatIds(state).map((seat) => {
    const { influence, leverage, autonomy } = seatOf(state, seat);
    return { seat, score: influence + leverage + perAutonomy * autonomy };
  });
  const best = Math.max(...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score === best).map(({ seat }) => seat);
}

/** Whether whoever led at half-time won, in parts where there were several. */
function addHalfTime(sums: OpenSums, { outcome, rounds, state }: PlayedTrial): void {
  const half = rounds[Math.floor(state.setup.rounds / 2) - 1];
  if (!half || outcome.by === 'war') return;
  const leaders = leadersOf(half);
  const wins = winsOf(outcome);
  const kept = leaders.reduce((sum, leader) => sum + (wins.get(leader) ?? 0), 0) / leaders.length;
  addTo(sums, 'half-time.games', 1);
  addTo(sums, 'half-time.kept', kept);
}

/** The six styles dealt at random. Counts wars, wins by style and seat, winners' choices, hazards and half-time leaders. */
export const mixed: Experiment = (trial, sums) => {
  const styles = dealStyles(seatsOf(trial.setup), trial.seed);
  const played = play(trial, botsOf(styles, trial.seed));
  const { outcome } = played;
  addTo(sums, 'games', 1);
  addTo(sums, 'wars', outcome.by === 'war' ? 1 : 0);
  for (const [seat, style] of styles) {
    addWin(sums, `style.${style}`, outcome, seat);
    addWin(sums, `seat.${seat}`, outcome, seat);
  }
  addHalfTime(sums, played);
  addWinnersChoices(sums, played);
  addHazards(sums, played.log);
};
