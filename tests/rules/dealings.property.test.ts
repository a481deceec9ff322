import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLAUSE_KINDS, REFUSAL_REASONS } from '../../shared/content/clauses.ts';
import { DOMAINS } from '../../shared/content/domains.ts';
import { NORM_IDS } from '../../shared/content/norms.ts';
import { seatView } from '../../shared/projection/project.ts';
import type { SeatIntent } from '../../shared/rules/intents.ts';
import type { Judgement } from '../../shared/rules/judge.ts';
import { REJECTIONS } from '../../shared/rules/rejections.ts';
import type { TableState } from '../../shared/rules/state.ts';
import { CAPABILITIES } from '../../shared/rules/state.ts';
import { decide, evolveAll, isRejection } from '../../shared/rules/table.ts';
import type { Clause, Terms } from '../../shared/rules/terms.ts';
import { anyDealt, anyTalks, frozen } from '../support/arbitraries.ts';
import { anyDealing, offersDealing } from '../support/dealings.ts';
import { anyCommitment, diceOf, offers } from '../support/offers.ts';
import { refusal, seat } from '../support/outcome.ts';
import { names } from '../support/position.ts';

/** What a signature may be refused for although it is offered: only others know it. */
const BEYOND_KNOWING = ['party-over-limit', 'payer-short', 'cannot-lift'];

const someSeat = fc.constantFrom(...names(8));
const someDomains = fc.array(fc.constantFrom(...DOMAINS), { maxLength: 3 });
const clause: fc.Arbitrary<Clause> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('no-cyber' as const, 'human-in-the-loop' as const, 'joint-research' as const),
    domains: someDomains,
  }),
  fc.record({
    kind: fc.constantFrom('cbm-pledge' as const, 'inspection' as const, 'early-warning' as const),
  }),
  fc.record({
    kind: fc.constant('transfer' as const),
    from: fc.constantFrom('a', 'b', 'c'),
    to: fc.constantFrom('a', 'b', 'c'),
    lift: fc.constantFrom(null, ...CAPABILITIES),
    capital: fc.integer({ min: -1, max: 9 }),
  }),
);
const terms: fc.Arbitrary<Terms> = fc.record({
  parties: fc.oneof(
    { weight: 5, arbitrary: fc.subarray(['a', 'b', 'c'], { minLength: 1 }) },
    { weight: 1, arbitrary: fc.array(someSeat, { maxLength: 4 }) },
  ),
  clauses: fc.array(clause, { maxLength: 3 }),
  rounds: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 4 }) }, fc.constantFrom(0, 5, 1.5)),
  secret: fc.boolean(),
});

/** Anything that a client of somebody's own making might ask for about what lies on this table. */
function anyAsk(state: TableState): fc.Arbitrary<SeatIntent> {
  const round = fc.oneof({ weight: 20, arbitrary: fc.constant(4) }, fc.constantFrom(3, 5));
  const proposal = fc.constantFrom('nothing', ...state.proposals.map(({ id }) => id));
  const accord = fc.constantFrom('nothing', ...state.accords.map(({ id }) => id));
  const revision = fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, fc.constantFrom(0, 2, 3));
  // Nearly those that lie there.
  const there = [...state.proposals, ...state.accords].map((each) => each.terms);
  const near =
    there.length === 0
      ? terms
      : fc.tuple(fc.constantFrom(...there), terms, fc.nat({ max: 3 })).map(([base, other, which]) => {
          const changes = [
            {},
            { rounds: other.rounds },
            { secret: other.secret },
            { clauses: other.clauses },
          ];
          return { ...base, ...changes[which] };
        });
  const some = fc.oneof(terms, near);
  const norm = fc.constantFrom(...NORM_IDS);
  return fc.oneof(
    fc.record({
      type: fc.constant('propose' as const),
      round,
      terms: some,
      amends: fc.oneof(fc.constant(null), accord),
    }),
    fc.record({ type: fc.constant('revise' as const), round, proposal, revision, terms: some }),
    fc.record({ type: fc.constant('sign' as const), round, proposal, revision }),
    fc.record({ type: fc.constantFrom('unsign' as const, 'withdraw' as const), round, proposal }),
    fc.record({
      type: fc.constant('refuse' as const),
      round,
      proposal,
      revision,
      reason: fc.constantFrom(...REFUSAL_REASONS),
    }),
    fc.record({ type: fc.constant('give-notice' as const), round, accord }),
    fc.record({ type: fc.constantFrom('table-norm' as const, 'withdraw-norm' as const), round, norm }),
    fc.record({ type: fc.constant('back-norm' as const), round, norm, backs: fc.boolean() }),
  );
}

/** What is so already, a norm backed or a proposal refused, is heard again, and nothing comes of it. */
function changesNothing(judged: Judgement): boolean {
  return !isRejection(judged) && judged.length === 0;
}

