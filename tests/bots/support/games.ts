import type { Style } from '../../../shared/content/styles.ts';
import type { SeatView } from '../../../shared/projection/views.ts';
import type { Overrides } from '../../../shared/rules/setup.ts';
import { dealSetup } from '../../../shared/rules/setup.ts';
import type { Commitment, SeatId } from '../../../shared/rules/state.ts';
import { botPlayer } from '../../../shared/simulation/botPlayer.ts';
import { dealStyles } from '../../../shared/simulation/dealStyles.ts';
import type { PlayedSession, Player } from '../../../shared/simulation/playSession.ts';
import { playSession } from '../../../shared/simulation/playSession.ts';
import type { ShippedScenario } from '../../support/scenarios.ts';
import { scenario } from '../../support/scenarios.ts';

/** What a bot chose, and what it knew when it did. */
export interface Chosen {
  readonly game: number;
  readonly seat: SeatId;
  readonly style: Style;
  readonly view: SeatView;
  readonly commitment: Commitment;
}

/** Plays games of a scenario's first preset with the styles dealt by lot, and keeps every choice. */
export function choicesOf(
  id: ShippedScenario,
  games: number,
  overrides: Overrides = {},
): { readonly chosen: readonly Chosen[]; readonly sessions: readonly PlayedSession[] } {
  const [preset] = scenario(id).presets;
  if (!preset) throw new Error(`${id} has no preset`);
  const setup = dealSetup(scenario(id), preset.id, overrides);
  const chosen: Chosen[] = [];
  const sessions = Array.from({ length: games }, (_, game) => {
    const seed = `choices ${game}`;
    const styles = dealStyles(
      setup.seats.map((seat) => seat.id),
      seed,
    );
    const players = [...styles].map(([seat, style]): [SeatId, Player] => {
      const bot = botPlayer(style, seed);
      const watched: Player = (view, seen) => {
        const intents = bot(view, seen);
        for (const intent of intents)
          if (intent.type === 'draft')
            chosen.push({ game, seat, style, view, commitment: intent.commitment });
        return intents;
      };
      return [seat, watched];
    });
    return playSession(setup, seed, new Map(players));
  });
  return { chosen, sessions };
}
