import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Domain } from '../../shared/content/domains.ts';
import type { MoveId } from '../../shared/content/moves.ts';
import { KINDS, MOVE_IDS, MOVES } from '../../shared/content/moves.ts';
import { POSTURES } from '../../shared/content/postures.ts';
import { seatView } from '../../shared/projection/project.ts';
import type { Actor, Intent } from '../../shared/rules/intents.ts';
import { REJECTIONS } from '../../shared/rules/rejections.ts';
import type { Card, Commitment, Phase, TableState } from '../../shared/rules/state.ts';
import { INVESTMENTS, ROUND_PHASES, UNLOCKED } from '../../shared/rules/state.ts';
import { decide, evolveAll, isRejection } from '../../shared/rules/table.ts';
import { anyDrafted, anyPosition, frozen } from '../support/arbitraries.ts';
import { cbm } from '../support/cards.ts';
import { anyCommitment, diceOf, offers } from '../support/offers.ts';
import { refusal, resolved, seat } from '../support/outcome.ts';
import { at, names } from '../support/position.ts';

/** A commitment as some client might send it; where the words are wrong, the type is a lie. */
function asSent(commitment: unknown): Commitment {
  return commitment as Commitment;
}

const target = fc.constantFrom(...names(8), 'nobody', 'constructor', '__proto__', '');
const card: fc.Arbitrary<Card> = fc.record({
  move: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...MOVE_IDS) },
    { weight: 1, arbitrary: fc.constantFrom('cbm-nothing', 'constructor', '__proto__', '') },
  ),
  posture: fc.constantFrom(null, null, ...POSTURES),
  targets: fc.array(target, { maxLength: 3 }),
}) as fc.Arbitrary<Card>;

const sent: fc.Arbitrary<Commitment> = fc.record({
  cards: fc.array(card, { maxLength: 3 }),
  invest: fc.constantFrom(null, null, null, ...INVESTMENTS),
});

/** Nearly right: a card on the agenda whose targets or posture may be wrong; three in four suit the kind. */
function nearlyCard(agenda: readonly Domain[]): fc.Arbitrary<Card> {
  return fc
    .record({
      kind: fc.constantFrom(...KINDS),
      domain: fc.constantFrom(...agenda),
      posture: fc.constantFrom(null, ...POSTURES),
      targets: fc.array(fc.constantFrom(...names(4)), { minLength: 2, maxLength: 2 }),
      suits: fc.nat({ max: 3 }),
    })
    .map(({ kind, domain, posture, targets, suits }) => {
      const move: MoveId = `${kind}-${domain}`;
      const wanted = { none: 0, all: 0, one: 1, pair: 2 }[MOVES[move].aim];
      return suits === 0
        ? { move, posture, targets }
        : {
            move,
            posture: kind === 'ai' ? (posture ?? 'assisted') : null,
            targets: targets.slice(0, wanted),
          };
    });
}

const nearly = (agenda: readonly Domain[]): fc.Arbitrary<Commitment> =>
  fc.record({
    cards: fc.array(nearlyCard(agenda), { maxLength: 2 }),
    invest: fc.constantFrom(null, null, ...INVESTMENTS),
  });

