import * as z from 'zod/mini';
import type { Numbers } from './numbers.ts';
import { NUMBERS } from './numbers.ts';

/**
 * The numbers of the rules that a scenario may move, and how far: within these a table can always be played to its
 * end. Chances are ten-thousandths. The others stay as they are.
 */
export const MOVABLE = {
  'capital.start': [0, 8],
  'capital.perRound': [1, 8],
  'cost.cyber': [1, 4],
  'cost.ai': [1, 6],
  'cost.cbm': [1, 4],
  'cost.invest': [1, 6],
  'cyber.leverage': [0, 20],
  'cyber.success.base': [0, 10_000],
  'cyber.attribution.base': [0, 10_000],
  'cyber.wrongName': [0, 5_000],
  'cyber.named.influence': [-20, 0],
  'cyber.named.trustOfVictim': [-50, 0],
  'cyber.named.trustOfOthers': [-50, 0],
  'ai.posture.assisted.hazard': [0, 10_000],
  'ai.posture.delegated.hazard': [0, 10_000],
  'ai.posture.vendor.hazard': [0, 10_000],
  'cbm.answeredInfluence': [0, 10],
  'accord.kept': [0, 10],
  'accord.breach.influence': [-20, 0],
  'norm.cost': [0, 8],
  'mandate.worth': [0, 50],
  'invest.every': [1, 12],
  'incident.demandQuarters': [1, 4],
  'incident.met.tension': [-20, 0],
  'incident.met.influence': [0, 10],
  'incident.failed.tension': [0, 20],
  'incident.failed.influence': [-20, 0],
  'tension.cyberPlayed': [0, 20],
  'tension.cyberNamed': [0, 20],
  'tension.cbmCard': [-10, 0],
  'tension.answeredPair': [-10, 0],
  'coin.peace.trustFrom': [0, 100],
  'coin.peace.divisor': [1, 50],
  'coin.conflict.influence': [-20, 0],
  'coin.conflict.tenseFrom': [5, 95],
  'war.scoreDivisor': [1, 10],
  'score.perAutonomy': [0, 10],
} as const satisfies Record<string, readonly [min: number, max: number]>;

/** Where a number stands in the table of numbers. */
export type MovableNumber = keyof typeof MOVABLE;

export const MOVABLE_NUMBERS = Object.keys(MOVABLE) as MovableNumber[];

function child(value: unknown, step: string): unknown {
  return value !== null && typeof value === 'object' ? Reflect.get(value, step) : undefined;
}

/** What a number is in a table of numbers. */
export function numberAt(numbers: Numbers, at: MovableNumber): number {
  const value = at.split('.').reduce<unknown>(child, numbers);
  if (typeof value !== 'number') throw new Error(`There is no number ${at}`);
  return value;
}

function withNumber(table: object, [step = '', ...rest]: readonly string[], value: number): object {
  const below = child(table, step);
  return {
    ...table,
    [step]: typeof below === 'object' && below !== null ? withNumber(below, rest, value) : value,
  };
}

/** The shipped numbers, with those that a scenario moves. */
export function numbersWith(moved: Readonly<Partial<Record<MovableNumber, number>>> = {}): Numbers {
  return MOVABLE_NUMBERS.reduce<Numbers>((numbers, at) => {
    const value = moved[at];
    // The path leads to a number that is there, so the shape stays.
    return value === undefined ? numbers : (withNumber(numbers, at.split('.'), value) as Numbers);
  }, NUMBERS);
}

const oneOf = (at: MovableNumber) => {
  const [min, max] = MOVABLE[at];
  return z
    .optional(z.int().check(z.minimum(min), z.maximum(max)))
    .register(z.globalRegistry, { default: numberAt(NUMBERS, at) });
};

/** Moved numbers in a scenario file. */
export const movedNumbers = z.strictObject(
  Object.fromEntries(MOVABLE_NUMBERS.map((at) => [at, oneOf(at)])) as Record<
    MovableNumber,
    ReturnType<typeof oneOf>
  >,
);
