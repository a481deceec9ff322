import { MOVES } from '../content/moves.ts';
import type { SeenEvent } from '../projection/seen.ts';
import type { Card, SeatId } from '../rules/state.ts';

/** What a bot keeps of one state's conduct. */
export interface Conduct {
  /** Resolutions in which its commitment was seen. */
  readonly rounds: number;
  /** CBM cards for one partner or a pair. */
  readonly cbms: number;
  /** Resolutions in which a CBM for all lay on the table, and those in which it played one. */
  readonly forAll: { readonly chances: number; readonly played: number };
  /** CBMs towards each state, older ones counting less. */
  readonly towards: Readonly<Record<SeatId, number>>;
  /** Resolutions in which it contributed to the incident nothing, once, and twice or more. */
  readonly contributions: readonly [number, number, number];
  /** The last round in which it was named for a move against each state, rightly or wrongly. */
  readonly namedAgainst: Readonly<Record<SeatId, number>>;
  /** The last round in which it was named for any move; 0 where it never was. */
  readonly namedIn: number;
}

/** What a bot keeps of all that its seat has seen; nothing in it is more than the seat may know. */
export interface BotMemory {
  /** The round of the last phase seen; 0 before the first. */
  readonly round: number;
  readonly forAllOnAgenda: boolean;
  readonly conduct: Readonly<Record<SeatId, Conduct>>;
  /** The last round in which this seat was struck and nobody was named; 0 where it never was. */
  readonly struckIn: number;
  /** Cyber moves noticed so far, at whomever, with a name or without. */
  readonly attacks: number;
}

export const NO_MEMORY: BotMemory = { round: 0, forAllOnAgenda: false, conduct: {}, struckIn: 0, attacks: 0 };

const UNSEEN: Conduct = {
  rounds: 0,
  cbms: 0,
  forAll: { chances: 0, played: 0 },
  towards: {},
  contributions: [0, 0, 0],
  namedAgainst: {},
  namedIn: 0,
};

/** What is left of a CBM in memory after each further round. */
const FADES = 0.6;

/** What is remembered of a state; nothing where it has not been seen. */
export function conductOf(memory: BotMemory, seat: SeatId): Conduct {
  return memory.conduct[seat] ?? UNSEEN;
}

function withConduct(memory: BotMemory, seat: SeatId, patch: Partial<Conduct>): BotMemory {
  return { ...memory, conduct: { ...memory.conduct, [seat]: { ...conductOf(memory, seat), ...patch } } };
}

function revealed(memory: BotMemory, seat: SeatId, cards: readonly Card[]): BotMemory {
  const before = conductOf(memory, seat);
  const measures = cards.filter(({ move }) => MOVES[move].kind === 'cbm');
  const forAll = measures.some(({ move }) => MOVES[move].aim === 'all');
  const towards: Record<SeatId, number> = {};
  for (const [target, weight] of Object.entries(before.towards)) towards[target] = weight * FADES;
  for (const { targets } of measures)
    for (const target of targets) towards[target] = (towards[target] ?? 0) + 1;
  const { chances, played } = before.forAll;
  return withConduct(memory, seat, {
    rounds: before.rounds + 1,
    cbms: before.cbms + measures.filter(({ move }) => MOVES[move].aim !== 'all').length,
    forAll: memory.forAllOnAgenda
      ? { chances: chances + 1, played: played + (forAll ? 1 : 0) }
      : before.forAll,
    towards,
  });
}

function contributed(memory: BotMemory, contributions: Readonly<Record<SeatId, number>>): BotMemory {
  let after = memory;
  for (const [seat, count] of Object.entries(contributions)) {
    const [none, one, more] = conductOf(after, seat).contributions;
    after = withConduct(after, seat, {
      contributions: [none + (count <= 0 ? 1 : 0), one + (count === 1 ? 1 : 0), more + (count > 1 ? 1 : 0)],
    });
  }
  return after;
}

function after(memory: BotMemory, event: SeenEvent): BotMemory {
  switch (event.type) {
    case 'phase-began':
      return { ...memory, round: event.round };
    case 'agenda-drawn':
      return {
        ...memory,
        forAllOnAgenda: event.agenda.some((domain) => MOVES[`cbm-${domain}`].aim === 'all'),
      };
    case 'revealed':
      return revealed(memory, event.seat, event.cards);
    case 'incident-resolved':
      return contributed(memory, event.contributions);
    case 'cyber-named': {
      const { namedAgainst } = conductOf(memory, event.named);
      const named = withConduct(memory, event.named, {
        namedAgainst: { ...namedAgainst, [event.target]: memory.round },
        namedIn: memory.round,
      });
      return { ...named, attacks: memory.attacks + 1 };
    }
    case 'cyber-struck':
      return { ...memory, struckIn: memory.round, attacks: memory.attacks + 1 };
    default:
      return memory;
  }
}

/** The memory after some more of what the seat has seen; the same events in other portions give the same memory. */
export function remember(memory: BotMemory, events: readonly SeenEvent[]): BotMemory {
  return events.reduce(after, memory);
}
