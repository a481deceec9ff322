import { expect, test } from 'vitest';
import { observationsOf } from '../../shared/analysis/observations.ts';
import type { SeenEvent } from '../../shared/projection/seen.ts';
import { accord, PLEDGE } from '../support/accords.ts';

const SEATS = ['a', 'b', 'c'];

const began = (round: number, phase: 'briefing' | 'negotiation' = 'briefing'): SeenEvent => ({
  type: 'phase-began',
  phase,
  round,
  deadline: null,
});
const says = (by: string, to: string[], at: number, promise = false): SeenEvent => ({
  type: 'said',
  by,
  to,
  at,
  saying: { kind: 'words', text: `${by} ${at}`, promise },
});
const trust = (seat: string, toward: string, from: number, to: number, when = 'cyber'): SeenEvent => ({
  type: 'changed',
  when: when as 'cyber',
  meter: { of: 'trust', seat, toward },
  from,
  to,
  parts: [],
});
const named = (by: string, target: string): SeenEvent => ({
  type: 'cyber-named',
  named: by,
  target,
  move: 'cyber-economic',
  succeeded: true,
});
const met = (total: number): SeenEvent => ({
  type: 'incident-resolved',
  incident: { id: 'cut-cable', domain: 'economic', demand: 3 },
  contributions: {},
  voided: [],
  total,
  met: total >= 3,
});
const answered = (a: string, b: string): SeenEvent => ({ type: 'cbm-answered', pair: [a, b] });

const kinds = (events: readonly SeenEvent[], round: number | null = null) =>
  observationsOf(events, SEATS, round).map(({ kind }) => kind);

test('a promise to whom was later attacked weighs most, and both stand as evidence', () => {
  const promise = says('a', ['a', 'b'], 1, true);
  const attack = named('a', 'b');
  const events = [began(1), promise, trust('b', 'a', 50, 30), attack, met(2)];
  expect(observationsOf(events, SEATS, null)[0]).toEqual({
    kind: 'word-broken',
    seats: ['a', 'b'],
    amount: 0,
    beside: 0,
    evidence: [
      { round: 1, event: promise },
      { round: 1, event: attack },
    ],
  });
});

test('… a promise that was only marked later counts, one to somebody else or made afterwards does not', () => {
  const pin: SeenEvent = { type: 'promise-pinned', by: 'a', to: ['a', 'b'], at: 1, pinned: true };
  expect(kinds([began(1), says('a', ['a', 'b'], 1), pin, named('a', 'b')])).toContain('word-broken');
  expect(kinds([began(1), says('a', ['a', 'c'], 1, true), named('a', 'b')])).not.toContain('word-broken');
  expect(kinds([began(1), named('a', 'b'), says('a', ['a', 'b'], 1, true)])).not.toContain('word-broken');
});

test('at most three, each of another kind, and of the round that is looked at', () => {
  const first = [began(1), trust('a', 'b', 50, 80), met(3)];
  const second = [began(2), trust('b', 'c', 50, 40), answered('a', 'b'), met(2), trust('c', 'a', 50, 45)];
  const events = [...first, ...second];
  expect(kinds(events, 2)).toEqual(['near-miss', 'first-answer', 'turn-down']);
  expect(observationsOf(events, SEATS, null)[0]).toMatchObject({
    kind: 'turn-up',
    seats: ['a', 'b'],
    amount: 30,
  });
  expect(kinds(events, 1)).toEqual(['turn-up', 'just-met']);
});

test('drift is nobody’s turn, and an answer is new only once', () => {
  expect(kinds([began(1), trust('a', 'b', 50, 40, 'drift')])).toEqual([]);
  const twice = [began(1), answered('a', 'b'), began(2), answered('b', 'a')];
  expect(kinds(twice, 1)).toEqual(['first-answer']);
  expect(kinds(twice, 2)).toEqual([]);
});

test('a seat is quiet where the others speak, and nobody is where nobody speaks', () => {
  const talk = [1, 2, 3, 4].flatMap((at) => [says('a', SEATS, at), says('b', SEATS, at + 4)]);
  const events = [began(1), began(1, 'negotiation'), ...talk];
  expect(observationsOf(events, SEATS, 1)).toMatchObject([
    {
      kind: 'quiet',
      seats: ['c'],
      amount: 0,
      beside: 3,
      evidence: [{ round: 1, event: { type: 'phase-began' } }],
    },
  ]);
  expect(kinds([began(1), says('a', SEATS, 1)], 1)).toEqual([]);
});

test('one state outside all open accords', () => {
  const made = (id: string): SeenEvent => ({
    type: 'accord-in-force',
    accord: { ...accord('ab', [PLEDGE]), id },
    proposal: id,
    amended: false,
  });
  expect(observationsOf([began(1), made('x'), made('y')], SEATS, 1)).toMatchObject([
    { kind: 'alone', seats: ['c'], amount: 2 },
  ]);
});
