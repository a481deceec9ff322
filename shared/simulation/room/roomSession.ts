import type { Paced } from '../../content/timetable.ts';
import { timetableOf } from '../../content/timetable.ts';
import { nextDeadline } from '../../rules/deadlines.ts';
import type { Actor, Intent } from '../../rules/intents.ts';
import { isRoundPhase } from '../../rules/phases.ts';
import { fraction } from '../../rules/random.ts';
import type { RoundPhase, SeatId, Setup, TableState } from '../../rules/state.ts';
import { HOLD } from '../../rules/state.ts';
import { decide, evolveAll, isRejection } from '../../rules/table.ts';
import { actorAt, begun } from '../playSession.ts';
import type { Spread } from './times.ts';
import { draw, PEOPLE } from './times.ts';

export interface Room {
  readonly setup: Setup;
  readonly paced: Paced;
  /** People in each delegation. */
  readonly perSeat: number;
  /** Everything that people do takes so many times as long. */
  readonly slower: number;
}

/** How a session went on the clock on the wall. Seconds. */
export interface RoomSession {
  readonly seating: number;
  readonly teach: number;
  readonly play: number;
  readonly debrief: number;
  /** For each phase: delegations that had done what they wanted when it ended, and all of them. */
  readonly done: Readonly<Record<RoundPhase, number>>;
  readonly of: Readonly<Record<RoundPhase, number>>;
  readonly pauses: number;
  readonly extensions: number;
}

interface Act {
  /** Milliseconds since the first round began. */
  at: number;
  readonly actor: Actor;
  readonly intent: Intent;
  /** Whether the delegation has then done what it wanted to do in this phase. */
  readonly completes: boolean;
  /** Seconds that a stop of the clock costs. */
  readonly stops?: number;
}

const DESK: Actor = { kind: 'desk' };

/**
 * The facilitator adds a minute where a delegation has nothing drafted so shortly before the end, and the timetable has
 * that minute left. Seconds.
 */
const LOOKS_BEFORE = 10;
const MINUTE = 60;

/** Behind the timetable, the facilitator ends a reflection so long after the coin. Seconds. */
const COIN_TAKES = 10;

const NONE = { briefing: 0, negotiation: 0, commitment: 0, resolution: 0, reflection: 0 };

/** What the people of one seat do in a phase, and when. */
function actsOf(state: TableState, seat: SeatId, now: number, room: Room, seed: string): Act[] {
  const { phase, round } = state;
  if (!isRoundPhase(phase)) return [];
  const seats = state.setup.seats.length;
  const pace = room.slower * (PEOPLE.newness[round - 1] ?? 1) * (1 + PEOPLE.perTeammate * (room.perSeat - 1));
  const needs = (purpose: string, spread: Spread) =>
    1000 * pace * draw(seed, { round, step: phase, purpose, seat }, spread);
  const actor = actorAt(state, seat);
  const ready = (after: number): Act[] => [
    { at: now + after, actor, intent: { type: 'ready', round, phase, ready: true }, completes: true },
  ];
  switch (phase) {
    case 'briefing':
    case 'reflection':
      return ready(needs('all', PEOPLE[phase]));
    case 'resolution':
      return ready(seats * needs('all', PEOPLE.watch));
    case 'negotiation': {
      const partners = Array.from({ length: Math.min(PEOPLE.talksARound, seats - 1) }, (_, i) => i);
      return ready(partners.reduce((sum, i) => sum + needs(`talk ${i}`, PEOPLE.talk), 0));
    }
    case 'commitment': {
      const drafted = now + needs('draft', PEOPLE.draft);
      const sealed = drafted + needs('seal', PEOPLE.seal);
      return [
        { at: drafted, actor, intent: { type: 'draft', round, commitment: HOLD }, completes: true },
        { at: sealed, actor, intent: { type: 'seal', round }, completes: false },
      ];
    }
  }
}

/** The clock is stopped in the negotiation of some rounds. */
function interruption({ round, setup }: TableState, now: number, { perSeat }: Room, seed: string): Act[] {
  const key = { round, step: 'interrupted' };
  const nobody = (1 - PEOPLE.interrupted) ** (perSeat * setup.seats.length);
  if (fraction(seed, { ...key, purpose: 'whether' }) < nobody) return [];
  const at = now + fraction(seed, { ...key, purpose: 'when' }) * (setup.clock.negotiation ?? 0);
  const stops = draw(seed, { ...key, purpose: 'length' }, PEOPLE.interruption);
  return [{ at, actor: DESK, intent: { type: 'pause' }, completes: false, stops }];
}

