import { expect, test } from 'vitest';
import { STYLES } from '../../shared/content/styles.ts';
import { seenEvents } from '../../shared/projection/redaction.ts';
import { dealSetup } from '../../shared/rules/setup.ts';
import type { SeatId } from '../../shared/rules/state.ts';
import { botPlayer, standInPlayer } from '../../shared/simulation/botPlayer.ts';
import type { Player } from '../../shared/simulation/playSession.ts';
import { playSession } from '../../shared/simulation/playSession.ts';
import { randomPlayer } from '../../shared/simulation/randomPlayer.ts';
import { scenariosAndPresets } from '../support/scenarios.ts';
import { choicesOf } from './support/games.ts';

const GAMES = 3;

test.each(scenariosAndPresets())(
  'in $scenario.id ($preset) every intent of every style is accepted',
  (given) => {
    const setup = dealSetup(given.scenario, given.preset);
    for (let game = 0; game < GAMES; game++) {
      const seed = `legal ${game}`;
      // A random player brings the others into positions that bots alone would not reach.
      const players = setup.seats.map(({ id }, place): [SeatId, Player] => {
        const style = STYLES[(place + game) % STYLES.length] ?? 'hawk';
        if (place === game % setup.seats.length) return [id, randomPlayer(seed)];
        return [id, place === setup.seats.length - 1 ? standInPlayer(seed) : botPlayer(style, seed)];
      });
      const { state, log } = playSession(setup, seed, new Map(players));
      expect(state.phase).toBe('ended');
      const committed = log.filter(({ type }) => type === 'committed').length;
      expect(log.filter(({ type }) => type === 'sealed').length).toBe(committed);
    }
  },
);

test.each([
  ['proposed', 10],
  ['proposal-revised', 1],
  ['proposal-signed', 10],
  ['norm-tabled', 1],
  ['norm-backed', 1],
])('%s comes with its reason, which the debrief alone tells', (type, least) => {
  const logs = choicesOf('indo-pacific', 2).sessions.map(({ log }) => log);
  const explained = logs.flat().filter((event) => event.type === type);
  expect(explained.length).toBeGreaterThanOrEqual(least);
  for (const event of explained) {
    expect(event).toMatchObject({ reasons: [{ term: expect.any(String) }] });
    for (const seen of seenEvents([event], { kind: 'facilitator' }))
      expect(seen).not.toHaveProperty('reasons');
  }
});

test('each choice comes with its reason', () => {
  const { sessions } = choicesOf('indo-pacific', 3);
  for (const event of sessions.flatMap(({ log }) => log)) {
    if (event.type !== 'drafted') continue;
    const { cards, invest } = event.commitment;
    const parts = [...cards.map(({ move }) => move), ...(invest ? [invest] : [])];
    const expected = parts.length > 0 ? parts : ['hold'];
    expect(event.reasons?.map(({ choice }) => choice)).toEqual(expected);
  }
});
