/** Where something stands in some JSON. */
export type Path = readonly (string | number)[];

/** What stands there; undefined where nothing does. */
export function at(json: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      value !== null && typeof value === 'object' && Object.hasOwn(value, step)
        ? Reflect.get(value, step)
        : undefined,
    json,
  );
}

export function listAt(json: unknown, path: Path): readonly unknown[] {
  const value = at(json, path);
  return Array.isArray(value) ? value : [];
}

export function textAt(json: unknown, path: Path): string {
  const value = at(json, path);
  return typeof value === 'string' ? value : '';
}

/** The whole number that stands there; another one where none does. */
export function numberIn(json: unknown, path: Path, otherwise: number): number {
  const value = at(json, path);
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : otherwise;
}

function ownEntries(json: unknown): Record<string, unknown> {
  return json !== null && typeof json === 'object' && !Array.isArray(json) ? { ...json } : {};
}

/**
 * The same JSON with another value there. What leads to it is made where it is missing.
 * @param value undefined takes out what stands there
 */
export function withValue(json: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const list = Array.isArray(json) ? json : [];
    if (rest.length === 0 && value === undefined) return list.filter((_, index) => index !== step);
    return list.length > step
      ? list.map((each, index) => (index === step ? withValue(each, rest, value) : each))
      : [...list, withValue(undefined, rest, value)];
  }
  const { [step]: old, ...others } = ownEntries(json);
  const next = withValue(old, rest, value);
  if (next === undefined) return others;
  // In its old place, so that a file that is exported keeps its order.
  return old === undefined ? { ...others, [step]: next } : { ...ownEntries(json), [step]: next };
}

/** A list with one entry moved by one place; as it is where there is no such place. */
export function moved(list: readonly unknown[], from: number, by: 1 | -1): readonly unknown[] {
  const to = from + by;
  if (to < 0 || to >= list.length) return list;
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), list[from], ...rest.slice(to)];
}
