import type { Cause, EventOf, EventType, Meter, Part, TableEvent, When } from '../../shared/rules/events.ts';
import type { Actor, Intent } from '../../shared/rules/intents.ts';
import type { Card, RoundPhase, SeatId, SeatState, TableState } from '../../shared/rules/state.ts';
import { decide, evolveAll, isRejection } from '../../shared/rules/table.ts';
import type { Position } from './position.ts';
import { at } from './position.ts';

/** What came of something: the events, and the table before and after. */
export interface Outcome {
  readonly before: TableState;
  readonly after: TableState;
  readonly events: readonly TableEvent[];
}

/** @throws where the intent is refused */
export function does(state: TableState, intent: Intent, actor: Actor, now = 0): Outcome {
  const judged = decide(state, intent, { actor, now });
  if (isRejection(judged)) throw new Error(`${intent.type} refused: ${judged.code}`);
  return { before: state, after: evolveAll(state, judged), events: judged };
}

/** Why an intent is refused; null where it is not. */
export function refusal(state: TableState, intent: Intent, actor: Actor, now = 0): string | null {
  const judged = decide(state, intent, { actor, now });
  return isRejection(judged) ? judged.code : null;
}

export const HOST: Actor = { kind: 'host' };
export const DESK: Actor = { kind: 'desk' };
/** Asks for a seat; in positions its one person has its name. */
export function seat(id: SeatId, delegate = id): Actor {
  return { kind: 'seat', seat: id, delegate };
}

/** Ends the phase that the table is in. */
export function ended(state: TableState, now = 0): Outcome {
  return does(state, { type: 'end-phase', round: state.round, phase: state.phase }, DESK, now);
}

/** Opens the commitments of a position. */
export function resolved(position: Position): Outcome {
  return ended(at(position));
}

/** Flips the coin of a position. */
export function flipped(position: Position): Outcome {
  return ended(at({ phase: 'resolution', ...position }));
}

/** The first outcome, seed after seed, for which the test holds: so that a draw hits or misses as a ruling needs it. */
export function seedWhere(
  position: Position,
  test: (outcome: Outcome) => boolean,
  play: (position: Position) => Outcome = resolved,
): Outcome {
  for (let seed = 0; seed < 4000; seed++) {
    const outcome = play({ ...position, seed: `seed ${seed}` });
    if (test(outcome)) return outcome;
  }
  throw new Error('No seed of 4000 gives what the ruling needs');
}

/** Outcomes of so many seeds. */
export function overSeeds(position: Position, seeds: number): Outcome[] {
  return Array.from({ length: seeds }, (_, seed) => resolved({ ...position, seed: `seed ${seed}` }));
}

export function eventsOf<T extends EventType>({ events }: Pick<Outcome, 'events'>, type: T): EventOf<T>[] {
  return events.filter((event): event is EventOf<T> => event.type === type);
}

/** The one event of its type. @throws where there is none, or more than one */
export function only<T extends EventType>(outcome: Pick<Outcome, 'events'>, type: T): EventOf<T> {
  const [event, ...more] = eventsOf(outcome, type);
  if (!event || more.length > 0) throw new Error(`${more.length + (event ? 1 : 0)} events ${type}`);
  return event;
}

type Of = Meter['of'];

function changeOf(
  outcome: Outcome,
  when: When,
  of: Of,
  id?: SeatId,
  toward?: SeatId,
): EventOf<'changed'> | undefined {
  return eventsOf(outcome, 'changed').find(
    ({ meter, when: step }) =>
      step === when &&
      meter.of === of &&
      (!id || ('seat' in meter && meter.seat === id)) &&
      (!toward || ('toward' in meter && meter.toward === toward)),
  );
}

/** By how much a step moved a meter; 0 where it did not. For trust: of the first in the second. */
export function moved(outcome: Outcome, when: When, of: Of, id?: SeatId, toward?: SeatId): number {
  const change = changeOf(outcome, when, of, id, toward);
  return change ? change.to - change.from : 0;
}

/** What each cause asked of a meter in a step. */
export function parts(outcome: Outcome, when: When, of: Of, id?: SeatId, toward?: SeatId): readonly Part[] {
  return changeOf(outcome, when, of, id, toward)?.parts ?? [];
}

/** What causes of one kind asked of a meter in a step, added up. */
export function asked(
  outcome: Outcome,
  kind: Cause['kind'],
  when: When,
  of: Of,
  id?: SeatId,
  toward?: SeatId,
): number {
  return parts(outcome, when, of, id, toward)
    .filter(({ cause }) => cause.kind === kind)
    .reduce((sum, { by }) => sum + by, 0);
}

/** What a cause of tension asked for, after the scaling. */
export function tensionBy(outcome: Outcome, kind: Cause['kind']): number {
  return asked(outcome, kind, 'tension', 'tension');
}

/** The cyber move of a seat. @throws where it made none */
export function attackBy(outcome: Outcome, actor: SeatId): EventOf<'cyber-resolved'> {
  const attack = eventsOf(outcome, 'cyber-resolved').find((event) => event.actor === actor);
  if (!attack) throw new Error(`${actor} made no cyber move`);
  return attack;
}

/** The AI move of a seat; of two, the one named. @throws where it made none */
export function aiBy(outcome: Outcome, actor: SeatId, move?: Card['move']): EventOf<'ai-resolved'> {
  const found = eventsOf(outcome, 'ai-resolved').find(
    (event) => event.actor === actor && (!move || event.card.move === move),
  );
  if (!found) throw new Error(`${actor} made no AI move`);
  return found;
}

export function seatAfter({ after }: Outcome, id: SeatId): SeatState {
  return seatIn(after, id);
}

export function seatIn(state: TableState, id: SeatId): SeatState {
  const found = state.seats[id];
  if (!found) throw new Error(`No seat ${id}`);
  return found;
}

export function trustIn(state: TableState, i: SeatId, j: SeatId): number {
  return state.trust[i]?.[j] ?? Number.NaN;
}

/** Plays whole phases until the table stands in one. */
export function until(state: TableState, phase: RoundPhase, round = state.round): TableState {
  let now = state;
  for (let steps = 0; now.phase !== phase || now.round !== round; steps++) {
    if (steps > 100) throw new Error(`Never comes to ${phase} of round ${round}`);
    now = ended(now).after;
  }
  return now;
}
