import type { BotMemory } from '../../../shared/bots/player.ts';
import { botIntents, NO_MEMORY } from '../../../shared/bots/player.ts';
import type { Style } from '../../../shared/content/styles.ts';
import { seatView } from '../../../shared/projection/project.ts';
import type { SeenEvent } from '../../../shared/projection/seen.ts';
import type { SeatIntent } from '../../../shared/rules/intents.ts';
import type { Commitment, SeatId, TableState } from '../../../shared/rules/state.ts';

/** No whim either way. */
export const CALM = (): number => 0.5;

/** What a bot commits, whims apart. */
export function commits(
  state: TableState,
  style: Style,
  { seat = 'a', memory = NO_MEMORY }: { seat?: SeatId; memory?: BotMemory } = {},
): Commitment {
  return draftOf(botIntents(seatView(state, seat), memory, style, CALM));
}

/** What a bot wants to do first in a negotiation, whims apart; null where it wants nothing. */
export function negotiates(
  state: TableState,
  style: Style,
  { seat = 'a', memory = NO_MEMORY }: { seat?: SeatId; memory?: BotMemory } = {},
): SeatIntent | null {
  const talks: TableState = { ...state, phase: 'negotiation' };
  return botIntents(seatView(talks, seat), memory, style, CALM)[0] ?? null;
}

/** @throws where nothing is drafted */
export function draftOf(intents: readonly SeatIntent[]): Commitment {
  const draft = intents.find((intent) => intent.type === 'draft');
  if (draft?.type !== 'draft') throw new Error('Nothing was drafted');
  return draft.commitment;
}

/** The beginning of a round, as every seat sees it. */
export function round(number: number): SeenEvent {
  return { type: 'phase-began', phase: 'briefing', round: number, deadline: null };
}

/** Somebody was named for a cyber move. */
export function named(by: SeatId, target: SeatId): SeenEvent {
  return { type: 'cyber-named', named: by, target, move: 'cyber-public', succeeded: true };
}
