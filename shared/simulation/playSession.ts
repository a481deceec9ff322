import { seatView } from '../projection/project.ts';
import { seenEvents } from '../projection/redaction.ts';
import type { SeenEvent } from '../projection/seen.ts';
import type { SeatView } from '../projection/views.ts';
import { nextDeadline } from '../rules/deadlines.ts';
import type { TableEvent } from '../rules/events.ts';
import type { Actor, Intent, SeatIntent } from '../rules/intents.ts';
import { lots } from '../rules/random.ts';
import type { RejectionCode } from '../rules/rejections.ts';
import { seatOf } from '../rules/seats.ts';
import type { DelegateId, SeatId, Setup, TableState } from '../rules/state.ts';
import { decide, evolveAll, fold, isRejection, openTable } from '../rules/table.ts';

/**
 * Says what a seat wants to do now, over what it may know. In commitment it is asked until the phase ends, and does all
 * of it; in negotiation it does the first that is accepted, and is asked again until it wants nothing.
 * @param seen gives what the seat was shown since it last called this
 */
export type Player = (view: SeatView, seen: () => readonly SeenEvent[]) => readonly SeatIntent[];

export interface PlayedSession {
  readonly state: TableState;
  readonly log: readonly TableEvent[];
  /** The state when the last coin had been flipped of each round, for measuring a session's course. */
  readonly rounds: readonly TableState[];
}

/** Whoever still wants something after so many turns in a negotiation never rests. */
const TURNS_AT_TALKS = 60;

/** A signature may be refused for what only others know; its giver could not tell. */
const BEYOND_KNOWING: readonly RejectionCode[] = ['party-over-limit', 'payer-short', 'cannot-lift'];

/** Whatever the players do, a session ends well within so many turns of the clock. */
const TURNS_PER_ROUND = 40;

/** Where a session stands, with all that has happened in it. */
export interface Position {
  readonly state: TableState;
  readonly log: readonly TableEvent[];
}

/** Holders of a table's seats: bots have nothing to say to one another, people are spoken to. */
type Held = 'people' | 'bots';

/** A table whose first round has begun. */
export function begun(setup: Setup, seed: string, held: Held): Position {
  const log = openTable(setup, seed);
  let state = fold(log);
  const host: Actor = { kind: 'host' };
  const submit = (intent: Intent, actor: Actor): void => {
    const judged = decide(state, intent, { actor, now: 0 });
    if (isRejection(judged)) throw new Error(`${intent.type} refused: ${judged.code}`);
    log.push(...judged);
    state = evolveAll(state, judged);
  };
  for (const { id } of setup.seats) {
    if (held === 'bots')
      submit({ type: 'hold-seat', seat: id, holder: { kind: 'bot', style: 'reciprocator' } }, host);
    else {
      submit({ type: 'seat-delegate', seat: id, delegate: delegateOf(id) }, host);
      submit({ type: 'connect', seat: id, delegate: delegateOf(id) }, host);
    }
  }
  submit({ type: 'start' }, { kind: 'desk' });
  return { state, log };
}

/** The one person of a delegation in a simulation. */
function delegateOf(seat: SeatId): DelegateId {
  return `${seat}-1`;
}

/** As whom the player of a seat asks. */
export function actorAt(state: TableState, seat: SeatId): Actor {
  return seatOf(state, seat).holder.kind === 'bot'
    ? { kind: 'bot', seat }
    : { kind: 'seat', seat, delegate: delegateOf(seat) };
}

/**
 * Plays a whole session without a server or a wall clock: the players act in the order given whenever they want
 * something, else the clock moves to its next deadline. In negotiation, where it matters who comes first, lots decide.
 * @throws where a player asks for something that is refused: a player offers only what its options hold.
 */
export function playSession(
  setup: Setup,
  seed: string,
  players: ReadonlyMap<SeatId, Player>,
  order: readonly SeatId[] = [...players.keys()],
): PlayedSession {
  return playOn(begun(setup, seed, 'people'), players, order);
}

/**
 * Plays a session on to its end, from any position of a round. The players are shown what stands in its log.
 * @param watch is told where the session stands before the players are asked in a phase: for measuring only
 */
export function playOn(
  from: Position,
  players: ReadonlyMap<SeatId, Player>,
  order: readonly SeatId[] = [...players.keys()],
  watch: (position: Position) => void = () => {},
): PlayedSession {
  const log = [...from.log];
  let { state } = from;
  let now = 0;
  const rounds: TableState[] = [];
  const shown = new Map<SeatId, number>();

  /** @returns why it was refused; null where it was accepted */
  const tryOut = (intent: Intent, actor: Actor): RejectionCode | null => {
    const judged = decide(state, intent, { actor, now });
    if (isRejection(judged)) return judged.code;
    log.push(...judged);
    state = evolveAll(state, judged);
    if (judged.some(({ type }) => type === 'coin-flipped')) rounds.push(state);
    return null;
  };

  const submit = (intent: Intent, actor: Actor): void => {
    const refused = tryOut(intent, actor);
    if (refused) throw new Error(`${JSON.stringify({ intent, actor })} refused: ${refused}`);
  };

  const seenBy = (seat: SeatId) => (): readonly SeenEvent[] => {
    const from = shown.get(seat) ?? 0;
    shown.set(seat, log.length);
    return seenEvents(log.slice(from), { kind: 'seat', seat });
  };

  const wishes = (seat: SeatId): readonly SeatIntent[] =>
    players.get(seat)?.(seatView(state, seat), seenBy(seat)) ?? [];

  /** @returns whether the seat did something */
  const takeTurn = (seat: SeatId): boolean => {
    for (const intent of wishes(seat)) {
      const refused = tryOut(intent, actorAt(state, seat));
      if (refused === null) return true;
      if (!BEYOND_KNOWING.includes(refused))
        throw new Error(`${JSON.stringify({ intent, seat })} refused: ${refused}`);
    }
    return false;
  };

  const negotiate = (): void => {
    const { round } = state;
    const seats = lots(state.seed, { round, step: 'negotiation', purpose: 'turns' }, [...order].sort());
    // A seat that wanted nothing wants nothing still while it is shown nothing new.
    const resting = new Set<SeatId>();
    for (let turn = 0; resting.size < seats.length; turn++) {
      if (turn > TURNS_AT_TALKS) throw new Error(`Round ${round} of the talks never ends`);
      for (const seat of seats) {
        if (resting.has(seat)) continue;
        const before = log.length;
        if (!takeTurn(seat)) resting.add(seat);
        const told = log.slice(before);
        for (const other of resting)
          if (seenEvents(told, { kind: 'seat', seat: other }).length > 0) resting.delete(other);
      }
    }
  };

  for (let turn = 0; state.phase !== 'ended'; turn++) {
    if (turn > TURNS_PER_ROUND * state.setup.rounds)
      throw new Error(`Stuck in ${state.phase} of round ${state.round}`);
    watch({ state, log });
    if (state.phase === 'commitment') {
      for (const seat of order) for (const intent of wishes(seat)) submit(intent, actorAt(state, seat));
    } else if (state.phase === 'negotiation') negotiate();
    const due = nextDeadline(state);
    if (due === null) throw new Error(`Nothing ends ${state.phase} of round ${state.round}`);
    now = due;
    submit({ type: 'tick' }, { kind: 'host' });
  }
  return { state, log, rounds };
}
