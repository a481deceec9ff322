import type { TableEvent } from '../events.ts';
import { seatIds, seatOf } from '../seats.ts';
import type { SeatId, TableState } from '../state.ts';
import type { Changes } from './changes.ts';
import { gatherChanges } from './changes.ts';
import type { Play } from './plays.ts';
import { playsOf } from './plays.ts';

type Pair = readonly [SeatId, SeatId];

function towards(plays: readonly Play<'cbm'>[], from: SeatId, to: SeatId): Play<'cbm'>[] {
  return plays.filter(({ actor, partners }) => actor === from && partners.includes(to));
}

/** Pairs in which each side plays a CBM towards the other; a pair counts once. */
function answeredPairs(state: TableState, plays: readonly Play<'cbm'>[]): Pair[] {
  const ids = seatIds(state);
  return ids.flatMap((a, place) =>
    ids
      .slice(place + 1)
      .filter((b) => towards(plays, a, b).length > 0 && towards(plays, b, a).length > 0)
      .map((b): Pair => [a, b]),
  );
}

/** As many cards as can be matched, one to one, to answered pairs; cards are few, so every way is tried. */
function matched(cards: readonly Play<'cbm'>[], partners: readonly SeatId[]): number {
  const [card, ...rest] = cards;
  if (!card) return 0;
  const used = partners.filter((partner) => card.partners.includes(partner));
  return Math.max(
    matched(rest, partners),
    ...used.map(
      (partner) =>
        1 +
        matched(
          rest,
          partners.filter((other) => other !== partner),
        ),
    ),
  );
}

function warm(state: TableState, plays: readonly Play<'cbm'>[], changes: Changes): void {
  for (const { actor, card, move, partners } of plays) {
    const cause = { kind: 'cbm', move: card.move, actor } as const;
    for (const partner of partners) changes.trust(partner, actor, move.trust, cause);
    const [a, b] = partners;
    if (move.aim === 'pair' && a && b) {
      changes.trust(a, b, move.mutual, cause);
      changes.trust(b, a, move.mutual, cause);
    }
  }
  for (const pair of answeredPairs(state, plays)) {
    for (const [side, other] of [pair, [pair[1], pair[0]] as const]) {
      const more = Math.max(...towards(plays, side, other).map(({ move }) => move.answered));
      changes.trust(other, side, more, { kind: 'cbm-answered', pair });
    }
  }
}

function reward(
  state: TableState,
  plays: readonly Play<'cbm'>[],
  pairs: readonly Pair[],
  changes: Changes,
): void {
  for (const seat of seatIds(state)) {
    const partnerIn = ([a, b]: Pair) => (a === seat ? b : a);
    // By name, so that which pair a reward is put down to does not depend on who sits where.
    const answering = pairs
      .filter((pair) => pair.includes(seat))
      .toSorted((one, other) => (partnerIn(one) < partnerIn(other) ? -1 : 1));
    const partners = answering.map(partnerIn);
    const count = matched(
      plays.filter(({ actor }) => actor === seat),
      partners,
    );
    for (const pair of answering.slice(0, count)) {
      changes.add({ of: 'influence', seat }, state.setup.numbers.cbm.answeredInfluence, {
        kind: 'cbm-answered',
        pair,
      });
    }
  }
}

function shields(state: TableState, plays: readonly Play<'cbm'>[]): TableEvent[] {
  const until = state.round + state.setup.numbers.cbm.shieldRounds - 1;
  return plays.flatMap(({ actor, move, partners }) =>
    [actor, ...(move.shieldsPartners ? partners : [])].map(
      (seat): TableEvent => ({ type: 'shielded', seat, domain: move.domain, until, by: actor }),
    ),
  );
}

function earlyWarnings(state: TableState): TableEvent[] {
  const until = state.round + state.setup.numbers.earlyWarningRounds - 1;
  return playsOf(state, 'ai')
    .filter(({ move }) => move.extras.some(({ type }) => type === 'early-warning'))
    .map(({ actor }) => ({ type: 'early-warning-set', seat: actor, until }));
}

function investments(state: TableState, changes: Changes): TableEvent[] {
  return seatIds(state).flatMap((seat): TableEvent[] => {
    const { invest } = seatOf(state, seat).draft;
    if (!invest) return [];
    const gains: Readonly<Record<string, number>> = state.setup.numbers.invest[invest];
    for (const meter of ['cyber', 'institutions', 'autonomy'] as const) {
      changes.add({ of: meter, seat }, gains[meter] ?? 0, { kind: 'invested', invest });
    }
    return [{ type: 'invested', seat, invest }];
  });
}

/** Step 2: CBMs and their answers, shields, early warning, investments. */
export function resolveMeasures(state: TableState): TableEvent[] {
  const plays = playsOf(state, 'cbm');
  const pairs = answeredPairs(state, plays);
  const changes = gatherChanges(state, 'measures');
  warm(state, plays, changes);
  reward(state, plays, pairs, changes);
  const invested = investments(state, changes);
  return [
    ...plays.map(({ actor, card }): TableEvent => ({ type: 'cbm-played', actor, card })),
    ...pairs.map((pair): TableEvent => ({ type: 'cbm-answered', pair })),
    ...shields(state, plays),
    ...earlyWarnings(state),
    ...invested,
    ...changes.events(),
  ];
}
