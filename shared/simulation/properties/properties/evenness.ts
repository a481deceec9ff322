import { STYLES } from '../../../content/styles.ts';
import type { Bound, Measured } from '../bounds.ts';
import { errorOfShare } from '../bounds.ts';
import type { Occasion } from '../occasion.ts';
import type { Property } from '../property.ts';
import { always, inFull } from '../property.ts';
import { seatsOf } from '../seating.ts';
import type { Sums } from '../sums.ts';
import { sumOf } from '../sums.ts';

/** Wins of these against a fair share: of all, the one that is furthest out. */
function furthest(sums: Sums, names: readonly string[], bound: Bound): Measured {
  const times = names.map((name) => sumOf(sums, `${name}.won`) / sumOf(sums, `${name}.fair`));
  const figure = bound.atMost === undefined ? Math.min(...times) : Math.max(...times);
  const name = names[times.indexOf(figure)] ?? '';
  const games = sumOf(sums, `${name}.games`);
  const fair = sumOf(sums, `${name}.fair`) / games;
  const limit = Math.min(1, (bound.atMost ?? bound.atLeast ?? 1) * fair);
  return { figure, bound, error: errorOfShare(limit, games) / fair, games: sumOf(sums, 'games') || games };
}

function ofSeats(bound: Bound): (sums: Sums, occasion: Occasion) => Measured {
  return (sums, { setup }) =>
    furthest(
      sums,
      seatsOf(setup).map((seat) => `seat.${seat}`),
      bound,
    );
}

const STYLE_AT_MOST = { atMost: 1.6 };

/** 3: no style and no seat wins much more than its share, no seat much less. Times the fair share. */
export const EVENNESS: readonly Property[] = [
  {
    id: '3-styles',
    experiment: 'mixed',
    promised: inFull,
    measure: (sums) =>
      furthest(
        sums,
        STYLES.map((style) => `style.${style}`),
        STYLE_AT_MOST,
      ),
  },
  {
    id: '3-always-delegate',
    experiment: 'always-delegate',
    promised: inFull,
    measure: (sums) => furthest(sums, ['delegator'], STYLE_AT_MOST),
  },
  { id: '3-seats-most', experiment: 'mixed', promised: always, measure: ofSeats({ atMost: 1.35 }) },
  { id: '3-seats-least', experiment: 'mixed', promised: always, measure: ofSeats({ atLeast: 0.7 }) },
];
