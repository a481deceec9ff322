import fc from 'fast-check';
import type { Domain } from '../../shared/content/domains.ts';
import { DOMAINS } from '../../shared/content/domains.ts';
import { seatView } from '../../shared/projection/project.ts';
import type { SeatId, TableState } from '../../shared/rules/state.ts';
import { anyCommitment, diceOf } from './offers.ts';
import type { Position, SeatSpec } from './position.ts';
import { at, names } from './position.ts';

/** The same cases in every run; another seed looks elsewhere. */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 2025) });

const seatSpec = (others: readonly SeatId[]): fc.Arbitrary<SeatSpec> => {
  const backdoors = fc.uniqueArray(fc.constantFrom(...others), { maxLength: 2 });
  return fc
    .record({
      cyber: fc.integer({ min: 0, max: 5 }),
      ai: fc.integer({ min: 0, max: 5 }),
      institutions: fc.integer({ min: 0, max: 5 }),
      autonomy: fc.integer({ min: 0, max: 10 }),
      influence: fc.integer({ min: 0, max: 80 }),
      leverage: fc.constantFrom(0, 7, 14),
      capital: fc.integer({ min: 0, max: 8 }),
      investedIn: fc.constantFrom(null, 1, 2, 3),
      earlyWarningUntil: fc.constantFrom(0, 3, 4),
      overReliesIn: fc.constantFrom(0, 4),
      shields: fc.dictionary(fc.constantFrom(...DOMAINS), fc.constantFrom(3, 4), { maxKeys: 4 }),
      backdoors,
      believedBackdoors: backdoors,
    })
    .map((spec) => ({
      ...spec,
      believedBackdoors: [...new Set([...spec.backdoors, ...spec.believedBackdoors])],
    }));
};

const matrix = (ids: readonly SeatId[]) =>
  fc.record(
    Object.fromEntries(
      ids.map((i) => [
        i,
        fc.record(
          Object.fromEntries(ids.filter((j) => j !== i).map((j) => [j, fc.integer({ min: 0, max: 100 })])),
        ),
      ]),
    ),
  );

export interface Drawn {
  readonly state: TableState;
  readonly position: Position;
  /** Three domains, the incident's first. */
  readonly agenda: readonly Domain[];
}

/** Any table in the middle of play, in round 4 of 8, at the opening of a commitment. */
export const anyPosition: fc.Arbitrary<Drawn> = fc
  .integer({ min: 3, max: 8 })
  .chain((n) => {
    const ids = names(n);
    return fc.record({
      n: fc.constant(n),
      seats: fc.record(
        Object.fromEntries(ids.map((id) => [id, seatSpec(ids.filter((other) => other !== id))])),
      ),
      trust: matrix(ids),
      baseline: matrix(ids),
      tension: fc.integer({ min: 5, max: 95 }),
      startTension: fc.integer({ min: 40, max: 60 }),
      ladder: fc.integer({ min: 0, max: 3 }),
      seed: fc.string({ minLength: 1, maxLength: 6 }),
      agenda: fc.shuffledSubarray([...DOMAINS], { minLength: 3, maxLength: 3 }),
    });
  })
  .map(({ agenda, ...rest }) => {
    const position: Position = {
      ...rest,
      round: 4,
      incident: { domain: agenda[0] ?? 'public' },
      patch: { agenda },
    };
    return { position, agenda, state: at(position) };
  });

/** A position in which every seat has drafted something on offer. */
export const anyDrafted: fc.Arbitrary<Drawn> = anyPosition.map((drawn) => {
  const { position, state } = drawn;
  const seats = Object.fromEntries(
    names(position.n).map((id) => {
      const { cards, invest } = anyCommitment(seatView(state, id), diceOf(state.seed, 4, id));
      return [id, { ...position.seats?.[id], plays: cards, ...(invest ? { invest } : {}) }];
    }),
  );
  const drafted = { ...position, seats };
  return { ...drawn, position: drafted, state: at(drafted) };
});

/** The same value, no part of which can be written to. */
export function frozen<T>(value: T): T {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}
