import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publicView, seatView } from '../../shared/projection/project.ts';
import { seenEvents } from '../../shared/projection/redaction.ts';
import type { Reader } from '../../shared/projection/seen.ts';
import type { TableEvent } from '../../shared/rules/events.ts';
import type { Commitment, SeatId, TableState } from '../../shared/rules/state.ts';
import { HOLD } from '../../shared/rules/state.ts';
import { anyPosition } from '../support/arbitraries.ts';
import { anyCommitment, diceOf } from '../support/offers.ts';
import { does, ended, HOST, seat, seatIn } from '../support/outcome.ts';
import { names } from '../support/position.ts';
import { hashesAside } from '../support/seals.ts';

function readers(ids: readonly SeatId[]): Reader[] {
  return [{ kind: 'public' }, ...ids.map((id): Reader => ({ kind: 'seat', seat: id }))];
}

/** What a reader sees of a table at a moment: the view, and all it was told so far. */
function sees(reader: Reader, state: TableState, events: readonly TableEvent[]) {
  const view = reader.kind === 'seat' ? seatView(state, reader.seat) : publicView(state);
  return { view, told: seenEvents(events, reader) };
}

/** One seat drafts and seals; the others do so alike. */
function committed(start: TableState, drafts: Readonly<Record<SeatId, Commitment>>) {
  let state = start;
  const events: TableEvent[] = [];
  for (const [id, commitment] of Object.entries(drafts)) {
    for (const intent of [
      { type: 'draft', round: 4, commitment } as const,
      { type: 'seal', round: 4 } as const,
    ]) {
      const outcome = does(state, intent, seat(id));
      state = outcome.after;
      events.push(...outcome.events);
    }
  }
  return { state, events };
}

describe('Nobody is told another’s secrets', () => {
  test('until resolution: whatever one seat drafts, all others see the same', () => {
    fc.assert(
      fc.property(anyPosition, fc.string(), ({ state, position }, salt) => {
        const ids = names(position.n);
        const drafts = Object.fromEntries(
          ids.map((id) => [id, anyCommitment(seatView(state, id), diceOf('x', 4, id))]),
        );
        const other = anyCommitment(seatView(state, 'a'), diceOf(salt, 4, 'a'));
        const one = committed(state, drafts);
        for (const changed of [other, HOLD]) {
          const two = committed(state, { ...drafts, a: changed });
          for (const reader of readers(ids.slice(1)))
            expect(hashesAside(sees(reader, two.state, two.events))).toEqual(
              hashesAside(sees(reader, one.state, one.events)),
            );
        }
      }),
      { numRuns: 60 },
    );
  });

  test('at any time: views and odds depend on nothing that only others, or nobody, may know', () => {
    const secrets = fc.record({
      capital: fc.integer({ min: 0, max: 8 }),
      leverage: fc.constantFrom(0, 7, 21),
      backdoors: fc.subarray(['b', 'c']),
      believedBackdoors: fc.subarray(['b', 'c']),
    });
    fc.assert(
      fc.property(anyPosition, secrets, fc.string(), ({ state, position }, hidden, seed) => {
        const others = names(position.n).slice(1);
        const planted: TableState = {
          ...state,
          seed: `other ${seed}`,
          version: state.version + 17,
          deck: state.deck.toReversed(),
          usedIncidents: ['cut-cable'],
          setup: { ...state.setup, incidents: state.setup.incidents.slice(0, 3) },
          seats: {
            ...state.seats,
            a: {
              ...seatIn(state, 'a'),
              ...hidden,
              draft: anyCommitment(seatView(state, 'a'), diceOf(seed, 4, 'a')),
            },
          },
        };
        for (const reader of readers(others))
          expect(sees(reader, planted, [])).toEqual(sees(reader, state, []));
      }),
      { numRuns: 80 },
    );
  });

  test('a seat’s own view does not betray which of its backdoors were found', () => {
    fc.assert(
      fc.property(anyPosition, ({ state }) => {
        const a = seatIn(state, 'a');
        const found: TableState = { ...state, seats: { ...state.seats, a: { ...a, backdoors: [] } } };
        expect(seatView(found, 'a')).toEqual(seatView(state, 'a'));
      }),
      { numRuns: 60 },
    );
  });

  test('planted words: no view and no seen event of a whole round holds them', () => {
    fc.assert(
      fc.property(anyPosition, ({ state: plain, position }) => {
        const state = { ...plain, seed: 'SECRET-SEED' };
        const ids = names(position.n);
        const drafts = Object.fromEntries(
          ids.map((id) => [id, anyCommitment(seatView(state, id), diceOf('x', 4, id))]),
        );
        const { state: drafted, events } = committed(state, drafts);
        const resolution = ended(drafted);
        const all = [...events, ...resolution.events];
        for (const reader of readers(ids)) {
          const own = reader.kind === 'seat' ? reader.seat : null;
          const { view, told } = sees(reader, resolution.after, all);
          const text = JSON.stringify([view, told]);
          for (const word of [
            'SECRET-SEED',
            '"deck"',
            '"usedIncidents"',
            '"reasons"',
            '"search"',
            '"attribution":null',
          ])
            expect(text).not.toContain(word);
          for (const event of told) {
            if (event.type === 'drafted') expect(event.seat).toBe(own);
            if (event.type === 'cyber-own') expect(event.actor).toBe(own);
            if (event.type === 'cyber-struck' || event.type === 'backdoor-found')
              expect(event.target).toBe(own);
            if (event.type === 'ai-resolved' && event.actor !== own) expect(event.draw).toBeNull();
            if (event.type === 'revealed' && event.seat !== own)
              expect(event.cards.filter(({ move }) => move.startsWith('cyber-'))).toEqual([]);
            if (event.type === 'changed' && (event.meter.of === 'capital' || event.meter.of === 'leverage'))
              expect(event.meter.seat).toBe(own);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('who sees that somebody was lost sees it by the state alone', () => {
    const { state } = fc.sample(anyPosition, { numRuns: 1, seed: 1 })[0] ?? {};
    if (!state) throw new Error('A position');
    const { events } = does(state, { type: 'lose', seat: 'a', delegate: 'a' }, HOST, 5);
    for (const reader of readers(['a', 'b'])) expect(seenEvents(events, reader)).toEqual([]);
  });
});
