import { errorOfShare } from '../bounds.ts';
import type { Property } from '../property.ts';
import { inFull } from '../property.ts';
import { sumOf } from '../sums.ts';

const AT_MOST = 0.6;

/** 7: who leads at half-time has not won yet. Share of games without war. */
export const SUSPENSE: readonly Property[] = [
  {
    id: '7',
    experiment: 'mixed',
    promised: inFull,
    measure: (sums) => {
      const games = sumOf(sums, 'half-time.games');
      const figure = sumOf(sums, 'half-time.kept') / games;
      return { figure, bound: { atMost: AT_MOST }, error: errorOfShare(AT_MOST, games), games };
    },
  },
];
