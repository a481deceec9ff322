import fc from 'fast-check';
import type { Domain } from '../../shared/content/domains.ts';
import { DOMAINS } from '../../shared/content/domains.ts';
import { MANDATE_IDS } from '../../shared/content/mandates.ts';
import { NORM_IDS } from '../../shared/content/norms.ts';
import { seatView } from '../../shared/projection/project.ts';
import type { SeatId, TabledNorm, TableState } from '../../shared/rules/state.ts';
import { decide, evolveAll, isRejection } from '../../shared/rules/table.ts';
import type { Accord, Clause } from '../../shared/rules/terms.ts';
import { anyDealing } from './dealings.ts';
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

const clausesOf = (secret: boolean): fc.Arbitrary<Clause[]> => {
  const domains = fc.subarray([...DOMAINS], { maxLength: 4 });
  const all: fc.Arbitrary<Clause>[] = [
    domains.map((named) => ({ kind: 'no-cyber', domains: named })),
    domains.map((named) => ({ kind: 'human-in-the-loop', domains: named })),
    fc
      .subarray([...DOMAINS], { minLength: 1, maxLength: 2 })
      .map((named) => ({ kind: 'joint-research', domains: named })),
    fc.constant({ kind: 'cbm-pledge' }),
    fc.constant({ kind: 'early-warning' }),
    ...(secret ? [] : [fc.constant<Clause>({ kind: 'inspection' })]),
  ];
  return fc
    .tuple(
      fc.subarray(
        all.map((_, place) => place),
        { minLength: 1, maxLength: 3 },
      ),
      fc.tuple(...all),
    )
    .map(([places, clauses]) => places.flatMap((place) => clauses[place] ?? []));
};

/** An accord in force in round 4. */
const anyAccord = (ids: readonly SeatId[]): fc.Arbitrary<Omit<Accord, 'id'>> =>
  fc.boolean().chain((secret) =>
    fc
      .record({
        parties: fc.subarray([...ids], { minLength: 2, maxLength: Math.min(4, ids.length) }),
        clauses: clausesOf(secret),
        since: fc.integer({ min: 1, max: 4 }),
        until: fc.integer({ min: 4, max: 6 }),
        opened: fc.boolean(),
        leaver: fc.option(fc.nat({ max: 3 })),
        leaves: fc.integer({ min: 4, max: 5 }),
      })
      .map(({ parties, clauses, since, until, opened, leaver, leaves }) => {
        const seat = leaver === null ? undefined : parties[leaver];
        return {
          terms: { parties, clauses, rounds: 4, secret },
          since,
          until,
          open: !secret || opened,
          announced: seat !== undefined,
          suspendedIn: secret && opened ? 3 : 0,
          leaving: seat === undefined ? [] : [{ seat, until: leaves }],
        };
      }),
  );

const anyBallot = (ids: readonly SeatId[]): fc.Arbitrary<TabledNorm> =>
  fc
    .record({ norm: fc.constantFrom(...NORM_IDS), sponsors: fc.shuffledSubarray([...ids], { minLength: 1 }) })
    .map(({ norm, sponsors: [sponsor = '', ...cosponsors] }) => ({ norm, sponsor, cosponsors }));

/** A position with accords and norms in force, mandates, and perhaps a norm up for the vote. */
export const anyDealt: fc.Arbitrary<Drawn> = anyPosition.chain((drawn) => {
  const ids = names(drawn.position.n);
  return fc
    .record({
      accords: fc.array(anyAccord(ids), { maxLength: 5 }),
      norms: fc.subarray([...NORM_IDS], { maxLength: 4 }),
      ballot: fc.option(anyBallot(ids)),
      mandates: fc.shuffledSubarray([...MANDATE_IDS], { minLength: ids.length, maxLength: ids.length }),
    })
    .map(({ accords, norms, ballot, mandates }) => {
      const seats = Object.fromEntries(
        ids.map((id, place) => {
          const mandate = mandates[place] ?? 'broker';
          const rival = mandate === 'outdo-rival' ? (ids.find((other) => other !== id) ?? null) : null;
          return [id, { ...drawn.position.seats?.[id], mandate: { id: mandate, rival } }];
        }),
      );
      const patch = {
        ...drawn.position.patch,
        accords: accords.map((accord, place) => ({ ...accord, id: `accord ${place}` })),
        norms: norms.map((norm) => ({ norm, since: 3 })),
        ballot: ballot && norms.includes(ballot.norm) ? null : ballot,
      };
      const position: Position = { ...drawn.position, seats, patch };
      return { ...drawn, position, state: at(position) };
    });
});

function drafted(drawn: Drawn): Drawn {
  const { position, state } = drawn;
  const seats = Object.fromEntries(
    names(position.n).map((id) => {
      const { cards, invest, vote } = anyCommitment(seatView(state, id), diceOf(state.seed, 4, id));
      const choice = { ...(invest ? { invest } : {}), ...(vote ? { vote } : {}) };
      return [id, { ...position.seats?.[id], plays: cards, ...choice }];
    }),
  );
  const after = { ...position, seats };
  return { ...drawn, position: after, state: at(after) };
}

/** A position in which every seat has drafted something on offer. */
export const anyDrafted: fc.Arbitrary<Drawn> = anyPosition.map(drafted);

/** The same with accords, norms and a vote in play. */
export const anyDealtAndDrafted: fc.Arbitrary<Drawn> = anyDealt.map(drafted);

/** A negotiation in which much has been offered, signed and tabled. */
export const anyTalks: fc.Arbitrary<Drawn> = anyDealt.map((drawn) => {
  const position: Position = {
    ...drawn.position,
    phase: 'negotiation',
    patch: { ...drawn.position.patch, ballot: null },
  };
  let state = at(position);
  for (let nth = 0; nth < 12; nth++)
    for (const id of names(position.n)) {
      const intent = anyDealing(seatView(state, id), diceOf(`${state.seed} ${nth}`, 4, id));
      if (!intent) continue;
      const judged = decide(state, intent, { actor: { kind: 'seat', seat: id, delegate: id }, now: 0 });
      if (!isRejection(judged)) state = evolveAll(state, judged);
    }
  return { ...drawn, position, state };
});

/** The same value, no part of which can be written to. */
export function frozen<T>(value: T): T {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}
