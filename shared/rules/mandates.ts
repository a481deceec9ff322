import type { MandateId } from '../content/mandates.ts';
import { MANDATES } from '../content/mandates.ts';
import type { TableEvent } from './events.ts';
import { lots } from './random.ts';
import { othersThan, seatIds, seatOf, trustOf } from './seats.ts';
import type { Mandate, SeatId, TableState } from './state.ts';
import { CAPABILITIES } from './state.ts';

/** How one condition of a mandate stands. Met where `now` has reached `needed`, or is at most that. */
export interface MandateLine {
  readonly what:
    | 'autonomy'
    | 'capabilities'
    | 'group-accords'
    | 'mean-trust'
    | 'lifts'
    | 'never-named'
    | 'tension'
    | 'influence'
    | 'brokered-trust'
    | 'norms-passed'
    | 'dialogues';
  readonly now: number;
  readonly needed: number;
  readonly atMost: boolean;
  readonly met: boolean;
}

function atLeast(what: MandateLine['what'], now: number, needed: number): MandateLine {
  return { what, now, needed, atMost: false, met: now >= needed };
}

function atMost(what: MandateLine['what'], now: number, needed: number): MandateLine {
  return { what, now, needed, atMost: true, met: now <= needed };
}

function capabilitiesOf(seat: { cyber: number; ai: number; institutions: number }): number {
  return CAPABILITIES.reduce((sum, capability) => sum + seat[capability], 0);
}

function selfReliance(state: TableState, id: SeatId): MandateLine[] {
  const start = state.setup.seats.find((seat) => seat.id === id);
  if (!start) return [];
  const now = seatOf(state, id);
  const more = Math.floor(state.setup.rounds / 2);
  return [
    atLeast('autonomy', now.autonomy, start.autonomy),
    atLeast('capabilities', capabilitiesOf(now), capabilitiesOf(start) + more),
  ];
}

/** Sum of the others' trust in a seat; for comparing means it serves as well, and is whole. */
function trustIn(state: TableState, id: SeatId): number {
  return othersThan(state, id).reduce((sum, other) => sum + trustOf(state, other, id), 0);
}

function mostTrusted(state: TableState, id: SeatId): MandateLine[] {
  const others = othersThan(state, id);
  const best = Math.max(...others.map((other) => trustIn(state, other)));
  const mean = (sum: number) => Math.floor((sum * 10) / others.length) / 10;
  const own = trustIn(state, id);
  return [{ ...atLeast('mean-trust', mean(own), mean(best)), met: own >= best }];
}

function calmWaters(state: TableState): MandateLine[] {
  const { under, fallen } = state.setup.numbers.mandate.calm;
  return [atMost('tension', state.tension, Math.max(under - 1, state.setup.tension - fallen - 1))];
}

function broker(state: TableState, id: SeatId): MandateLine[] {
  const { brokered } = state.setup.numbers.mandate;
  const gains = seatOf(state, id).record.mediated.map(([a, b]) => {
    const gain = (i: SeatId, j: SeatId) => trustOf(state, i, j) - (state.setup.baseline[i]?.[j] ?? 0);
    return Math.min(gain(a, b), gain(b, a));
  });
  return [atLeast('brokered-trust', Math.max(0, ...gains), brokered)];
}

function groupAccords(state: TableState, id: SeatId): MandateLine[] {
  const { accords, shortSession } = state.setup.numbers.mandate;
  const needed = state.setup.rounds <= shortSession ? accords.short : accords.full;
  return [atLeast('group-accords', seatOf(state, id).record.groupAccords.length, needed)];
}

/** @param final at the end leverage is shown, and counts */
function outdoRival(state: TableState, id: SeatId, rival: SeatId | null, final: boolean): MandateLine[] {
  if (rival === null) return [];
  const standing = (seat: SeatId) => {
    const { influence, leverage } = seatOf(state, seat);
    return influence + (final ? leverage : 0);
  };
  return [atLeast('influence', standing(id), standing(rival) + 1)];
}

/**
 * How a seat's mandate stands, condition by condition, if the session ended now.
 * @param final at the end of the session; before, comparisons use public influence alone
 */
export function mandateLines(
  state: TableState,
  id: SeatId,
  { id: mandate, rival }: Mandate,
  final: boolean,
): MandateLine[] {
  const { record } = seatOf(state, id);
  const { lifts, norms, dialogue } = state.setup.numbers.mandate;
  switch (mandate) {
    case 'self-reliance':
      return selfReliance(state, id);
    case 'accord-builder':
      return groupAccords(state, id);
    case 'most-trusted':
      return mostTrusted(state, id);
    case 'capacity-receiver':
      return [atLeast('lifts', record.lifts, lifts)];
    case 'clean-hands':
      return [
        atMost('never-named', record.named ? 1 : 0, 0),
        atLeast('group-accords', record.groupAccords.length, 1),
      ];
    case 'calm-waters':
      return calmWaters(state);
    case 'outdo-rival':
      return outdoRival(state, id, rival, final);
    case 'broker':
      return broker(state, id);
    case 'norm-setter':
      return [atLeast('norms-passed', record.normsPassed, norms)];
    case 'wide-dialogue': {
      const others = othersThan(state, id).length;
      return [
        atLeast('dialogues', record.dialogues.length, Math.ceil((others * dialogue.needs) / dialogue.of)),
      ];
    }
  }
}

export function isMet(lines: readonly MandateLine[]): boolean {
  return lines.every(({ met }) => met);
}

/** Nobody to learn anything from: capability lifts cannot come. */
function isReachable(state: TableState, id: SeatId, mandate: MandateId): boolean {
  if (mandate !== 'capacity-receiver') return true;
  const own = seatOf(state, id);
  return othersThan(state, id).some((other) =>
    CAPABILITIES.some((capability) => seatOf(state, other)[capability] > own[capability]),
  );
}

function deckOf(state: TableState): MandateId[] {
  const { seats, unlocking, rounds, mandates, numbers } = state.setup;
  const short = unlocking.norms > 1 && rounds <= numbers.mandate.shortSession;
  const deck = mandates.filter((id) => {
    const { notForThree, notUnlockingInFour } = MANDATES[id];
    return !(notForThree && seats.length === 3) && !(notUnlockingInFour && short);
  });
  return lots(state.seed, { round: 0, step: 'mandates', purpose: 'deck' }, deck);
}

/** One mandate to each seat, by lot and without repeats; one that the seat cannot reach is dealt again. */
export function dealMandates(state: TableState): TableEvent[] {
  const deck = deckOf(state);
  const key = { round: 0, step: 'mandates' };
  return lots(state.seed, { ...key, purpose: 'seats' }, seatIds(state)).flatMap((seat): TableEvent[] => {
    const place = deck.findIndex((id) => isReachable(state, seat, id));
    const [id] = place < 0 ? [] : deck.splice(place, 1);
    if (!id) return [];
    const [rival] = lots(state.seed, { ...key, purpose: 'rival', seat }, othersThan(state, seat));
    const mandate = { id, rival: id === 'outdo-rival' ? (rival ?? null) : null };
    return [{ type: 'mandate-dealt', seat, mandate }];
  });
}
