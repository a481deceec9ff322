import { at, listAt, moved, textAt, withValue } from './paths.ts';

const MOST_STATES = 8;

/** The ids of the states, in their order round the table. */
export function stateIds(json: unknown): readonly string[] {
  return listAt(json, ['seats']).map((_, index) => textAt(json, ['seats', index, 'id']));
}

function exceptionsWith(json: unknown, change: (ids: readonly unknown[]) => readonly unknown[]): unknown {
  const exceptions = listAt(json, ['baseline', 'except'])
    .map((exception) => ({
      ...Object(exception),
      from: change(listAt(exception, ['from'])),
      to: change(listAt(exception, ['to'])),
    }))
    .filter(({ from, to }) => from.length > 0 && to.length > 0);
  return withValue(json, ['baseline', 'except'], exceptions);
}

/** With another id for a state; what is said of its trust goes with it. */
export function withStateId(json: unknown, index: number, id: string): unknown {
  const before = textAt(json, ['seats', index, 'id']);
  const renamed = withValue(json, ['seats', index, 'id'], id);
  const alone = stateIds(json).filter((each) => each === before).length === 1;
  return alone ? exceptionsWith(renamed, (ids) => ids.map((each) => (each === before ? id : each))) : renamed;
}

/** Without a state, and without what is said of its trust. */
export function withoutState(json: unknown, index: number): unknown {
  const gone = textAt(json, ['seats', index, 'id']);
  const left = withValue(json, ['seats', index], undefined);
  return stateIds(left).includes(gone)
    ? left
    : exceptionsWith(left, (ids) => ids.filter((each) => each !== gone));
}

export function withStateMoved(json: unknown, index: number, by: 1 | -1): unknown {
  return withValue(json, ['seats'], moved(listAt(json, ['seats']), index, by));
}

/** The first of some names with a number that is not taken. */
export function freeName(start: string, taken: readonly string[]): string {
  for (let n = 1; ; n++) if (!taken.includes(`${start}-${n}`)) return `${start}-${n}`;
}

/**
 * With one more state of middling means; as it is where the table is full.
 * @param name how it is called until it has a name
 */
export function withNewState(json: unknown, name: string, emblems: readonly string[]): unknown {
  const seats = listAt(json, ['seats']);
  if (seats.length >= MOST_STATES) return json;
  const used = seats.map((seat) => at(seat, ['emblem']));
  const state = {
    id: freeName('state', stateIds(json)),
    name: { en: name },
    profile: { en: name },
    emblem: emblems.find((emblem) => !used.includes(emblem)) ?? emblems[0],
    enamel: '#2C3B44',
    cyber: 3,
    ai: 3,
    institutions: 3,
    autonomy: 7,
    influence: 18,
  };
  return withValue(json, ['seats'], [...seats, state]);
}
