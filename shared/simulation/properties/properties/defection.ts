import type { Bound, Measured } from '../bounds.ts';
import type { Occasion } from '../occasion.ts';
import type { Property } from '../property.ts';
import { always } from '../property.ts';
import type { Sums } from '../sums.ts';
import { meanOf, sumOf } from '../sums.ts';

function lead(bound: Bound): (sums: Sums) => Measured {
  return (sums) => {
    const { mean, error } = meanOf(sums, 'lead');
    return { figure: mean, bound, error, games: sumOf(sums, 'lead.count') };
  };
}

/** The rules know that four rounds leave a hawk nothing to gain at the table of eight. */
function paysToDefect({ length, setup }: Occasion): boolean {
  return length === 'full' || setup.seats.length < 8;
}

/** 2: a hawk beats those who co-operate whatever comes, and loses to those who answer and bind. Its lead, in points. */
export const DEFECTION: readonly Property[] = [
  {
    id: '2-among-cooperators',
    experiment: 'hawk-among-cooperators',
    promised: paysToDefect,
    measure: lead({ atLeast: 0 }),
  },
  {
    id: '2-among-reciprocators',
    experiment: 'hawk-among-reciprocators',
    promised: always,
    measure: lead({ atMost: 0 }),
  },
];
