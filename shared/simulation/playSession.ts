import { seatView } from '../projection/project.ts';
import { seenEvents } from '../projection/redaction.ts';
import type { SeenEvent } from '../projection/seen.ts';
import type { SeatView } from '../projection/views.ts';
import { nextDeadline } from '../rules/deadlines.ts';
import type { TableEvent } from '../rules/events.ts';
import type { Actor, Intent, SeatIntent } from '../rules/intents.ts';
import { seatIds } from '../rules/seats.ts';
import type { SeatId, Setup, TableState } from '../rules/state.ts';
import { decide, evolveAll, fold, isRejection, openTable } from '../rules/table.ts';

/**
 * Says what a seat wants to do now, over what it may know; asked in each commitment until the phase ends.
 * @param seen gives what the seat was shown since it last called this
 */
export type Player = (view: SeatView, seen: () => readonly SeenEvent[]) => readonly SeatIntent[];

export interface PlayedSession {
  readonly state: TableState;
  readonly log: readonly TableEvent[];
  /** The state when the last coin had been flipped of each round, for measuring a session's course. */
  readonly rounds: readonly TableState[];
}

/** Whatever the players do, a session ends well within so many turns of the clock. */
const TURNS_PER_ROUND = 40;

/**
 * Plays a whole session without a server or a wall clock: the players act in the order given whenever they want
 * something, else the clock moves to its next deadline.
 * @throws where a player asks for something that is refused: a player offers only what its options hold.
 */
export function playSession(
  setup: Setup,
  seed: string,
  players: ReadonlyMap<SeatId, Player>,
  order: readonly SeatId[] = [...players.keys()],
): PlayedSession {
  const log = openTable(setup, seed);
  let state = fold(log);
  let now = 0;
  const rounds: TableState[] = [];
  const shown = new Map<SeatId, number>();

  const submit = (intent: Intent, actor: Actor): void => {
    const judged = decide(state, intent, { actor, now });
    if (isRejection(judged)) throw new Error(`${JSON.stringify({ intent, actor })} refused: ${judged.code}`);
    log.push(...judged);
    state = evolveAll(state, judged);
    if (judged.some(({ type }) => type === 'coin-flipped')) rounds.push(state);
  };

  const seenBy = (seat: SeatId) => (): readonly SeenEvent[] => {
    const from = shown.get(seat) ?? 0;
    shown.set(seat, log.length);
    return seenEvents(log.slice(from), { kind: 'seat', seat });
  };

  for (const seat of seatIds(state)) {
    submit({ type: 'hold-seat', seat, holder: { kind: 'people' } }, { kind: 'host' });
    submit({ type: 'connect', seat }, { kind: 'host' });
  }
  submit({ type: 'start' }, { kind: 'desk' });

  for (let turn = 0; state.phase !== 'ended'; turn++) {
    if (turn > TURNS_PER_ROUND * setup.rounds)
      throw new Error(`Stuck in ${state.phase} of round ${state.round}`);
    if (state.phase === 'commitment') {
      for (const seat of order) {
        for (const intent of players.get(seat)?.(seatView(state, seat), seenBy(seat)) ?? [])
          submit(intent, { kind: 'seat', seat });
      }
    }
    const due = nextDeadline(state);
    if (due === null) throw new Error(`Nothing ends ${state.phase} of round ${state.round}`);
    now = due;
    submit({ type: 'tick' }, { kind: 'host' });
  }
  return { state, log, rounds };
}
