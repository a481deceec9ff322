import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOVES } from '../../shared/content/moves.ts';
import { NORM_IDS } from '../../shared/content/norms.ts';
import { publicView, seatView } from '../../shared/projection/project.ts';
import type { Reader } from '../../shared/projection/seen.ts';
import type { LeafValue } from '../../shared/rules/seals.ts';
import { leafHash, sealHash } from '../../shared/rules/seals.ts';
import type { Card, Vote } from '../../shared/rules/state.ts';
import { INVESTMENTS, VOTES } from '../../shared/rules/state.ts';
import { anyPosition } from '../support/arbitraries.ts';
import { cbm, cyber } from '../support/cards.ts';
import { anyCommitment, diceOf } from '../support/offers.ts';
import { attackBy, ended, seatIn, seedWhere } from '../support/outcome.ts';
import type { Position, SeatSpec } from '../support/position.ts';
import { at, names } from '../support/position.ts';
import { allSealed, HASH, hashesAside, leavesSeen } from '../support/seals.ts';

const PUBLIC: Reader = { kind: 'public' };
const NORM = NORM_IDS[0];

/** A round in which all have sealed, by what a played. */
function opened(a: SeatSpec, more: Partial<Position> = {}) {
  return ended(allSealed(at({ n: 3, ...more, seats: { ...more.seats, a } }), names(3)));
}

/** Everything that one may put into one leaf at a table of these seats. */
function legalValues(): LeafValue[] {
  const ids = names(3);
  const pairs = ids.flatMap((one) => ids.filter((other) => other !== one).map((other) => [one, other]));
  const targets = [[], ...ids.map((id) => [id]), ...pairs];
  const cards = Object.keys(MOVES).flatMap((move) =>
    [null, 'assisted', 'delegated', 'vendor'].flatMap((posture) =>
      targets.map((whom) => ({ move, posture, targets: whom }) as Card),
    ),
  );
  return [null, ...cards, ...INVESTMENTS, ...VOTES];
}

describe('What is opened of a seal', () => {
  test('its hash is as long whatever was sealed, and as long as any other', () => {
    fc.assert(
      fc.property(anyPosition, fc.string(), ({ state, position }, salt) => {
        const ids = names(position.n);
        const drafted = {
          ...state,
          seats: Object.fromEntries(
            ids.map((id) => {
              const draft = anyCommitment(seatView(state, id), diceOf(salt, 4, id));
              return [id, { ...seatIn(state, id), draft }];
            }),
          ),
        };
        for (const { seal } of publicView(allSealed(drafted, ids)).seats) expect(seal).toMatch(HASH);
      }),
      { numRuns: 40 },
    );
  });

  test('a seat that held and one that played a covert card look alike', () => {
    const covert = seedWhere(
      { n: 3, seats: { a: { plays: [cyber('public', 'b')] } } },
      (outcome) => attackBy(outcome, 'a').named === null,
      (position) => opened({ plays: [cyber('public', 'b')] }, position),
    );
    const held = opened({}, { seed: covert.before.seed, patch: { agenda: covert.before.agenda } });
    for (const reader of [PUBLIC, { kind: 'seat', seat: 'b' }] as const)
      expect(hashesAside(leavesSeen(covert.events, 'a', reader))).toEqual(
        hashesAside(leavesSeen(held.events, 'a', reader)),
      );
  });

  test('which slot a covert card was drafted in does not show either', () => {
    const cards = [cyber('public', 'b'), cbm('mediation', 'b', 'c')];
    const shapes = [cards, cards.toReversed(), cards.slice(1)].map((plays) =>
      leavesSeen(opened({ plays }).events, 'a', PUBLIC).map((leaf) => 'value' in leaf),
    );
    for (const shape of shapes) expect(shape).toEqual([true, false, true, true]);
  });

  test('named or not, the leaf of a cyber card stays closed to all but its owner', () => {
    const named = seedWhere(
      { n: 3 },
      (outcome) => attackBy(outcome, 'a').named === 'a',
      (position) => opened({ plays: [cyber('public', 'b')] }, position),
    );
    for (const reader of [PUBLIC, ...['b', 'c'].map((id): Reader => ({ kind: 'seat', seat: id }))])
      expect(JSON.stringify(leavesSeen(named.events, 'a', reader))).not.toContain('cyber');
    const own = leavesSeen(named.events, 'a', { kind: 'seat', seat: 'a' });
    expect(own).toMatchObject([
      { value: cyber('public', 'b') },
      { value: null },
      { value: null },
      { value: null },
    ]);
  });

  test('a vote is opened with the ballot, and stays closed under a secret one, abstention too', () => {
    const ballot = { norm: NORM, sponsor: 'b', cosponsors: [] };
    const voteLeaf = (secretBallot: boolean, vote?: Vote) =>
      leavesSeen(
        opened(vote ? { vote } : {}, { setup: { secretBallot }, patch: { ballot } }).events,
        'a',
        PUBLIC,
      ).at(-1);
    expect(voteLeaf(false, 'for')).toMatchObject({ value: 'for' });
    expect(voteLeaf(false)).toMatchObject({ value: null });
    for (const vote of ['for', 'against', undefined] as const)
      expect(voteLeaf(true, vote)).toEqual({ hash: expect.stringMatching(HASH) });
  });

  test('nobody finds what a closed leaf holds by trying out everything that it may hold', () => {
    const { events } = opened({ plays: [cyber('public', 'b')] });
    const seen = leavesSeen(events, 'a', PUBLIC);
    const truth = leavesSeen(events, 'a', { kind: 'seat', seat: 'a' });
    const known = names(3)
      .flatMap((id) => leavesSeen(events, id, PUBLIC))
      .flatMap((leaf) => ('nonce' in leaf ? [leaf.nonce] : []));
    expect(known.length).toBeGreaterThan(4);
    const values = legalValues();
    const guesses = ['', '0'.repeat(32), 'f'.repeat(32), ...known];
    seen.forEach((leaf, place) => {
      if (!('hash' in leaf)) return;
      for (const value of values)
        for (const nonce of guesses) expect(leafHash(place, { value, nonce })).not.toBe(leaf.hash);
      // With the nonce, one of them is it: so the search has looked for the right things.
      const { nonce = '' } = truth[place] as { nonce?: string };
      expect(values.filter((value) => leafHash(place, { value, nonce }) === leaf.hash)).toHaveLength(1);
    });
  });

  test('every leaf is bound: another value, nonce or hash, or leaves in another order, give another seal', () => {
    const { events, before } = opened({ plays: [cyber('public', 'b'), cbm('mediation', 'b', 'c')] });
    const leaves = leavesSeen(events, 'a', PUBLIC);
    const seal = seatIn(before, 'a').seal;
    expect(sealHash(leaves)).toBe(seal);
    leaves.forEach((leaf, place) => {
      const others =
        'hash' in leaf
          ? [{ hash: leaf.hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) }]
          : [
              { ...leaf, value: leaf.value === null ? ('for' as const) : null },
              { ...leaf, nonce: leaf.nonce.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) },
            ];
      for (const other of others) expect(sealHash(leaves.with(place, other))).not.toBe(seal);
    });
    expect(sealHash(leaves.toReversed())).not.toBe(seal);
    expect(sealHash(leaves.slice(1))).not.toBe(seal);
  });
});