describe('What is offered and what is accepted', () => {
  test('are the same: nothing else is accepted, and nothing that is offered is refused', () => {
    let accepted = 0;
    fc.assert(
      fc.property(
        anyPosition.chain((drawn) =>
          fc.tuple(fc.constant(drawn), fc.oneof(sent, { weight: 4, arbitrary: nearly(drawn.agenda) })),
        ),
        ([{ state }, commitment]) => {
          const judged = decide(frozen(state), frozen({ type: 'draft', round: 4, commitment }), {
            actor: seat('a'),
            now: 0,
          });
          const ok = !isRejection(judged);
          expect(ok).toBe(offers(seatView(state, 'a'), commitment));
          if (ok) accepted += commitment.cards.length > 0 ? 1 : 0;
          else expect(REJECTIONS).toContain(judged.code);
        },
      ),
      { numRuns: 1500 },
    );
    // The fuzz finds its way in, too.
    expect(accepted).toBeGreaterThan(150);
  });

  test('every commitment thrown together from the options is accepted, and can be resolved', () => {
    fc.assert(
      fc.property(anyDrafted, ({ state, position }) => {
        for (const id of names(position.n)) {
          const commitment = anyCommitment(seatView(at({ ...position, seats: {} }), id), diceOf('x', 4, id));
          expect(
            refusal(at({ ...position, seats: {} }), { type: 'draft', round: 4, commitment }, seat(id)),
          ).toBeNull();
        }
        expect(() => resolved(position)).not.toThrow();
        expect(state.phase).toBe('commitment');
      }),
      { numRuns: 60 },
    );
  });

  test('locked postures and investments are neither offered nor accepted', () => {
    const unlocking = { ...UNLOCKED, delegated: 2, vendor: 3, invest: 3 };
    fc.assert(
      fc.property(
        nearly(['public', 'digital', 'security']),
        fc.integer({ min: 1, max: 3 }),
        (commitment, round) => {
          const state = at({
            n: 4,
            round,
            setup: { unlocking },
            patch: { agenda: ['public', 'digital', 'security'] },
          });
          const refused = refusal(state, { type: 'draft', round, commitment }, seat('a'));
          expect(refused === null).toBe(offers(seatView(state, 'a'), commitment));
          if (refused === null && round < 3) {
            expect(commitment.invest).toBeNull();
            expect(commitment.cards.every(({ posture }) => posture !== 'vendor')).toBe(true);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  test('a posture that there is not is refused', () => {
    const state = at({ n: 3, patch: { agenda: ['public', 'digital', 'security'] } });
    const commitment = asSent({
      cards: [{ move: 'ai-public', posture: 'autonomous', targets: [] }],
      invest: null,
    });
    expect(refusal(state, { type: 'draft', round: 2, commitment }, seat('a'))).not.toBeNull();
  });

  test('an investment that there is not is refused', () => {
    const state = at({ n: 3, patch: { agenda: ['public', 'digital', 'security'] } });
    const commitment = asSent({ cards: [], invest: 'ai' });
    expect(refusal(state, { type: 'draft', round: 2, commitment }, seat('a'))).not.toBeNull();
  });

  test('a seat of the name of something every object has is unknown', () => {
    const state = at({ n: 3 });
    for (const id of ['constructor', 'toString', '__proto__'])
      expect(refusal(state, { type: 'seal', round: 2 }, seat(id))).toBe('unknown-seat');
  });
});

const actor: fc.Arbitrary<Actor> = fc.oneof(
  fc.constantFrom<Actor>({ kind: 'host' }, { kind: 'desk' }),
  fc.record({ kind: fc.constant('bot' as const), seat: fc.constantFrom('a', 'b', 'c', 'nobody') }),
  fc.record({
    kind: fc.constant('seat' as const),
    seat: fc.constantFrom('a', 'b', 'c', 'nobody'),
    delegate: fc.constantFrom('a', 'b', 'c', 'new'),
  }),
);

const round = fc.constantFrom(0, 3, 4, 5);
const phase: fc.Arbitrary<Phase> = fc.constantFrom('seating', ...ROUND_PHASES, 'ended');
const intent: fc.Arbitrary<Intent> = fc.oneof(
  fc.record({ type: fc.constant('ready' as const), round, phase, ready: fc.boolean() }),
  fc.record({ type: fc.constant('draft' as const), round, commitment: sent }),
  fc.record({ type: fc.constantFrom('seal' as const, 'reopen' as const), round }),
  fc.record({ type: fc.constant('issue-communique' as const), round, text: fc.string({ maxLength: 300 }) }),
  fc.record({ type: fc.constant('end-phase' as const), round, phase }),
  fc.record({ type: fc.constant('extend' as const), by: fc.integer({ min: 1, max: 100 }) }),
  fc.record({
    type: fc.constantFrom('start' as const, 'pause' as const, 'resume' as const, 'tick' as const),
  }),
  fc.record({ type: fc.constant('come-back' as const) }),
  fc.record({
    type: fc.constantFrom('mark-absent' as const, 'mark-present' as const),
    seat: fc.constantFrom('a', 'b', 'nobody'),
  }),
  fc.record({
    type: fc.constantFrom(
      'seat-delegate' as const,
      'unseat-delegate' as const,
      'connect' as const,
      'lose' as const,
      'name-head' as const,
    ),
    seat: fc.constantFrom('a', 'b', 'nobody'),
    delegate: fc.constantFrom('a', 'b', 'new', 'other'),
  }),
  fc.record({ type: fc.constant('hand-over' as const), to: fc.constantFrom('a', 'new') }),
  fc.record({
    type: fc.constant('hold-seat' as const),
    seat: fc.constantFrom('a', 'nobody'),
    holder: fc.constantFrom({ kind: 'nobody' as const }, { kind: 'bot' as const, style: 'hawk' as const }),
  }),
);

describe('decide', () => {
  test('is pure and never throws: whatever is asked, by whomever, in whatever order', () => {
    fc.assert(
      fc.property(
        anyDrafted,
        phase,
        fc.array(fc.tuple(intent, actor, fc.nat({ max: 200_000 })), { minLength: 1, maxLength: 25 }),
        ({ state: drawn }, start, asks) => {
          let state: TableState = frozen({
            ...drawn,
            phase: start,
            round: start === 'seating' ? 0 : 4,
            deadline: 90_000,
          });
          let now = 0;
          for (const [ask, by, later] of asks) {
            now += later;
            const judged = decide(state, frozen(ask), frozen({ actor: by, now }));
            expect(decide(state, ask, { actor: by, now })).toEqual(judged);
            if (isRejection(judged)) continue;
            const after = evolveAll(state, frozen(judged));
            expect(evolveAll(state, judged)).toEqual(after);
            expect(after.version).toBe(state.version + judged.length);
            state = frozen(after);
          }
        },
      ),
      { numRuns: 250 },
    );
  });

  test('a refusal changes nothing, and says why in a known word', () => {
    const state = frozen(at({ n: 3, seats: { a: { plays: [cbm('public', 'b')], sealed: true } } }));
    const judged = decide(state, { type: 'seal', round: 2 }, { actor: seat('a'), now: 0 });
    expect(judged).toEqual({ code: 'already-sealed' });
  });
});
