import type { Style } from '../../../content/styles.ts';
import { assignStyles } from '../../dealStyles.ts';
import type { Experiment } from '../experiment.ts';
import { play } from '../play.ts';
import { botsOf, seatsOf } from '../seating.ts';
import { addTo } from '../sums.ts';

/** A table at which everybody plays the same style. Counts `games` and `wars`. */
export function oneStyle(style: Style): Experiment {
  return (trial, sums) => {
    const { outcome } = play(trial, botsOf(assignStyles(seatsOf(trial.setup), [style]), trial.seed));
    addTo(sums, 'games', 1);
    addTo(sums, 'wars', outcome.by === 'war' ? 1 : 0);
  };
}
