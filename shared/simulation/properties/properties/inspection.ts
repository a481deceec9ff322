import { hazardRatio } from '../hazardRates.ts';
import type { Property } from '../property.ts';
import { always } from '../property.ts';
import { sumOf } from '../sums.ts';

/** 5: inspection spares hazards. The hazard rate with it over that without, at the same posture. */
export const INSPECTION: readonly Property[] = [
  {
    id: '5',
    experiment: 'mixed',
    promised: always,
    measure: (sums) => {
      const { ratio, error } = hazardRatio(sums);
      return { figure: ratio, bound: { atMost: 2 / 3 }, error, games: sumOf(sums, 'games') };
    },
  },
];