describe('What may be offered, signed and tabled', () => {
  test('is what the options say: nothing else is accepted, and nothing of it is refused', () => {
    const accepted = new Map<string, number>();
    const refused = new Set<string>();
    fc.assert(
      fc.property(
        anyTalks.chain(({ state }) =>
          fc.tuple(fc.constant(state), anyAsk(state), fc.constantFrom('a', 'b', 'c')),
        ),
        ([state, intent, by]) => {
          const judged = decide(frozen(state), frozen(intent), { actor: seat(by), now: 0 });
          if (changesNothing(judged)) return;
          const offered = offersDealing(seatView(state, by), intent);
          if (!isRejection(judged)) {
            expect(offered).toBe(true);
            accepted.set(intent.type, (accepted.get(intent.type) ?? 0) + 1);
          } else {
            expect(REJECTIONS).toContain(judged.code);
            refused.add(judged.code);
            if (offered) expect([intent.type, BEYOND_KNOWING.includes(judged.code)]).toEqual(['sign', true]);
          }
        },
      ),
      { numRuns: 900 },
    );
    // The fuzz finds its way in, too.
    for (const type of [
      'propose',
      'revise',
      'sign',
      'unsign',
      'refuse',
      'withdraw',
      'give-notice',
      'table-norm',
      'back-norm',
    ])
      expect(accepted.get(type) ?? 0, type).toBeGreaterThan(0);
    expect(refused.size).toBeGreaterThan(12);
  }, 60_000);

  test('whatever is thrown together from the options is accepted', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(anyTalks, fc.string(), ({ state, position }, salt) => {
        for (const id of names(position.n)) {
          const intent = anyDealing(seatView(state, id), diceOf(salt, 4, id));
          if (!intent) continue;
          seen.set(intent.type, (seen.get(intent.type) ?? 0) + 1);
          const code = refusal(state, intent, seat(id));
          if (code !== null) expect([intent.type, BEYOND_KNOWING.includes(code)]).toEqual(['sign', true]);
        }
      }),
      { numRuns: 150 },
    );
    expect(seen.size).toBeGreaterThan(8);
  });

  test('a commitment under accords, norms and a vote: what is offered is what is accepted', () => {
    fc.assert(
      fc.property(anyDealt, fc.string(), ({ state, position }, salt) => {
        for (const id of names(position.n)) {
          const view = seatView(state, id);
          const commitment = anyCommitment(view, diceOf(salt, 4, id));
          expect(offers(view, commitment)).toBe(true);
          expect(refusal(state, { type: 'draft', round: 4, commitment }, seat(id))).toBeNull();
          const voting = { ...commitment, vote: 'for' } as const;
          const code = refusal(state, { type: 'draft', round: 4, commitment: voting }, seat(id));
          expect(code).toBe(state.ballot ? null : 'no-ballot');
        }
      }),
      { numRuns: 60 },
    );
  });

  test('decide is pure in a negotiation: the same twice, and a refusal changes nothing', () => {
    fc.assert(
      fc.property(
        anyTalks.chain(({ state }) =>
          fc.tuple(fc.constant(state), fc.array(anyAsk(state), { maxLength: 12 })),
        ),
        ([start, asks]) => {
          let state = frozen(start);
          for (const [nth, ask] of asks.entries()) {
            const context = { actor: seat(names(3)[nth % 3] ?? 'a'), now: nth };
            const judged = decide(state, ask, context);
            expect(decide(state, ask, context)).toEqual(judged);
            if (!isRejection(judged)) state = frozen(evolveAll(state, frozen(judged)));
          }
        },
      ),
      { numRuns: 80 },
    );
  });

  test('no clause of a kind that there is not, no norm and no phrase: refused, and nothing breaks', () => {
    const { state } = fc.sample(anyTalks, { numRuns: 1, seed: 3 })[0] ?? {};
    if (!state) throw new Error('A position');
    const lies: unknown[] = [
      ...['nothing', 'constructor', '__proto__', ''].flatMap((word) => [
        {
          type: 'propose',
          round: 4,
          terms: { parties: ['a', 'b'], clauses: [{ kind: word }], rounds: 1, secret: false },
          amends: null,
        },
        { type: 'table-norm', round: 4, norm: word },
        {
          type: 'say',
          round: 4,
          to: ['b'],
          saying: { kind: 'phrase', phrase: word, about: {}, promise: false },
        },
      ]),
      {
        type: 'propose',
        round: 4,
        terms: {
          parties: ['a', 'b'],
          clauses: [{ kind: CLAUSE_KINDS[0], domains: ['nowhere'] }],
          rounds: 1,
          secret: false,
        },
        amends: null,
      },
    ];
    for (const lie of lies) expect(refusal(state, lie as SeatIntent, seat('a'))).not.toBeNull();
  });

  test('at most three accords a seat, whatever is signed: those that were there apart', () => {
    fc.assert(
      fc.property(anyTalks, ({ state, position }) => {
        const before = position.patch?.accords ?? [];
        for (const id of names(position.n)) {
          const count = (list: readonly { readonly terms: Terms }[]) =>
            list.filter((accord) => accord.terms.parties.includes(id)).length;
          expect(count(state.accords)).toBeLessThanOrEqual(Math.max(3, count(before)));
        }
      }),
      { numRuns: 100 },
    );
  });
});
