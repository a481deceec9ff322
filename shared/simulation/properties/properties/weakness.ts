import { errorOfShare } from '../bounds.ts';
import type { Property } from '../property.ts';
import { inFullForMany } from '../property.ts';
import { sumOf } from '../sums.ts';

const AT_LEAST = 0.45;

/** 6: a weak state that plays defence diplomacy is often ahead of a strong one that plays alone. Share of games. */
export const WEAKNESS: readonly Property[] = [
  {
    id: '6',
    experiment: 'weak-and-strong',
    promised: inFullForMany,
    measure: (sums) => {
      const games = sumOf(sums, 'games');
      const figure = sumOf(sums, 'ahead') / games;
      return { figure, bound: { atLeast: AT_LEAST }, error: errorOfShare(AT_LEAST, games), games };
    },
  },
];
