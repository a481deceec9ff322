import { CLAUSE_KINDS } from '../../../content/clauses.ts';
import { MOVE_IDS } from '../../../content/moves.ts';
import { NORM_IDS } from '../../../content/norms.ts';
import { POSTURES } from '../../../content/postures.ts';
import type { Bound, Measured } from '../bounds.ts';
import { errorOfShare } from '../bounds.ts';
import type { Occasion } from '../occasion.ts';
import type { Property } from '../property.ts';
import { inFull, inFullForMany } from '../property.ts';
import type { Sums } from '../sums.ts';
import { startingWith, sumOf } from '../sums.ts';

function totalOf(sums: Sums, start: string): number {
  let total = 0;
  for (const count of startingWith(sums, start).values()) total += count;
  return total;
}

/** The smallest share that any of these has of all that begins alike. */
function least(start: string, ids: readonly string[], bound: Bound): (sums: Sums) => Measured {
  return (sums) => {
    const total = totalOf(sums, start);
    const figure = Math.min(...ids.map((id) => sumOf(sums, `${start}${id}`))) / total;
    return {
      figure,
      bound,
      error: errorOfShare(bound.atLeast ?? 1 / total, total),
      games: sumOf(sums, 'games'),
    };
  };
}

const SEARCHED = { atMost: 0.15 } as const;

/** The largest share that a card has of what a search for the best answer chooses. */
function commonest(sums: Sums): Measured {
  const total = totalOf(sums, 'choice.');
  const figure = Math.max(...MOVE_IDS.map((move) => sumOf(sums, `choice.${move}`))) / total;
  const error = errorOfShare(SEARCHED.atMost, total);
  return { figure, bound: SEARCHED, error, games: sumOf(sums, 'games') };
}

/** One is enough for searching, which takes long: the one of six seats and full eight rounds. */
function isSearched({ scenario, length }: Occasion): boolean {
  return scenario === 'archipelago' && length === 'full';
}

/** It is there at all. */
const THERE = { moreThan: 0 };

/** 4: whoever wins has used everything that there is. Shares. */
export const VARIETY: readonly Property[] = [
  {
    id: '4-cards',
    experiment: 'mixed',
    promised: inFullForMany,
    measure: least('choice.', MOVE_IDS, { atLeast: 0.003 }),
  },
  { id: '4-postures', experiment: 'mixed', promised: inFull, measure: least('posture.', POSTURES, THERE) },
  {
    id: '4-clauses',
    experiment: 'mixed',
    promised: inFullForMany,
    measure: least('clause.', CLAUSE_KINDS, THERE),
  },
  { id: '4-norms', experiment: 'mixed', promised: inFull, measure: least('norm.', NORM_IDS, THERE) },
  { id: '4-search', experiment: 'best-response', promised: isSearched, measure: commonest },
];
