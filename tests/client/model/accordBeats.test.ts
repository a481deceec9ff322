import { describe, expect, test } from 'vitest';
import { beatsOf } from '../../../client/model/beats.ts';
import { chaptersOf } from '../../../client/model/chronicle.ts';
import { standingBefore } from '../../../client/model/standing.ts';
import type { Changed } from '../../../client/model/undo.ts';
import { beatText, stepText } from '../../../client/text/beats.ts';
import type { SeenEvent, SeenPart } from '../../../shared/projection/seen.ts';
import type { PublicView } from '../../../shared/projection/views.ts';
import type { Meter } from '../../../shared/rules/events.ts';
import type { Accord } from '../../../shared/rules/terms.ts';

const name = (seat: string) => seat.toUpperCase();
const table = { seats: ['a', 'b', 'c'], viewer: 'c' };

function accordOf(id: string, ...parties: string[]): Accord {
  const terms = { parties, clauses: [{ kind: 'cbm-pledge' as const }], rounds: 2, secret: false };
  return { id, terms, since: 1, until: 2, open: true, announced: false, suspendedIn: 0, leaving: [] };
}

function changed(meter: Meter, when: Changed['when'], parts: readonly SeenPart[]): Changed {
  const by = parts.reduce((sum, part) => sum + part.by, 0);
  return { type: 'changed', when, meter, from: 50, to: 50 + by, parts };
}

const breach = (accord: Accord): SeenEvent => ({
  type: 'accord-breached',
  accord,
  breaker: 'a',
  clauses: ['no-cyber', 'cbm-pledge'],
});
const price = (accord: string) =>
  ({ by: -5, cause: { kind: 'accord-breached', accord, breaker: 'a' } }) as const;
const kept = { by: 3, cause: { kind: 'accord-kept', pair: ['b', 'c'] } } as const;

const events: SeenEvent[] = [
  breach(accordOf('x', 'a', 'b')),
  breach(accordOf('y', 'a', 'c')),
  changed({ of: 'influence', seat: 'a' }, 'accords', [price('x'), price('y')]),
  changed({ of: 'trust', seat: 'b', toward: 'c' }, 'accords', [kept]),
  changed({ of: 'trust', seat: 'c', toward: 'b' }, 'accords', [kept]),
  { type: 'accord-ended', accord: 'x', parties: ['a', 'b'], open: true, why: 'breached' },
  { type: 'accord-ended', accord: 'z', parties: ['b', 'c'], open: true, why: 'expired' },
];

describe('the step of accords', () => {
  const beats = beatsOf(events, table);

  test('tells all that one state broke at once, and all that was kept or ran out at once', () => {
    expect(beats.map(({ about }) => about.type)).toEqual(['breach', 'accords']);
    expect(beats[0]?.changes).toEqual([events[2]]);
    expect(beats[1]?.changes).toEqual([events[3], events[4]]);
  });

  test('says who, which clause and why, and that it ends', () => {
    const [broken, rest] = beats.map((beat) => beatText(beat, name));
    expect(broken).toContain('A broke the Accord of A and B: it was named for a cyber move');
    expect(broken).toContain('and it had pledged a CBM towards a party');
    expect(broken).toContain('They end for all.');
    expect(rest).toBe(
      'One pair kept what it had signed, and trust each other more. The Accord of B and C has run out.',
    );
    expect(stepText('accords', beats)).toContain('2 accords broken');
  });

  test('plays one cue that tears both ribbons at the one who broke them', () => {
    expect(beats[0]?.cues[0]).toMatchObject({ type: 'accord', what: 'broken', keys: ['x', 'y'] });
  });
});

test('what a norm adds to the fall of the one named belongs to the attack', () => {
  const violated: SeenEvent[] = [
    { type: 'cyber-named', named: 'a', target: 'b', move: 'cyber-public', succeeded: true },
    { type: 'norm-violated', norm: 'election-non-interference', named: 'a', victim: 'b' },
    changed({ of: 'influence', seat: 'a' }, 'cyber', [
      { by: -5, cause: { kind: 'norm-violated', norm: 'election-non-interference', named: 'a' } },
    ]),
  ];
  const [beat, ...others] = beatsOf(violated, table);
  expect(others).toEqual([]);
  expect(beat?.changes).toEqual([violated[2]]);
});

test('what changed hands in a negotiation belongs to no account', () => {
  const cause = { kind: 'transfer', accord: 'x', from: 'a', to: 'b' } as const;
  const given = changed({ of: 'capital', seat: 'b' }, 'negotiation', [{ by: 2, cause }]);
  expect(beatsOf([given], table)).toEqual([]);
});

test('the chronicle tells of a signed accord once, before the account', () => {
  const accord = accordOf('x', 'a', 'b');
  const round: SeenEvent[] = [
    { type: 'phase-began', phase: 'briefing', round: 1, deadline: null },
    { type: 'accord-in-force', accord, proposal: 'p', amended: false },
    { type: 'revealed', seat: 'a', cards: [], invest: null },
    { type: 'accord-ended', accord: 'x', parties: ['a', 'b'], open: true, why: 'expired' },
  ];
  const entries = chaptersOf(round, table)[0]?.entries ?? [];
  const told = entries.filter((entry) => entry.type === 'event' && entry.event.type.startsWith('accord-'));
  expect(told).toEqual([{ type: 'event', event: round[1] }]);
  expect(entries.some((entry) => entry.type === 'beat' && entry.beat.about.type === 'accords')).toBe(true);
});

test('a broken accord stands on the board until its breach is told', () => {
  const view = { accords: [], norms: [] } as unknown as PublicView;
  const { terms, announced: _, ...rest } = accordOf('x', 'a', 'b');
  const before = { accords: [{ ...rest, parties: terms.parties, terms }], norms: [] };
  expect(standingBefore(view, before, ['incident', 'breach']).accords).toEqual(before.accords);
  expect(standingBefore(view, before, ['drift']).accords).toEqual([]);
});
