import { describe, expect, test } from 'vitest';
import type { SealMemory, SealsByRound } from '../../../client/model/seals.ts';
import { checkSeals, createSealWatch, fingerprint } from '../../../client/model/seals.ts';
import { publicView } from '../../../shared/projection/project.ts';
import { seenEvents } from '../../../shared/projection/redaction.ts';
import type { Reader, SeenEvent } from '../../../shared/projection/seen.ts';
import type { TableState } from '../../../shared/rules/state.ts';
import { ai, cbm, cyber } from '../../support/cards.ts';
import { does, ended, seat } from '../../support/outcome.ts';
import { at, names } from '../../support/position.ts';
import { allSealed } from '../../support/seals.ts';

const BALLOT = { norm: 'attribution-body', sponsor: 'b', cosponsors: [] } as const;

function memory(): SealMemory & { kept: SealsByRound } {
  const store = {
    kept: {} as SealsByRound,
    read: () => store.kept,
    write(seals: SealsByRound) {
      store.kept = seals;
    },
  };
  return store;
}

function drafted(secretBallot = false): TableState {
  return at({
    n: 4,
    setup: { secretBallot },
    patch: { ballot: BALLOT },
    seats: {
      a: { plays: [cyber('public', 'b'), cbm('mediation', 'b', 'c')], vote: 'for' },
      b: { plays: [ai('public')], invest: 'cyber', vote: 'against' },
    },
  });
}

/** A round in which a, b and c sealed, as a reader who watched it was told it. */
function round(viewer: string | null = null, secretBallot = false) {
  const watch = createSealWatch(memory());
  const state = allSealed(drafted(secretBallot), ['a', 'b', 'c']);
  watch.saw(publicView(state));
  const outcome = ended(state);
  watch.saw(publicView(outcome.after));
  const reader: Reader = viewer === null ? { kind: 'public' } : { kind: 'seat', seat: viewer };
  const told = seenEvents(
    [
      {
        type: 'drafted',
        seat: 'a',
        commitment: drafted().seats.a?.draft ?? { cards: [], invest: null },
        reasons: null,
      },
      ...outcome.events,
    ],
    reader,
  );
  return { told, seen: watch.seen.value[2], reader: { viewer, secretBallot } };
}

const ALL = ['a', 'b', 'c'].map((id) => ({ seat: id, verdict: 'matches' }));

/** The verdict on one seat after what was told has been changed. */
function verdictOn(id: string, change: (event: SeenEvent) => SeenEvent[], as: string | null = null) {
  const { told, seen, reader } = round(as);
  return checkSeals(told.flatMap(change), seen, reader).find((check) => check.seat === id)?.verdict;
}

type Opened = Extract<SeenEvent, { type: 'seal-opened' }>;

/** Changes what is opened of a. */
function opens(change: (leaves: Opened['leaves']) => Opened['leaves']) {
  return (event: SeenEvent): SeenEvent[] =>
    event.type === 'seal-opened' && event.seat === 'a'
      ? [{ ...event, leaves: change(event.leaves) }]
      : [event];
}

describe('Seals that were watched and opened', () => {
  test.each([
    [null, false],
    ['a', false],
    ['c', false],
    [null, true],
    ['a', true],
    ['c', true],
  ])(
    'match for reader %s, secret ballot %s; a draft that was not sealed is not spoken of',
    (viewer, secret) => {
      const { told, seen, reader } = round(viewer, secret);
      expect(checkSeals(told, seen, reader)).toEqual(ALL);
    },
  );

  test('before the reveal nothing is said', () => {
    const { told, seen, reader } = round();
    expect(
      checkSeals(
        told.filter(({ type }) => type !== 'revealed'),
        seen,
        reader,
      ),
    ).toEqual([]);
  });

  test('who did not see a seal claims nothing of it', () => {
    const { told, reader } = round();
    expect(new Set(checkSeals(told, undefined, reader).map(({ verdict }) => verdict))).toEqual(
      new Set(['unseen']),
    );
  });
});

