import type { ScenarioFault } from './faults.ts';
import { fault, written } from './faults.ts';

/** No scenario is nested so deep, or has so many values. */
const DEEPEST = 12;
const MOST_VALUES = 6_000;

/** As the name of a property it would change what the object is instead of being in it. */
const RESERVED = '__proto__';

interface Place {
  readonly value: unknown;
  readonly path: readonly PropertyKey[];
}

function stepsInto(value: unknown): readonly PropertyKey[] {
  if (value === null || typeof value !== 'object') return [];
  return Array.isArray(value) ? [...value.keys()] : Object.keys(value);
}

function childOf({ value, path }: Place, step: PropertyKey): Place {
  return { value: Object(value)[step], path: [...path, step] };
}

/** What makes some JSON unfit to be looked at more closely; null where nothing does. It goes no deeper than allowed. */
export function outOfBounds(json: unknown): ScenarioFault | null {
  const open: Place[] = [{ value: json, path: [] }];
  let values = 0;
  for (let place = open.pop(); place; place = open.pop()) {
    if (place.path.at(-1) === RESERVED) return fault(written(place.path), 'reserved-key', 'nothing');
    if (place.path.length > DEEPEST) return fault(written(place.path), 'too-deep', 'nothing');
    const steps = stepsInto(place.value);
    values += steps.length;
    if (values > MOST_VALUES) return fault('', 'too-much', 'smaller', { most: MOST_VALUES });
    for (const step of steps) open.push(childOf(place, step));
  }
  return null;
}
