import { noiseOf } from '../bots/noise.ts';
import type { BotMemory, Noise } from '../bots/player.ts';
import { botIntents, intentsBy, NO_MEMORY, remember, standInIntents } from '../bots/player.ts';
import type { StyleRules } from '../bots/style.ts';
import type { Style } from '../content/styles.ts';
import type { SeatView } from '../projection/views.ts';
import type { SeatIntent } from '../rules/intents.ts';
import type { Player } from './playSession.ts';

function player(
  seed: string,
  intents: (view: SeatView, memory: BotMemory, noise: Noise) => SeatIntent[],
  known: BotMemory = NO_MEMORY,
): Player {
  let memory = known;
  let whims: { readonly round: number; readonly noise: Noise } | null = null;
  return (view, seen) => {
    memory = remember(memory, seen());
    const { round, own } = view;
    if (whims?.round !== round) whims = { round, noise: noiseOf(seed, round, own.seat) };
    return intents(view, memory, whims.noise);
  };
}

/** A bot of a style for one seat and one session; the seed keys its whims. */
export function botPlayer(style: Style, seed: string, known: BotMemory = NO_MEMORY): Player {
  return player(seed, (view, memory, noise) => botIntents(view, memory, style, noise), known);
}

/** The same for one that goes by rules of its own. */
export function playerBy(rules: StyleRules, seed: string): Player {
  return player(seed, (view, memory, noise) => intentsBy(view, memory, rules, noise));
}

/** A stand-in for one seat and one session; the seed keys its whims. */
export function standInPlayer(seed: string): Player {
  return player(seed, standInIntents);
}
