import type { Domain } from '../content/domains.ts';
import { MOVES } from '../content/moves.ts';
import { clauseOf, inEffect, isArmsAccord, isDoneAtOnce } from './clauseEffects.ts';
import type { TableEvent } from './events.ts';
import type { Card, Indicators, SeatId, SeatRecord, TableState } from './state.ts';
import type { Accord } from './terms.ts';

/** What mandates and the paper's indicators count, folded from the log. */
export const NO_RECORD: SeatRecord = {
  groupAccords: [],
  lifts: 0,
  named: false,
  mediated: [],
  normsPassed: 0,
  normsBacked: 0,
  dialogues: [],
  militaryDialogues: 0,
  armsAccordsKept: 0,
  transparency: 0,
};

/** Domains in which the paper looks for joint military dialogues. */
const MILITARY: readonly Domain[] = ['bilateral', 'multilateral', 'security', 'humanitarian'];

type Records = Readonly<Record<SeatId, SeatRecord>>;
type Change = (record: SeatRecord, seat: SeatId) => Partial<SeatRecord>;

function adding<T>(list: readonly T[], item: T): readonly T[] {
  return list.includes(item) ? list : [...list, item];
}

/** An accord counts once it is open, also where a breach opened it; what is done at once is none to be party to. */
function groupAccord({ terms, open, id }: Accord, state: TableState): [readonly SeatId[], Change] {
  const { groupAccord: size } = state.setup.numbers.mandate;
  const counts = open && terms.parties.length >= size && !isDoneAtOnce(terms);
  return [counts ? terms.parties : [], ({ groupAccords }) => ({ groupAccords: adding(groupAccords, id) })];
}

/** Whether a card of a seat's, a CBM towards another, is a military dialogue. */
function isMilitary({ move, targets }: Card, other: SeatId): boolean {
  const { kind, domain, aim } = MOVES[move];
  return kind === 'cbm' && MILITARY.includes(domain) && (aim === 'all' || targets.includes(other));
}

function answered(state: TableState, pair: readonly [SeatId, SeatId]): [readonly SeatId[], Change] {
  return [
    pair,
    ({ dialogues, militaryDialogues }, seat) => {
      const other = pair[0] === seat ? pair[1] : pair[0];
      const military = state.seats[seat]?.draft.cards.some((card) => isMilitary(card, other));
      return {
        dialogues: adding(dialogues, other),
        militaryDialogues: militaryDialogues + (military ? 1 : 0),
      };
    },
  ];
}

function mediated(actor: SeatId, { move, targets }: Card): [readonly SeatId[], Change] {
  const [a, b] = targets;
  if (MOVES[move].domain !== 'mediation' || !a || !b) return [[], () => ({})];
  return [[actor], ({ mediated: pairs }) => ({ mediated: [...pairs, [a, b]] })];
}

/** Whose record an event changes, and how. */
function effectOf(state: TableState, event: TableEvent): readonly [readonly SeatId[], Change] | null {
  switch (event.type) {
    case 'accord-in-force':
    case 'accord-leaked':
    case 'accord-breached':
      return groupAccord(event.accord, state);
    case 'capability-lifted':
      return [[event.seat], ({ lifts }) => ({ lifts: lifts + 1 })];
    case 'cyber-resolved':
      return event.named === null ? null : [[event.named], () => ({ named: true })];
    case 'cbm-played':
    case 'ai-resolved':
      return mediated(event.actor, event.card);
    case 'cbm-answered':
      return answered(state, event.pair);
    case 'norm-voted': {
      const { sponsor, cosponsors } = event.ballot;
      return [
        [sponsor, ...cosponsors],
        ({ normsBacked, normsPassed }, seat) => ({
          normsBacked: normsBacked + 1,
          normsPassed: normsPassed + (event.passed && seat === sponsor ? 1 : 0),
        }),
      ];
    }
    case 'accord-ended': {
      const accord = state.accords.find(({ id }) => id === event.accord);
      if (event.why !== 'expired' || !accord?.open || !isArmsAccord(accord)) return null;
      return [accord.terms.parties, ({ armsAccordsKept }) => ({ armsAccordsKept: armsAccordsKept + 1 })];
    }
    default:
      return null;
  }
}

/** The partners that every seat has in accords with inspection, one round long. */
function transparencyAfter(state: TableState): Records {
  const watched = inEffect(state.accords, state.round).filter(({ terms }) => clauseOf(terms, 'inspection'));
  const entries = Object.entries(state.seats).map(([seat, { record }]) => {
    const partners = watched
      .filter(({ terms }) => terms.parties.includes(seat))
      .reduce((sum, { terms }) => sum + terms.parties.length - 1, 0);
    return [seat, { ...record, transparency: record.transparency + partners }];
  });
  return Object.fromEntries(entries) as Records;
}

/** The records that an event changes; `state` is as it was before. */
export function recordsAfter(state: TableState, event: TableEvent): Partial<Records> {
  if (event.type === 'phase-began' && event.phase === 'resolution') return transparencyAfter(state);
  const effect = effectOf(state, event);
  if (!effect) return {};
  const [seats, change] = effect;
  return Object.fromEntries(
    seats.flatMap((seat) => {
      const record = state.seats[seat]?.record;
      return record ? [[seat, { ...record, ...change(record, seat) }]] : [];
    }),
  );
}

/** The paper's three indicators at the end; accords still in force then were kept. Secret ones stay secret. */
export function indicatorsOf(state: TableState, seat: SeatId): Indicators {
  const { militaryDialogues, normsBacked, armsAccordsKept, transparency } =
    state.seats[seat]?.record ?? NO_RECORD;
  const inForce = state.accords.filter(
    (accord) => accord.open && accord.terms.parties.includes(seat) && isArmsAccord(accord),
  ).length;
  return {
    dialogues: militaryDialogues,
    governance: normsBacked + armsAccordsKept + inForce,
    transparency,
  };
}
