import { at, listAt, withValue } from './paths.ts';
import { stateIds } from './states.ts';

const EXCEPT = ['baseline', 'except'] as const;

/** What a scenario says of the baseline trust of one state in another. */
export function trustIn(json: unknown, from: string, to: string): unknown {
  const exception = listAt(json, EXCEPT).find(
    (each) => listAt(each, ['from']).includes(from) && listAt(each, ['to']).includes(to),
  );
  return exception === undefined ? at(json, ['baseline', 'all']) : at(exception, ['trust']);
}

interface Exception {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly trust: unknown;
}

/** Rows of which the same is said are said together. */
function merged(exceptions: readonly Exception[]): Exception[] {
  const rows = new Map<string, Exception>();
  for (const each of exceptions) {
    const key = JSON.stringify([each.to, each.trust]);
    rows.set(key, { ...each, from: [...(rows.get(key)?.from ?? []), ...each.from] });
  }
  return [...rows.values()];
}

/** With another baseline trust of one state in another; all others stay as they are. */
export function withTrust(json: unknown, from: string, to: string, trust: unknown): unknown {
  const ids = stateIds(json);
  const all = at(json, ['baseline', 'all']);
  const exceptions = ids.flatMap((i) => {
    const row = ids
      .filter((j) => j !== i)
      .map((j) => ({ to: j, trust: i === from && j === to ? trust : trustIn(json, i, j) }))
      .filter((cell) => cell.trust !== all);
    const values = [...new Set(row.map((cell) => cell.trust))];
    return values.map((value) => ({
      from: [i],
      to: row.filter((cell) => cell.trust === value).map((cell) => cell.to),
      trust: value,
    }));
  });
  return withValue(json, EXCEPT, merged(exceptions));
}