describe('A seal does not match', () => {
  const faults: readonly [string, (event: SeenEvent) => SeenEvent[]][] = [
    [
      'where another nonce is opened',
      opens(([first, ...rest]) => [{ value: null, ...first, nonce: 'ab' }, ...rest]),
    ],
    [
      'where another hash stands for a closed leaf',
      opens((leaves) => leaves.with(1, { hash: 'ab'.repeat(32) })),
    ],
    ['where a leaf is missing', opens((leaves) => leaves.slice(1))],
    [
      'where a card that was played stays closed',
      opens((leaves) => leaves.with(0, { hash: 'ab'.repeat(32) })),
    ],
    [
      'where it is not opened',
      (event) => (event.type === 'seal-opened' && event.seat === 'a' ? [] : [event]),
    ],
    [
      'where another card was played than was sealed',
      (event) =>
        event.type === 'revealed' && event.seat === 'a'
          ? [{ ...event, cards: [cbm('public', 'b')] }]
          : [event],
    ],
    [
      'where a card that was sealed was not played',
      (event) => (event.type === 'revealed' && event.seat === 'a' ? [{ ...event, cards: [] }] : [event]),
    ],
    [
      'where an investment was made that was not sealed',
      (event) =>
        event.type === 'revealed' && event.seat === 'a' ? [{ ...event, invest: 'cyber' }] : [event],
    ],
    [
      'where another vote was counted than was sealed',
      (event) =>
        event.type === 'norm-voted' ? [{ ...event, votes: [{ seat: 'a', vote: 'against' }] }] : [event],
    ],
  ];

  test.each(faults)('%s', (_, change) => {
    expect(verdictOn('a', change)).toBe('differs');
    expect(verdictOn('c', change)).toBe('matches');
  });

  test('where what was played, opened and told fits together, but is not what was sealed', () => {
    const { told } = round();
    const { seen, reader } = round();
    const other = { ...seen, a: seen?.b ?? '' };
    expect(checkSeals(told, other, reader)[0]).toEqual({ seat: 'a', verdict: 'differs' });
  });

  test('for its owner, where a covert card or a vote is another than it drafted', () => {
    const revealsOther = (event: SeenEvent): SeenEvent[] =>
      event.type === 'revealed' && event.seat === 'a'
        ? [{ ...event, cards: [cyber('public', 'c'), cbm('mediation', 'b', 'c')] }]
        : [event];
    const draftsOther = (event: SeenEvent): SeenEvent[] =>
      event.type === 'drafted'
        ? [{ ...event, commitment: { ...event.commitment, vote: 'against' } }]
        : [event];
    expect(verdictOn('a', revealsOther, 'a')).toBe('differs');
    expect(verdictOn('a', draftsOther, 'a')).toBe('differs');
  });
});

describe('What counts as seen', () => {
  const sealed = () => allSealed(drafted(), names(4));

  test('the seals as they stood when commitment closed, not those that were broken before', () => {
    const watch = createSealWatch(memory());
    const first = sealed();
    watch.saw(publicView(first));
    const broken = does(first, { type: 'reopen', round: 2 }, seat('a')).after;
    watch.saw(publicView(broken));
    expect(watch.seen.value).toEqual({});
    watch.saw(publicView(ended(broken).after));
    expect(Object.keys(watch.seen.value[2] ?? {})).toEqual(['b', 'c', 'd']);
  });

  test('nothing where one looked away before it closed: seals may have been broken and set anew', () => {
    const watch = createSealWatch(memory());
    watch.saw(publicView(sealed()));
    watch.looksAway();
    watch.saw(publicView(ended(sealed()).after));
    expect(watch.seen.value).toEqual({});
  });

  test('what the server says of the seals afterwards changes nothing', () => {
    const watch = createSealWatch(memory());
    watch.saw(publicView(sealed()));
    const after = publicView(ended(sealed()).after);
    watch.saw(after);
    const seen = watch.seen.value[2];
    watch.saw({ ...after, seats: after.seats.map((each) => ({ ...each, seal: 'ab'.repeat(32) })) });
    expect(watch.seen.value[2]).toEqual(seen);
  });

  test('it outlives the page', () => {
    const kept = memory();
    const watch = createSealWatch(kept);
    watch.saw(publicView(sealed()));
    watch.saw(publicView(ended(sealed()).after));
    expect(createSealWatch(kept).seen.value).toEqual(watch.seen.value);
    expect(Object.keys(kept.kept)).toEqual(['2']);
  });
});

test('a fingerprint is eight digits in two groups', () => {
  expect(fingerprint('3f9a21c0ff')).toBe('3F9A 21C0');
});
