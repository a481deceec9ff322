/** What a figure must be. */
export interface Bound {
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly moreThan?: number;
}

/** One figure of a property over one scenario's games. */
export interface Measured {
  readonly figure: number;
  readonly bound: Bound;
  /** Standard error of the figure, about. */
  readonly error: number;
  readonly games: number;
}

/** Whether a property holds. */
export interface Finding {
  /** The property, what of it, and the scenario: `3-seats-four-rounds/archipelago`. */
  readonly id: string;
  readonly pass: boolean;
  /** Null where there was nothing to measure. */
  readonly figure: number | null;
  readonly bound: Bound;
  readonly games: number;
}

/** Standard error of a share that is near this one, over so many games. */
export function errorOfShare(share: number, games: number): number {
  return games === 0 ? Number.NaN : Math.sqrt((share * (1 - share)) / games);
}

/** @param errors so many standard errors may a figure be outside of its bound */
export function judged(id: string, { figure, bound, error, games }: Measured, errors: number): Finding {
  if (Number.isNaN(figure)) return { id, pass: false, figure: null, bound, games };
  const slack = errors === 0 ? 0 : errors * error;
  const { atLeast = Number.NEGATIVE_INFINITY, moreThan = Number.NEGATIVE_INFINITY } = bound;
  const { atMost = Number.POSITIVE_INFINITY } = bound;
  const pass = figure >= atLeast - slack && figure > moreThan - slack && figure <= atMost + slack;
  return { id, pass, figure, bound, games };
}
