import type { Reader, SeenEvent } from '../../shared/projection/seen.ts';
import type { SeatIntent } from '../../shared/rules/intents.ts';
import type { RejectionCode } from '../../shared/rules/rejections.ts';
import type { SeatId, TableState } from '../../shared/rules/state.ts';

/**
 * Gives the intents that a bot or stand-in at this seat has now; empty where it has nothing to do. In negotiation only
 * one of them is carried out: the first that is not refused.
 * @param seen all that the seat has seen so far
 */
export type BotPlayer = (
  state: TableState,
  seat: SeatId,
  seen: () => readonly SeenEvent[],
) => readonly SeatIntent[];

/** What bots need of their table: they ask through the same door as people. */
export interface BotTable {
  state(): TableState;
  history(reader: Reader): readonly SeenEvent[];
  /** @returns null once it has happened, otherwise why not */
  submit(seat: SeatId, intent: SeatIntent): Promise<string | null>;
  stopped(): boolean;
  readonly bots: BotPlayer;
  readonly onFault: (error: unknown) => void;
}

/** A bot that still wants something after so many turns in a row is broken. */
const MOST_TURNS = 6;

/** The seats that people, or a facilitator in a rehearsal, do not play themselves at the moment, in scenario order. */
export function seatsOfBots(state: TableState): SeatId[] {
  return state.setup.seats
    .map(({ id }) => id)
    .filter((id) => id !== state.desk.rehearsing)
    .filter((id) => state.seats[id]?.holder.kind === 'bot' || state.seats[id]?.standIn === true);
}

/** In commitment each bot has turns until it wants nothing more, or was refused; a broken one stops alone. */
export async function playBots(table: BotTable): Promise<void> {
  const done = new Set<SeatId>();
  for (let turn = 0; turn < MOST_TURNS && table.state().phase !== 'negotiation'; turn++) {
    const wanting = seatsOfBots(table.state()).filter((seat) => !done.has(seat));
    if (wanting.length === 0 || table.stopped()) return;
    for (const seat of wanting) if (!(await playTurn(table, seat))) done.add(seat);
  }
}

/** @returns whether it did something, and may want more */
async function playTurn(table: BotTable, seat: SeatId): Promise<boolean> {
  try {
    const intents = table.bots(table.state(), seat, () => table.history({ kind: 'seat', seat }));
    for (const intent of intents) {
      const refused = await table.submit(seat, intent);
      if (refused === null) continue;
      table.onFault(new Error(`The bot at ${seat} was refused: ${intent.type}, ${refused}`));
      return false;
    }
    return intents.length > 0;
  } catch (error) {
    table.onFault(error);
    return false;
  }
}

/** What a bot could not know before it asked: it turns on what others keep to themselves. */
const UNFORESEEN: readonly string[] = [
  'party-over-limit',
  'payer-short',
  'cannot-lift',
] satisfies RejectionCode[];

/** A bot's turn in a negotiation: the first of what it wants that is not refused. A broken one has done nothing. */
export async function takeTurn(table: BotTable, seat: SeatId): Promise<'acted' | 'rested' | 'broken'> {
  const { state, history, bots, submit, onFault } = table;
  try {
    for (const intent of bots(state(), seat, () => history({ kind: 'seat', seat }))) {
      const refused = await submit(seat, intent);
      if (refused === null) return 'acted';
      if (UNFORESEEN.includes(refused)) continue;
      onFault(new Error(`The bot at ${seat} was refused: ${intent.type}, ${refused}`));
      return 'broken';
    }
    return 'rested';
  } catch (error) {
    onFault(error);
    return 'broken';
  }
}
