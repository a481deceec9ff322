import { noiseOf } from '../../shared/bots/noise.ts';
import { botIntents, NO_MEMORY, remember, standInIntents } from '../../shared/bots/player.ts';
import { seatView } from '../../shared/projection/project.ts';
import type { BotPlayer } from './bots.ts';

/**
 * The bots of the game. They know what their seat sees and has seen; their whims are keyed draws, so that a replay
 * repeats them.
 */
export const playBot: BotPlayer = (state, seat, seen) => {
  const sitting = state.seats[seat];
  if (!sitting) return [];
  const { holder, standIn } = sitting;
  if (state.phase !== 'negotiation' && state.phase !== 'commitment') return [];
  const view = seatView(state, seat);
  const memory = remember(NO_MEMORY, seen());
  const noise = noiseOf(state.seed, state.round, seat);
  if (standIn) return standInIntents(view, memory, noise);
  return holder.kind === 'bot' ? botIntents(view, memory, holder.style, noise) : [];
};
