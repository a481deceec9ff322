import { MOVES } from '../content/moves.ts';
import type { NormId } from '../content/norms.ts';
import type { SeenEvent } from '../projection/seen.ts';
import { isMeasureWithin } from '../rules/breaches.ts';
import { clauseOf, isParty } from '../rules/clauseEffects.ts';
import type { Card, SeatId } from '../rules/state.ts';
import type { Accord } from '../rules/terms.ts';

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
  /** The last round in which it was found to have broken an accord, by each other party of it. */
  readonly brokeWith: Readonly<Record<SeatId, number>>;
  /** Rounds in which it owed a CBM to somebody by an accord, and those in which it played one. */
  readonly pledges: { readonly due: number; readonly kept: number };
  /** Those with whom it has had an answered CBM. */
  readonly dialogues: readonly SeatId[];
}

/** What was said and offered in the round, as far as the seat was shown it. */
export type Heard = Extract<
  SeenEvent,
  { type: 'said' | 'proposed' | 'proposal-revised' | 'proposal-refused' | 'norm-tabled' }
>;

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
  /** Accords in force with a pledge of CBMs whose text the seat knows. */
  readonly pledged: readonly Accord[];
  /** How often each norm has come to the vote and failed. */
  readonly failed: Readonly<Partial<Record<NormId, number>>>;
  /** Of this round, in the order in which it happened. */
  readonly heard: readonly Heard[];
  /** The parties of what was refused in the round before, each time. */
  readonly rebuffed: readonly (readonly SeatId[])[];
}

export const NO_MEMORY: BotMemory = {
  round: 0,
  forAllOnAgenda: false,
  conduct: {},
  struckIn: 0,
  attacks: 0,
  pledged: [],
  failed: {},
  heard: [],
  rebuffed: [],
};

const UNSEEN: Conduct = {
  rounds: 0,
  cbms: 0,
  forAll: { chances: 0, played: 0 },
  towards: {},
  contributions: [0, 0, 0],
  namedAgainst: {},
  namedIn: 0,
  brokeWith: {},
  pledges: { due: 0, kept: 0 },
  dialogues: [],
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
  const owed = memory.pledged.filter((accord) => isParty(accord, seat));
  const kept = owed.filter((accord) => cards.some((card) => isMeasureWithin(accord, seat, card)));
  return withConduct(memory, seat, {
    rounds: before.rounds + 1,
    cbms: before.cbms + measures.filter(({ move }) => MOVES[move].aim !== 'all').length,
    forAll: memory.forAllOnAgenda
      ? { chances: chances + 1, played: played + (forAll ? 1 : 0) }
      : before.forAll,
    towards,
    pledges: { due: before.pledges.due + owed.length, kept: before.pledges.kept + kept.length },
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

function answered(memory: BotMemory, seat: SeatId, other: SeatId): BotMemory {
  const { dialogues } = conductOf(memory, seat);
  return dialogues.includes(other) ? memory : withConduct(memory, seat, { dialogues: [...dialogues, other] });
}

function broke(
  memory: BotMemory,
  { accord, breaker }: Extract<SeenEvent, { type: 'accord-breached' }>,
): BotMemory {
  const parties = accord.terms.parties.filter((party) => party !== breaker);
  const now = Object.fromEntries(parties.map((party) => [party, memory.round]));
  return withConduct(memory, breaker, { brokeWith: { ...conductOf(memory, breaker).brokeWith, ...now } });
}

function withoutAccord(memory: BotMemory, id: string): Accord[] {
  return memory.pledged.filter((accord) => accord.id !== id);
}

/** The accord without a party that has left it; every other accord as it is. */
function withoutParty(accord: Accord, left: { readonly accord: string; readonly seat: SeatId }): Accord {
  if (accord.id !== left.accord) return accord;
  const parties = accord.terms.parties.filter((party) => party !== left.seat);
  return { ...accord, terms: { ...accord.terms, parties } };
}

function nextRound(memory: BotMemory, round: number): BotMemory {
  const rebuffed = memory.heard.flatMap((event) =>
    event.type === 'proposal-refused' ? [event.parties] : [],
  );
  return { ...memory, round, heard: [], rebuffed };
}

function after(memory: BotMemory, event: SeenEvent): BotMemory {
  switch (event.type) {
    case 'phase-began':
      return event.round === memory.round ? memory : nextRound(memory, event.round);
    case 'said':
    case 'proposed':
    case 'proposal-revised':
    case 'proposal-refused':
    case 'norm-tabled':
      return { ...memory, heard: [...memory.heard, event] };
    case 'accord-in-force':
    case 'accord-leaked': {
      const others = withoutAccord(memory, event.accord.id);
      const pledges = clauseOf(event.accord.terms, 'cbm-pledge') !== undefined;
      return { ...memory, pledged: pledges ? [...others, event.accord] : others };
    }
    case 'norm-voted': {
      const { norm } = event.ballot;
      const failures = (memory.failed[norm] ?? 0) + 1;
      return event.passed ? memory : { ...memory, failed: { ...memory.failed, [norm]: failures } };
    }
    case 'accord-breached':
      return broke(memory, event);
    case 'accord-left':
      return { ...memory, pledged: memory.pledged.map((accord) => withoutParty(accord, event)) };
    case 'accord-ended':
      return { ...memory, pledged: withoutAccord(memory, event.accord) };
    case 'cbm-answered':
      return answered(answered(memory, ...event.pair), event.pair[1], event.pair[0]);
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
