import type { SeenEvent } from '../projection/seen.ts';
import { keyOf } from '../rules/channels.ts';
import type { SeatId } from '../rules/state.ts';
import type { InRound, SeenOf } from './rounds.ts';
import { inRounds } from './rounds.ts';

export const OBSERVATIONS = [
  'word-broken',
  'accord-broken',
  'turn-up',
  'turn-down',
  'first-answer',
  'near-miss',
  'just-met',
  'heat',
  'quiet',
  'alone',
] as const;

/** Something worth saying aloud to the room, and what in the log shows it. It tells nothing that a facilitator may not know. */
export interface Observation {
  readonly kind: (typeof OBSERVATIONS)[number];
  /** Whom it is about; of a change of trust first who trusts, then whom. */
  readonly seats: readonly SeatId[];
  /** How much: of trust or tension, of contributions, of messages. */
  readonly amount: number;
  /** What it is compared with where something is; otherwise 0. */
  readonly beside: number;
  readonly evidence: readonly InRound<SeenEvent>[];
}

/** An observation with how much it weighs: whole points, about as many as it moved trust. */
type Weighed = Observation & { readonly weight: number };

interface Session {
  readonly seats: readonly SeatId[];
  /** All so far, for what only shows over time. */
  readonly all: readonly InRound<SeenEvent>[];
  /** Those that are looked at. */
  readonly now: readonly InRound<SeenEvent>[];
}

function isOf<T extends SeenEvent['type']>(type: T) {
  return (each: InRound<SeenEvent>): each is InRound<SeenOf<T>> => each.event.type === type;
}

function heaviest(found: readonly Weighed[]): Weighed[] {
  return found.toSorted((a, b) => b.weight - a.weight).slice(0, 1);
}

/** A promise to a seat that was later named for an attack on it. */
function brokenWords({ all, now }: Session): Weighed[] {
  const pinned = all.filter(isOf('promise-pinned')).filter(({ event }) => event.pinned);
  const isPromise = ({ event: { by, to, at, saying } }: InRound<SeenOf<'said'>>) =>
    saying.promise ||
    pinned.some(({ event }) => event.by === by && event.at === at && keyOf(event.to) === keyOf(to));
  const promises = all.filter(isOf('said')).filter(isPromise);
  return now.filter(isOf('cyber-named')).flatMap((attack): Weighed[] => {
    const { named, target } = attack.event;
    const before = all.indexOf(attack);
    const promise = promises.findLast(
      (each) => all.indexOf(each) < before && each.event.by === named && each.event.to.includes(target),
    );
    if (!promise) return [];
    const evidence = [promise, attack];
    return [{ kind: 'word-broken', seats: [named, target], amount: 0, beside: 0, weight: 40, evidence }];
  });
}

function brokenAccords({ now }: Session): Weighed[] {
  return now.filter(isOf('accord-breached')).map((breach) => {
    const { breaker, accord } = breach.event;
    const others = accord.terms.parties.filter((seat) => seat !== breaker);
    const seats = [breaker, ...others];
    return { kind: 'accord-broken', seats, amount: 0, beside: 0, weight: 35, evidence: [breach] };
  });
}

/** The largest step of trust between two, in either direction; drift is no step of anybody's. */
function turningPoint({ now }: Session): Weighed[] {
  const steps = now.filter(isOf('changed')).flatMap((change): Weighed[] => {
    const { meter, from, to, when } = change.event;
    const by = to - from;
    if (meter.of !== 'trust' || when === 'drift' || by === 0) return [];
    const kind = by > 0 ? 'turn-up' : 'turn-down';
    const seats = [meter.seat, meter.toward];
    return [{ kind, seats, amount: Math.abs(by), beside: to, weight: Math.abs(by), evidence: [change] }];
  });
  return heaviest(steps);
}

/** Two who answer each other’s measure for the first time. */
function firstAnswer({ all, now }: Session): Weighed[] {
  return now.filter(isOf('cbm-answered')).flatMap((answer): Weighed[] => {
    const pair = keyOf(answer.event.pair);
    const first = all.filter(isOf('cbm-answered')).find(({ event }) => keyOf(event.pair) === pair);
    const evidence = [answer];
    return first === answer
      ? [{ kind: 'first-answer', seats: answer.event.pair, amount: 0, beside: 0, weight: 16, evidence }]
      : [];
  });
}

/** An incident that one contribution decided. */
function closeCall({ now }: Session): Weighed[] {
  return now.filter(isOf('incident-resolved')).flatMap((resolved): Weighed[] => {
    const { total, met, incident } = resolved.event;
    if (Math.abs(total - incident.demand) > (met ? 0 : 1)) return [];
    const kind = met ? 'just-met' : 'near-miss';
    const evidence = [resolved];
    return [{ kind, seats: [], amount: total, beside: incident.demand, weight: met ? 14 : 20, evidence }];
  });
}

/** A step of tension that is larger than the talk usually notices. */
function heat({ now }: Session): Weighed[] {
  const LARGE = 6;
  const steps = now.filter(isOf('changed')).flatMap((change): Weighed[] => {
    const { meter, from, to } = change.event;
    if (meter.of !== 'tension' || to - from < LARGE) return [];
    const evidence = [change];
    return [{ kind: 'heat', seats: [], amount: to - from, beside: to, weight: to - from, evidence }];
  });
  return heaviest(steps);
}

/** A delegation that has said least where the others speak. */
function quietSeat({ seats, all, now }: Session): Weighed[] {
  const said = now.filter(isOf('said'));
  const counts = seats.map((seat) => said.filter(({ event }) => event.by === seat).length);
  const usual = said.length / Math.max(1, seats.length);
  const least = Math.min(...counts);
  const seat = seats[counts.indexOf(least)];
  if (seat === undefined || usual < 2 || least * 4 > usual) return [];
  const last = all.filter(isOf('said')).findLast(({ event }) => event.by === seat);
  const talks = now.filter(isOf('phase-began')).findLast(({ event }) => event.phase === 'negotiation');
  const evidence = [last, talks].filter((each) => each !== undefined).slice(0, 1);
  const beside = Math.round(usual);
  return [{ kind: 'quiet', seats: [seat], amount: least, beside, weight: 12, evidence }];
}

/** A state outside every open accord while the others have found each other. */
function leftAlone({ seats, all }: Session): Weighed[] {
  const made = all.filter(isOf('accord-in-force')).filter(({ event }) => event.accord.open);
  const party = (seat: SeatId) => made.some(({ event }) => event.accord.terms.parties.includes(seat));
  const [seat, ...more] = seats.filter((each) => !party(each));
  if (made.length < 2 || seat === undefined || more.length > 0) return [];
  const evidence = made.slice(-2);
  return [{ kind: 'alone', seats: [seat], amount: made.length, beside: 0, weight: 13, evidence }];
}

const FINDERS = [
  brokenWords,
  brokenAccords,
  turningPoint,
  firstAnswer,
  closeCall,
  heat,
  quietSeat,
  leftAlone,
] as const;

/** A room hears three things; of the fourth it keeps none. */
const MOST = 3;

/**
 * What the room needs to hear: the three things that weigh most, each of another kind.
 * @param events what a facilitator saw of a table's log
 * @param of the round that is looked at; null for the whole session
 */
export function observationsOf(
  events: readonly SeenEvent[],
  seats: readonly SeatId[],
  of: number | null,
): Observation[] {
  const all = inRounds(events);
  const now = of === null ? all : all.filter(({ round }) => round === of);
  return FINDERS.flatMap((find) => heaviest(find({ seats, all, now })))
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .map(({ weight: _, ...observation }) => observation);
}
