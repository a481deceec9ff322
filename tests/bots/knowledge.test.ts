import { describe, expect, test } from 'vitest';
import { botIntents, NO_MEMORY, remember } from '../../shared/bots/player.ts';
import { STYLES } from '../../shared/content/styles.ts';
import { seatView } from '../../shared/projection/project.ts';
import { seenEvents } from '../../shared/projection/redaction.ts';
import type { TableState } from '../../shared/rules/state.ts';
import { at, names } from '../support/position.ts';
import { CALM } from './support/decisions.ts';
import { choicesOf } from './support/games.ts';

const TRUTH = at({ n: 6, incident: { domain: 'public' }, seats: { b: { influence: 60 }, c: { cyber: 4 } } });

/** Another truth, in everything that seat a may not know. */
function otherwise(state: TableState): TableState {
  const seats = Object.entries(state.seats).map(([id, seat]) => {
    if (id === 'a') return [id, seat];
    const draft = { cards: [{ move: 'cbm-public', posture: null, targets: ['a'] }], invest: null };
    return [id, { ...seat, capital: 8, leverage: 21, draft, backdoors: ['a'], believedBackdoors: ['a'] }];
  });
  return { ...state, seed: 'another', deck: [...state.deck].reverse(), seats: Object.fromEntries(seats) };
}

describe('a bot knows what its seat may know, and nothing else', () => {
  const other = otherwise(TRUTH);

  test('two truths that look alike from the seat are one position', () => {
    expect(other).not.toEqual(TRUTH);
    expect(seatView(other, 'a')).toEqual(seatView(TRUTH, 'a'));
  });

  test.each(STYLES)('%s chooses alike in both', (style) => {
    const [one, two] = [TRUTH, other].map((state) =>
      botIntents(seatView(state, 'a'), NO_MEMORY, style, CALM),
    );
    expect(one).toEqual(two);
    expect(one?.map(({ type }) => type)).toEqual(['draft', 'seal']);
  });

  test.each(STYLES)('%s negotiates alike in both', (style) => {
    const [one, two] = [TRUTH, other].map((state) =>
      botIntents(seatView({ ...state, phase: 'negotiation' }, 'a'), NO_MEMORY, style, CALM),
    );
    expect(one).toEqual(two);
  });
});

test('what is remembered does not depend on the portions in which it was seen', () => {
  const [session] = choicesOf('archipelago', 1).sessions;
  const log = session?.log ?? [];
  const seen = seenEvents(log, { kind: 'seat', seat: 'ondara' });
  const inPortions = seen.reduce((memory, event) => remember(memory, [event]), NO_MEMORY);
  expect(inPortions).toEqual(remember(NO_MEMORY, seen));
  expect(inPortions.round).toBe(session?.state.round);
  expect(Object.keys(inPortions.conduct).sort()).toEqual(Object.keys(session?.state.seats ?? {}).sort());
});

test('in briefing, resolution and reflection, and once it has sealed, a bot wants nothing', () => {
  for (const phase of ['briefing', 'resolution', 'reflection'] as const)
    for (const seat of names(6))
      expect(botIntents(seatView({ ...TRUTH, phase }, seat), NO_MEMORY, 'hawk', CALM)).toEqual([]);
  const sealed = at({ n: 3, seats: { a: { sealed: true } } });
  expect(botIntents(seatView(sealed, 'a'), NO_MEMORY, 'hawk', CALM)).toEqual([]);
});
