import type { Bound, Measured } from '../bounds.ts';
import { errorOfShare } from '../bounds.ts';
import type { Property } from '../property.ts';
import { always } from '../property.ts';
import type { Sums } from '../sums.ts';
import { sumOf } from '../sums.ts';

function wars(bound: Bound): (sums: Sums) => Measured {
  return (sums) => {
    const games = sumOf(sums, 'games');
    const figure = sumOf(sums, 'wars') / games;
    const near = Math.min(Math.max(figure, bound.atLeast ?? 0), bound.atMost ?? 1);
    return { figure, bound, error: errorOfShare(near, games), games };
  };
}

/** 1: hawks end in war, reciprocators do not, mixed tables seldom. */
export const WAR: readonly Property[] = [
  { id: '1-hawks', experiment: 'hawks', promised: always, measure: wars({ atLeast: 0.6 }) },
  { id: '1-reciprocators', experiment: 'reciprocators', promised: always, measure: wars({ atMost: 0.03 }) },
  { id: '1-mixed', experiment: 'mixed', promised: always, measure: wars({ atLeast: 0.1, atMost: 0.3 }) },
];
