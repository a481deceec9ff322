import { describe, expect, test } from 'vitest';
import { NO_MEMORY, remember } from '../../shared/bots/player.ts';
import { MOVES } from '../../shared/content/moves.ts';
import type { Style } from '../../shared/content/styles.ts';
import type { SeenEvent } from '../../shared/projection/seen.ts';
import { commits, named, round } from './support/decisions.ts';
import { oneAmongBots, said } from './support/talks.ts';

/** What the bot at a commits after what it has said in the round. */
function cards(style: Style, heard: readonly SeenEvent[], before: readonly SeenEvent[] = []) {
  const state = oneAmongBots({
    round: 3,
    phase: 'commitment',
    incident: { domain: 'public', demand: 8 },
    patch: { agenda: ['public', 'security', 'digital'] },
  });
  return commits(state, style, { memory: remember(NO_MEMORY, [...before, round(3), ...heard]) }).cards;
}

describe('what a bot has said in the round', () => {
  test('to be kind to a state: who keeps accords does it, a hawk does not', () => {
    const promise = said('a', 'af', 'will-play-cbm', { seat: 'f' });
    const reaches = (style: Style, heard: readonly SeenEvent[]) =>
      cards(style, heard).some(({ move, targets }) => MOVES[move].kind === 'cbm' && targets.includes('f'));
    for (const style of ['reciprocator', 'institutionalist', 'norm-entrepreneur'] as const)
      expect(reaches(style, [promise])).toBe(true);
    expect(reaches('hawk', [promise])).toBe(false);
    expect(reaches('institutionalist', [])).toBe(false);
  });

  test('to help: it helps', () => {
    const helps = (heard: readonly SeenEvent[]) =>
      cards('institutionalist', heard).some(({ move }) => MOVES[move].domain === 'public');
    expect(helps([said('a', 'abcdef', 'will-contribute')])).toBe(true);
  });

  test('not to strike: it forgoes its revenge', () => {
    const struck = [round(2), named('b', 'a')];
    const strikes = (heard: readonly SeenEvent[]) =>
      cards('reciprocator', heard, struck).some(({ move }) => MOVES[move].kind === 'cyber');
    expect(strikes([])).toBe(true);
    expect(strikes([said('a', 'ab', 'will-not-attack', { seat: 'b' })])).toBe(false);
  });

  test('in the round before binds it no more', () => {
    const old = [round(2), said('a', 'ab', 'will-not-attack', { seat: 'b' }), named('b', 'a')];
    expect(cards('reciprocator', [], old).some(({ move }) => MOVES[move].kind === 'cyber')).toBe(true);
  });
});