/**
 * The rounds of a session, under the game's own clock. No war ends them early: all of them have to fit.
 * @param began seconds after the beginning of the session
 */
function playRounds(
  room: Room,
  seed: string,
  began: number,
): Omit<RoomSession, 'seating' | 'teach' | 'debrief'> {
  const { numbers } = room.setup;
  const setup = {
    ...room.setup,
    numbers: { ...numbers, war: { ...numbers.war, ladder: Number.MAX_SAFE_INTEGER } },
  };
  const timetable = timetableOf(room.paced);
  let { state } = begun(setup, seed, 'people');
  let now = 0;
  let acts: Act[] = [];
  let [pauses, extensions] = [0, 0];
  const [done, of] = [{ ...NONE }, { ...NONE }];
  const drafted = new Set<SeatId>();

  const submit = (actor: Actor, intent: Intent): void => {
    const judged = decide(state, intent, { actor, now });
    if (isRejection(judged)) throw new Error(`${intent.type} refused: ${judged.code}`);
    state = evolveAll(state, judged);
  };

  const planned = () => timetable.find(({ part, round }) => part === state.phase && round === state.round);

  const hasMinute = (deadline: number): boolean =>
    began + deadline / 1000 + MINUTE <= (planned()?.to ?? Number.NEGATIVE_INFINITY);

  const plan = (): void => {
    if (!isRoundPhase(state.phase)) return;
    of[state.phase] += setup.seats.length;
    drafted.clear();
    acts = setup.seats.flatMap(({ id }) => actsOf(state, id, now, room, seed));
    if (state.phase === 'negotiation') acts.push(...interruption(state, now, room, seed));
    catchUp();
    if (state.phase === 'commitment' && state.deadline !== null && hasMinute(state.deadline))
      acts.push({
        at: state.deadline - LOOKS_BEFORE * 1000,
        actor: DESK,
        intent: { type: 'extend', by: MINUTE * 1000 },
        completes: false,
      });
  };

  const catchUp = (): void => {
    const { round, phase } = state;
    if (phase !== 'reflection' || began + now / 1000 <= (planned()?.from ?? Number.POSITIVE_INFINITY)) return;
    const intent = { type: 'end-phase', round, phase } as const;
    acts.push({ at: now + COIN_TAKES * 1000, actor: DESK, intent, completes: false });
  };

  const act = ({ actor, intent, completes, stops }: Act): void => {
    if (intent.type === 'extend') {
      if (drafted.size === setup.seats.length) return;
      extensions++;
    }
    if (intent.type === 'draft' && actor.kind === 'seat') drafted.add(actor.seat);
    if (completes && isRoundPhase(state.phase)) done[state.phase]++;
    submit(actor, intent);
    if (stops === undefined) return;
    pauses++;
    now += 1000 * stops;
    for (const each of acts) each.at += 1000 * stops;
    submit(DESK, { type: 'resume' });
  };

  plan();
  while (state.phase !== 'ended') {
    const before = `${state.round} ${state.phase}`;
    const due = nextDeadline(state);
    const next = acts.reduce<Act | null>(
      (first, each) => (first && first.at <= each.at ? first : each),
      null,
    );
    if (next && (due === null || next.at < due)) {
      acts = acts.filter((each) => each !== next);
      now = Math.max(now, next.at);
      act(next);
    } else {
      if (due === null) throw new Error(`Nothing is due in round ${state.round}`);
      now = Math.max(now, due);
      submit({ kind: 'host' }, { type: 'tick' });
    }
    if (`${state.round} ${state.phase}` !== before) plan();
  }
  return { play: now / 1000, done, of, pauses, extensions };
}

/** One session in a room, from the code on the wall to the end of the debrief. The same seed gives the same. */
export function playRoom(room: Room, seed: string): RoomSession {
  const { setup, paced, perSeat, slower } = room;
  const key = { round: 0, step: 'room' };
  const joins = setup.seats.flatMap(({ id }) =>
    Array.from({ length: perSeat }, (_, i) =>
      draw(seed, { ...key, purpose: 'join', seat: id, target: String(i) }, PEOPLE.join),
    ),
  );
  const seating = slower * Math.max(...joins);
  const teach = 60 * paced.teach * draw(seed, { ...key, purpose: 'teach' }, PEOPLE.teach);
  return {
    seating,
    teach,
    debrief: 60 * paced.debrief * draw(seed, { ...key, purpose: 'debrief' }, PEOPLE.debrief),
    ...playRounds(room, seed, seating + teach),
  };
}
