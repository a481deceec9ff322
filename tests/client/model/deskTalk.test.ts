import { expect, test } from 'vitest';
import { deskLines, deskRooms } from '../../../client/model/deskTalk.ts';
import type { SeenEvent } from '../../../shared/projection/seen.ts';
import { keyOf } from '../../../shared/rules/channels.ts';

const ALL = ['ondara', 'kelduin', 'ysmere'];
const PAIR = ['ondara', 'kelduin'];

function began(round: number): SeenEvent {
  return { type: 'phase-began', phase: 'negotiation', round, deadline: null };
}

function said(by: string, to: readonly string[], at: number, promise = false): SeenEvent {
  return { type: 'said', by, to, at, saying: { kind: 'words', text: `${by} ${at}`, promise } };
}

function pinned(to: readonly string[], at: number, pin: boolean): SeenEvent {
  return { type: 'promise-pinned', by: 'ondara', to, at, pinned: pin };
}

const TERMS = { parties: PAIR, clauses: [{ kind: 'cbm-pledge' as const }], rounds: 1, secret: true };

test('what is said and offered stands in the room of those whom it concerns, with its round', () => {
  const lines = deskLines([
    began(1),
    said('ondara', ALL, 1),
    said('ondara', PAIR, 1),
    { type: 'communique-issued', seat: 'ysmere', text: 'Not talk' },
    began(2),
    { type: 'proposed', proposal: 'p', by: 'ondara', terms: TERMS, amends: null },
    { type: 'proposal-signed', proposal: 'p', by: 'kelduin', parties: PAIR },
    said('ysmere', ['ysmere'], 1),
  ]);
  expect(lines.map(({ round, room, event }) => [round, room, event.type])).toEqual([
    [1, keyOf(ALL), 'said'],
    [1, keyOf(PAIR), 'said'],
    [2, keyOf(PAIR), 'proposed'],
    [2, keyOf(PAIR), 'proposal-signed'],
    [2, 'ysmere', 'said'],
  ]);
  expect(deskRooms(lines).map(({ room, count }) => [room, count])).toEqual([
    [keyOf(ALL), 1],
    [keyOf(PAIR), 3],
    ['ysmere', 1],
  ]);
});

test('a mark on a message of one room touches no other', () => {
  const events = [began(1), said('ondara', ALL, 1), said('ondara', PAIR, 1), said('ondara', PAIR, 2, true)];
  const promises = (more: readonly SeenEvent[]) =>
    deskLines([...events, ...more]).map(({ promise }) => promise);
  expect(promises([])).toEqual([false, false, true]);
  expect(promises([pinned(PAIR, 1, true), pinned(PAIR, 2, false)])).toEqual([false, true, false]);
  expect(promises([pinned(['ysmere'], 1, true)])).toEqual([false, false, true]);
});
